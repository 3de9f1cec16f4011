using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.State;

namespace Entente.Rooms.Rules;

/// <summary>Whether a table has moved on under somebody whose move had to wait, so that the move would do something else than when it was made.</summary>
/// <remarks>
/// What bears on a move is everything that changes what it would bind to: offers and answers to them, deals, the agenda, texts, proposals, turns, pauses, adjournments, deadlines. Words do not, nor who sits where, nor what one's own seat did.
/// Words themselves bind nobody: nothing bears on them.
/// </remarks>
internal static class MovedOn
{
    /// <summary>Whether others or the clock have done something that bears on a move since its maker looked.</summary>
    /// <param name="state">How things stand.</param>
    /// <param name="seen">How many entries of the log its maker had seen.</param>
    /// <param name="seat">The seat of its maker.</param>
    /// <param name="command">What it asks for.</param>
    public static bool IsSince(RoomState state, long seen, int seat, RoomCommand command) =>
        !IsFree(command)
        && state
            .Timeline.Skip((int)Math.Clamp(seen, 0, state.Timeline.Count))
            .Any(item => item.Seat != seat && item.Events.Any(Bears));

    private static bool IsFree(RoomCommand command) =>
        command
            is RoomCommand.Send
                or RoomCommand.Confer
                or RoomCommand.Caucus
                or RoomCommand.KeepNote
                or RoomCommand.Nudge
                or RoomCommand.TakeBackRequest
                or RoomCommand.TakeSeat
                or RoomCommand.ReportLine
                or RoomCommand.Tick;

    private static bool Bears(RoomEvent happened) =>
        happened
            is not (
                RoomEvent.MessageSent
                or RoomEvent.Nudged
                or RoomEvent.SeatOpened
                or RoomEvent.SeatTaken
                or RoomEvent.SeatLeft
                or RoomEvent.SeatClosed
                or RoomEvent.AgentSatDown
                or RoomEvent.AgentStoodUp
                or RoomEvent.LineLost
                or RoomEvent.SideRefused
                or RoomEvent.DebriefOpened
            );
}
