using System.Numerics;
using Entente.Numbers;

namespace Entente.Elicitation;

/// <summary>The steps, at least 0 and of a given sum, at which a strictly convex quadratic is least: exactly.</summary>
/// <remarks>
/// An active-set method: steps that stand at 0 are left out of the normal equations, let in again where the quadratic falls, and put back where they would go below 0.
/// Each round lowers the quadratic strictly and comparisons are exact, so that no set comes twice and the method ends.
/// </remarks>
internal sealed class StepSolver(Rational[,] curvature, Rational[] pull, Rational total)
{
    private readonly int size = pull.Length;

    /// <summary>Minimises <c>½ dᵀ curvature d − pullᵀ d</c> over <c>d ≥ 0, Σ d = total</c>.</summary>
    /// <param name="start">Steps that are allowed, to begin with.</param>
    public Rational[] From(IReadOnlyList<Rational> start)
    {
        Rational[] steps = [.. start];
        List<int> free = Above(steps);
        while (true)
        {
            Rational[] target = Stationary(free, out Rational price);
            if (free.Exists(i => target[i].Sign < 0))
            {
                Rational share = free.Where(i => target[i].Sign < 0)
                    .Select(i => steps[i] / (steps[i] - target[i]))
                    .Aggregate(Rational.Min);
                for (int i = 0; i < size; i++)
                {
                    steps[i] += share * (target[i] - steps[i]);
                }

                free = Above(steps);
                continue;
            }

            steps = target;
            free = Above(steps);
            int let = -1;
            Rational least = Rational.Zero;
            for (int i = 0; i < size; i++)
            {
                Rational slope = steps[i].Sign > 0 ? Rational.Zero : Gradient(steps, i) - price;
                if (slope < least)
                {
                    (let, least) = (i, slope);
                }
            }

            if (let < 0)
            {
                return steps;
            }

            free.Add(let);
            free.Sort();
        }
    }

    private static List<int> Above(Rational[] steps) =>
        [.. Enumerable.Range(0, steps.Length).Where(i => steps[i].Sign > 0)];

    private Rational Gradient(Rational[] steps, int row)
    {
        Rational sum = -pull[row];
        for (int i = 0; i < size; i++)
        {
            sum += curvature[row, i] * steps[i];
        }

        return sum;
    }

    // The normal equations of the free steps with their sum held: curvature d − price = pull, Σ d = total.
    private Rational[] Stationary(List<int> free, out Rational price)
    {
        int unknowns = free.Count + 1;
        var system = new BigInteger[unknowns, unknowns + 1];
        for (int row = 0; row < free.Count; row++)
        {
            Rational[] equation =
            [
                .. free.Select(column => curvature[free[row], column]),
                -Rational.One,
                pull[free[row]],
            ];
            Write(equation, system, row);
        }

        Write([.. free.Select(_ => Rational.One), Rational.Zero, total], system, free.Count);
        LinearSolution solution = LinearSolution.Of(system);
        var steps = new Rational[size];
        for (int i = 0; i < free.Count; i++)
        {
            steps[free[i]] = Rational.Of(solution.Numerators[i], solution.Denominator);
        }

        price = Rational.Of(solution.Numerators[^1], solution.Denominator);
        return steps;
    }

    private static void Write(Rational[] equation, BigInteger[,] system, int row)
    {
        BigInteger multiple = BigInteger.One;
        foreach (Rational number in equation)
        {
            multiple *= number.Denominator / BigInteger.GreatestCommonDivisor(multiple, number.Denominator);
        }

        for (int i = 0; i < equation.Length; i++)
        {
            system[row, i] = equation[i].Times(multiple);
        }
    }
}
