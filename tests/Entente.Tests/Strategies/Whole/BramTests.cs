using Entente.Bidding;
using Entente.Simulation;
using Entente.Strategies.Whole;

namespace Entente.Tests.Strategies.Whole;

public class BramTests
{
    [Theory]
    [InlineData(0.3, 0.93)]
    [InlineData(0.5, 0.85)]
    [InlineData(0.9, 0.7)]
    [InlineData(0.99, 0.2)]
    public void The_threshold_falls_in_four_steps(double time, double threshold) =>
        Assert.Equal(threshold, BramAgent.ThresholdAt(time, least: 0), 1e-12);

    [Fact]
    public void It_accepts_whatever_reaches_the_threshold()
    {
        BidSpace space = Table.Of(4);
        SessionResult result = Table.Run(space, "bramagent", "conceder", 100);

        Assert.NotNull(result.Agreement);
        Assert.True(result.Utilities[0] >= BramAgent.ThresholdAt(result.Time, least: 0));
    }

    [Fact]
    public void It_offers_its_best_while_it_learns_what_the_other_asks_for()
    {
        BidSpace space = Table.Of(4);
        double[] worths = Table.Worths(space, Table.Run(space, "bramagent", "hardliner", 100), 0, 0);

        Assert.All(worths.Take(10), worth => Assert.Equal(1, worth));
        Assert.Contains(worths, worth => worth < 1);
    }
}
