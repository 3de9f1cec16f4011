using Entente.Rooms.Events;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;

namespace Entente.Web.Tables.Waiting;

/// <summary>Whether a proposal is asked for because a line stays down.</summary>
internal static class AwaitedProposal
{
    /// <summary>The seat whose line has been down for too long while nothing was proposed since; null for none.</summary>
    public static SeatView? For(RoomView view)
    {
        SeatView? lost = null;
        if (view.Phase != TalkPhase.Talking)
        {
            return null;
        }

        foreach (RoomEvent happened in view.Timeline.SelectMany(item => item.Events))
        {
            lost = happened switch
            {
                RoomEvent.LineLost { Policy: DropPolicy.MediatorProposes } line => view.Seats[line.Seat],
                RoomEvent.OneTextRevised or RoomEvent.BlindSuggested or RoomEvent.MeetingOpened => null,
                _ => lost,
            };
        }

        return lost is { IsMissed: true } ? lost : null;
    }

    /// <summary>Whether somebody sits in the place of a mediator.</summary>
    public static bool IsMediated(RoomView view) =>
        view.Seats.Any(seat => seat is { Role: Role.Mediator, State: SeatState.Taken });
}
