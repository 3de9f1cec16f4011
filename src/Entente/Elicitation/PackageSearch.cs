using System.Numerics;
using Entente.Outcomes;

namespace Entente.Elicitation;

/// <summary>Finds the package whose worth is least certain.</summary>
internal sealed class PackageSearch
{
    // Below a hundredth of a point nothing is left to learn.
    private const double LeastVariance = 1e-4;
    private const double Tie = 1e-9;

    private readonly StepLadder ladder;
    private readonly HashSet<Outcome> asked;
    private readonly int[] sizes;
    private readonly int[] starts;
    private readonly double[,] covariance;

    public PackageSearch(StepLadder ladder, WorthUncertainty uncertainty, HashSet<Outcome> asked)
    {
        this.ladder = ladder;
        this.asked = asked;
        sizes = [.. Enumerable.Range(0, ladder.Space.Issues.Length).Select(ladder.ValuesOf)];
        starts = [.. sizes.Select((_, i) => sizes.Take(i).Sum())];
        covariance = uncertainty.OfValues();
    }

    /// <summary>The package; null where none that may be asked about is uncertain.</summary>
    public Outcome? Best()
    {
        BigInteger combinations = sizes.Aggregate(BigInteger.One, (product, size) => product * size);
        IEnumerable<int[]> considered =
            combinations <= PackageAdviser.MostPackages ? All((int)combinations) : Climbed();
        Outcome? best = null;
        double most = LeastVariance;
        foreach (int[] picks in considered)
        {
            double variance = VarianceOf(picks);
            if (variance > most * (1 + Tie) && PackageOf(picks) is { } package && IsOpen(package))
            {
                (best, most) = (package, variance);
            }
        }

        return best;
    }

    private double VarianceOf(int[] picks)
    {
        double sum = 0;
        for (int i = 0; i < picks.Length; i++)
        {
            for (int j = 0; j < picks.Length; j++)
            {
                sum += covariance[starts[i] + picks[i], starts[j] + picks[j]];
            }
        }

        return sum;
    }

    private Outcome PackageOf(int[] picks) => new([.. picks.Select((pick, issue) => ladder.ValueOf(issue, pick))]);

    private bool IsOpen(Outcome package) => !asked.Contains(package) && ladder.Space.Allows(package);

    private IEnumerable<int[]> All(int combinations)
    {
        var picks = new int[sizes.Length];
        for (int number = 0; number < combinations; number++)
        {
            int rest = number;
            for (int issue = sizes.Length - 1; issue >= 0; issue--)
            {
                picks[issue] = rest % sizes[issue];
                rest /= sizes[issue];
            }

            yield return picks;
        }
    }

    // From every package that has the best scored value here and the worst elsewhere, as long as one change of a value helps.
    private IEnumerable<int[]> Climbed()
    {
        for (int start = 0; start < sizes.Length; start++)
        {
            int[] picks = [.. sizes.Select((size, issue) => issue <= start ? size - 1 : 0)];
            yield return picks;
            while (Improved(picks) is { } better)
            {
                yield return picks = better;
            }
        }
    }

    private int[]? Improved(int[] picks)
    {
        int[]? best = null;
        double most = VarianceOf(picks) * (1 + Tie);
        for (int issue = 0; issue < sizes.Length; issue++)
        {
            for (int value = 0; value < sizes[issue]; value++)
            {
                int[] changed = [.. picks];
                changed[issue] = value;
                double variance = VarianceOf(changed);
                if (variance > most && IsOpen(PackageOf(changed)))
                {
                    (best, most) = (changed, variance * (1 + Tie));
                }
            }
        }

        return best;
    }
}
