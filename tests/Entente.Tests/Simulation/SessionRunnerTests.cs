using Entente.Protocols;
using Entente.Simulation;
using Entente.Strategies;
using Entente.Strategies.Catalog;

namespace Entente.Tests.Simulation;

public class SessionRunnerTests
{
    [Fact]
    public void Two_linear_parties_on_a_pie_of_eleven_values_meet_in_the_middle()
    {
        // The worked trace of the specification: targets 1 - t over nine rounds, agreement in round 4 on 5.
        SessionResult result = Run("linear", "linear", rounds: 9, Pies.Of(10));

        long[] offers =
        [
            .. result
                .Log.Where(each => each.Event.Kind == SessionEventKind.OfferMade)
                .Select(each => (long)each.Outcome!.Values[0].Index),
        ];
        Assert.Equal([9, 1, 8, 2, 7, 3, 6, 4, 5], offers);
        Assert.Equal(EndKind.Agreement, result.Ending.Kind);
        Assert.Equal(5, result.Agreement!.Values[0].Index);
        Assert.Equal(4, result.Log[^1].Event.Round);
        Assert.Equal(5, result.Rounds);
        Assert.Equal(0.5, result.Time);
        Assert.Equal([0.5, 0.5], result.Utilities);
    }

    [Fact]
    public void Two_hardliners_reach_the_deadline_and_have_their_fallbacks()
    {
        SessionResult result = Run("hardliner", "hardliner", rounds: 7, Pies.Of(10, Entente.Numbers.Rational.Of(1, 4)));

        Assert.Equal(EndKind.Deadline, result.Ending.Kind);
        Assert.Null(result.Agreement);
        Assert.Equal(14, result.Offers);
        Assert.Equal(7, result.Rounds);
        Assert.Equal([0.25, 0.25], result.Utilities);
    }

    [Fact]
    public void Two_micro_parties_on_a_pie_meet_in_the_middle()
    {
        SessionResult result = Run("micro", "micro", rounds: 11, Pies.Of(10));

        Assert.Equal(EndKind.Agreement, result.Ending.Kind);
        Assert.Equal(5, result.Agreement!.Values[0].Index);
    }

    [Fact]
    public void Without_listening_agents_a_log_changes_nothing()
    {
        SessionResult with = Run("boulware", "conceder", rounds: 40, Pies.Of(100));
        SessionResult without = SessionRunner.Run(
            new SessionSetup(
                Pies.Of(100),
                [StrategyCatalog.Parse("boulware"), StrategyCatalog.Parse("conceder")],
                new SessionLimits(40)
            )
        );

        Assert.Equal(with.Utilities, without.Utilities);
        Assert.Equal(with.Offers, without.Offers);
        Assert.Equal(with.Time, without.Time);
    }

    [Theory]
    [InlineData("boulware")]
    [InlineData("tft-relative")]
    [InlineData("micro")]
    [InlineData("boa(offer=boulware, model=hardheaded)")]
    public void Offers_allocate_nothing(string text)
    {
        // Against a party that never yields nothing ends the session early; what a session costs once is the same for both lengths.
        Entente.Bidding.BidSpace space = Pies.Of(5000);
        long Bytes(int rounds)
        {
            var setup = new SessionSetup(
                space,
                [StrategyCatalog.Parse(text), StrategyCatalog.Parse("hardliner")],
                new SessionLimits(rounds)
            );
            long least = long.MaxValue;
            for (int i = 0; i < 4; i++)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                Assert.Equal(2L * rounds, SessionRunner.Run(setup).Offers);
                least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            }

            return least;
        }

        Assert.Equal(Bytes(500), Bytes(1000));
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(1L << 40)]
    public void A_number_that_no_outcome_has_yet_is_the_fault_of_who_offers_it(long unknown)
    {
        // Of 10^50 outcomes those have a number that came up.
        Entente.Bidding.BidSpace space = Entente.Tests.Strategies.Models.Bazaar.Of(10, [.. Enumerable.Range(1, 50)]);
        var guess = new Strategy("guess", StrategyTraits.None, seat => new GuessingAgent(seat, unknown));

        SessionResult result = SessionRunner.Run(
            new SessionSetup(space, [guess, StrategyCatalog.Parse("conceder")], new SessionLimits(5))
        );

        Assert.Equal((EndKind.Fault, 0), (result.Ending.Kind, result.Ending.Party));
        Assert.Contains(
            "its outcome is none that can be agreed",
            result.Fault!.Value.English,
            StringComparison.Ordinal
        );
    }

    private static SessionResult Run(string first, string second, int rounds, Entente.Bidding.BidSpace space) =>
        SessionRunner.Run(
            new SessionSetup(
                space,
                [StrategyCatalog.Parse(first), StrategyCatalog.Parse(second)],
                new SessionLimits(rounds)
            )
            {
                KeepsLog = true,
            }
        );

    private sealed class GuessingAgent(Seat seat, long guess) : Agent(seat)
    {
        public override Move Act(in Turn turn) => Move.Propose(turn.Party, guess);
    }
}
