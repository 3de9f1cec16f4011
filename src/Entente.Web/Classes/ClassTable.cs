using Entente.Rooms;
using Entente.Rooms.Events;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Web.Tables;

namespace Entente.Web.Classes;

/// <summary>A table of a class, as its teacher sees it.</summary>
/// <param name="Number">Its number in the class, from 1.</param>
/// <param name="Room">The room.</param>
/// <param name="View">What the host's seat sees.</param>
public sealed record ClassTable(int Number, RoomId Room, RoomView View)
{
    /// <summary>When something last happened there.</summary>
    public DateTimeOffset Last => View.Timeline is [.., { At: var at }] ? at : default;

    /// <summary>Since when those at the table have done nothing: since their last move, or since they could make one again. What the teacher or the clock does besides stirs nobody.</summary>
    public DateTimeOffset Stirred =>
        View.Timeline.LastOrDefault(item =>
            item.Seat > SeatDesks.Host
            || item.Events.Any(happened => happened is RoomEvent.MeetingOpened or RoomEvent.TalksResumed)
        )
            is { } last
            ? last.At
            : Last;

    /// <summary>Whether the talks there were paused by the teacher, who alone can let them go on.</summary>
    public bool IsPausedByTeacher =>
        View.Phase == TalkPhase.Paused
        && View.Timeline.LastOrDefault(item => item.Events.Any(happened => happened is RoomEvent.TalksPaused))
            is { Seat: SeatDesks.Host };
}
