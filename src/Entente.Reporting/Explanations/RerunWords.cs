using Entente.Explaining;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Explanations;

/// <summary>How a session ends when it is played again with one thing different.</summary>
internal sealed class RerunWords(ExplanationWords words)
{
    // Only what turns out otherwise is worth telling; where nothing does, that is.
    /// <summary>One statement; none where the session cannot be played again.</summary>
    public IEnumerable<RichText> Statements()
    {
        if (words.Explanation.Reruns is not [var asPlayed, .. var others])
        {
            yield break;
        }

        Rerun[] telling = [.. others.Where(each => each.Ending != asPlayed.Ending)];
        yield return RichText.Strong(
            Say("Played again by the same strategies: ", "Opnieuw gespeeld door dezelfde strategieën: ")
        )
            + (
                telling.Length == 0
                    ? Say(
                        $"it ends the same way {words.Language.List([.. others.Select(each => Changed(each.Kind))])}.",
                        $"het eindigt hetzelfde {words.Language.List([.. others.Select(each => Changed(each.Kind))])}."
                    )
                    : string.Join("; ", telling.Select(each => $"{Changed(each.Kind)}, {Ended(each)}")) + "."
            );
    }

    private string Changed(RerunKind kind) =>
        kind switch
        {
            RerunKind.TwiceTheTime => Say("with twice the time", "met twee keer zoveel tijd"),
            RerunKind.FourTimesTheTime => Say("with four times the time", "met vier keer zoveel tijd"),
            RerunKind.WithoutImpatience => Say("without impatience", "zonder ongeduld"),
            RerunKind.WithOpenCards => Say("with open cards", "met open kaarten"),
            _ => Say("as it was", "zoals het was"),
        };

    private string Ended(Rerun rerun) =>
        rerun.Agreement is { } agreement
            ? Say(
                $"a deal in round {words.Language.Count(rerun.Rounds)} ({words.Content(agreement)})",
                $"een akkoord in ronde {words.Language.Count(rerun.Rounds)} ({words.Content(agreement)})"
            )
            : Say("no deal", "geen akkoord");

    private string Say(string english, string dutch) => words.Say(english, dutch);
}
