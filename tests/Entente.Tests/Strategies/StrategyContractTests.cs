using System.Collections.Immutable;
using CsCheck;
using Entente.Bidding;
using Entente.Protocols;
using Entente.Scenarios;
using Entente.Simulation;
using Entente.Strategies;
using Entente.Strategies.Catalog;
using Entente.Testing;

namespace Entente.Tests.Strategies;

/// <summary>What every strategy of the catalogue promises, on generated scenarios and against several opponents.</summary>
public class StrategyContractTests
{
    private const int Rounds = 25;
    private static readonly string[] Opponents = ["boulware", "conceder", "micro", "random", "tft-relative"];

    /// <summary>Every strategy, offering strategy, acceptance condition and model, each in a whole strategy.</summary>
    public static TheoryData<string> Every =>
        [
            .. StrategyCatalog.Whole.Select(each => each.Name),
            .. StrategyCatalog.Offering.Select(each => each.Name),
            .. StrategyCatalog.Acceptance.Select(each => $"boa(offer=linear, accept={each.Name})"),
            .. StrategyCatalog.Models.Select(each => $"boa(offer=linear, model={each.Name})"),
        ];

    // 50 issues of 10 values, weighed 1 to 50 by one party and alike by the other.
    private static BidSpace Vast { get; } = Models.Bazaar.Of(10, [.. Enumerable.Range(1, 50)]);

    private static Gen<Scenario> Bilateral { get; } =
        ScenarioGen
            .Additive.Where(scenario => scenario.Parties.Length >= 2)
            .Select(scenario => scenario with { Parties = scenario.Parties[..2] });

    [Theory]
    [MemberData(nameof(Every))]
    public void Every_session_ends_without_a_fault_and_no_strategy_accepts_below_its_fallback(string text)
    {
        Bilateral.Sample(
            scenario =>
            {
                foreach (SessionResult result in Sessions(scenario, text, seed: 1))
                {
                    Assert.True(result.Ending.Kind != EndKind.Fault, result.Fault);
                    LoggedEvent? accepted = result.Log.FirstOrDefault(each =>
                        each.Event.Kind == SessionEventKind.OfferAccepted
                    );
                    if (accepted is { Event.Party: var party })
                    {
                        BidSpace space = BidSpace.Of(scenario);
                        Assert.True(result.Utilities[party] >= space.Utilities[party].Reservation);
                    }
                }
            },
            iter: 20
        );
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void The_same_seed_gives_the_same_session(string text) =>
        Bilateral.Sample(
            scenario =>
                Assert.Equal(
                    Sessions(scenario, text, seed: 3).SelectMany(each => Moves(each)),
                    Sessions(scenario, text, seed: 3).SelectMany(each => Moves(each))
                ),
            iter: 10
        );

    [Theory]
    [MemberData(nameof(Every))]
    public void What_declares_to_be_deterministic_draws_no_chance(string text)
    {
        Strategy strategy = StrategyCatalog.Parse(text);
        if (!strategy.Has(StrategyTraits.Deterministic))
        {
            return;
        }

        // The opponent is deterministic too, so that the seed can matter to nobody else.
        Bilateral.Sample(
            scenario =>
                Assert.Equal(
                    Moves(Run(scenario, [text, "linear"], seed: 1)),
                    Moves(Run(scenario, [text, "linear"], seed: 99))
                ),
            iter: 15
        );
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void What_does_not_need_a_deadline_plays_without_one(string text)
    {
        Strategy strategy = StrategyCatalog.Parse(text);
        Bilateral.Sample(
            scenario =>
            {
                var setup = new SessionSetup(
                    BidSpace.Of(scenario),
                    [strategy, StrategyCatalog.Parse("micro")],
                    new SessionLimits()
                )
                {
                    MostMoves = 200,
                    Knowledge = Knowledge.Utilities,
                };
                if (strategy.Has(StrategyTraits.NeedsDeadline))
                {
                    Assert.Throws<ArgumentException>(() => SessionRunner.Run(setup));
                }
                else
                {
                    Assert.NotEqual(EndKind.Fault, SessionRunner.Run(setup).Ending.Kind);
                }
            },
            iter: 5
        );
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void What_needs_the_opponents_utilities_says_so(string text)
    {
        Strategy strategy = StrategyCatalog.Parse(text);
        var setup = new SessionSetup(
            Simulation.Pies.Of(10),
            [strategy, StrategyCatalog.Parse("linear")],
            new SessionLimits(Rounds)
        );
        if (strategy.Has(StrategyTraits.NeedsOpponentUtilities))
        {
            Assert.Throws<ArgumentException>(() => SessionRunner.Run(setup));
        }
        else
        {
            Assert.NotEqual(EndKind.Fault, SessionRunner.Run(setup).Ending.Kind);
        }
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void It_plays_where_there_are_10_to_the_50_outcomes(string text)
    {
        foreach (string[] strategies in new string[][] { [text, "conceder"], ["boulware", text] })
        {
            SessionResult result = SessionRunner.Run(
                new SessionSetup(Vast, [.. strategies.Select(StrategyCatalog.Parse)], new SessionLimits(Rounds))
                {
                    Knowledge = Knowledge.Utilities,
                }
            );

            Assert.True(result.Ending.Kind != EndKind.Fault, result.Fault);
            Assert.True(result.Offers > 0);
            Assert.All(result.Utilities, utility => Assert.InRange(utility, 0, 1));
        }
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void A_strategy_is_written_as_it_is_read(string text)
    {
        Strategy once = StrategyCatalog.Parse(text);

        Assert.Equal(once.Text, StrategyCatalog.Parse(once.Text).Text);
        Assert.Equal(once.Traits, StrategyCatalog.Parse(once.Text).Traits);
    }

    private static IEnumerable<SessionResult> Sessions(Scenario scenario, string text, ulong seed) =>
        Opponents.SelectMany(
            (opponent, i) =>
                new[]
                {
                    Run(scenario, [text, opponent], seed + (ulong)i),
                    Run(scenario, [opponent, text], seed + (ulong)i),
                }
        );

    private static SessionResult Run(Scenario scenario, string[] strategies, ulong seed) =>
        SessionRunner.Run(
            new SessionSetup(
                BidSpace.Of(scenario),
                [.. strategies.Select(StrategyCatalog.Parse)],
                new SessionLimits(Rounds)
            )
            {
                Seed = seed,
                KeepsLog = true,
                Knowledge = Knowledge.Utilities,
            }
        );

    private static ImmutableArray<SessionEvent> Moves(SessionResult result) =>
        [.. result.Log.Select(each => each.Event)];
}
