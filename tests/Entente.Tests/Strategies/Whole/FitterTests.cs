using Entente.Bidding;
using Entente.Simulation;
using Entente.Strategies.Whole;

namespace Entente.Tests.Strategies.Whole;

public class FitterTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 0.96875)] // 1 - 1/32
    [InlineData(1, 0)]
    public void It_asks_for_less_as_the_fifth_power_of_the_time(double time, double aspiration) =>
        Assert.Equal(aspiration, FitterAgent.AspirationAt(time, least: 0), 1e-12);

    [Fact]
    public void It_offers_only_what_is_better_than_both_fallbacks()
    {
        // The other goes down evenly to its fallback of 0.6; the fit finds that after ten different offers, and what is worth less to it is not offered any more.
        BidSpace space = Table.Of(3, Entente.Numbers.Rational.Of(3, 5));
        SessionResult result = Table.Run(space, "rvfitter", "linear", 200);
        double[] toOther = Table.Worths(space, result, by: 0, to: 1);

        Assert.NotNull(result.Agreement);
        Assert.All(result.Utilities, each => Assert.True(each >= 0.6));
        Assert.True(toOther[..50].Max() < 0.2);
        Assert.All(toOther[100..], each => Assert.True(each >= 0.58));
    }
}
