using Entente.Protocols;

namespace Entente.Tests.Protocols;

/// <summary>What moves made one after the other lead to.</summary>
internal static class Transcript
{
    public static Transcript<TState> Of<TProtocol, TState>(TProtocol protocol, IReadOnlyList<Move> moves)
        where TProtocol : struct, IProtocol<TState>
        where TState : struct
    {
        TState state = protocol.Start();
        var room = new SessionEvent[protocol.MostEvents];
        var events = new List<SessionEvent>();
        var refusals = new List<Refusal>();
        foreach (Move move in moves)
        {
            Decision decision = protocol.Decide(state, move, room);
            refusals.Add(decision.Refusal);
            for (int i = 0; i < decision.Count; i++)
            {
                state = protocol.Evolve(state, room[i]);
                events.Add(room[i]);
            }
        }

        return new Transcript<TState>(state, events, refusals);
    }
}

/// <summary>The state that moves led to, the events, and by move why it was refused.</summary>
internal sealed record Transcript<TState>(TState State, List<SessionEvent> Events, List<Refusal> Refusals);
