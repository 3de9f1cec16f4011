using System.Collections.Immutable;
using Entente.Conflict;

namespace Entente.Reporting.Conflict;

/// <summary>In sentences, what a coalition would do at a state, and what holds it back.</summary>
internal sealed class CoalitionWords(ConflictWords words)
{
    private const int MostImprovements = 3;
    private const int MostSteps = 6;

    /// <summary>What the coalition would do and why.</summary>
    public string Of(CoalitionVerdict verdict) =>
        ConflictWords.Sentence(
            verdict.Improvements.IsEmpty ? Nothing(verdict)
            : verdict.IsStable ? Held(verdict)
            : Leaves(verdict)
        )
        + (
            words.Graph.HasUnknown
                ? words.Say(" What is not known does not count here.", " Wat niet bekend is, telt hier niet mee.")
                : ""
        );

    private string Makers(ImmutableArray<int> makers) => words.Language.List([.. makers.Select(words.Maker)]);

    // Who would gain by what comes nearest to a gain for all, and who would not.
    private string Nothing(CoalitionVerdict verdict)
    {
        string members = Makers(verdict.Members);
        if (verdict.Refused.IsEmpty)
        {
            return words.Say(
                $"{members} would not move from here together, because there is no move that they could make.",
                $"voor {members} samen is er geen zet vanaf hier."
            );
        }

        CoalitionOutcome nearest = verdict.Refused.MinBy(outcome => outcome.Holdouts.Length)!;
        string to = words.State(nearest.To);
        string losers = Makers(nearest.Holdouts);
        ImmutableArray<int> gaining = [.. verdict.Members.Except(nearest.Holdouts)];
        return gaining.IsEmpty
            ? words.Say(
                $"{members} would not move from here together, because nothing that they can bring about is better for any of them.",
                $"voor {members} samen loont blijven, want niets wat ze tot stand kunnen brengen is voor een van hen beter."
            )
            : words.Say(
                $"{members} would not move from here together, because nothing that they can bring about is better for all of them: {to} would be for {Makers(gaining)}, and not for {losers}.",
                $"voor {members} samen loont blijven, want niets wat ze tot stand kunnen brengen is voor hen allen beter: {to} zou dat zijn voor {Makers(gaining)}, en niet voor {losers}."
            );
    }

    private string Leaves(CoalitionVerdict verdict)
    {
        string members = Makers(verdict.Members);
        ImmutableArray<CoalitionImprovement> free = [.. verdict.Improvements.Where(each => each.Sanction is null)];
        string others =
            free.Length > 1
                ? words.Say($" (and {free.Length - 1} more such ways)", $" (en {free.Length - 1} andere zulke wegen)")
                : "";
        string why =
            verdict.Concept == StabilityConcept.Nash
                ? words.Say("which each of them prefers", "voor elk van hen beter dan hier")
            : verdict.Members.Length == words.Graph.DecisionMakers
                ? words.Say(
                    "which each of them prefers, and nobody is left to answer",
                    "voor elk van hen beter dan hier, en er blijft niemand over om te antwoorden"
                )
            : verdict.Concept == StabilityConcept.Sequential
                ? words.Say(
                    "which each of them prefers, and no answer that the others would like to give takes that away from any of them",
                    "voor elk van hen beter dan hier, en geen antwoord dat de anderen zelf zouden willen geven, neemt die winst iemand van hen af"
                )
            : words.Say(
                "which each of them prefers, and no answer of the others takes that away from any of them",
                "voor elk van hen beter dan hier, en geen antwoord van de anderen neemt die winst iemand van hen af"
            );
        return words.Say(
            $"{members} would move from here together to {words.State(free[0].To)} ({Steps(free[0].Moves)}){others}, {why}.",
            $"voor {members} samen loont het om naar {words.State(free[0].To)} te gaan ({Steps(free[0].Moves)}){others}, {why}."
        );
    }

    private string Held(CoalitionVerdict verdict)
    {
        string members = Makers(verdict.Members);
        int more = verdict.Improvements.Length - MostImprovements;
        string rest = words.AnsweredToo(more);
        return words.Say(
                $"{members} would not move from here together, because ",
                $"voor {members} samen loont blijven, want "
            )
            + string.Join(
                words.Say("; and ", "; en "),
                verdict.Improvements.Take(MostImprovements).Select(each => Answer(verdict, each))
            )
            + "."
            + rest;
    }

    private string Answer(CoalitionVerdict verdict, CoalitionImprovement improvement)
    {
        CoalitionSanction sanction = improvement.Sanction!;
        string to = words.State(improvement.To);
        string movers = Makers([.. sanction.Moves.SelectMany(move => move.Members).Distinct().Order()]);
        string answer = Steps(sanction.Moves);
        string end = words.State(sanction.End);
        string losers = Makers(sanction.Losers);
        string escape =
            verdict.Concept == StabilityConcept.SymmetricMetarational
                ? words.Say(
                    ", from where they can bring about nothing that is better for all",
                    ", van waar ze niets tot stand kunnen brengen dat voor allen beter is"
                )
                : "";
        return verdict.Concept == StabilityConcept.Sequential
            ? words.Say(
                $"{to} would pay for each of them ({Steps(improvement.Moves)}), but {movers} would then answer for their own good ({answer}), and that leads to {end}, no better for {losers} than here",
                $"{to} zou voor elk van hen lonen ({Steps(improvement.Moves)}), maar dan komt er een antwoord van {movers} in het eigen belang ({answer}), en dat leidt tot {end}, voor {losers} niet beter dan hier"
            )
            : words.Say(
                $"{to} would pay for each of them ({Steps(improvement.Moves)}), but {movers} could then answer ({answer}), and that leads to {end}, no better for {losers} than here{escape}",
                $"{to} zou voor elk van hen lonen ({Steps(improvement.Moves)}), maar dan kan er een antwoord van {movers} komen ({answer}), en dat leidt tot {end}, voor {losers} niet beter dan hier{escape}"
            );
    }

    private string Steps(ImmutableArray<CoalitionMove> moves)
    {
        int more = moves.Length - MostSteps;
        return string.Join("; ", moves.Take(MostSteps).Select(move => words.Step(move.Members, move.From, move.To)))
            + (more > 0 ? words.Say($"; and {more} more", $"; en nog {more}") : "");
    }
}
