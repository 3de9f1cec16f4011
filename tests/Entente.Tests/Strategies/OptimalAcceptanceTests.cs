using Entente.Bidding;
using Entente.Numbers;
using Entente.Preferences;
using Entente.Protocols;
using Entente.Randomness;
using Entente.Scenarios;
using Entente.Strategies;
using Entente.Strategies.Parts;

namespace Entente.Tests.Strategies;

public class OptimalAcceptanceTests
{
    [Fact]
    public void Against_uniform_offers_the_values_are_those_of_the_recursion()
    {
        // v = 1/2 + v'^2 / 2 from 0: 1/2, 5/8, 89/128, 24305/32768.
        BidSpace pie = Simulation.Pies.Of(10);
        OptimalAcceptance acceptance = new(SeatOf(pie, rounds: 5), StoppingBelief.Uniform);
        double[] expected = [0, 1 / 2.0, 5 / 8.0, 89 / 128.0, 24305 / 32768.0];

        // The second party answers in the last round with no offer to come, in the first with four.
        for (int round = 4; round >= 0; round--)
        {
            Turn turn = TurnOf(round, 5);
            Assert.Equal(expected[4 - round], acceptance.ValueOfRefusing(turn), 1e-15);
            Assert.True(acceptance.Accepts(turn, expected[4 - round] + 1e-9, 1));
            Assert.False(acceptance.Accepts(turn, expected[4 - round] - 1e-9, 0));
        }
    }

    [Fact]
    public void Who_comes_first_in_a_round_has_one_more_offer_to_hope_for()
    {
        BidSpace pie = Simulation.Pies.Of(10);
        OptimalAcceptance acceptance = new(SeatOf(pie, rounds: 5, party: 0), StoppingBelief.Uniform);

        Assert.Equal(0.5, acceptance.ValueOfRefusing(new Turn(0, Phase.Respond, 4, 5 / 6.0, 0, 1)), 1e-15);
    }

    [Fact]
    public void A_fallback_is_what_the_last_refusal_is_worth()
    {
        // From 1/4: 1/2 + 1/32.
        OptimalAcceptance acceptance = new(
            SeatOf(Simulation.Pies.Of(10, Rational.Of(1, 4)), rounds: 5),
            StoppingBelief.Uniform
        );

        Assert.Equal(0.25, acceptance.ValueOfRefusing(TurnOf(4, 5)), 1e-15);
        Assert.Equal(0.53125, acceptance.ValueOfRefusing(TurnOf(3, 5)), 1e-15);
    }

    [Fact]
    public void Nothing_beats_it_against_offers_at_random()
    {
        // Ten offers, uniform: the value of the game is v_10 = 0.8611; constant thresholds obtain less.
        const int runs = 20_000;
        var values = new double[11];
        for (int i = 1; i < values.Length; i++)
        {
            values[i] = OptimalStopping.BeforeUniform(0, 1, values[i - 1]);
        }

        var random = new RandomSequence(7);
        double optimal = 0;
        var constant = new double[10];
        for (int run = 0; run < runs; run++)
        {
            double[] offers = [.. Enumerable.Range(0, 10).Select(_ => random.Unit())];
            optimal += offers.Where((offer, i) => offer >= values[9 - i]).First();
            for (int c = 0; c < constant.Length; c++)
            {
                constant[c] += offers.FirstOrDefault(offer => offer >= c / 10.0);
            }
        }

        Assert.Equal(values[10], optimal / runs, 0.005);
        Assert.True(optimal > constant.Max() + (0.01 * runs));
    }

    [Fact]
    public void With_a_trend_it_waits_for_what_a_conceding_party_will_offer()
    {
        // The worth of offers rises by 0.05 a round without noise: in round 9 of 10, the last offer to come is worth 0.5.
        OptimalAcceptance acceptance = new(SeatOf(Simulation.Pies.Of(100), rounds: 10), StoppingBelief.Trend);
        for (int round = 0; round < 9; round++)
        {
            acceptance.Observe(0, 0.05 * (round + 1), (round + 1) / 11.0);
        }

        Turn turn = TurnOf(8, 10);
        Assert.Equal(0.5, acceptance.ValueOfRefusing(turn), 1e-9);
        Assert.False(acceptance.Accepts(turn, 0.45, 0));
        Assert.True(acceptance.Accepts(TurnOf(9, 10), 0.05, 1));
    }

    [Fact]
    public void The_expectation_over_normal_offers_is_the_exact_one()
    {
        // E max(X, v) for a standard normal X is phi(v) + v Phi(v).
        Assert.Equal(0.3989422804, OptimalStopping.BeforeNormal(0, 1, -10, 10, 0), 1e-6);
        Assert.Equal(1.0833154706, OptimalStopping.BeforeNormal(0, 1, -10, 10, 1), 1e-6);
        Assert.Equal(0.0833154706, OptimalStopping.BeforeNormal(0, 1, -10, 10, -1), 1e-6);

        // Cut off at 0 and 1 about 1/2, it is 1/2 again; without spread, the larger of the two.
        Assert.Equal(0.5, OptimalStopping.BeforeNormal(0.5, 2, 0, 1, 0), 1e-6);
        Assert.Equal(0.7, OptimalStopping.BeforeNormal(0.7, 0, 0, 1, 0.2), 1e-15);
        Assert.Equal(0.9, OptimalStopping.BeforeNormal(0.7, 0, 0, 1, 0.9), 1e-15);
        Assert.Equal(5, OptimalStopping.BeforeNormal(0, 1, -10, 3, 5), 1e-15);
    }

    [Fact]
    public void Outside_the_range_the_value_is_that_of_waiting_or_of_any_offer()
    {
        Assert.Equal(0.5, OptimalStopping.BeforeUniform(0.3, 0.7, 0.1), 1e-15);
        Assert.Equal(0.9, OptimalStopping.BeforeUniform(0.3, 0.7, 0.9), 1e-15);
        Assert.Equal(0.2, OptimalStopping.BeforeUniform(0.2, 0.2, 0.1), 1e-15);
    }

    [Theory]
    [InlineData(false, 0.26794919243112)]
    [InlineData(true, 0.3125)]
    public void Where_time_leaves_nothing_of_an_agreement_the_values_are_still_numbers(bool isConstant, double expected)
    {
        // 0.5 a round leaves nothing that a number can hold after some 1,000 of 2,000 rounds.
        Scenario pie = Simulation.Pies.Of(10, Rational.Of(1, 4)).Scenario;
        var space = BidSpace.Of(
            pie with
            {
                Parties =
                [
                    .. pie.Parties.Select(party =>
                        party with
                        {
                            Patience = new Patience(Rational.Of(1, 2), IsPerRound: true),
                            Fallback = party.Fallback with { IsConstant = isConstant },
                        }
                    ),
                ],
            }
        );
        OptimalAcceptance acceptance = new(SeatOf(space, rounds: 2000), StoppingBelief.Uniform);

        // The next offer is worth half: v = x / 2 with x = 1/2 + (x / 2)^2 / 2, so that x = 4 - 2 sqrt(3); above a constant 1/4, which is 1/2 of what is left, x = 1/2 + 1/8.
        Assert.Equal(expected, acceptance.ValueOfRefusing(TurnOf(0, 2000)), 1e-12);
        Assert.True(acceptance.Accepts(TurnOf(0, 2000), 0.9, 1));
        Assert.Equal(isConstant, !acceptance.Accepts(TurnOf(1500, 2000), 0.9, 1));
    }

    private static Seat SeatOf(BidSpace space, int rounds, int party = 1) =>
        new(space, space.Open(), party, new SessionLimits(rounds), new RandomSequence(1));

    private static Turn TurnOf(int round, int rounds) =>
        new(1, Phase.Respond, round, (round + 1.0) / (rounds + 1.0), 0, 0);
}
