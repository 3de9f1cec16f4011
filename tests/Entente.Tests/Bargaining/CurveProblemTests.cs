using CsCheck;
using Entente.Bargaining;
using Entente.Numbers;

namespace Entente.Tests.Bargaining;

public sealed class CurveProblemTests
{
    private const int Digits = 6;
    private const double Share = 1e-12;

    private static readonly Gen<double> AnyEnd = Gen.Select(Gen.Double[1, 10], Gen.Int[-100, 99])
        .Select((digits, size) => digits * Math.Pow(10, size));

    private static readonly Gen<double> AnyPower = Gen.OneOf(
        Gen.Int[1, 100].Select(whole => (double)whole),
        Gen.Double[1, 100]
    );

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
    [InlineData(1e100, 1e-100)]
    [InlineData(1e-100, 1e100)]
    [InlineData(1, 1e60)]
    [InlineData(1e50, 1)]
    public void Scales_that_are_far_apart_change_nothing(double a, double b)
    {
        var problem = new CurveProblem(a, b, 7, 4, default);
        CurvePoint proportional = problem.KalaiSmorodinsky();
        Assert.Equal(0.878594216093821, proportional.First / a, Share);
        Assert.Equal(0.878594216093821, proportional.Second / b, Share);
        double least = Math.Min(a, b);
        Assert.Equal(new CurvePoint(least, least), problem.Egalitarian());
        CurvePoint nash = problem.Nash();
        CurvePoint near = new CurveProblem(1, 1, 7, 4, default).Nash();
        Assert.Equal(near.First, nash.First / a, Share);
        Assert.Equal(near.Second, nash.Second / b, Share);
    }

    [Fact]
    public void Equal_and_proportional_gains_end_at_the_curve_whatever_the_scales() =>
        Gen.Select(AnyEnd, AnyEnd, AnyPower, AnyPower, Gen.Double[0, 0.45], Gen.Double[0, 0.45], Gen.Bool)
            .Sample(
                (a, b, p, q, x, y, isNothing) =>
                {
                    CurvePoint none = isNothing ? default : new CurvePoint(x * a, y * b);
                    var problem = new CurveProblem(a, b, p, q, none);
                    CurvePoint ideal = new(problem.Ideal.First - none.First, problem.Ideal.Second - none.Second);
                    EndsAtTheCurve(problem, ideal, problem.KalaiSmorodinsky(), p, q);
                    EndsAtTheCurve(problem, new CurvePoint(1, 1), problem.Egalitarian(), p, q);
                }
            );

    [Fact]
    public void The_product_is_largest_where_the_odds_of_the_two_are_those_of_weights_and_powers() =>
        Gen.Select(AnyEnd, AnyEnd, AnyPower, AnyPower, Gen.Double[-12, 12])
            .Sample(
                (a, b, p, q, size) =>
                {
                    double weight = 1 / (1 + Math.Pow(10, size));
                    double odds = weight * q / ((1 - weight) * p);
                    CurvePoint nash = new CurveProblem(a, b, p, q, default).Nash(weight);
                    IsNear(StableMath.Pow(odds / (1 + odds), 1 / p), nash.First / a);
                    IsNear(StableMath.Pow(1 / (1 + odds), 1 / q), nash.Second / b);
                }
            );

    [Theory]
    [InlineData("1e-20")]
    [InlineData("1e-10")]
    [InlineData("1e-3")]
    public void A_weight_next_to_one_leaves_the_other_what_the_exact_rest_is_worth(string rest)
    {
        Rational other = Rational.Parse(rest);
        CurvePoint nash = new CurveProblem(1, 1e60, 1, 100, default).Nash(1 - other);
        double odds = (100 * (1 - other) / other).ToDouble();
        IsNear(StableMath.Pow(1 / (1 + odds), 0.01), nash.Second / 1e60);
    }

    [Theory]
    [InlineData(1, 1e-12)]
    [InlineData(4, 1.1e-11)]
    [InlineData(8, 1.1e-7)]
    [InlineData(12, 1.1e-3)]
    public void What_is_stated_of_digits_holds_also_where_no_agreement_lies_near_to_the_curve(int digits, double most)
    {
        // 1 - (1 - e)^q by its series, q being 100.
        decimal e = 1;
        for (int digit = 0; digit < digits; digit++)
        {
            e /= 10;
        }

        decimal rest = 0;
        decimal term = -1;
        for (int i = 1; i <= 100; i++)
        {
            term *= -e * (101 - i) / i;
            rest += term;
        }

        var problem = new CurveProblem(1, 3, 100, 100, new CurvePoint(0, (double)(3 * (1 - e))));
        Assert.InRange(problem.Precision, Share, most);
        Assert.Equal(StableMath.Pow((double)rest, 0.01), problem.Ideal.First, problem.Precision);
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

    // A little less of the gain is under the curve, and a little more is not.
    private static void EndsAtTheCurve(CurveProblem problem, CurvePoint gain, CurvePoint point, double p, double q)
    {
        CurvePoint none = problem.Disagreement;
        double Height(double way) =>
            StableMath.Pow((none.First + (way * gain.First)) / problem.FirstEnd, p)
            + StableMath.Pow((none.Second + (way * gain.Second)) / problem.SecondEnd, q);
        bool byFirst = gain.First / problem.FirstEnd >= gain.Second / problem.SecondEnd;
        double way = byFirst ? (point.First - none.First) / gain.First : (point.Second - none.Second) / gain.Second;
        Assert.True(Height(way * (1 - Share)) < 1);
        Assert.True(Height(way * (1 + Share)) > 1);
        IsNear(none.First + (way * gain.First), point.First);
        IsNear(none.Second + (way * gain.Second), point.Second);
    }

    private static void IsNear(double expected, double value) =>
        Assert.InRange(value, expected * (1 - Share), expected * (1 + Share));

    private static void Near(double first, double second, CurvePoint point)
    {
        Assert.Equal(first, point.First, Digits);
        Assert.Equal(second, point.Second, Digits);
    }
}
