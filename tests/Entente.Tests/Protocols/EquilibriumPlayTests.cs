using Entente.Bargaining;
using Entente.Bidding;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Protocols;
using Entente.Scenarios;
using Entente.Simulation;
using Entente.Strategies;

namespace Entente.Tests.Protocols;

public class EquilibriumPlayTests
{
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
        double share = new OfferGame(Rational.Parse(first), Rational.Parse(second)).Endless().ToDouble();
        Assert.InRange(Math.Abs(result.Utilities[0] - share), 0, 1.0 / Pieces);

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
        private readonly double share = new OfferGame(Rational.FromShortest(own), Rational.FromShortest(other))
            .Endless()
            .ToDouble();

        public override Move Act(in Turn turn) =>
            turn.Standing >= 0 && Seat.Search.UtilityOf(turn.Standing) >= (own * share) - 1e-4
                ? Move.Accept(turn.Party)
                : Move.Propose(turn.Party, Seat.Search.Nearest(share, 0));
    }
}
