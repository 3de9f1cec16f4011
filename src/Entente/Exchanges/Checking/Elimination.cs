using Entente.Numbers;

namespace Entente.Exchanges.Checking;

/// <summary>Whether numbers meet inequalities, by eliminating one after the other (Fourier and Motzkin).</summary>
internal static class Elimination
{
    private const int MostRows = 10_000;

    /// <summary>One inequality: the sum of the factors times the numbers, and the last factor, is at least 0, or above it.</summary>
    internal readonly record struct Row(Rational[] Factors, bool IsStrict)
    {
        /// <summary>Whether it says something of no number, and is met.</summary>
        public bool IsMet => IsBare && Factors[^1].Sign > (IsStrict ? 0 : -1);

        /// <summary>Whether it says something of no number.</summary>
        public bool IsBare => Factors.Take(Factors.Length - 1).All(factor => factor.Sign == 0);
    }

    /// <summary>Whether some numbers meet all rows; null when there are too many rows on the way.</summary>
    public static bool? HasSolution(IReadOnlyList<Row> rows)
    {
        List<Row> left = Strongest(rows);
        List<int> unknowns = [.. Enumerable.Range(0, (rows.Count == 0 ? 1 : rows[0].Factors.Length) - 1)];
        while (unknowns.Count > 0 && !left.Any(row => row.IsBare))
        {
            int unknown = unknowns.MinBy(each => Products(left, each));
            unknowns.Remove(unknown);
            List<Row> above = left.FindAll(row => row.Factors[unknown].Sign > 0);
            List<Row> below = left.FindAll(row => row.Factors[unknown].Sign < 0);
            left.RemoveAll(row => row.Factors[unknown].Sign != 0);
            if (left.Count + ((long)above.Count * below.Count) > MostRows)
            {
                return null;
            }

            left = Strongest([
                .. left,
                .. above.SelectMany(one => below.Select(other => Without(unknown, one, other))),
            ]);
        }

        return !left.Any(row => row.IsBare);
    }

    private static long Products(List<Row> rows, int unknown) =>
        (long)rows.Count(row => row.Factors[unknown].Sign > 0) * rows.Count(row => row.Factors[unknown].Sign < 0);

    private static Row Without(int unknown, Row one, Row other)
    {
        Rational up = one.Factors[unknown];
        Rational down = -other.Factors[unknown];
        return new Row(
            [.. one.Factors.Zip(other.Factors, (first, second) => (first * down) + (second * up))],
            one.IsStrict || other.IsStrict
        );
    }

    // Of rows that say the same of the numbers the one that asks most; those that are met anyhow are left out, and those that cannot be met stay.
    private static List<Row> Strongest(IEnumerable<Row> rows) =>
        [
            .. rows.Where(row => !row.IsMet)
                .Select(Scaled)
                .GroupBy(row => string.Join(' ', row.Factors.Take(row.Factors.Length - 1)))
                .Select(same => same.OrderBy(row => row.Factors[^1]).ThenByDescending(row => row.IsStrict).First()),
        ];

    private static Row Scaled(Row row)
    {
        Rational first = Rational.Abs(row.Factors.Take(row.Factors.Length - 1).FirstOrDefault(each => each.Sign != 0));
        return first.Sign == 0 ? row : row with { Factors = [.. row.Factors.Select(each => each / first)] };
    }
}
