using Entente.Analysis;
using Entente.Bidding;
using Entente.Evaluation;
using Entente.Numbers;
using Entente.Tests.Simulation;

namespace Entente.Tests.Evaluation;

public class ScenarioCurveTests
{
    [Fact]
    public void A_pie_from_a_fallback_of_a_quarter_is_a_line_from_minus_a_third_to_one()
    {
        // A share x is worth (x - 1/4) / (3/4): from -1/3 at nothing to 1 at all.
        ScenarioCurve curve = Of(Pies.Of(4, Rational.Of(1, 4)))!;
        Assert.Equal(["first", "second"], curve.Parties);
        Assert.Equal([-1.0 / 3, 0, 1.0 / 3, 2.0 / 3, 1], curve.Frontier.Select(point => point.First).Select(Rounded));
        Assert.Equal([1, 2.0 / 3, 1.0 / 3, 0, -1.0 / 3], curve.Frontier.Select(point => point.Second).Select(Rounded));
        Assert.Equal(
            [new CurvePoint(Rounded(1.0 / 3), Rounded(1.0 / 3))],
            curve.Nash.Select(point => new CurvePoint(Rounded(point.First), Rounded(point.Second)))
        );
        Assert.Equal(curve.Nash, curve.KalaiSmorodinsky);

        static double Rounded(double value) => Math.Round(value * 3, 12) / 3;
    }

    [Fact]
    public void A_long_frontier_is_thinned_to_points_that_hold_its_ends()
    {
        ScenarioCurve curve = Of(Pies.Of(5000))!;
        Assert.Equal(400, curve.Frontier.Length);
        Assert.Equal(new CurvePoint(0, 1), curve.Frontier[0]);
        Assert.Equal(new CurvePoint(1, 0), curve.Frontier[^1]);
    }

    [Fact]
    public void Where_nothing_can_be_gained_there_is_no_curve() => Assert.Null(Of(Pies.Of(4, Rational.One)));

    private static ScenarioCurve? Of(BidSpace space) =>
        ScenarioCurve.Of(
            "pie",
            space,
            ScenarioAnalyzer.Analyze(space.Scenario, cancellation: TestContext.Current.CancellationToken)
        );
}
