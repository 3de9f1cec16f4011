using System.Collections.Immutable;
using Entente.Conflict;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Conflict;

/// <summary>Verdicts as sentences: who would move from a state or not, and why.</summary>
/// <param name="words">The words of the conflict.</param>
/// <param name="everywhere">The states that hold in every sense that was looked at; null where only some were.</param>
internal sealed class VerdictWords(ConflictWords words, StateSet? everywhere = null)
{
    private const int MostImprovements = 3;

    /// <summary>Why a state holds or does not.</summary>
    /// <param name="key">The key of the section.</param>
    /// <param name="verdicts">The verdicts of all decision makers on one state in one sense.</param>
    public Section Section(string key, ImmutableArray<StabilityVerdict> verdicts) =>
        new(key, Heading(verdicts), [new Block.Bullets(Statements(verdicts))]);

    /// <summary>What the statements are about: a state, and in which sense it holds or does not.</summary>
    public string Heading(ImmutableArray<StabilityVerdict> verdicts)
    {
        string state = words.State(verdicts[0].State);
        string sense = words.Sense(verdicts[0].Concept);
        return verdicts.All(verdict => verdict.Improvements.IsEmpty)
            ? everywhere?.Contains(verdicts[0].State) != true
                ? words.Say(
                    $"Why {state} holds: nobody has a move that pays",
                    $"Waarom {state} standhoudt: niemand heeft een zet die loont"
                )
                : words.Say($"Why {state} holds in every sense", $"Waarom {state} in elke zin standhoudt")
            : verdicts.All(verdict => verdict.IsStable)
                ? words.Say($"Why {state} holds: {sense}", $"Waarom {state} standhoudt: {sense}")
                : words.Say(
                    $"Why {state} does not hold in the sense: {sense}",
                    $"Waarom {state} niet standhoudt in de zin: {sense}"
                );
    }

    /// <summary>The verdicts, one after another.</summary>
    public ImmutableArray<RichText> Statements(ImmutableArray<StabilityVerdict> verdicts) =>
        [.. verdicts.Select(verdict => (RichText)Of(verdict))];

    /// <summary>The verdict, in one to a few sentences.</summary>
    public string Of(StabilityVerdict verdict)
    {
        string maker = words.Maker(verdict.DecisionMaker);
        if (verdict.Improvements.IsEmpty)
        {
            return ConflictWords.Sentence(NoBetter(verdict, maker)) + Unclear(verdict) + Unseen(verdict);
        }

        return (verdict.IsStable ? Held(verdict, maker) : Leaves(verdict, maker)) + Unclear(verdict) + Unseen(verdict);
    }

    private string NoBetter(StabilityVerdict verdict, string maker) =>
        !words.Graph.Sees(verdict.DecisionMaker, verdict.State)
            ? words.Say(
                $"{maker} would not move from here, because it does not see this state.",
                $"voor {maker} is er geen zet vanaf hier: deze toestand is daar niet in beeld."
            )
        : verdict.Moves.IsEmpty && verdict.Unseen.IsEmpty
            ? words.Say(
                $"{maker} would not move from here, because there is no move that it could make.",
                $"voor {maker} is er geen zet vanaf hier."
            )
        : verdict.Moves.IsEmpty
            ? words.Say(
                $"{maker} would not move from here, because it sees no move that it could make.",
                $"voor {maker} is er vanaf hier geen zet in beeld."
            )
        : verdict.Unclear.IsEmpty
            ? words.Say(
                $"{maker} would not move from here, because nothing that it can reach by itself is better for it.",
                $"voor {maker} loont blijven, want niets dat met een eigen zet bereikbaar is, is beter."
            )
        : words.Say(
            $"{maker} would not move from here, because nothing that it can reach by itself is known to be better for it.",
            $"voor {maker} loont blijven, want van niets dat met een eigen zet bereikbaar is, is bekend dat het beter is."
        );

    // What is not known is not held against anybody, and said.
    private string Unclear(StabilityVerdict verdict) =>
        verdict.Unclear.IsEmpty || IsTempted(verdict)
            ? ""
            : words.Say(
                $" Whether it prefers {words.States(verdict.Unclear, MostImprovements)} to staying here is not known.",
                $" Of {words.States(verdict.Unclear, MostImprovements)} beter is dan blijven, is niet bekend."
            );

    // Whether what is not known counts among the improvements, where it is said of each.
    private static bool IsTempted(StabilityVerdict verdict) =>
        verdict.Options.Extension is UncertaintyExtension.A or UncertaintyExtension.C;

    private bool IsUnknown(StabilityVerdict verdict, int state) =>
        words.Graph.Compare(verdict.DecisionMaker, state, verdict.State) == Comparison.Unknown;

    private string Unseen(StabilityVerdict verdict) =>
        verdict.Unseen.IsEmpty
            ? ""
            : words.Say(
                $" It could move to {words.States(verdict.Unseen, MostImprovements)}, but does not see that.",
                $" Een zet naar {words.States(verdict.Unseen, MostImprovements)} kan wel, maar is daar niet in beeld."
            );

    private string Held(StabilityVerdict verdict, string maker)
    {
        string[] answers =
        [
            .. verdict
                .Improvements.Take(MostImprovements)
                .Select(improvement =>
                    Answer(verdict, improvement.To, improvement.Sanction!, verdict.Options.IsStrong)
                ),
        ];
        int more = verdict.Improvements.Length - answers.Length;
        string rest = words.AnsweredToo(more);
        return ConflictWords.Sentence(
                words.Say($"{maker} would not move from here, because ", $"voor {maker} loont blijven, want ")
            )
            + string.Join(words.Say("; and ", "; en "), answers)
            + "."
            + rest;
    }

    private string Leaves(StabilityVerdict verdict, string maker)
    {
        ImmutableArray<AnsweredImprovement> free = [.. verdict.Improvements.Where(each => each.Sanction is null)];
        ImmutableArray<AnsweredImprovement> open = [.. free.Where(each => each.Weak is null)];
        AnsweredImprovement first = open.IsEmpty ? free[0] : open[0];
        if (first.Weak is { } weak)
        {
            string more =
                free.Length > 1
                    ? words.Say(
                        $" So it is with {free.Length - 1} more such moves.",
                        $" Zo is het ook met {free.Length - 1} andere zulke zetten."
                    )
                    : "";
            return ConflictWords.Sentence(
                words.Say(
                    $"{maker} would not move from here, but is held back only weakly: {Answer(verdict, first.To, weak, isStrong: false)}, and no answer leaves it much worse.",
                    $"voor {maker} loont blijven, maar alleen zwak: {Answer(verdict, first.To, weak, isStrong: false)}, en geen antwoord maakt het veel slechter."
                ) + more
            );
        }

        string to = words.Reached(new ConflictMove(verdict.DecisionMaker, verdict.State, first.To));
        string others =
            open.Length > 1
                ? words.Say($" (and {open.Length - 1} more such moves)", $" (en {open.Length - 1} andere zulke zetten)")
                : "";
        bool isUnknown = IsUnknown(verdict, first.To);
        string gain = isUnknown
            ? words.Say("which it may prefer", "en dat is misschien beter dan hier")
            : words.Say("which it prefers", "en dat is beter dan hier");
        string pays = isUnknown ? "loont misschien" : "loont";
        string why = verdict.Concept switch
        {
            StabilityConcept.Nash => gain,
            StabilityConcept.Sequential => words.Say(
                $"{gain}, and no answer that the others would like to give takes that away",
                "en geen antwoord dat de anderen zelf zouden willen geven, neemt die winst weg"
            ),
            StabilityConcept.Simultaneous => words.Say(
                $"{gain}, and nothing that the others would do at the same moment takes that away",
                "en niets dat de anderen op hetzelfde moment zouden doen, neemt die winst weg"
            ),
            StabilityConcept.SymmetricMetarational => words.Say(
                $"{gain}, and no answer of the others takes that away for good",
                "en geen antwoord van de anderen neemt die winst blijvend weg"
            ),
            _ => words.Say(
                $"{gain}, and no answer of the others takes that away",
                "en geen antwoord van de anderen neemt die winst weg"
            ),
        };
        return ConflictWords.Sentence(
            words.Say(
                $"{maker} would move from here to {to}{others}, {why}.",
                $"voor {maker} {pays} een zet naar {to}{others}, {why}."
            )
        );
    }

    private string Answer(StabilityVerdict verdict, int improvement, Sanction sanction, bool isStrong)
    {
        string to = words.State(improvement);
        bool isUnknown = IsUnknown(verdict, improvement);
        string pays = isUnknown ? words.Say("may pay", "loont misschien") : words.Say("would pay", "zou lonen");
        string end = words.State(sanction.End);
        string movers = words.Language.List([
            .. sanction.Moves.Select(move => words.Maker(move.DecisionMaker)).Distinct(),
        ]);
        string maker = words.Maker(verdict.DecisionMaker);
        string measure =
            IsUnknown(verdict, sanction.End)
                ? words.Say(
                    $"not known to be better for {maker} than here",
                    $"waarvan niet bekend is dat het voor {maker} beter is dan hier"
                )
            : isStrong ? words.Say($"much worse for {maker} than here", $"voor {maker} veel slechter dan hier")
            : words.Say($"no better for {maker} than here", $"voor {maker} niet beter dan hier");
        if (verdict.Concept == StabilityConcept.Simultaneous)
        {
            return words.Say(
                $"a move to {to} {pays}, but together with what {movers} would do at the same moment it leads to {end}, {measure}",
                $"een zet naar {to} {pays}, maar leidt samen met de zet van {movers} op hetzelfde moment tot {end}, {measure}"
            );
        }

        string escape =
            verdict.Concept == StabilityConcept.SymmetricMetarational ? WayOn(verdict, sanction, isStrong) : "";
        return words.Say(
            $"a move to {to} {pays}, but {Reply(verdict, sanction, movers)} {end}, {measure}{escape}",
            $"een zet naar {to} {pays}, maar {Reply(verdict, sanction, movers)} {end}, {measure}{escape}"
        );
    }

    private string WayOn(StabilityVerdict verdict, Sanction sanction, bool isStrong) =>
        isStrong
            ? words.Say(
                ", and so is everything that it could then go on to",
                ", en dat geldt ook voor alles waar het dan nog heen kan"
            )
        : words.Graph.MovesOf(verdict.DecisionMaker, sanction.End).Any(further => IsUnknown(verdict, further))
            ? words.Say(
                ", with no way on to anything that is known to be better",
                ", zonder weg naar iets waarvan bekend is dat het beter is"
            )
        : words.Say(", with no way on to anything better", ", zonder weg naar iets beters");

    // Who answers, with what and whether for its own sake, up to where that leads.
    private string Reply(StabilityVerdict verdict, Sanction sanction, string movers)
    {
        bool isCredible = verdict.Concept == StabilityConcept.Sequential;
        bool isKnown = sanction.Moves.All(move =>
            words.Graph.Compare(move.DecisionMaker, move.To, move.From) != Comparison.Unknown
        );
        string doing = sanction.Moves.Length == 1 ? words.Doing(sanction.Moves[0]) : "";
        string sake =
            isCredible && !isKnown
                ? words.Say(
                    ", where it is not known whether that is for the mover's own good,",
                    ", waarvan niet bekend is of het in het belang is van wie het doet,"
                )
            : isCredible && sanction.Moves.Length > 1
                ? words.Say(", every move for the mover's own good,", ", elke zet in het belang van wie hem doet,")
            : isCredible ? words.Say(", for its own good,", ", in het eigen belang,")
            : "";
        return doing.Length > 0
            ? words.Say(
                $"{movers} {(isCredible ? "would" : "could")} then {doing}{sake} and that leads to",
                $"het antwoord van {movers} {(isCredible ? "zou" : "kan")} dan zijn: {doing}{sake} en dat leidt tot"
            )
            : words.Say(
                $"{movers} {(isCredible ? "would" : "could")} then answer{sake} and that leads to",
                $"dan {(isCredible ? "komt" : "kan")} er een antwoord van {movers}{(isCredible ? "" : " komen")}{sake} en dat leidt tot"
            );
    }
}
