using Entente.Numbers;

namespace Entente.Exchanges.Sizing;

/// <summary>The largest value of a linear goal over numbers of at least 0 within upper bounds, where some meet them and the goal has a largest value.</summary>
/// <remarks>There are more bounds than numbers, so the prices of the bounds are looked for (the dual programme), and the numbers are the prices of those.</remarks>
internal static class Bounded
{
    /// <param name="goal">The worth of each number.</param>
    /// <param name="rows">The factors of each bound, and last the bound.</param>
    public static LinearOptimum Maximize(Rational[] goal, List<Rational[]> rows)
    {
        int count = goal.Length;
        Rational[][] equations =
        [
            .. Enumerable
                .Range(0, count)
                .Select(unknown =>
                    (Rational[])
                        [
                            .. rows.Select(row => row[unknown]),
                            .. Enumerable
                                .Range(0, count)
                                .Select(other => other == unknown ? (Rational)(-1) : Rational.Zero),
                        ]
                ),
        ];
        Rational[] prices = [.. rows.Select(row => -row[^1]), .. Enumerable.Repeat(Rational.Zero, count)];
        LinearOptimum dual =
            LinearProgram.Maximize(prices, equations, goal)
            ?? throw new InvalidOperationException("The goal has no largest value.");
        return new LinearOptimum(-dual.Value, [.. dual.Prices.Select(price => -price)], [.. dual.Values]);
    }
}
