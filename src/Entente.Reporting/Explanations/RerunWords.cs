using Entente.Explaining;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Explanations;

/// <summary>How a session ends when it is played again with one thing different.</summary>
internal sealed class RerunWords(ExplanationWords words)
{
    /// <summary>A statement about the same strategies and one about another; none where the session cannot be played again.</summary>
    public IEnumerable<RichText> Statements()
    {
        if (words.Explanation.Reruns is not [var asPlayed, .. var others])
        {
            yield break;
        }

        Rerun[] same = [.. others.Where(each => !IsByReference(each))];
        Rerun[] reference = [.. others.Where(IsByReference)];
        if (same.Length > 0)
        {
            yield return BySame(asPlayed, same);
        }

        if (reference.Length > 0)
        {
            yield return ByReference(asPlayed, reference);
        }
    }

    private static bool IsByReference(Rerun rerun) =>
        rerun.Kind is RerunKind.ReferenceByAll or RerunKind.ReferenceByOne;

    // Only what turns out otherwise is worth telling; where nothing does, that is.
    private RichText BySame(Rerun asPlayed, Rerun[] others)
    {
        Rerun[] telling = [.. others.Where(each => each.Ending != asPlayed.Ending)];
        return RichText.Strong(
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

    // Whether it hung on how they played: who plays otherwise, and what comes of it.
    private RichText ByReference(Rerun asPlayed, Rerun[] reference)
    {
        bool isSame = reference.All(each => each.Agreement is null == asPlayed.Agreement is null);
        return RichText.Strong(Say("Played again another way: ", "Opnieuw gespeeld op een andere manier: "))
            + Manner(reference[0])
            + (
                isSame && reference.Length > 1
                    ? asPlayed.Agreement is null
                        ? Say(
                            "no deal either, whether all play so or one alone.",
                            "ook dan geen akkoord, of nu allen zo spelen of een alleen."
                        )
                        : Say(
                            "a deal as well, whether all play so or one alone.",
                            "ook dan een akkoord, of nu allen zo spelen of een alleen."
                        )
                    : string.Join("; ", reference.Select(each => $"{By(each)}, {Ended(each)}")) + "."
            );
    }

    private string Manner(Rerun rerun) =>
        IsTimed(rerun)
            ? Say(
                "with the same time and information and a strategy that yields evenly until the deadline (linear; Faratin, Sierra and Jennings 1998): ",
                "met dezelfde tijd en informatie en een strategie die tot de deadline gelijkmatig toegeeft (linear; Faratin, Sierra en Jennings 1998): "
            )
            : Say(
                "with the same information and a strategy that makes a new offer for every new offer of the other (MiCRO; de Jonge 2022): ",
                "met dezelfde informatie en een strategie die voor elk nieuw voorstel van de ander een nieuw voorstel doet (MiCRO; de Jonge 2022): "
            );

    private static bool IsTimed(Rerun rerun) => rerun.Strategies.Contains("linear");

    private string By(Rerun rerun) =>
        rerun.Party is { } party
            ? Say($"by {words.PartyAt(party)} alone", $"door {words.PartyAt(party)} alleen")
            : Say($"by {words.Everybody}", $"door {words.Everybody}");

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
