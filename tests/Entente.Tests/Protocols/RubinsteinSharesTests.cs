using Entente.Bidding;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Protocols;
using Entente.Scenarios;
using Entente.Simulation;
using Entente.Strategies;

namespace Entente.Tests.Protocols;

public class RubinsteinSharesTests
{
    [Theory]
    [InlineData(0.5, 0.5, 0.666667)]
    [InlineData(0.9, 0.9, 0.526316)]
    [InlineData(0.99, 0.99, 0.502513)]
    [InlineData(0.9, 0.8, 0.714286)]
    [InlineData(0.8, 0.9, 0.357143)]
    [InlineData(0.95, 0.9, 0.689655)]
    [InlineData(0.6, 0.3, 0.853659)]
    public void Without_a_last_period(double first, double second, double share) =>
        Assert.Equal(share, RubinsteinShares.Endless(first, second), 6);

    [Theory]
    [InlineData(0.9, 0.9, 1, 1)]
    [InlineData(0.9, 0.9, 2, 0.1)]
    [InlineData(0.9, 0.9, 3, 0.91)]
    [InlineData(0.9, 0.9, 4, 0.181)]
    [InlineData(0.9, 0.9, 5, 0.8371)]
    [InlineData(0.9, 0.9, 10, 0.342801)]
    [InlineData(0.9, 0.9, 50, 0.523603)]
    [InlineData(0.9, 0.8, 2, 0.2)]
    [InlineData(0.9, 0.8, 3, 0.92)]
    [InlineData(0.9, 0.8, 4, 0.344)]
    [InlineData(0.9, 0.8, 5, 0.8624)]
    [InlineData(0.9, 0.8, 10, 0.576077)]
    [InlineData(0.9, 0.8, 50, 0.714092)]
    public void With_a_last_period(double first, double second, int periods, double share) =>
        Assert.Equal(share, RubinsteinShares.Within(first, second, periods), 6);

    [Theory]
    [InlineData(0.3, 0.473684)]
    [InlineData(0.47, 0.473684)]
    [InlineData(0.48, 0.48)]
    [InlineData(0.6, 0.6)]
    public void An_outside_option_matters_when_it_is_worth_more_than_the_share(double outside, double share) =>
        Assert.Equal(share, RubinsteinShares.WithOutsideOption(0.9, outside), 6);

    [Fact]
    public void Short_periods_come_near_the_limit()
    {
        const double Step = 0.001;
        Assert.Equal(1.0 / 3, RubinsteinShares.Continuous(0.1, 0.05), 12);
        Assert.Equal(0.333350, RubinsteinShares.Endless(Math.Exp(-0.1 * Step), Math.Exp(-0.05 * Step)), 6);
    }

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(0.5, -0.1)]
    [InlineData(double.NaN, 0.5)]
    public void A_discount_is_a_share_below_one(double first, double second) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RubinsteinShares.Endless(first, second));

    [Theory]
    [InlineData("0.9", "0.8")]
    [InlineData("0.8", "0.9")]
    [InlineData("0.6", "0.3")]
    public void Parties_that_play_the_equilibrium_agree_at_once_on_its_shares(string first, string second)
    {
        // Every offer is a period: a round has two, so that worth falls by the square of the discount in a round.
        double d1 = Rational.Parse(first).ToDouble();
        double d2 = Rational.Parse(second).ToDouble();
        const int Pieces = 10_000;
        var issue = new Issue.Integer("share", 0, Pieces);
        BidSpace pie = BidSpace.Of(
            new Scenario(
                new OutcomeSpace([issue]),
                [Party("first", Rational.Zero, Rational.One), Party("second", Rational.One, Rational.Zero)]
            )
        );
        SessionResult result = SessionRunner.Run(
            new SessionSetup(pie, [Perfect(d1, d2), Perfect(d2, d1)], new SessionLimits(50)) { KeepsLog = true }
        );

        Assert.Equal(EndKind.Agreement, result.Ending.Kind);
        Assert.Equal(1, result.Rounds);
        Assert.Equal(1, result.Offers);
        Assert.InRange(Math.Abs(result.Utilities[0] - RubinsteinShares.Endless(d1, d2)), 0, 1.0 / Pieces);

        static Party Party(string name, Rational low, Rational high) =>
            new(name)
            {
                Preferences = new PreferenceModel.Scores([new Term.OfIssue(0, new ValueFunction.Linear(low, high))]),
            };
    }

    private static Strategy Perfect(double own, double other) =>
        new("perfect", StrategyTraits.Deterministic, seat => new PerfectAgent(seat, own, other));

    // Asks for the share of whoever offers, and takes what is no worse than having that a period later.
    private sealed class PerfectAgent(Seat seat, double own, double other) : Agent(seat)
    {
        private readonly double share = RubinsteinShares.Endless(own, other);

        public override Move Act(in Turn turn) =>
            turn.Standing >= 0 && Seat.Search.UtilityOf(turn.Standing) >= (own * share) - 1e-4
                ? Move.Accept(turn.Party)
                : Move.Propose(turn.Party, Seat.Search.Nearest(share, 0));
    }
}
