using System.Buffers.Binary;
using System.Collections.Immutable;
using Entente.Randomness;
using Entente.Rooms;
using Entente.Rooms.Events;
using Entente.Rooms.Seats;
using Entente.Rooms.Views;

namespace Entente.Web.Tables.Agents;

/// <summary>When an agent moves: so long after what it answers as its pace says, the same on every server and after every restart.</summary>
internal static class AgentPacing
{
    /// <summary>The last entry of the log that an agent may answer; talk, texts and who comes and goes are none.</summary>
    /// <param name="view">The table, as anybody at it sees it.</param>
    public static TimelineItem? Asked(RoomView view) => view.Timeline.FindLast(item => item.Events.Any(IsAsking));

    /// <summary>When a seat moves that answers an entry.</summary>
    /// <param name="view">The table, as the seat sees it.</param>
    /// <param name="asked">The entry.</param>
    /// <remarks>Before a turn or the talks are over: then after half of what there was.</remarks>
    public static DateTimeOffset Due(RoomView view, TimelineItem asked)
    {
        TimeSpan delay = Delay(view, asked.Version);
        foreach (DateTimeOffset end in Ends(view))
        {
            TimeSpan half = (end - asked.At) / 2;
            delay =
                half < TimeSpan.Zero ? TimeSpan.Zero
                : half < delay ? half
                : delay;
        }

        return asked.At + delay;
    }

    private static TimeSpan Delay(RoomView view, long version)
    {
        (double least, double most) = view.You.Pace switch
        {
            AgentPace.Seconds => (2.0, 6.0),
            AgentPace.Person => (20.0, 120.0),
            _ => (0.0, 0.0),
        };
        var chance = new RandomSequence(SeedOf(view.Room) ^ (ulong)version, (ulong)view.You.Number);
        // Evenly on a logarithmic scale: short thoughts are more frequent than long ones.
        return most > 0 ? TimeSpan.FromSeconds(least * Math.Pow(most / least, chance.Unit())) : TimeSpan.Zero;
    }

    private static ImmutableArray<DateTimeOffset> Ends(RoomView view) =>
        [
            .. view.Turn?.Ends is { } turn ? [turn] : ImmutableArray<DateTimeOffset>.Empty,
            .. view.Time is { } time && view.Clock.When(time) is { } end ? [end] : ImmutableArray<DateTimeOffset>.Empty,
        ];

    private static bool IsAsking(RoomEvent happened) =>
        happened
            is RoomEvent.OfferMade
                or RoomEvent.OfferAccepted
                or RoomEvent.OfferRejected
                or RoomEvent.OfferWithdrawn
                or RoomEvent.OfferLapsed
                or RoomEvent.InterimAgreed
                or RoomEvent.AgendaProposed
                or RoomEvent.AgendaAnswered
                or RoomEvent.AgendaChanged
                or RoomEvent.IssueTakenUp
                or RoomEvent.MeetingOpened
                or RoomEvent.TalksResumed
                or RoomEvent.AdjournmentAsked
                or RoomEvent.TurnPassed
                or RoomEvent.AgentSatDown;

    /// <summary>The seed of a room's agents.</summary>
    public static ulong SeedOf(RoomId room)
    {
        Span<byte> bytes = stackalloc byte[16];
        room.CopyTo(bytes);
        return BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }
}
