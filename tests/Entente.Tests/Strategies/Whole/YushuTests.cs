using Entente.Bidding;
using Entente.Protocols;
using Entente.Simulation;
using Entente.Strategies.Whole;

namespace Entente.Tests.Strategies.Whole;

public class YushuTests
{
    [Theory]
    [InlineData(500, 0.2, 100, 0.93 * 0.85)] // a = 0.3, and 500 rounds lie before the last 160
    [InlineData(100, 0.45, 100, 0.81 * 0.9)] // a = 0.45: 0.93 - 0.3 / 2.5 = 0.81; times 0.15 + 0.75
    [InlineData(2, 0.45, 100, 0.5 * 0.9)] // 0.6 - 0.12 is below 0.5
    [InlineData(100, 0.9, 100, 0.93)] // 0.93 * 1 is more than the mean
    [InlineData(2, 0.9, 100, 0.9)] // no less than the mean
    public void The_minimum_falls_with_the_rounds_left_and_rises_with_the_others_offers(
        int left,
        double mean,
        int received,
        double minimum
    ) => Assert.Equal(minimum, YushuAgent.MinimumOf(left, mean, received), 1e-12);

    [Fact]
    public void In_the_last_round_it_offers_the_best_that_it_was_offered()
    {
        BidSpace space = Table.Of(4);
        SessionResult result = Table.Run(space, "yushu", "hardliner", 100);

        Assert.Equal(EndKind.Agreement, result.Ending.Kind);
        Assert.Equal(100, result.Rounds);
    }
}
