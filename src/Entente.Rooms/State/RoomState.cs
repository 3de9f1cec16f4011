using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Rooms.Events;
using Entente.Rooms.Ledger;
using Entente.Rooms.Offers;
using Entente.Rooms.Seats;

namespace Entente.Rooms.State;

/// <summary>All that is shared in a room, folded from its log.</summary>
/// <param name="Id">Which room.</param>
public sealed partial record RoomState(RoomId Id)
{
    /// <summary>How many entries its log has; 0 for a room that was never opened.</summary>
    public long Version { get; init; }

    /// <summary>The hash of its log.</summary>
    public LogHash Head { get; init; } = LogHash.Start(Id);

    /// <summary>What it was opened with; null for a room that was never opened.</summary>
    public RoomSetup? Setup { get; init; }

    /// <summary>The seats, by number.</summary>
    public ImmutableArray<Seat> Seats { get; init; } = [];

    /// <summary>The owners that somebody was the first of: whoever comes later is let in by those who are there. A side, or a seat alone.</summary>
    public ImmutableSortedSet<string> SidesBegun { get; init; } =
        ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The sides of which a principal was let in, since they began or began anew: whoever leads for one may have a mandate, whether that principal is still there or not. Not a side of a real table that began anew, which can keep none.</summary>
    public ImmutableSortedSet<string> SidesWithPrincipal { get; init; } =
        ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The sides of a real table that began anew: what they kept was erased then, and nothing more is kept.</summary>
    private ImmutableSortedSet<string> SidesWithoutKey { get; init; } =
        ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Where the talks are.</summary>
    public TalkPhase Phase { get; init; }

    /// <summary>How they ended.</summary>
    public TalkEnd End { get; init; }

    /// <summary>The party that walked away; -1 for none.</summary>
    public int EndedBy { get; init; } = -1;

    /// <summary>How many meetings there were, the one under way included.</summary>
    public int Meeting { get; init; }

    /// <summary>How long the talks have gone on.</summary>
    public Clock Clock { get; init; } = Clock.Still;

    /// <summary>How long they may go on; null for no deadline.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>When the next meeting is meant to begin; null for nothing stated.</summary>
    public DateTimeOffset? ResumesAt { get; init; }

    /// <summary>Whether whoever has a seat may open scenario and debrief.</summary>
    public bool IsReleased { get; init; }

    /// <summary>The parties that have asked to adjourn this meeting.</summary>
    public ImmutableArray<int> AdjournmentAskedBy { get; init; } = [];

    /// <summary>What can be agreed now: the space that the room was opened with, and what was added during the talks.</summary>
    public OutcomeSpace? Space { get; init; }

    /// <summary>Issues that are left aside for now.</summary>
    public ImmutableSortedSet<string> Parked { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>What is agreed: at tables before in the series, in interim agreements, or all of it in the end.</summary>
    public Terms Settled { get; init; } = Terms.None;

    /// <summary>All offers, by number from 1.</summary>
    public ImmutableArray<Offer> Offers { get; init; } = [];

    /// <summary>All messages, by number from 1.</summary>
    public ImmutableArray<Message> Messages { get; init; } = [];

    /// <summary>Whose turn it is; null where anybody may move at any time.</summary>
    public TurnState? Turn { get; init; }

    /// <summary>What was made by each key that a move came with.</summary>
    public ImmutableDictionary<string, MadeMove> Keys { get; init; } =
        ImmutableDictionary.Create<string, MadeMove>(StringComparer.Ordinal);

    /// <summary>What happened, in order.</summary>
    public ImmutableList<TimelineItem> Timeline { get; init; } = [];

    /// <summary>How many parties there are; 0 for a room that was never opened.</summary>
    public int Parties => Setup?.Parties.Length ?? 0;

    /// <summary>Whether nothing more can be offered or accepted.</summary>
    public bool IsOver => Phase == TalkPhase.Ended;

    /// <summary>An offer by its number, or null when there is none.</summary>
    public Offer? OfferOf(int number) => number >= 1 && number <= Offers.Length ? Offers[number - 1] : null;

    /// <summary>A seat by its number, or null when there is none.</summary>
    public Seat? SeatOf(int number) => number >= 0 && number < Seats.Length ? Seats[number] : null;

    /// <summary>Whether a seat waits to be let in: others were there first, and it sees and does nothing of what they keep.</summary>
    public bool IsOutside(Seat seat)
    {
        ArgumentNullException.ThrowIfNull(seat);
        return !seat.IsAdmitted && SidesBegun.Contains(seat.Owner);
    }

    /// <summary>Whether what the owner of a seat keeps is shown there: to whoever was let in, and before anybody was the first.</summary>
    /// <remarks>Not at a seat that is nobody's, though an agent may play there: whoever was given a link to it has not sat down yet.</remarks>
    public bool IsShownOwn(Seat seat)
    {
        ArgumentNullException.ThrowIfNull(seat);
        return seat.IsIn || !SidesBegun.Contains(seat.Owner);
    }

    /// <summary>Whether a seat waits to be let in and nobody is left who could.</summary>
    public bool IsForsaken(Seat seat) => IsOutside(seat) && !HasSomebody(seat.Owner);

    /// <summary>Whether whoever sits down at a seat begins with nothing of what was kept before: at an exercise, where all who were let in have lost their seats.</summary>
    internal bool BeginsAnew(Seat seat) =>
        Setup?.Kind == TableKind.Exercise && !seat.IsIn && SidesBegun.Contains(seat.Owner) && !HasSomebody(seat.Owner);

    /// <summary>Whether whoever had a seat until it was closed may still have what its side keeps destroyed: at a real table, where nobody is left of the side to do it and nobody has begun anew.</summary>
    /// <remarks>Not an adviser, who does not speak for the side; nor at an exercise, where whoever sits down next keeps what is theirs under the same key.</remarks>
    public bool IsLeftToErase(Seat seat)
    {
        ArgumentNullException.ThrowIfNull(seat);
        return Setup?.Kind == TableKind.Real
            && seat is { State: SeatState.Closed, IsIn: true, Role: not Role.Adviser }
            && !SidesWithoutKey.Contains(seat.Owner)
            && !HasSomebody(seat.Owner);
    }

    private bool HasSomebody(string owner) =>
        Seats.Any(each => each is { IsIn: true, State: not SeatState.Closed } && each.Owner == owner);

    /// <summary>The issues that are neither settled nor parked, in order.</summary>
    public IEnumerable<Issue> OpenIssues =>
        Space is null ? [] : Space.Issues.Where(issue => Settled[issue.Name] is null && !Parked.Contains(issue.Name));

    /// <summary>How things stand: what is settled, and the status quo of the rest.</summary>
    public Terms StatusQuo => Setup is null ? Terms.None : Setup.StatusQuo.With(Settled);

    /// <summary>All who keep something to themselves, in order.</summary>
    public ImmutableSortedSet<string> OwnersKept =>
        ImmutableSortedSet.CreateRange(
            StringComparer.Ordinal,
            Seats.Select(seat => seat.Owner).Concat(Enumerable.Range(0, Parties).Select(OwnerOf))
        );

    private static string OwnerOf(int party) => Owners.OfParty(party);
}
