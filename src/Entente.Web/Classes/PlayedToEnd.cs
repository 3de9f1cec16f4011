using Entente.Rooms.Events;
using Entente.Rooms.State;
using Entente.Rooms.Views;

namespace Entente.Web.Classes;

/// <summary>What played at a seat when the talks ended: who sits down there afterwards looks back on what they did not do.</summary>
internal static class PlayedToEnd
{
    /// <summary>The strategy that played at a seat, at the end where the talks have ended; null for a person.</summary>
    public static string? AgentOf(RoomView view, SeatView seat)
    {
        if (seat.Agent is not null || view.Phase != TalkPhase.Ended)
        {
            return seat.Agent;
        }

        string? agent = null;
        foreach (RoomEvent happened in view.Timeline.SelectMany(item => item.Events))
        {
            switch (happened)
            {
                case RoomEvent.AgentSatDown sat when sat.Seat == seat.Number:
                    agent = sat.Strategy;
                    break;
                case RoomEvent.AgentStoodUp stood when stood.Seat == seat.Number:
                    agent = null;
                    break;
                case RoomEvent.TalksEnded or RoomEvent.AgreementReached:
                    return agent;
                default:
                    break;
            }
        }

        return agent;
    }
}
