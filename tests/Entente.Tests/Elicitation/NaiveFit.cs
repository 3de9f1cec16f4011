using Entente.Elicitation;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Tests.Elicitation;

/// <summary>The definition of a fit: of all sets of steps that may be above 0, the normal equations solved by textbook elimination, the best allowed answer taken.</summary>
internal static class NaiveFit
{
    /// <summary>The least sum of squares that part-worths in the stated order, of the stated total, can have.</summary>
    public static Rational LeastSum(PreferenceStatement statement, FitAssumptions assumptions)
    {
        var ladder = new StepLadder(statement);
        Rational? least = null;
        for (int set = 1; set < 1 << ladder.Steps; set++)
        {
            int[] free = [.. Enumerable.Range(0, ladder.Steps).Where(step => ((set >> step) & 1) == 1)];
            Rational[] steps = Stationary(statement, ladder, assumptions, free);
            if (steps.All(step => step.Sign >= 0))
            {
                Rational sum = SumOf(statement, new PartWorths(ladder, [.. steps]), assumptions);
                least = least is { } before ? Rational.Min(before, sum) : sum;
            }
        }

        return least!.Value;
    }

    /// <summary>What a fit minimises, in the words of its definition.</summary>
    public static Rational SumOf(PreferenceStatement statement, PartWorths worths, FitAssumptions assumptions)
    {
        Rational sum = Rational.Zero;
        foreach (PackageRating rating in statement.Ratings)
        {
            sum += Square(rating.Rating - worths.Of(rating.Package));
        }

        PartWorths stated = PreferenceFitter.Stated(statement);
        for (int issue = 0; issue < statement.Issues.Length; issue++)
        {
            for (int value = 0; value < worths.Issues[issue].Values.Length; value++)
            {
                sum +=
                    assumptions.Resistance
                    * Square(worths.Issues[issue].Values[value].Score - stated.Issues[issue].Values[value].Score);
            }
        }

        return sum;
    }

    private static Rational Square(Rational number) => number * number;

    private static Rational[] Stationary(
        PreferenceStatement statement,
        StepLadder ladder,
        FitAssumptions assumptions,
        int[] free
    )
    {
        int size = free.Length + 1;
        var system = new Rational[size, size + 1];
        foreach (PackageRating rating in statement.Ratings)
        {
            AddSquare(system, free, StepsOf(ladder, rating.Package), rating.Rating, 1);
        }

        PartWorths stated = PreferenceFitter.Stated(statement);
        for (int issue = 0; issue < statement.Issues.Length; issue++)
        {
            for (int value = 0; value < ladder.ValuesOf(issue); value++)
            {
                Rational height = stated.Issues[issue].Values[value].Score;
                AddSquare(system, free, ladder.RowOf(issue, value), height, assumptions.Resistance);
            }
        }

        for (int i = 0; i < free.Length; i++)
        {
            system[i, free.Length] = -1;
            system[free.Length, i] = 1;
        }

        system[free.Length, size] = stated.Total;
        Eliminate(system);
        var steps = new Rational[ladder.Steps];
        for (int i = 0; i < free.Length; i++)
        {
            steps[free[i]] = system[i, size];
        }

        return steps;
    }

    private static Rational[] StepsOf(StepLadder ladder, Outcome package) => ladder.RowOf(package);

    private static void AddSquare(Rational[,] system, int[] free, Rational[] row, Rational answer, Rational weight)
    {
        for (int i = 0; i < free.Length; i++)
        {
            for (int j = 0; j < free.Length; j++)
            {
                system[i, j] += weight * row[free[i]] * row[free[j]];
            }

            system[i, free.Length + 1] += weight * row[free[i]] * answer;
        }
    }

    private static void Eliminate(Rational[,] system)
    {
        int size = system.GetLength(0);
        for (int step = 0; step < size; step++)
        {
            int pivot = Enumerable.Range(step, size - step).First(row => system[row, step].Sign != 0);
            for (int column = 0; column <= size; column++)
            {
                (system[step, column], system[pivot, column]) = (system[pivot, column], system[step, column]);
            }

            Rational head = system[step, step];
            for (int column = 0; column <= size; column++)
            {
                system[step, column] /= head;
            }

            for (int row = 0; row < size; row++)
            {
                Rational factor = system[row, step];
                for (int column = 0; row != step && column <= size; column++)
                {
                    system[row, column] -= factor * system[step, column];
                }
            }
        }
    }
}
