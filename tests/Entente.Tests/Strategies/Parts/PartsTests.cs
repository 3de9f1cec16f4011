using Entente.Bidding;
using Entente.Protocols;
using Entente.Strategies;
using Entente.Strategies.Models;
using Entente.Strategies.Parts;
using Entente.Tests.Strategies.Models;

namespace Entente.Tests.Strategies.Parts;

/// <summary>Parts of strategies by the numbers of their formulas, on a pie of 100 slices of which the first party wants many.</summary>
public class PartsTests
{
    private static BidSpace Pie { get; } = Simulation.Pies.Of(100);

    // Own last offer 0.8; the other's were worth 0.1, 0.2 and 0.4.
    [Theory]
    [InlineData(TitForTatKind.Absolute, 1, 60)] // 0.8 - (0.4 - 0.2)
    [InlineData(TitForTatKind.Absolute, 2, 50)] // 0.8 - (0.4 - 0.1)
    [InlineData(TitForTatKind.Relative, 1, 40)] // 0.8 * 0.2 / 0.4
    [InlineData(TitForTatKind.Relative, 2, 20)] // 0.8 * 0.1 / 0.4
    [InlineData(TitForTatKind.Averaged, 2, 30)] // 0.8 * 0.15 / 0.4
    public void Tit_for_tat_answers_a_concession(TitForTatKind kind, int delay, long offer)
    {
        var offering = new TitForTatOffering(SeatOf(Pie), kind, delay);
        Assert.Equal(100, offering.Next(TurnAt(0)));
        offering.Observe(1, 10, 0.1);
        offering.Observe(1, 20, 0.2);
        offering.Observe(0, 80, 0.2);
        offering.Observe(1, 40, 0.3);

        Assert.Equal(offer, offering.Next(TurnAt(0.3)));
    }

    [Fact]
    public void A_hybrid_is_behaviour_at_first_and_time_in_the_end()
    {
        // Behaviour asks for 0.8 * 0.2 / 0.4, time for 1 - t.
        var offering = new HybridOffering(SeatOf(Pie), Concession.Polynomial(1));
        offering.Observe(1, 20, 0.2);
        offering.Observe(0, 80, 0.2);
        offering.Observe(1, 40, 0.3);

        Assert.Equal(40, offering.Next(TurnAt(0)));
        Assert.Equal(43, offering.Next(TurnAt(0.5))); // 3/4 * 0.4 + 1/4 * 0.5 = 0.425
        Assert.Equal(0, offering.Next(TurnAt(1)));
    }

    [Fact]
    public void The_last_offer_of_ones_own_is_what_AC_prev_asks_for()
    {
        var acceptance = new PreviousAcceptance(SeatOf(Pie));
        Assert.False(acceptance.Accepts(TurnAt(0), 1, 0));
        acceptance.Observe(0, 0.7, 0.1);
        acceptance.Observe(1, 0.2, 0.2);

        Assert.True(acceptance.Accepts(TurnAt(0.3), 0.7, 1));
        Assert.False(acceptance.Accepts(TurnAt(0.3), 0.69, 0));
    }

    [Theory]
    [InlineData(false, 0.5)]
    [InlineData(true, 0.4)]
    public void AC_combi_looks_back_as_far_as_there_is_time_left(bool isMean, double least)
    {
        // At 0.9 offers from 0.8 on count: 0.3 and 0.5, not the 0.9 before.
        var acceptance = new CombinedAcceptance(SeatOf(Pie), from: 0.85, isMean);
        acceptance.Observe(1, 0.9, 0.7);
        acceptance.Observe(1, 0.3, 0.82);
        acceptance.Observe(0, 0.95, 0.83);
        acceptance.Observe(1, 0.5, 0.88);

        Assert.True(acceptance.Accepts(TurnAt(0.9), least + 1e-9, 1));
        Assert.False(acceptance.Accepts(TurnAt(0.9), least - 1e-9, 1));
        Assert.False(acceptance.Accepts(TurnAt(0.84), 0.95, 1));
        Assert.True(acceptance.Accepts(TurnAt(0.84), 0.95, 0.95));
    }

    [Fact]
    public void AC_asp_asks_for_less_as_time_passes()
    {
        var acceptance = new AspirationAcceptance(SeatOf(Pie), Concession.Polynomial(1));

        Assert.True(acceptance.Accepts(TurnAt(0.25), 0.75, 1));
        Assert.False(acceptance.Accepts(TurnAt(0.25), 0.74, 0));
    }

    [Fact]
    public void Concessions_follow_both_formulas()
    {
        Assert.Equal(0.75, Concession.Polynomial(0.5).ShareAt(0.5), 1e-12); // 1 - t^2
        Assert.Equal(0.9, Concession.Exponential(1, 0.1).ShareAt(0), 1e-12); // 1 - k
        Assert.Equal(1 - 0.316227766016838, Concession.Exponential(1, 0.1).ShareAt(0.5), 1e-12);
        Assert.Equal(0, Concession.Exponential(1, 0.1).ShareAt(1), 1e-12);
    }

    [Fact]
    public void A_trade_off_keeps_its_worth_and_is_as_like_the_others_offer_as_it_can_be()
    {
        // Three issues of eleven values that weigh alike to the first party: at the same worth it grants the other's value where it costs least.
        BidSpace space = Bazaar.Of(11, 1, 1, 1);
        Seat seat = Bazaar.SeatOf(space);
        var offering = new TradeOffOffering(seat, Concession.Polynomial(1));
        long wanted = Bazaar.Bid(seat, 10, 10, 0);
        offering.Observe(1, wanted, 0.3);

        // A third, all of one issue, and a little more may be given up. Two values are those of the other's offer, and no outcome of that worth has more.
        long offer = offering.Next(TurnAt(0.34));
        int[] values = [.. new BidValues(seat).Of(offer)];
        Assert.Equal(10, values.Sum());
        Assert.Equal(2, values.Zip(new[] { 10, 10, 0 }, (own, other) => own == other ? 1 : 0).Sum());
    }

    [Fact]
    public void Nash_seeking_stops_at_the_largest_product_until_the_last_tenth()
    {
        // On a pie with the other known the product is largest at half.
        Seat seat = Bazaar.SeatOf(Pie);
        var offering = new NashOffering(seat, Concession.Polynomial(1), new PerfectModel(seat));

        Assert.Equal(100, offering.Next(TurnAt(0)));
        Assert.InRange(offering.Next(TurnAt(0.9)), 53, 58); // 0.5 + 0.5 * 0.1, and no more than 2 % above
        Assert.InRange(offering.Next(TurnAt(1)), 0, 3);
    }

    private static Seat SeatOf(BidSpace space) => Bazaar.SeatOf(space);

    private static Turn TurnAt(double time) => new(0, Phase.Respond, (int)(time * 100), time, 0, 1);
}
