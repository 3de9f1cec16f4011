using CsCheck;
using Entente.Bidding;
using Entente.Protocols;
using Entente.Simulation;
using Entente.Strategies.Whole;

namespace Entente.Tests.Strategies.Whole;

public class FawkesTests
{
    [Fact]
    public void What_it_reserves_falls_at_the_very_end_to_the_fallback()
    {
        // t^500: 0.5 at 0.99861.
        Assert.Equal(1, FawkesAgent.ReservedAt(0.9, fallback: 0.2, discount: 1), 1e-12);
        Assert.Equal(0.6, FawkesAgent.ReservedAt(0.9986146661, fallback: 0.2, discount: 1), 1e-6);
        Assert.Equal(0.2, FawkesAgent.ReservedAt(1, fallback: 0.2, discount: 1));
        Assert.Equal(Math.Pow(0.5, 0.2), FawkesAgent.ReservedAt(0.5, fallback: 0.2, discount: 0.5), 1e-12);
    }

    [Fact]
    public void What_is_constant_is_the_same_without_its_noise() =>
        Gen.Select(Gen.Int[1, 60], Gen.Double[0, 1])
            .Sample(
                (length, value) =>
                    Assert.All(
                        SmoothedTrend.WithoutNoise([.. Enumerable.Repeat(value, length)]),
                        each => Assert.Equal(value, each, 1e-12)
                    ),
                iter: 50
            );

    [Fact]
    public void Steps_between_neighbours_are_taken_for_noise()
    {
        double[] series = [.. Enumerable.Range(0, 64).Select(i => 0.5 + (i % 2 == 0 ? 0.1 : -0.1))];

        Assert.All(SmoothedTrend.WithoutNoise(series), each => Assert.Equal(0.5, each, 0.03));
    }

    [Fact]
    public void The_spline_solves_its_equations()
    {
        // Three values have one second derivative g: (2/3 + 6c) g = y0 - 2 y1 + y2, and the values are y - c (1, -2, 1) g. With c = 1 and y = 0, 1, 0: g = -0.3.
        SmoothedTrend peak = SmoothedTrend.Spline([0, 1, 0], stiffness: 1);

        Assert.Equal(0.3, peak.At(0), 1e-12);
        Assert.Equal(0.4, peak.At(1), 1e-12);
        Assert.Equal(0.3, peak.At(2), 1e-12);
        Assert.Equal(0.3 - 0.15, peak.At(3), 1e-12); // the slope is 0.3 - 0.4 + g / 6

        SmoothedTrend line = SmoothedTrend.Spline([1, 2, 3, 4, 5, 6], stiffness: 3);
        Assert.Equal(4.5, line.At(3.5), 1e-12);
        Assert.Equal(10, line.At(9), 1e-12);
    }

    [Fact]
    public void A_trend_is_carried_on()
    {
        SmoothedTrend trend = SmoothedTrend.Of([.. Enumerable.Range(0, 50).Select(i => i / 100.0)]);

        Assert.InRange(trend.At(25), 0.22, 0.28);
        Assert.True(trend.At(60) > trend.At(45));
    }

    [Fact]
    public void It_goes_to_meet_one_who_concedes_and_accepts_nothing_below_the_average()
    {
        BidSpace space = Table.Of(4);
        SessionResult met = Table.Run(space, "fawkes", "linear", 200);
        SessionResult refused = Table.Run(space, "fawkes", "hardliner", 200);

        Assert.Equal(EndKind.Agreement, met.Ending.Kind);
        Assert.True(met.Utilities[0] > 0.7);
        Assert.Equal(EndKind.Deadline, refused.Ending.Kind);
    }
}
