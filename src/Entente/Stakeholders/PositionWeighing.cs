namespace Entente.Stakeholders;

/// <summary>Where a group stands when everybody counts by a weight.</summary>
internal sealed class PositionWeighing(double[] weights)
{
    // Sums of distances that differ by less than this share are rounding apart.
    private const double Rounding = 1e-12;

    public double WeightOf(int stakeholder) => weights[stakeholder];

    public double Mean(double[] positions)
    {
        double sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * positions[i];
        }

        return sum / weights.Sum();
    }

    /// <summary>The position with the least weighed distance to all, which is the one that none beats in a vote by distance; the lowest of several.</summary>
    public double Median(double[] positions)
    {
        double best = double.NaN;
        double least = double.PositiveInfinity;
        foreach (double position in positions.Order())
        {
            double distance = 0;
            for (int i = 0; i < weights.Length; i++)
            {
                distance += weights[i] * Math.Abs(positions[i] - position);
            }

            if (distance < least * (1 - Rounding))
            {
                least = distance;
                best = position;
            }
        }

        return best;
    }
}
