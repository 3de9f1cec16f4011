using Entente.Bargaining;

namespace Entente.Tests.Bargaining;

public sealed class CurveProblemTests
{
    private const int Digits = 6;

    [Fact]
    public void A_root_without_anything_to_fall_back_on_gives_the_golden_ratio()
    {
        var problem = new CurveProblem(1, 1, 1, 2, default);
        Near(2 / 3.0, 0.577350, problem.Nash());
        Near(0.618034, 0.618034, problem.KalaiSmorodinsky());
        Near(0.618034, 0.618034, problem.Egalitarian());
        Near(0.630371, 0.607971, problem.Raiffa());
        Assert.Equal((Math.Sqrt(5) - 1) / 2, problem.Egalitarian().First, 12);
        Assert.Equal(2 / 3.0, problem.Nash().First, 12);
    }

    [Fact]
    public void A_root_with_something_to_fall_back_on()
    {
        var problem = new CurveProblem(1, 1, 1, 2, new CurvePoint(0.2, 0.1));
        Near(0.99, 0.894427, problem.Ideal);
        Near(0.696613, 0.550806, problem.Nash());
        Near(0.670971, 0.573610, problem.KalaiSmorodinsky());
        Near(0.672381, 0.572381, problem.Egalitarian());
        Near(0.676313, 0.568935, problem.Raiffa());
    }

    [Theory]
    [InlineData(4)]
    [InlineData(50)]
    public void An_ellipse_is_divided_at_the_root_of_a_half(int n)
    {
        var problem = new CurveProblem(n / 10.0, 1, 2, 2, default);
        Assert.Equal(n / Math.Sqrt(200), problem.Nash().First, 12);
        Assert.Equal(Math.Sqrt(0.5), problem.Nash().Second, 12);
        Assert.Equal(n / Math.Sqrt(200), problem.KalaiSmorodinsky().First, 12);
        Assert.Equal(Math.Sqrt(0.5), problem.KalaiSmorodinsky().Second, 12);
    }

    [Fact]
    public void A_straight_line_is_that_of_the_triangle()
    {
        var problem = new CurveProblem(9, 6, 1, 1, new CurvePoint(3, 2));
        Near(4.5, 3, problem.Nash());
        Near(4.5, 3, problem.KalaiSmorodinsky());
        Near(4.2, 3.2, problem.Egalitarian());
        Near(4.5, 3, problem.Raiffa());
        Near(3 + (0.7 * 3), 2 + (0.3 * 2), problem.Nash(0.7));
    }

    [Theory]
    [InlineData(0, 1, 1, 1, 0, 0)]
    [InlineData(1, double.NaN, 1, 1, 0, 0)]
    [InlineData(1, 1, 0.5, 1, 0, 0)]
    [InlineData(1, 1, 1, 101, 0, 0)]
    [InlineData(1, 1, 1, 1, 0.5, 0.5)]
    [InlineData(1, 1, 1, 1, -0.1, 0)]
    [InlineData(1, 1, 1, 1, double.NaN, 0)]
    public void Numbers_outside_their_range_are_refused(double a, double b, double p, double q, double x, double y) =>
        Assert.ThrowsAny<ArgumentException>(() => new CurveProblem(a, b, p, q, new CurvePoint(x, y)));

    private static void Near(double first, double second, CurvePoint point)
    {
        Assert.Equal(first, point.First, Digits);
        Assert.Equal(second, point.Second, Digits);
    }
}
