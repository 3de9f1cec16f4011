using Entente.Bidding;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;
using Entente.Simulation;
using Entente.Strategies.Whole;

namespace Entente.Tests.Strategies.Whole;

public class HardHeadedTests
{
    [Theory]
    [InlineData(0, 0.97925)] // 0.585 + 0.95 * 0.415
    [InlineData(0.5, 0.97925)] // t^20 is a millionth
    [InlineData(0.9, 0.93132)] // t^20 = 0.12158: 0.585 + (0.95 - 0.1155) * 0.415
    [InlineData(1, 0.585)]
    public void What_it_asks_for_falls_at_the_end_alone(double time, double limit) =>
        Assert.Equal(limit, HardHeadedAgent.LimitAt(time, discount: 1), 1e-4);

    [Fact]
    public void Under_discounting_it_falls_in_two_stages()
    {
        // With a discount of 0.5 the first stage ends at half time, half the way from the minimum to the best.
        double half = 0.585 + (0.5 * 0.415);

        Assert.Equal(half, HardHeadedAgent.LimitAt(0.5, 0.5), 1e-12);
        Assert.Equal(0.585, HardHeadedAgent.LimitAt(1, 0.5), 1e-12);
        Assert.True(HardHeadedAgent.LimitAt(0.25, 0.5) > 0.97);
        Assert.True(HardHeadedAgent.LimitAt(0.6, 0.5) < 0.585 + (0.15 * 0.415));
    }

    [Fact]
    public void It_never_offers_less_than_0_585_of_its_best_and_goes_down_without_jumps()
    {
        BidSpace space = Table.Of(4);
        SessionResult result = Table.Run(space, "hardheaded", "hardliner", rounds: 1000);
        double[] worths = Table.Worths(space, result, by: 0, to: 0);

        Assert.Equal(1, worths[0]);
        Assert.All(worths, worth => Assert.True(worth >= 0.585));
        Assert.True(worths.Min() < 0.9);
        double lowest = 1;
        foreach (double worth in worths)
        {
            Assert.True(worth > lowest - 0.03);
            lowest = Math.Min(lowest, worth);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(339)] // 169/339, over 171/339 and times it again, is rounded to more than it was.
    public void It_goes_down_on_every_scale(int scale)
    {
        const int most = 171;
        Party Party(string name, int first, int last) =>
            new(name)
            {
                Preferences = new PreferenceModel.Scores([
                    new Term.OfIssue(0, new ValueFunction.Linear(Rational.Of(first, scale), Rational.Of(last, scale))),
                ]),
            };
        var space = BidSpace.Of(
            new Scenario(
                new OutcomeSpace([new Issue.Integer("i", 0, most)]),
                [Party("first", 0, most), Party("second", most, 0)]
            )
        );
        double[] worths = Table.Worths(space, Table.Run(space, "hardheaded", "hardliner", rounds: 1000), by: 0, to: 0);

        // Until late it asks for 0.97925 of its best, 167.5 of 171.
        Assert.Equal(Enumerable.Range(0, 4).Select(less => (most - less) / (double)scale), worths[..4]);
    }

    [Fact]
    public void It_accepts_what_is_better_than_its_lowest_offer()
    {
        BidSpace space = Table.Of(4);
        SessionResult result = Table.Run(space, "hardheaded", "conceder", rounds: 200);

        Assert.NotNull(result.Agreement);
        Assert.True(result.Utilities[0] >= 0.9);
    }
}
