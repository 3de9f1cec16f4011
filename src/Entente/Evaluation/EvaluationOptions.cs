namespace Entente.Evaluation;

/// <summary>How the results of a tournament are analysed.</summary>
public sealed record EvaluationOptions
{
    /// <summary>The number from which resamples are drawn.</summary>
    public ulong Seed { get; init; }

    /// <summary>How many resamples intervals are taken from, at least 39; with 40 k - 1 of them the ends of a 95 % interval are resamples themselves.</summary>
    public int Resamples { get; init; } = 9_999;

    /// <summary>The chance of a false alarm among all comparisons that is accepted, 0 to 1.</summary>
    public double Significance { get; init; } = 0.05;

    /// <summary>What differences are taken over; null for scenarios when there are at least <see cref="FewestScenarios"/>, and meetings otherwise.</summary>
    public PairingUnit? Pairing { get; init; }

    /// <summary>How many supports are searched for mixed equilibria at most.</summary>
    public int MostSupports { get; init; } = 20_000;

    /// <summary>With fewer scenarios no difference over scenarios could be significant: the smallest two-sided p of n signs is 2^(1 - n), and Holm's correction multiplies the smallest by the number of comparisons.</summary>
    /// <param name="strategies">How many strategies are compared, each with each.</param>
    /// <returns>At least 2; 6 for two strategies at 5 %, 8 for four, 13 for twenty.</returns>
    public int FewestScenarios(int strategies)
    {
        double comparisons = Math.Max(1, strategies * (strategies - 1.0) / 2);
        int scenarios = 2;
        for (double p = 0.5; p * comparisons > Significance && scenarios < MostNeeded; p /= 2)
        {
            scenarios++;
        }

        return scenarios;
    }

    private const int MostNeeded = 60;
}
