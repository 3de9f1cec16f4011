using System.Collections.Immutable;
using System.Numerics;

namespace Entente.Numbers;

/// <summary>The exact solution of as many linear equations as unknowns, in whole numbers.</summary>
/// <remarks>Elimination without fractions: every division comes out, and numbers grow no more than determinants do (Bareiss 1968).</remarks>
internal sealed record LinearSolution(
    LinearSolutionKind Kind,
    ImmutableArray<BigInteger> Numerators,
    BigInteger Denominator
)
{
    /// <summary>Solves a system.</summary>
    /// <param name="system">By equation, then by unknown; the last column is the right-hand side. It is changed.</param>
    /// <returns>With one solution, numerators over one denominator above 0.</returns>
    public static LinearSolution Of(BigInteger[,] system)
    {
        int size = system.GetLength(0);
        BigInteger pivot = 1;
        for (int step = 0; step < size; step++)
        {
            int row = step;
            while (row < size && system[row, step].IsZero)
            {
                row++;
            }

            if (row == size)
            {
                return new(Singular(system), [], 1);
            }

            if (row != step)
            {
                for (int column = 0; column <= size; column++)
                {
                    (system[row, column], system[step, column]) = (system[step, column], -system[row, column]);
                }
            }

            // Above the pivot too, so that nothing is left but the diagonal.
            for (int other = 0; other < size; other++)
            {
                if (other == step)
                {
                    continue;
                }

                BigInteger factor = system[other, step];
                for (int column = 0; column <= size; column++)
                {
                    system[other, column] =
                        ((system[step, step] * system[other, column]) - (factor * system[step, column])) / pivot;
                }
            }

            pivot = system[step, step];
        }

        int sign = pivot.Sign;
        return new(
            LinearSolutionKind.One,
            [.. Enumerable.Range(0, size).Select(row => system[row, size] * sign)],
            pivot * sign
        );
    }

    // The same elimination over what is left, columns without a pivot passed over: an equation 0 = c without c = 0 has no solution.
    private static LinearSolutionKind Singular(BigInteger[,] system)
    {
        int size = system.GetLength(0);
        int rank = 0;
        BigInteger pivot = 1;
        for (int column = 0; column < size && rank < size; column++)
        {
            int row = rank;
            while (row < size && system[row, column].IsZero)
            {
                row++;
            }

            if (row == size)
            {
                continue;
            }

            for (int k = 0; k <= size; k++)
            {
                (system[row, k], system[rank, k]) = (system[rank, k], system[row, k]);
            }

            for (int other = rank + 1; other < size; other++)
            {
                BigInteger factor = system[other, column];
                for (int k = 0; k <= size; k++)
                {
                    system[other, k] = ((system[other, k] * system[rank, column]) - (factor * system[rank, k])) / pivot;
                }
            }

            pivot = system[rank, column];
            rank++;
        }

        for (int row = rank; row < size; row++)
        {
            if (!system[row, size].IsZero)
            {
                return LinearSolutionKind.None;
            }
        }

        return LinearSolutionKind.Many;
    }
}
