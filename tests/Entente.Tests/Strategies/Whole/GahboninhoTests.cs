using Entente.Bidding;
using Entente.Simulation;
using Entente.Strategies;
using Entente.Strategies.Whole;

namespace Entente.Tests.Strategies.Whole;

public class GahboninhoTests
{
    [Fact]
    public void It_shows_its_wishes_in_forty_offers_down_to_0_925()
    {
        BidSpace space = Table.Of(4);
        double[] worths = Table.Worths(space, Table.Run(space, "gahboninho", "hardliner", 1000), 0, 0);

        Assert.Equal(1, worths[0]);
        Assert.True(worths[20] < 0.98);
        Assert.All(worths.Take(41), worth => Assert.True(worth >= 0.925 - 1e-9));
        Assert.Equal(worths.Take(40).OrderDescending(), worths.Take(40));
    }

    [Fact]
    public void It_presses_until_the_last_tenth_and_then_gives_way_in_stages()
    {
        BidSpace space = Table.Of(4);
        SessionResult result = Table.Run(space, "gahboninho", "boulware", 1000);
        double[] worths = Table.Worths(space, result, 0, 0);

        Assert.All(worths.Take(840), worth => Assert.True(worth >= 0.9));
        Assert.NotNull(result.Agreement);
    }

    [Fact]
    public void Likeness_that_grows_and_worse_offers_of_the_other_are_nice_and_stubbornness_is_not()
    {
        BidSpace space = Table.Of(2);
        Seat seat = Table.Seat(space, 100);
        var niceness = new Niceness(seat, discount: 1);
        long mine = seat.Search.Best;
        niceness.Tell(mine);
        double start = niceness.Value;

        // Twenty offers of what this party asked for, and one that closes the count: the likeness is 1/10 of what it can be, less than the 0.2 it starts from; nothing was given up.
        for (int i = 0; i <= 20; i++)
        {
            niceness.Learn(mine, own: 1);
        }

        Assert.Equal(0.4, start);
        Assert.True(niceness.Value < start);
        double before = niceness.Value;
        for (int i = 0; i <= 20; i++)
        {
            niceness.Learn(mine, own: 0.5);
        }

        Assert.True(niceness.Value > before);
    }
}
