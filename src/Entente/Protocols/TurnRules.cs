using System.Runtime.CompilerServices;

namespace Entente.Protocols;

/// <summary>The rules that protocols in turns share: what ends a session, and what is refused or too late whatever is moved.</summary>
internal static class TurnRules
{
    /// <summary>Whether these rules answer a move, so that the protocol's own need not be asked.</summary>
    /// <param name="place">Where the session stands.</param>
    /// <param name="parties">How many parties there are.</param>
    /// <param name="limits">When the session ends by itself.</param>
    /// <param name="move">The move.</param>
    /// <param name="events">Where what happens goes.</param>
    /// <param name="decision">The answer, if there is one.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Answers(
        TurnPlace place,
        int parties,
        SessionLimits limits,
        in Move move,
        Span<SessionEvent> events,
        out Decision decision
    )
    {
        if (place.Ending.IsOver)
        {
            decision = Refusal.SessionOver;
        }
        else if (move.Kind >= MoveKind.WalkAway)
        {
            decision = Leaving.Decide(move, place.Round, parties, events);
        }
        else if (move.Party != place.Party)
        {
            decision = Refusal.NotYourTurn;
        }
        else if (move.At < place.At)
        {
            decision = Refusal.TimeRunsBack;
        }
        else if (limits.IsLate(move.At))
        {
            events[0] = new(SessionEventKind.DeadlinePassed, -1, place.Round) { At = move.At };
            decision = Decision.Of(1);
        }
        else
        {
            decision = default;
            return false;
        }

        return true;
    }
}
