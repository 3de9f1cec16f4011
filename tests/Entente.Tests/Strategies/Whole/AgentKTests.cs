using Entente.Bidding;
using Entente.Strategies.Whole;

namespace Entente.Tests.Strategies.Whole;

public class AgentKTests
{
    [Fact]
    public void The_estimate_lies_above_the_mean_by_the_width_of_the_others_offers()
    {
        // Offers worth 0.2 and 0.4: mean 0.3, variance 0.01, width sqrt(0.12).
        double width = Math.Sqrt(0.12);

        Assert.Equal(0.3 + (0.7 * 0.34641), AgentK.EstimateOf(0.3, width), 1e-5);
        Assert.Equal(0.3, AgentK.EstimateOf(0.3, 0));
    }

    [Fact]
    public void The_target_is_limited_by_the_width_and_brought_nearer_to_the_estimate()
    {
        // Half time, a = 3, e = 0.5, d = 0.3: given = 0.5 / 8 = 0.0625; twice that is below d + 0.1, so that the target is 0.875 at first.
        // It lies x = 0.375 above e, and m = 400 - 300 / 8 = 362.5: 1 / (0.375 * 362.5) = 0.0073563 comes off.
        Assert.Equal(0.875 - 0.0073563, AgentK.TargetOf(0.5, 3, 0.5, 0.3), 1e-6);

        // A stubborn other (d = 0) is given 0.1 at the most.
        Assert.InRange(AgentK.TargetOf(1, 3, 0.2, 0), 0.88, 0.9);
        Assert.Equal(1 - 0.1 - (1 / (0.7 * 100)), AgentK.TargetOf(1, 3, 0.2, 0), 1e-9);
    }

    [Fact]
    public void The_chance_of_accepting_is_worked_by_hand()
    {
        // t = 0.9, a = 5: 0.59049 / 5 = 0.118098; offered 0.7, estimate 0.6, target 0.8: + 0.1 - 0.1.
        Assert.Equal(0.118098, AgentK.ChanceOf(0.9, 5, offered: 0.7, estimate: 0.6, target: 0.8), 1e-9);
        Assert.Equal(0, AgentK.ChanceOf(0.9, 5, offered: 0.69, estimate: 0.6, target: 0.8));
    }

    [Fact]
    public void It_goes_down_further_for_an_other_whose_offers_spread_widely()
    {
        BidSpace space = Table.Of(4);
        double stubborn = Table.Worths(space, Table.Run(space, "agentk", "hardliner", 200), 0, 0).Min();
        double[] varied = Table.Worths(space, Table.Run(space, "agentk", "linear", 200), 0, 0);

        Assert.True(stubborn >= 0.7);
        Assert.True(varied.Min() < stubborn);
    }
}
