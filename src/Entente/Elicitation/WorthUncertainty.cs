using System.Collections.Immutable;
using Entente.Outcomes;

namespace Entente.Elicitation;

/// <summary>How uncertain the worth of each package is, given which were rated.</summary>
/// <remarks>The covariance of the steps, their sum held: <c>σ² (A⁻¹ − A⁻¹ 1 1ᵀ A⁻¹ / 1ᵀ A⁻¹ 1)</c>, A being the normal equations and σ the error of a rating.</remarks>
internal sealed class WorthUncertainty
{
    private readonly StepLadder ladder;
    private readonly double[,] covariance;
    private readonly double noise;

    public WorthUncertainty(StepLadder ladder, ImmutableArray<PackageRating> ratings, FitAssumptions assumptions)
    {
        this.ladder = ladder;
        noise = (assumptions.RatingError * assumptions.RatingError).ToDouble();
        double[,] inverse = Inverse(new NormalEquations(ladder, assumptions.Resistance).Curvature());
        int size = ladder.Steps;
        covariance = new double[size, size];
        double[] sums = [.. Enumerable.Range(0, size).Select(i => Enumerable.Range(0, size).Sum(j => inverse[i, j]))];
        double total = sums.Sum();
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
            {
                covariance[i, j] = noise * (inverse[i, j] - (sums[i] * sums[j] / total));
            }
        }

        // In the order of the packages, not of the ratings, so that the last bits do not hang on the latter.
        foreach (PackageRating rating in ratings.OrderBy(each => each.Package, OutcomeOrder.Instance))
        {
            Answer(rating.Package);
        }
    }

    /// <summary>The variance of the worth of a package, in squared points.</summary>
    public double VarianceOf(Outcome package)
    {
        double[] row = RowOf(package);
        double[] spread = Spread(row);
        return Math.Max(0, Product(row, spread));
    }

    /// <summary>The covariances of what the scored values add: by the values of the first issue, then the second, and so on, in both directions.</summary>
    public double[,] OfValues()
    {
        double[][] rows =
        [
            .. Enumerable
                .Range(0, ladder.Space.Issues.Length)
                .SelectMany(issue =>
                    Enumerable.Range(0, ladder.ValuesOf(issue)).Select(value => ladder.RowOf(issue, value))
                )
                .Select(row => row.Select(each => each.ToDouble()).ToArray()),
        ];
        var all = new double[rows.Length, rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            double[] spread = Spread(rows[i]);
            for (int j = 0; j < rows.Length; j++)
            {
                all[i, j] = Product(spread, rows[j]);
            }
        }

        return all;
    }

    /// <summary>Takes a package as rated.</summary>
    public void Answer(Outcome package)
    {
        double[] row = RowOf(package);
        double[] spread = Spread(row);
        double scale = noise + Product(row, spread);
        for (int i = 0; i < row.Length; i++)
        {
            for (int j = 0; j < row.Length; j++)
            {
                covariance[i, j] -= spread[i] * spread[j] / scale;
            }
        }
    }

    private double[] RowOf(Outcome package) => [.. ladder.RowOf(package).Select(each => each.ToDouble())];

    private double[] Spread(double[] row)
    {
        var spread = new double[row.Length];
        for (int i = 0; i < row.Length; i++)
        {
            for (int j = 0; j < row.Length; j++)
            {
                spread[i] += covariance[i, j] * row[j];
            }
        }

        return spread;
    }

    private static double Product(double[] one, double[] other)
    {
        double sum = 0;
        for (int i = 0; i < one.Length; i++)
        {
            sum += one[i] * other[i];
        }

        return sum;
    }

    // Gauss-Jordan without pivoting, which positive definite matrices do not need.
    private static double[,] Inverse(double[,] matrix)
    {
        int size = matrix.GetLength(0);
        var inverse = new double[size, size];
        for (int i = 0; i < size; i++)
        {
            inverse[i, i] = 1;
        }

        for (int step = 0; step < size; step++)
        {
            double pivot = matrix[step, step];
            for (int column = 0; column < size; column++)
            {
                matrix[step, column] /= pivot;
                inverse[step, column] /= pivot;
            }

            for (int row = 0; row < size; row++)
            {
                double factor = matrix[row, step];
                if (row == step || factor == 0)
                {
                    continue;
                }

                for (int column = 0; column < size; column++)
                {
                    matrix[row, column] -= factor * matrix[step, column];
                    inverse[row, column] -= factor * inverse[step, column];
                }
            }
        }

        return inverse;
    }
}
