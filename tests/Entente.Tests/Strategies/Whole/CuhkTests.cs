using Entente.Bidding;
using Entente.Numbers;
using Entente.Protocols;
using Entente.Simulation;
using Entente.Strategies.Whole;

namespace Entente.Tests.Strategies.Whole;

public class CuhkTests
{
    [Fact]
    public void Without_discounting_the_turning_point_is_the_end_and_the_threshold_its_best()
    {
        Assert.Equal(1, CuhkAgent.TurningPoint(discount: 1, novelty: 0));
        Assert.Equal(1, CuhkAgent.ThresholdAt(0.99, discount: 1, point: 1));
    }

    [Fact]
    public void The_turning_point_comes_earlier_under_discounting_and_later_against_one_who_concedes()
    {
        // 0.08 + 0.92 * 0.5^1.2 = 0.08 + 0.92 * 0.435275
        double still = CuhkAgent.TurningPoint(0.5, novelty: 0);

        Assert.Equal(0.480453, still, 1e-6);
        Assert.Equal(still + (0.1 * (1 - still)), CuhkAgent.TurningPoint(0.5, novelty: 1), 1e-12);
    }

    [Fact]
    public void After_the_turning_point_the_threshold_makes_up_for_discounting_alone()
    {
        // What 1 at the end is worth is worth δ^(1 - t) now.
        Assert.Equal(StableMath.Pow(0.5, 0.25), CuhkAgent.ThresholdAt(0.75, 0.5, point: 0.5));
        Assert.Equal(StableMath.Pow(0.5, 0.5), CuhkAgent.ThresholdAt(0.5, 0.5, point: 0.5), 1e-12);
        Assert.Equal(1 - ((1 - StableMath.Pow(0.5, 0.5)) / 4), CuhkAgent.ThresholdAt(0.25, 0.5, point: 0.5), 1e-12);
    }

    [Fact]
    public void In_the_last_rounds_it_offers_the_best_that_it_was_offered()
    {
        BidSpace space = Table.Of(3);
        SessionResult result = Table.Run(space, "cuhkagent", "linear", rounds: 100);
        double[] own = Table.Worths(space, result, by: 0, to: 0);

        Assert.All(own.SkipLast(4), worth => Assert.Equal(1, worth));
        Assert.Equal(EndKind.Agreement, result.Ending.Kind);
    }

    [Fact]
    public void It_leaves_when_no_agreement_is_worth_more_than_what_the_end_can_be()
    {
        // Half of everything is lost by the end; the fallback of 0.9 loses as much, and the threshold falls below it.
        BidSpace space = Table.Of(3, Rational.Of(9, 10), Rational.Of(1, 2));
        SessionResult result = Table.Run(space, "cuhkagent", "hardliner", rounds: 100);

        Assert.Equal(EndKind.WalkAway, result.Ending.Kind);
        Assert.True(result.Rounds < 60);
    }
}
