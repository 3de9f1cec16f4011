using Entente.Protocols;

namespace Entente.Tests.Protocols;

/// <summary>Moves put to a protocol one after the other: what they led to.</summary>
internal sealed class Play<TProtocol, TState>
    where TProtocol : struct, IProtocol<TState>
    where TState : struct
{
    private readonly SessionEvent[] room;
    private readonly TProtocol protocol;

    public Play(TProtocol protocol)
    {
        this.protocol = protocol;
        room = new SessionEvent[protocol.MostEvents];
        State = protocol.Start();
    }

    public TState State { get; private set; }

    public List<SessionEvent> Events { get; } = [];

    public IEnumerable<SessionEventKind> Kinds => Events.Select(each => each.Kind);

    public Refusal Make(Move move)
    {
        Decision decision = protocol.Decide(State, move, room);
        for (int i = 0; i < decision.Count; i++)
        {
            State = protocol.Evolve(State, room[i]);
            Events.Add(room[i]);
        }

        return decision.Refusal;
    }

    public Play<TProtocol, TState> All(params Move[] moves)
    {
        foreach (Move move in moves)
        {
            Assert.Equal(Refusal.None, Make(move));
        }

        return this;
    }
}
