using Entente.Bidding;
using Entente.Simulation;
using Entente.Strategies.Whole;

namespace Entente.Tests.Strategies.Whole;

public class HybridAgentTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 0.825)] // 0.25 + 0.375 + 0.2
    [InlineData(1, 0.8)]
    public void By_time_it_follows_a_quadratic_curve(double time, double target) =>
        Assert.Equal(target, HybridAgent.ByTime(time, end: 0.8), 1e-12);

    [Fact]
    public void The_latest_moves_of_the_other_weigh_most()
    {
        Assert.Equal(0.25, HybridAgent.MoveOf([0.25, 0.5]));
        Assert.Equal((0.05 * 0.1) + (0.5 * 0.2), HybridAgent.MoveOf([0, 0.1, 0.1, 0.1, 0.3]), 1e-12);
    }

    [Fact]
    public void A_concession_of_the_other_is_answered_by_one()
    {
        BidSpace space = Table.Of(4);
        SessionResult yielding = Table.Run(space, "hybridagent", "conceder", 100);
        double[] stubborn = Table.Worths(space, Table.Run(space, "hybridagent", "hardliner", 100), 0, 0);

        Assert.NotNull(yielding.Agreement);
        Assert.True(stubborn.Min() >= 0.72);
        Assert.Equal(stubborn.OrderDescending(), stubborn);
    }
}
