namespace Entente.Numbers;

/// <summary>The largest value of a linear goal over numbers of at least 0 that meet linear equations, exactly: the simplex method on fractions.</summary>
/// <remarks>
/// Two phases, and the pivot with the lowest number wherever several would do, so that it always ends (Bland 1977). With as many rows as there are equations and a column for each unknown, a
/// pivot costs rows times columns operations on fractions.
/// </remarks>
internal sealed class LinearProgram
{
    private readonly Rational[][] rows;
    private readonly int[] basis;
    private readonly int unknowns;
    private readonly int width;

    private LinearProgram(Rational[][] coefficients, Rational[] right)
    {
        unknowns = coefficients.Length == 0 ? 0 : coefficients[0].Length;

        // One artificial unknown a row; the last column is the right-hand side.
        width = unknowns + coefficients.Length + 1;
        basis = [.. Enumerable.Range(unknowns, coefficients.Length)];
        rows = new Rational[coefficients.Length][];
        for (int row = 0; row < rows.Length; row++)
        {
            Rational sign = right[row].Sign < 0 ? -1 : 1;
            rows[row] = new Rational[width];
            for (int column = 0; column < unknowns; column++)
            {
                rows[row][column] = sign * coefficients[row][column];
            }

            rows[row][unknowns + row] = Rational.One;
            rows[row][^1] = sign * right[row];
        }
    }

    /// <summary>Solves a programme.</summary>
    /// <param name="goal">The worth of each unknown.</param>
    /// <param name="coefficients">By equation, then by unknown.</param>
    /// <param name="right">The right-hand side of each equation.</param>
    /// <returns>A best solution; null when nothing meets the equations.</returns>
    /// <exception cref="InvalidOperationException">The goal has no largest value.</exception>
    public static LinearOptimum? Maximize(Rational[] goal, Rational[][] coefficients, Rational[] right)
    {
        var program = new LinearProgram(coefficients, right);
        var cost = new Rational[program.width];
        Array.Fill(cost, -1, program.unknowns, coefficients.Length);
        program.Improve(cost, program.width - 1);
        if (program.Value(cost) < Rational.Zero)
        {
            return null;
        }

        program.DriveOut();
        Array.Clear(cost);
        goal.CopyTo(cost, 0);
        program.Improve(cost, program.unknowns);
        return program.Optimum(cost, right);
    }

    // An artificial unknown that is 0 may stay only where its equation follows from others.
    private void DriveOut()
    {
        for (int row = 0; row < rows.Length; row++)
        {
            int column = basis[row] < unknowns ? -1 : Array.FindIndex(rows[row], 0, unknowns, each => each.Sign != 0);
            if (column >= 0)
            {
                Pivot(row, column);
            }
        }
    }

    private void Improve(Rational[] cost, int columns)
    {
        while (true)
        {
            int entering = Enumerable.Range(0, columns).FirstOrDefault(column => Reduced(cost, column).Sign > 0, -1);
            if (entering < 0)
            {
                return;
            }

            int leaving = -1;
            for (int row = 0; row < rows.Length; row++)
            {
                if (rows[row][entering].Sign > 0 && (leaving < 0 || IsBefore(row, leaving, entering)))
                {
                    leaving = row;
                }
            }

            if (leaving < 0)
            {
                throw new InvalidOperationException("The goal grows without end.");
            }

            Pivot(leaving, entering);
        }
    }

    private bool IsBefore(int row, int other, int column)
    {
        int order = (rows[row][^1] * rows[other][column]).CompareTo(rows[other][^1] * rows[row][column]);
        return order < 0 || (order == 0 && basis[row] < basis[other]);
    }

    private Rational Reduced(Rational[] cost, int column)
    {
        Rational reduced = cost[column];
        for (int row = 0; row < rows.Length; row++)
        {
            if (cost[basis[row]].Sign != 0 && rows[row][column].Sign != 0)
            {
                reduced -= cost[basis[row]] * rows[row][column];
            }
        }

        return reduced;
    }

    private Rational Value(Rational[] cost)
    {
        Rational value = Rational.Zero;
        for (int row = 0; row < rows.Length; row++)
        {
            value += cost[basis[row]] * rows[row][^1];
        }

        return value;
    }

    private void Pivot(int row, int column)
    {
        Rational[] chosen = rows[row];
        Rational pivot = chosen[column];
        for (int k = 0; k < width; k++)
        {
            chosen[k] = chosen[k].Sign == 0 ? chosen[k] : chosen[k] / pivot;
        }

        for (int other = 0; other < rows.Length; other++)
        {
            Rational factor = rows[other][column];
            if (other == row || factor.Sign == 0)
            {
                continue;
            }

            for (int k = 0; k < width; k++)
            {
                if (chosen[k].Sign != 0)
                {
                    rows[other][k] -= factor * chosen[k];
                }
            }
        }

        basis[row] = column;
    }

    private LinearOptimum Optimum(Rational[] cost, Rational[] right)
    {
        var values = new Rational[unknowns];
        for (int row = 0; row < rows.Length; row++)
        {
            if (basis[row] < unknowns)
            {
                values[basis[row]] = rows[row][^1];
            }
        }

        // The price of an equation is what its artificial unknown would cost; rows that were turned around have prices of the other sign.
        var prices = new Rational[rows.Length];
        for (int row = 0; row < rows.Length; row++)
        {
            Rational price = -Reduced(cost, unknowns + row);
            prices[row] = right[row].Sign < 0 ? -price : price;
        }

        return new LinearOptimum(Value(cost), [.. values], [.. prices]);
    }
}
