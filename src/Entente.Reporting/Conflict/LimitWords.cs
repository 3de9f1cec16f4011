using Entente.Conflict;

namespace Entente.Reporting.Conflict;

/// <summary>In words, what is not known of a decision maker's ranking, and which states it does not see.</summary>
internal sealed class LimitWords(ConflictWords words)
{
    private const int MostPairs = 12;

    /// <summary>What follows a ranking; empty where all is known and seen.</summary>
    public string Of(int maker)
    {
        string[] pairs = [.. words.Graph.UnknownPairs(maker).Take(MostPairs + 1).Select(Pair)];
        string more = pairs.Length > MostPairs ? " …" : "";
        string unknown =
            pairs.Length == 0
                ? ""
                : words.Say("; not known: ", "; niet bekend: ") + string.Join(", ", pairs.Take(MostPairs)) + more;
        int[] unseen =
        [
            .. Enumerable.Range(0, words.Graph.Space.Count).Where(state => !words.Graph.Sees(maker, state)),
        ];
        return unseen.Length == 0
            ? unknown
            : unknown
                + words.Say(
                    $"; does not see: {words.Numbers(unseen, MostPairs)}",
                    $"; niet in beeld: {words.Numbers(unseen, MostPairs)}"
                );
    }

    private string Pair(StatePair pair) =>
        words.Say($"{pair.First + 1} or {pair.Second + 1}", $"{pair.First + 1} of {pair.Second + 1}");
}
