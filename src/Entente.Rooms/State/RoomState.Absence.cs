using System.Collections.Immutable;
using Entente.Rooms.Events;
using Entente.Rooms.Seats;

namespace Entente.Rooms.State;

/// <content>Who is missed.</content>
public sealed partial record RoomState
{
    /// <summary>The seats of leads who are missed: they left or their line stayed down, the grace time is over, and they are not back.</summary>
    public ImmutableSortedSet<int> Away { get; init; } = [];

    /// <summary>Since when leads who left are gone, by seat, until their grace time is over or somebody sits there.</summary>
    public ImmutableSortedDictionary<int, DateTimeOffset> LeftSince { get; init; } =
        ImmutableSortedDictionary<int, DateTimeOffset>.Empty;

    /// <summary>Whether the talks pause until nobody is missed any more.</summary>
    public bool IsPausedForMissing { get; init; }

    /// <summary>The parties without which the host goes on while nobody leads for them.</summary>
    public ImmutableSortedSet<int> Without { get; init; } = [];

    /// <summary>Whether nobody leads for a party while the talks go on, because the host closed the seat or took it back: nobody is missed there, and the host is awaited.</summary>
    /// <param name="party">The party.</param>
    public bool IsVacant(int party) =>
        Phase is TalkPhase.Talking or TalkPhase.Paused
        && !Seats.Any(seat =>
            seat is { Role: Role.Lead, State: SeatState.Taken or SeatState.Left } && seat.Party == party
        );

    /// <summary>Whether nobody leads for some party without which the host does not go on.</summary>
    internal bool IsAnyVacant => Enumerable.Range(0, Parties).Any(party => IsVacant(party) && !Without.Contains(party));

    /// <summary>Whether two parties or more are there to talk while one is not.</summary>
    /// <param name="party">The party that is not there.</param>
    public bool IsTalkWithout(int party) =>
        Enumerable.Range(0, Parties).Count(each => each != party && !IsMissing(each) && !IsVacant(each)) > 1;

    /// <summary>Whether nobody who is there leads a party, and somebody is missed who did.</summary>
    /// <param name="party">The party.</param>
    public bool IsMissing(int party) =>
        Away.Any(seat => Seats[seat].Party == party)
        && !Seats.Any(seat =>
            seat is { Role: Role.Lead, State: SeatState.Taken } && seat.Party == party && !Away.Contains(seat.Number)
        );

    // Where an agent sits in nobody is missed, and where the talks end nobody is waited for.
    private RoomState Missed(RoomEvent.LineLost lost) =>
        this with
        {
            Away = lost.Policy is DropPolicy.Agent or DropPolicy.End ? Away : Away.Add(lost.Seat),
            LeftSince = LeftSince.Remove(lost.Seat),
            IsPausedForMissing = lost.Policy == DropPolicy.Pause,
        };

    // Where a party has a lead again nothing goes on without it, and a turn of its own that waited begins.
    private RoomState Led(RoomState before, int seat, DateTimeOffset at)
    {
        int party = Seats[seat].Party;
        return Seats[seat].Role != Role.Lead || !before.IsVacant(party) || IsVacant(party)
            ? this
            : this with
            {
                Without = Without.Remove(party),
                Turn = Turn?.Awaited(Parties) == party ? Turn with { Since = at } : Turn,
            };
    }

    private RoomState Found(int seat) => this with { Away = Away.Remove(seat), LeftSince = LeftSince.Remove(seat) };

    private RoomState Gone(int seat, DateTimeOffset at) =>
        Seats[seat].Role == Role.Lead ? this with { LeftSince = LeftSince.SetItem(seat, at) } : this;
}
