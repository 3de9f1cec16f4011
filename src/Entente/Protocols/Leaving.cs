namespace Entente.Protocols;

/// <summary>The moves that end a session in every protocol.</summary>
internal static class Leaving
{
    /// <summary>What walking away, a breakdown or a fault leads to; other moves are refused.</summary>
    public static Decision Decide(in Move move, int round, int parties, Span<SessionEvent> events)
    {
        if (move.Kind != MoveKind.BreakDown && (uint)move.Party >= (uint)parties)
        {
            return Refusal.NoSuchParty;
        }

        SessionEventKind kind = move.Kind switch
        {
            MoveKind.WalkAway => SessionEventKind.WalkedAway,
            MoveKind.BreakDown => SessionEventKind.BrokenDown,
            MoveKind.Fault => SessionEventKind.Faulted,
            _ => SessionEventKind.None,
        };
        if (kind == SessionEventKind.None)
        {
            return Refusal.NoSuchMove;
        }

        events[0] = new(kind, kind == SessionEventKind.BrokenDown ? -1 : move.Party, round) { At = move.At };
        return Decision.Of(1);
    }
}
