using CsCheck;
using Entente.Bargaining;
using Entente.Numbers;

namespace Entente.Tests.Bargaining;

public sealed class OfferGameTests
{
    private static readonly Gen<Rational> Share = Gen.Int[0, 19].Select(part => Rational.Of(part, 20));

    [Theory]
    [InlineData("0.5", "0.5", 0.666667)]
    [InlineData("0.9", "0.9", 0.526316)]
    [InlineData("0.99", "0.99", 0.502513)]
    [InlineData("0.9", "0.8", 0.714286)]
    [InlineData("0.8", "0.9", 0.357143)]
    [InlineData("0.95", "0.9", 0.689655)]
    [InlineData("0.6", "0.3", 0.853659)]
    public void The_more_patient_gets_more(string first, string second, double share) =>
        Assert.Equal(share, Game(first, second).Endless().ToDouble(), 6);

    [Theory]
    [InlineData("0.3", 0.473684)]
    [InlineData("0.47", 0.473684)]
    [InlineData("0.48", 0.48)]
    [InlineData("0.6", 0.6)]
    public void An_outside_option_counts_only_when_it_is_worth_more_than_going_on(string outside, double share)
    {
        OfferGame game = Game("0.9", "0.9") with { SecondOutside = Rational.Parse(outside) };
        Assert.Equal(share, (Rational.One - game.Endless()).ToDouble(), 6);
    }

    [Theory]
    [InlineData("0.9", "0.9", 1, 1.0)]
    [InlineData("0.9", "0.9", 2, 0.1)]
    [InlineData("0.9", "0.9", 3, 0.91)]
    [InlineData("0.9", "0.9", 4, 0.181)]
    [InlineData("0.9", "0.9", 5, 0.8371)]
    [InlineData("0.9", "0.9", 10, 0.342801)]
    [InlineData("0.9", "0.9", 50, 0.523603)]
    [InlineData("0.9", "0.8", 2, 0.2)]
    [InlineData("0.9", "0.8", 3, 0.92)]
    [InlineData("0.9", "0.8", 4, 0.344)]
    [InlineData("0.9", "0.8", 5, 0.8624)]
    [InlineData("0.9", "0.8", 10, 0.576077)]
    [InlineData("0.9", "0.8", 50, 0.714092)]
    public void The_last_offer_takes_all_and_everything_follows_from_it(
        string first,
        string second,
        int offers,
        double share
    ) => Assert.Equal(share, Game(first, second).Within(offers).ToDouble(), 6);

    [Fact]
    public void Ever_shorter_periods_leave_the_ratio_of_the_rates()
    {
        Assert.Equal(Rational.Of(1, 3), OfferGame.Limit(Rational.Parse("0.1"), Rational.Parse("0.05")));
        Assert.Equal(0.333350, OfferGame.OfRates(0.1, 0.05, 0.001), 6);
        Assert.Equal(1 / 3.0, OfferGame.OfRates(0.1, 0.05, 1e-12), 12);
        Assert.Equal((1 - Math.Exp(-0.2)) / (1 - Math.Exp(-0.5)), OfferGame.OfRates(0.3, 0.2, 1), 12);
    }

    [Fact]
    public void Patience_gives_what_the_closed_forms_say() =>
        Gen.Select(Share, Share)
            .Sample(
                (first, second) =>
                {
                    var game = new OfferGame(first, second);
                    Assert.Equal((Rational.One - second) / (Rational.One - (first * second)), game.Endless());

                    // Three offers: the first, then the second, then the first takes all.
                    Assert.Equal(Rational.One - (second * (Rational.One - first)), game.Within(3));
                }
            );

    [Fact]
    public void Many_offers_come_near_to_endless_ones_whatever_the_parties_could_take_instead() =>
        Gen.Select(Share, Share, Share, Share)
            .Where((_, _, first, second) => first + second <= Rational.One)
            .Sample(
                (first, second, firstOutside, secondOutside) =>
                {
                    OfferGame game = new(first, second) { FirstOutside = firstOutside, SecondOutside = secondOutside };
                    double endless = game.Endless().ToDouble();
                    Assert.Equal(endless, game.Within(301).ToDouble(), 1e-5);
                    Assert.Equal(endless, game.Within(302).ToDouble(), 1e-5);
                },
                iter: 30
            );

    [Fact]
    public void Impossible_numbers_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Game("1", "1"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Game("-0.1", "0.5"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Game("0.5", "0.5").Within(0));
        Assert.Throws<InvalidOperationException>(() =>
            (
                Game("0.5", "0.5") with
                {
                    FirstOutside = Rational.Parse("0.6"),
                    SecondOutside = Rational.Parse("0.5"),
                }
            ).Endless()
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => OfferGame.Limit(0, 1));
    }

    private static OfferGame Game(string first, string second) => new(Rational.Parse(first), Rational.Parse(second));
}
