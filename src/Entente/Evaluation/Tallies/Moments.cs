namespace Entente.Evaluation.Tallies;

/// <summary>How many values there were, their mean, and the sum of the squares of their distances to it.</summary>
internal readonly record struct Moments(long Count, double Mean, double Squares)
{
    /// <summary>The variance that a sample of them estimates; 0 for one.</summary>
    public double Variance => Count > 1 ? Squares / (Count - 1) : 0;

    public double? MeanOrNone => Count > 0 ? Mean : null;

    // Welford's running moments.
    public Moments With(double value)
    {
        double off = value - Mean;
        double mean = Mean + (off / (Count + 1));
        return new(Count + 1, mean, Squares + (off * (value - mean)));
    }

    /// <summary>The moments of both sets of values.</summary>
    public Moments And(Moments other)
    {
        if (Count == 0 || other.Count == 0)
        {
            return Count == 0 ? other : this;
        }

        long count = Count + other.Count;
        double off = other.Mean - Mean;
        return new(
            count,
            Mean + (off * other.Count / count),
            Squares + other.Squares + (off * off * Count * other.Count / count)
        );
    }
}
