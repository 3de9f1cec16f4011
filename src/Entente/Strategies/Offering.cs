using Entente.Protocols;

namespace Entente.Strategies;

/// <summary>The part of an agent that says what to offer next.</summary>
public abstract class Offering
{
    /// <summary>Whether it wants to be told of offers.</summary>
    public virtual bool IsListening => false;

    /// <summary>Whether it never offers what is worth less than the fallback as it is at the start, where any outcome is worth as much; an offering of which that is not known is looked after.</summary>
    public virtual bool KeepsFallback => false;

    /// <summary>The outcome to offer now. Asked once a turn, and also before an offer of the other is accepted or not.</summary>
    /// <param name="turn">What is asked, and when.</param>
    public abstract long Next(in Turn turn);

    /// <summary>What an offer of the other is measured against, asked after <see cref="Next"/>: what the next offer is worth unless the offering says otherwise.</summary>
    /// <param name="next">What the next offer is worth to the party.</param>
    public virtual double Aspiration(double next) => next;

    /// <summary>Told of an offer, its own included, when <see cref="IsListening"/>.</summary>
    /// <param name="by">The number of the party that made it.</param>
    /// <param name="bid">The outcome.</param>
    /// <param name="time">The share of the time that had passed, 0 to 1.</param>
    public virtual void Observe(int by, long bid, double time) { }
}
