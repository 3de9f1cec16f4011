namespace Entente.Strategies;

/// <summary>What an agent believes that another party wants, learned from its offers.</summary>
public abstract class OpponentModel
{
    /// <summary>Learns from an offer of the other party.</summary>
    /// <param name="bid">The outcome that it offered.</param>
    /// <param name="time">The share of the time that had passed, 0 to 1.</param>
    public abstract void Learn(long bid, double time);

    /// <summary>What an outcome is believed to be worth to the other party, 0 (its worst) to 1 (its best) unless the model says otherwise.</summary>
    /// <param name="bid">The number of the outcome.</param>
    public abstract double UtilityOf(long bid);
}
