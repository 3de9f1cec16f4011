using System.Collections.Immutable;
using Entente.Rooms.Agenda;
using Entente.Rooms.Ledger;

namespace Entente.Rooms.Private;

/// <summary>All that an owner keeps to itself in a room.</summary>
/// <param name="Owner">Whose it is.</param>
/// <param name="Head">The hash over all entries in order, in clear: what the shared log commits to.</param>
public sealed partial record PrivateState(string Owner, LogHash Head)
{
    /// <summary>The hash before any entry.</summary>
    public LogHash Start { get; init; } = Head;

    /// <summary>How many entries there are.</summary>
    public long Version { get; init; }

    /// <summary>Whether there is no key: what was kept cannot be read, and nothing more is kept. It was destroyed, unless <see cref="IsKeyMissing"/>.</summary>
    public bool IsErased { get; init; }

    /// <summary>Whether the key is missing without having been destroyed: brought back, it opens again what was kept.</summary>
    public bool IsKeyMissing { get; init; }

    /// <summary>The private part of a scenario file; null when none was set.</summary>
    public string? Preferences { get; init; }

    /// <summary>What is worth how much that was added during the talks, by the proposal that added it: said since the preferences were set.</summary>
    public ImmutableSortedDictionary<int, AdditionScore> AdditionScores { get; init; } =
        ImmutableSortedDictionary<int, AdditionScore>.Empty;

    /// <summary>The values that the lead may agree to, by issue; null without a mandate: everything.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>>? Mandate { get; init; }

    /// <summary>The numbers that the lead may agree to, by issue, besides the values that the mandate names; empty without a mandate.</summary>
    public ImmutableSortedDictionary<string, MandateRange> MandateRanges
    {
        get => field ?? ImmutableSortedDictionary.Create<string, MandateRange>(StringComparer.Ordinal);
        init;
    }

    /// <summary>Requests beyond the mandate, in order.</summary>
    public ImmutableArray<Approval> Approvals { get; init; } = [];

    /// <summary>What was said within the delegation, in order.</summary>
    public ImmutableArray<DelegationLine> Talk { get; init; } = [];

    /// <summary>Notes by seat.</summary>
    public ImmutableSortedDictionary<int, string> Notes { get; init; } = ImmutableSortedDictionary<int, string>.Empty;

    /// <summary>Names by seat.</summary>
    public ImmutableSortedDictionary<int, string> Names { get; init; } = ImmutableSortedDictionary<int, string>.Empty;

    /// <summary>The keys of moves that added something here, and what was asked for, see <see cref="MoveFingerprint"/>; null where that was not kept.</summary>
    public ImmutableDictionary<string, string?> Keys { get; init; } =
        ImmutableDictionary.Create<string, string?>(StringComparer.Ordinal);

    /// <summary>The state after one more entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="content">Its content in clear, as it was encrypted.</param>
    public PrivateState After(PrivateEntry entry, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(entry);
        PrivateState before = entry.IsBeginning ? Nothing() : this;
        PrivateState state = before with
        {
            Version = Version + 1,
            Head = before.Head.Then(content),
            Keys = entry.Key.Length == 0 ? before.Keys : before.Keys.SetItem(entry.Key, entry.Fingerprint),
        };
        foreach (PrivateEvent happened in entry.Events)
        {
            state = state.After(happened, entry.At);
        }

        return state;
    }

    /// <summary>Whether all that a whole side sees of this is as it was: all but notes, which only their writers see, and how often something was kept.</summary>
    /// <param name="before">What was kept before; null for nothing.</param>
    internal bool LooksAs(PrivateState? before)
    {
        PrivateState then = before ?? Empty();
        return this with
            {
                Start = then.Start,
                Head = then.Head,
                Version = then.Version,
                Keys = then.Keys,
                Notes = then.Notes,
            } == then;
    }

    /// <summary>The seats whose notes say something else than before.</summary>
    /// <param name="before">What was kept before; null for nothing.</param>
    internal IEnumerable<int> NotesOtherThan(PrivateState? before)
    {
        ImmutableSortedDictionary<int, string> then = before?.Notes ?? ImmutableSortedDictionary<int, string>.Empty;
        return Notes.Keys.Union(then.Keys).Where(seat => Notes.GetValueOrDefault(seat) != then.GetValueOrDefault(seat));
    }

    // Names stay: all at the table see them.
    private PrivateState Nothing() => Empty() with { Names = Names };

    private PrivateState Empty() => new(Owner, Start) { IsErased = IsErased, IsKeyMissing = IsKeyMissing };

    private PrivateState After(PrivateEvent happened, DateTimeOffset at) =>
        happened switch
        {
            PrivateEvent.BegunAnew => this,
            PrivateEvent.NameGiven named => this with { Names = Names.SetItem(named.Seat, named.Name) },
            PrivateEvent.PreferencesSet set => this with
            {
                Preferences = set.Document,
                AdditionScores = AdditionScores.Clear(),
            },
            PrivateEvent.AdditionScored scored => this with
            {
                AdditionScores = AdditionScores.SetItem(scored.Proposal, scored.Score),
            },
            PrivateEvent.MandateGiven given => this with { Mandate = given.Allowed, MandateRanges = given.Ranges },
            PrivateEvent.ApprovalAsked asked => this with
            {
                Approvals = Approvals.Add(
                    new Approval(asked.Number, asked.Seat, asked.Move, null, "")
                    {
                        Program = asked.Program,
                        Occupation = asked.Occupation,
                    }
                ),
            },
            PrivateEvent.ApprovalAnswered answered => this with { Approvals = Answered(answered) },
            PrivateEvent.ApprovalEnded ended => this with
            {
                Approvals =
                [
                    .. Approvals.Select(each => each.Number == ended.Number ? each with { Ended = ended.How } : each),
                ],
            },
            PrivateEvent.Conferred said => this with { Talk = Talk.Add(new DelegationLine(at, said.Seat, said.Text)) },
            PrivateEvent.NoteKept kept => this with { Notes = Notes.SetItem(kept.Seat, kept.Text) },
            _ => AfterMediation(happened, at),
        };

    private ImmutableArray<Approval> Answered(PrivateEvent.ApprovalAnswered answer) =>
        [
            .. Approvals.Select(each =>
                each.Number == answer.Number
                    ? each with
                    {
                        IsApproved = answer.IsApproved,
                        Reason = answer.Reason,
                    }
                    : each
            ),
        ];
}
