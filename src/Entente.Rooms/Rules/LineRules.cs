using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Seats;
using Entente.Rooms.State;

namespace Entente.Rooms.Rules;

/// <summary>What follows when a lead's line stays down beyond the grace time. A line that dropped is not somebody who left.</summary>
internal static class LineRules
{
    private const string SitsIn = "boulware";

    public static RoomDecision Decide(Asked asked, RoomCommand.ReportLine line)
    {
        if (
            asked.State.Phase != TalkPhase.Talking
            || asked.State.SeatOf(line.Seat) is not { Role: Role.Lead, State: SeatState.Taken, Agent: null }
        )
        {
            return RoomDecision.No(RefusalKind.NothingDue);
        }

        DropPolicy policy = asked.State.Setup!.OnDrop;
        var lost = new RoomEvent.LineLost(line.Seat, policy);
        return policy switch
        {
            DropPolicy.Pause => RoomDecision.Of(lost, new RoomEvent.TalksPaused("")),
            DropPolicy.Agent => RoomDecision.Of(lost, new RoomEvent.AgentSatDown(line.Seat, SitsIn)),
            DropPolicy.End => RoomDecision.Of(lost, new RoomEvent.TalksEnded(TalkEnd.LineDown, -1, "")),
            _ => RoomDecision.Of(lost),
        };
    }
}
