using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Elicitation;

/// <summary>The sums of squares that a fit minimises, gathered as a quadratic of the steps.</summary>
internal sealed class NormalEquations
{
    private readonly Rational[,] curvature;
    private readonly Rational[] pull;
    private readonly Rational total;

    /// <summary>Begins with the part-worths as stated.</summary>
    public NormalEquations(StepLadder ladder, Rational resistance)
    {
        curvature = new Rational[ladder.Steps, ladder.Steps];
        pull = new Rational[ladder.Steps];
        total = ladder.Stated.Aggregate(Rational.Zero, (sum, step) => sum + step);
        for (int issue = 0; issue < ladder.Space.Issues.Length; issue++)
        {
            for (int value = 0; value < ladder.ValuesOf(issue); value++)
            {
                Rational[] row = ladder.RowOf(issue, value);
                Rational stated = row.Zip(ladder.Stated)
                    .Aggregate(Rational.Zero, (sum, each) => sum + (each.First * each.Second));
                Add(row, stated, resistance);
            }
        }
    }

    /// <summary>Adds <c>weight × (rowᵀ steps − answer)²</c>.</summary>
    public void Add(Rational[] row, Rational answer, Rational weight)
    {
        for (int i = 0; i < row.Length; i++)
        {
            if (row[i].Sign == 0)
            {
                continue;
            }

            Rational weighted = weight * row[i];
            pull[i] += weighted * answer;
            for (int j = 0; j < row.Length; j++)
            {
                if (row[j].Sign != 0)
                {
                    curvature[i, j] += weighted * row[j];
                }
            }
        }
    }

    /// <summary>The steps at which the sum is least, none below 0 and all together the total.</summary>
    public ImmutableArray<Rational> Least(ImmutableArray<Rational> start) =>
        [.. new StepSolver(curvature, pull, total).From(start)];

    /// <summary>The curvature in doubles.</summary>
    public double[,] Curvature()
    {
        int size = pull.Length;
        var doubles = new double[size, size];
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
            {
                doubles[i, j] = curvature[i, j].ToDouble();
            }
        }

        return doubles;
    }
}
