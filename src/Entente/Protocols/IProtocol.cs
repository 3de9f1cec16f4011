namespace Entente.Protocols;

/// <summary>Who may do what when. Pure: no clock, no chance, nothing allocated.</summary>
/// <typeparam name="TState">What there is to know of a session in order to judge the next move.</typeparam>
/// <remarks>
/// <see cref="Decide"/> says which events a move leads to, and <see cref="Evolve"/> folds an event into the state, so that a session is its list of events:
/// folding them again from <see cref="Start"/> gives every state that it passed through.
/// </remarks>
public interface IProtocol<TState>
    where TState : struct
{
    /// <summary>How many parties sit at the table.</summary>
    int Parties { get; }

    /// <summary>When a session ends by itself.</summary>
    SessionLimits Limits { get; }

    /// <summary>The most events that one move can lead to: how much room <see cref="Decide"/> needs.</summary>
    int MostEvents { get; }

    /// <summary>The state before the first move.</summary>
    TState Start();

    /// <summary>What a move leads to.</summary>
    /// <param name="state">The state in which it is made; unchanged.</param>
    /// <param name="move">The move.</param>
    /// <param name="events">Room for <see cref="MostEvents"/> events.</param>
    /// <returns>How many events were written, or why the move is refused.</returns>
    /// <exception cref="ArgumentException">There is not enough room for the events.</exception>
    Decision Decide(in TState state, in Move move, Span<SessionEvent> events);

    /// <summary>The state after an event.</summary>
    /// <param name="state">The state before; unchanged.</param>
    /// <param name="happened">An event that <see cref="Decide"/> gave in that state.</param>
    TState Evolve(in TState state, in SessionEvent happened);

    /// <summary>Who is awaited, and for what.</summary>
    /// <param name="state">Any state.</param>
    /// <param name="at">The virtual time; 0 where rounds alone count.</param>
    Turn TurnIn(in TState state, double at);

    /// <summary>How the session stands or ended.</summary>
    Ending EndingOf(in TState state);
}
