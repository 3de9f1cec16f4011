using System.Collections.Frozen;
using Entente.Annotations;
using Entente.Protocols;

namespace Entente.Simulation;

/// <summary>Says what a party at fault did, after its name.</summary>
internal static class FaultWords
{
    private const string TimePrefix = "ran out of time: ";
    private const string FailurePrefix = "failed: ";

    private static readonly Lazy<FrozenDictionary<string, Sentence>> Known = new(() =>
        Enum.GetValues<MoveKind>()
            .SelectMany(kind =>
                Enum.GetValues<Refusal>().Select(refusal => Illegal(Refused(kind, refusal))).Append(NotForParties(kind))
            )
            .ToFrozenDictionary(each => each.English, StringComparer.Ordinal)
    );

    /// <summary>It gave no answer in time.</summary>
    /// <param name="how">What came instead, as it was told.</param>
    public static Sentence OutOfTime(string how) => new($"{TimePrefix}{how}", $"had geen tijd meer: {how}");

    /// <summary>It failed by itself.</summary>
    /// <param name="how">What came instead, as it was told.</param>
    public static Sentence Failed(string how) => new($"{FailurePrefix}{how}", $"faalde: {how}");

    /// <summary>It asked for what is no move of a party.</summary>
    public static Sentence NotForParties(MoveKind kind) =>
        new($"asked for {Move(kind)}, which no party can.", $"vroeg om {Move(kind)}, en dat kan geen partij.");

    /// <summary>It made a move that the rules refuse.</summary>
    /// <param name="refused">Which, and why.</param>
    public static Sentence Illegal(Sentence refused) =>
        new($"made an illegal move: {refused}.", $"deed een ongeldige zet: {refused}.");

    /// <summary>A move that the rules refuse, and why.</summary>
    public static Sentence Refused(MoveKind kind, Refusal refusal) =>
        new($"{Move(kind)} was refused, because {Why(refusal)}", $"{Move(kind)} werd geweigerd, want {Why(refusal)}");

    /// <summary>What a log says that a party did, in both languages where it was said by these words; else as the log has it.</summary>
    /// <param name="english">The English text.</param>
    public static Sentence Recorded(string english) =>
        Known.Value.TryGetValue(english, out Sentence known) ? known
        : english.StartsWith(TimePrefix, StringComparison.Ordinal) ? OutOfTime(english[TimePrefix.Length..])
        : english.StartsWith(FailurePrefix, StringComparison.Ordinal) ? Failed(english[FailurePrefix.Length..])
        : Sentence.AsIs(english);

    private static Sentence Move(MoveKind kind) =>
        kind switch
        {
            MoveKind.Propose => new("an offer", "een aanbod"),
            MoveKind.Accept => new("an acceptance", "een aanvaarding"),
            MoveKind.Reject => new("a rejection", "een afwijzing"),
            MoveKind.WalkAway => new("a walk-away", "een vertrek"),
            MoveKind.BreakDown => new("an end by chance", "een einde door toeval"),
            MoveKind.Fault => new("a fault", "een fout"),
            _ => new("no move", "geen zet"),
        };

    private static Sentence Why(Refusal refusal) =>
        refusal switch
        {
            Refusal.SessionOver => new("the talks are over", "het gesprek is voorbij"),
            Refusal.NotYourTurn => new("somebody else is awaited", "een ander is aan de beurt"),
            Refusal.NoSuchParty => new(
                "nobody of that number sits at the table",
                "niemand met dat nummer zit aan tafel"
            ),
            Refusal.NothingToAnswer => new(
                "nothing of another party is on the table to answer",
                "er ligt niets van een andere partij op tafel om op te antwoorden"
            ),
            Refusal.NoSuchOutcome => new(
                "its outcome is none that can be agreed",
                "over de uitkomst ervan kan geen akkoord worden gesloten"
            ),
            Refusal.NoSuchMove => new("the rules have no such move here", "de regels kennen zo'n zet hier niet"),
            Refusal.TimeRunsBack => new(
                "its time lies before what has already happened",
                "het tijdstip ervan ligt vóór wat al is gebeurd"
            ),
            Refusal.AgainstSettled => new(
                "its outcome contradicts what is already settled",
                "de uitkomst ervan is in strijd met wat al vaststaat"
            ),
            Refusal.HasLeft => new("the party has left the table", "de partij heeft de tafel verlaten"),
            _ => new("it is against the rules", "dat is tegen de regels"),
        };
}
