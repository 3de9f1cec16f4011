using Entente.Explaining;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Explanations;

/// <summary>Ten of what: how much a point is, by what it is measured against.</summary>
internal sealed class ScaleWords(ExplanationWords words)
{
    private const int MostValues = 1_000;

    /// <summary>The sentence; empty where everybody counts in a unit that says it itself (EUR, days).</summary>
    /// <remarks>With a status quo that is worth 0: what the single answer that is worth most brings. Otherwise: what packages bring at least and at most.</remarks>
    public RichText Statement()
    {
        int[] own = [.. Enumerable.Range(0, words.Parties).Where(IsPoints)];
        if (own.Length == 0)
        {
            return RichText.Empty;
        }

        Answer?[] most = [.. own.Select(Most)];
        return most.All(answer => answer is not null)
            ? Say(
                " Each side has its own scale, 0: as things stood; ",
                " Elke kant heeft een eigen schaal, 0: zoals het ervoor stond; "
            )
                + Against(own, most!)
                + "."
            : Say(
                " Points are each side's own, not comparable between sides; a package brings ",
                " Punten zijn van elke kant zelf, tussen kanten niet te vergelijken; een pakket brengt "
            )
                + words.Language.List([.. own.Select(Span)])
                + ".";
    }

    private sealed record Answer(int Issue, int Value, Rational Worth);

    private bool IsPoints(int party) => words.Explanation.Parties[party].Unit is "" or "points";

    // Where all have the same most the number is said once; whose answer it is always is.
    private string Against(int[] parties, Answer[] most)
    {
        bool isOnce = most.All(answer => answer.Worth == most[0].Worth);
        string[] values =
        [
            .. most.Select(
                (answer, i) =>
                {
                    string value = words.AnswerAlone(answer.Issue, answer.Value);
                    string number = isOnce ? "" : words.Number(answer.Worth) + ": ";
                    return Say(
                        $"{number}“{value}” ({words.PartyAt(parties[i])})",
                        $"{number}‘{value}’ ({words.PartyAt(parties[i])})"
                    );
                }
            ),
        ];
        return (isOnce ? words.Number(most[0].Worth) + ": " : "") + words.Language.List(values);
    }

    private string Span(int party)
    {
        PartyStanding standing = words.Explanation.Parties[party];
        string low = words.Number(standing.Worst);
        string high = words.Number(standing.Best);
        string name = words.PartyAt(party);
        return Say($"{name} {low} to {high}", $"{name} {low} tot {high}");
    }

    // The single answer that brings most where the rest stays as it is; null where how things stand is not the zero.
    private Answer? Most(int party)
    {
        if (words.Scenario.StatusQuo is not { } current)
        {
            return null;
        }

        var worth = new UtilityFunction(words.Scenario.Space, words.Scenario.Parties[party].Preferences!);
        if (worth.Of(current).Sign != 0)
        {
            return null;
        }

        Answer? most = null;
        for (int issue = 0; issue < current.Values.Length; issue++)
        {
            int values = words.Scenario.Space.Issues[issue].Size is { } size && size <= MostValues ? (int)size : 0;
            for (int value = 0; value < values; value++)
            {
                Rational alone = worth.Of(new Outcome(current.Values.SetItem(issue, IssueValue.At(value))));
                if (alone > (most?.Worth ?? Rational.Zero))
                {
                    most = new Answer(issue, value, alone);
                }
            }
        }

        return most;
    }

    private string Say(string english, string dutch) => words.Say(english, dutch);
}
