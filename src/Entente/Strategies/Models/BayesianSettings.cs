namespace Entente.Strategies.Models;

/// <summary>What a Bayesian model takes for granted about how the other concedes.</summary>
/// <param name="Concession">How much of its range the other is taken to have given up at the end, 0 to 1; the way there is even.</param>
/// <param name="Spread">The standard deviation of its offers about that line; above 0.</param>
public sealed record BayesianSettings(double Concession = 0.5, double Spread = 0.15)
{
    /// <summary>The logarithm, up to a constant, of how likely an offer is.</summary>
    /// <param name="utility">What it is worth to the other under a hypothesis.</param>
    /// <param name="time">The share of the time that had passed, 0 to 1.</param>
    internal double LogLikelihood(double utility, double time)
    {
        double miss = (utility - (1 - (Concession * time))) / Spread;
        return -0.5 * miss * miss;
    }
}
