using CsCheck;
using Entente.Numbers;

namespace Entente.Tests.Numbers;

public sealed class LinearProgramTests
{
    [Fact]
    public void A_small_programme_has_the_optimum_that_one_can_draw()
    {
        // x + y + s = 4, x + 3y + t = 6; 2x + 3y is largest at (3, 1).
        LinearOptimum best = LinearProgram.Maximize(
            [2, 3, 0, 0],
            [
                [1, 1, 1, 0],
                [1, 3, 0, 1],
            ],
            [4, 6]
        )!;
        Assert.Equal(9, best.Value);
        Assert.Equal([3, 1, 0, 0], best.Values);
        Assert.Equal([Rational.Of(3, 2), Rational.Of(1, 2)], best.Prices);
    }

    [Fact]
    public void What_cannot_be_met_has_no_optimum() =>
        Assert.Null(
            LinearProgram.Maximize(
                [1],
                [
                    [1],
                    [1],
                ],
                [1, 2]
            )
        );

    [Fact]
    public void A_goal_without_end_is_refused() =>
        Assert.Throws<InvalidOperationException>(() =>
            LinearProgram.Maximize(
                [1, 0],
                [
                    [1, -1],
                ],
                [0]
            )
        );

    [Fact]
    public void Equations_may_repeat_and_right_hand_sides_may_be_negative()
    {
        LinearOptimum best = LinearProgram.Maximize(
            [-1, 0],
            [
                [-1, 1],
                [-2, 2],
            ],
            [-3, -6]
        )!;
        Assert.Equal(-3, best.Value);
    }

    [Fact]
    public void Prices_prove_that_nothing_is_better() =>
        Gen.Select(Gen.Int[-4, 4].Array[4].Array[2], Gen.Int[0, 5].Array[4], Gen.Int[-5, 5].Array[4])
            .Sample(
                (rows, point, goal) =>
                {
                    // A point that meets the equations, and a goal that more of everything makes worse, so that it has an end.
                    Rational[][] left = [.. rows.Select(row => row.Select(each => (Rational)each).ToArray())];
                    Rational[] right = [.. rows.Select(row => (Rational)row.Zip(point, (a, x) => a * x).Sum())];
                    Rational[] worth = [.. goal.Select((each, i) => (Rational)Math.Min(each, 0))];
                    LinearOptimum best = LinearProgram.Maximize(worth, left, right)!;
                    Assert.All(best.Values, value => Assert.True(value >= Rational.Zero));
                    Rational priced = best.Prices[0] * right[0] + best.Prices[1] * right[1];
                    Assert.Equal(best.Value, priced);
                    for (int i = 0; i < 4; i++)
                    {
                        Assert.True((best.Prices[0] * left[0][i]) + (best.Prices[1] * left[1][i]) >= worth[i]);
                    }
                }
            );
}
