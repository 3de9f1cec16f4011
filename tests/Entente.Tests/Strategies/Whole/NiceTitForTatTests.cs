using Entente.Bidding;
using Entente.Randomness;
using Entente.Strategies;
using Entente.Strategies.Models;
using Entente.Strategies.Whole;

namespace Entente.Tests.Strategies.Whole;

public class NiceTitForTatTests
{
    [Fact]
    public void It_concedes_the_same_share_of_the_way_to_the_Nash_point_as_the_other_has()
    {
        // The other came from 0.2 to 0.5, half the way to 0.8; so half the way from 1 to 0.8.
        Assert.Equal(0.9, NiceTitForTatAgent.TargetOf(nash: 0.8, first: 0.2, best: 0.5, bonus: 0), 1e-12);
        Assert.Equal(1, NiceTitForTatAgent.TargetOf(nash: 0.8, first: 0.2, best: 0.2, bonus: 0));
        Assert.Equal(0.8, NiceTitForTatAgent.TargetOf(nash: 0.8, first: 0.2, best: 0.95, bonus: 0), 1e-12);
    }

    [Fact]
    public void The_bonus_is_a_share_of_what_is_left_to_the_Nash_point()
    {
        Assert.Equal(0.89, NiceTitForTatAgent.TargetOf(nash: 0.8, first: 0.2, best: 0.5, bonus: 0.1), 1e-12);
        Assert.Equal(0.8, NiceTitForTatAgent.TargetOf(nash: 0.8, first: 0.2, best: 0.2, bonus: 1), 1e-12);
    }

    [Fact]
    public void The_Nash_point_is_found_from_the_values_of_the_issues()
    {
        // By a perfect model it is what all outcomes, looked at one by one, say.
        BidSpace space = Table.Of(3);
        var seat = new Seat(space, space.Open(), 0, default, new RandomSequence(1)) { Knowledge = Knowledge.Utilities };
        var model = new PerfectModel(seat);
        BidSearch mine = seat.NewSearch();
        double most = 0;
        var summits = new List<double>();
        for (long bid = 0; bid < 1000; bid++)
        {
            double product = mine.UtilityOf(bid) * model.UtilityOf(bid);
            if (product > most + 1e-12)
            {
                summits.Clear();
            }

            if (product > most - 1e-12)
            {
                most = Math.Max(most, product);
                summits.Add(mine.UtilityOf(bid));
            }
        }

        double found = new NashEstimate(seat, model, worth => worth).OwnWorth();

        Assert.Contains(summits, each => Math.Abs(each - found) < 1e-9);
    }

    [Fact]
    public void Two_of_them_make_efficient_deals_and_a_stubborn_other_is_not_given_much()
    {
        BidSpace space = Table.Of(4);
        var together = Table.Run(space, "nicetitfortat", "nicetitfortat", 200);
        double[] toStubborn = Table.Worths(space, Table.Run(space, "nicetitfortat", "hardliner", 200), 0, 0);

        Assert.NotNull(together.Agreement);
        Assert.All(together.Utilities, each => Assert.True(each > 0.5));
        Assert.All(toStubborn.Take(160), worth => Assert.True(worth >= 0.9));
    }
}
