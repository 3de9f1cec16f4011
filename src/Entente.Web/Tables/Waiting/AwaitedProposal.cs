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
        if (view.Phase != TalkPhase.Talking)
        {
            return null;
        }

        var lost = new List<int>();
        foreach (RoomEvent happened in view.Timeline.SelectMany(item => item.Events))
        {
            switch (happened)
            {
                case RoomEvent.LineLost { Policy: DropPolicy.MediatorProposes } line:
                    lost.Add(line.Seat);
                    break;
                case RoomEvent.OneTextRevised or RoomEvent.BlindSuggested or RoomEvent.MeetingOpened:
                    lost.Clear();
                    break;
            }
        }

        return lost.Select(seat => view.Seats[seat]).LastOrDefault(seat => seat.IsMissed);
    }

    /// <summary>Whether somebody sits in the place of a mediator.</summary>
    public static bool IsMediated(RoomView view) =>
        view.Seats.Any(seat => seat is { Role: Role.Mediator, State: SeatState.Taken });
}
