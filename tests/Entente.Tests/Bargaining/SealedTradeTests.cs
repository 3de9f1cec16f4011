using CsCheck;
using Entente.Bargaining;
using Entente.Numbers;

namespace Entente.Tests.Bargaining;

public sealed class SealedTradeTests
{
    private static readonly Gen<Rational> Share = Gen.Int[0, 24].Select(part => Rational.Of(part, 24));

    [Fact]
    public void Splitting_the_difference_gives_the_numbers_of_the_textbooks()
    {
        var auction = new DoubleAuction(Rational.Of(1, 2));
        Assert.Equal(Rational.Parse("2/3") + Rational.Of(1, 12), auction.Bid(1));
        Assert.Equal(Rational.Of(1, 12), auction.Bid(0));
        Assert.Equal(Rational.Of(1, 4), auction.Ask(0));
        Assert.Equal(Rational.Of(2, 3) + Rational.Of(1, 4), auction.Ask(1));
        Assert.Equal(Rational.Of(1, 4), auction.Gap);
        Assert.Equal(Rational.One, auction.GapSlope);
        Assert.Equal(Rational.Of(9, 64), auction.Gains);
        Assert.Equal(Rational.Of(9, 32), auction.TradeChance);
        Assert.Equal(Rational.Of(27, 32), auction.Efficiency);
        Assert.Equal(DoubleAuction.SecondBest, auction.Gains);
    }

    [Fact]
    public void A_trade_needs_a_quarter_between_value_and_cost()
    {
        var auction = new DoubleAuction(Rational.Of(1, 2));
        Assert.Null(auction.Price(Rational.Parse("0.74"), Rational.Parse("0.5")));
        Assert.Equal(Rational.Of(7, 12), auction.Price(Rational.Parse("0.75"), Rational.Parse("0.5")));
        Assert.Throws<ArgumentOutOfRangeException>(() => auction.Price(2, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DoubleAuction(2));
    }

    [Fact]
    public void Who_names_the_price_does_what_a_single_offer_does()
    {
        var auction = new DoubleAuction(Rational.One);
        Assert.Equal(Rational.Of(1, 2), auction.Bid(1));
        Assert.Equal(new SealedBids(1).BuyerGain + new SealedBids(1).SellerGain, auction.Gains);
        Assert.Equal(auction.Gains, new DoubleAuction(Rational.Zero).Gains);
    }

    [Fact]
    public void No_rule_of_the_family_beats_splitting_the_difference() =>
        Share.Sample(weight => Assert.True(new DoubleAuction(weight).Gains <= DoubleAuction.SecondBest));

    [Fact]
    public void Neither_side_gains_by_another_number_of_its_own() =>
        Gen.Select(Share, Share, Gen.Int[0, 40])
            .Sample(
                (weight, value, at) =>
                {
                    // What a buyer expects from a bid against asks that rise in a straight line from their start to one and a bit.
                    var auction = new DoubleAuction(weight);
                    double Expected(Rational bid)
                    {
                        Rational highest = Rational.Min(
                            Rational.One,
                            Rational.Max(Rational.Zero, (bid - auction.AskStart) / auction.AskSlope)
                        );
                        Rational meanAsk = auction.AskStart + (auction.AskSlope * highest / 2);
                        return (highest * (value - (weight * bid) - ((Rational.One - weight) * meanAsk))).ToDouble();
                    }

                    Assert.True(Expected(Rational.Of(at, 40)) <= Expected(auction.Bid(value)) + 1e-15);
                }
            );

    [Fact]
    public void Gains_are_those_of_a_fine_grid()
    {
        const int Steps = 400;
        var auction = new DoubleAuction(Rational.Of(1, 3));
        double gains = 0;
        for (int value = 0; value < Steps; value++)
        {
            for (int cost = 0; cost < Steps; cost++)
            {
                double v = (value + 0.5) / Steps;
                double c = (cost + 0.5) / Steps;
                gains += v >= (auction.GapSlope.ToDouble() * c) + auction.Gap.ToDouble() ? v - c : 0;
            }
        }

        Assert.Equal(auction.Gains.ToDouble(), gains / (Steps * Steps), 3);
    }

    [Fact]
    public void One_buyer_offers_half_and_two_offer_two_thirds()
    {
        Assert.Equal(Rational.Of(1, 2), new SealedBids(1).BidShare);
        Assert.Equal(Rational.Of(1, 12), new SealedBids(1).BuyerGain);
        Assert.Equal(Rational.Of(1, 24), new SealedBids(1).SellerGain);
        Assert.Equal(Rational.Of(2, 3), new SealedBids(2).BidShare);
        Assert.Equal(Rational.Of(1, 18), new SealedBids(2).BuyerGain);
        Assert.Equal(Rational.Of(1, 9), new SealedBids(2).SellerGain);
        Assert.Throws<ArgumentOutOfRangeException>(() => new SealedBids(0));
    }
}
