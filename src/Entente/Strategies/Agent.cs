using Entente.Protocols;

namespace Entente.Strategies;

/// <summary>A strategy in a seat of one session: it remembers what it has seen there and says what to do next.</summary>
/// <remarks>
/// Made by <see cref="Strategy.Sit"/>, used by one thread, and thrown away with its session. An exception, or a move that the protocol refuses, ends the session as a
/// fault of this party. Nothing here may read a clock or draw chance other than that of its <see cref="Seat"/>.
/// </remarks>
public abstract class Agent
{
    /// <summary>An agent in a seat.</summary>
    /// <param name="seat">The seat.</param>
    protected Agent(Seat seat)
    {
        ArgumentNullException.ThrowIfNull(seat);
        Seat = seat;
    }

    /// <summary>Where it sits and what it knows.</summary>
    public Seat Seat { get; }

    /// <summary>Whether <see cref="Observe"/> wants to be told what happens; asked once, before the first move.</summary>
    public virtual bool IsListening => false;

    /// <summary>What it believes the first of the others wants; null when it has no belief.</summary>
    public virtual OpponentModel? Model => null;

    /// <summary>What to do now.</summary>
    /// <param name="turn">What is asked, and when. It is this party's turn.</param>
    public abstract Move Act(in Turn turn);

    /// <summary>Told of everything that happens and is not sealed, its own moves included, when <see cref="IsListening"/>.</summary>
    /// <param name="happened">What happened.</param>
    /// <param name="time">The share of the time that had passed, 0 to 1.</param>
    public virtual void Observe(in SessionEvent happened, double time) { }

    /// <summary>Told once that the session is over. An exception here changes nothing any more.</summary>
    /// <param name="agreement">The outcome that was agreed; -1 for none.</param>
    public virtual void End(long agreement) { }
}
