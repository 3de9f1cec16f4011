using System.Collections.Immutable;
using CsCheck;
using Entente.Bidding;
using Entente.Numbers;
using Entente.Preferences;
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

    // Those whose rules do not depend on what outcomes are worth.
    internal static Gen<ProtocolKind> Protocols { get; } =
        Gen.OneOf(
            Gen.Const(ProtocolKind.AlternatingOffers),
            Gen.Const(ProtocolKind.MultipleOffers),
            Gen.Const(ProtocolKind.Mopac)
        );

    internal static Gen<Scenario> Bilateral { get; } =
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
                    Assert.True(result.Ending.Kind != EndKind.Fault, result.Fault?.English);
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
    public void No_move_and_no_belief_depends_on_what_it_was_not_told(string text)
    {
        Strategy strategy = StrategyCatalog.Parse(text);

        // The other says the same, whatever it wants and whatever it has without agreement.
        Gen.Select(Bilateral, Protocols, Gen.Int[0, 1], Gen.ULong)
            .Sample(
                (scenario, protocol, seat, seed) =>
                {
                    Scenario[] others = [.. WithAnotherOpponent(scenario, seat)];
                    AssertSame(Knowledge.Utilities, others[0]);
                    if (!strategy.Has(StrategyTraits.NeedsOpponentUtilities))
                    {
                        Array.ForEach(others, other => AssertSame(Knowledge.Nothing, other));
                    }

                    void AssertSame(Knowledge told, Scenario other) =>
                        Assert.Equal(
                            Shown(scenario, protocol, told, strategy, seat, seed),
                            Shown(other, protocol, told, strategy, seat, seed)
                        );
                },
                iter: 12
            );
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

            Assert.True(result.Ending.Kind != EndKind.Fault, result.Fault?.English);
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

    // Everything that a strategy shows of itself against offers that are drawn without regard to what anybody wants.
    private static string[] Shown(
        Scenario scenario,
        ProtocolKind protocol,
        Knowledge told,
        Strategy strategy,
        int seat,
        ulong seed
    )
    {
        var space = BidSpace.Of(scenario);
        var deaf = new Strategy("deaf", StrategyTraits.None, taken => new DeafAgent(taken));
        SessionResult result = SessionRunner.Run(
            new SessionSetup(space, seat == 0 ? [strategy, deaf] : [deaf, strategy], new SessionLimits(Rounds))
            {
                Protocol = protocol,
                Knowledge = told,
                Seed = seed,
                KeepsLog = true,
            }
        );
        long outcomes = Math.Min((long)space.Count, 50);
        return
        [
            .. Moves(result).Select(each => each.ToString()),
            .. result.Models[seat] is { } model
                ? Enumerable.Range(0, (int)outcomes).Select(bid => $"{model.UtilityOf(bid):R}")
                : [],
        ];
    }

    // The other has another fallback, less time, the wishes of the party itself, or the opposite of its own.
    private static IEnumerable<Scenario> WithAnotherOpponent(Scenario scenario, int seat)
    {
        Party other = scenario.Parties[1 - seat];
        Party[] others =
        [
            other with
            {
                Fallback = new Fallback { Worth = other.Fallback.Worth!.Value.Likely + Rational.Of(1, 3) },
            },
            other with
            {
                Patience = new Patience(Rational.Of(1, 2), IsPerRound: true),
            },
            other with
            {
                Preferences = scenario.Parties[seat].Preferences,
            },
            other with
            {
                Preferences = Opposite((PreferenceModel.Scores)other.Preferences!),
            },
        ];
        return others.Select(each => scenario with { Parties = scenario.Parties.SetItem(1 - seat, each) });
    }

    private static PreferenceModel.Scores Opposite(PreferenceModel.Scores scores) =>
        scores with
        {
            Terms = [.. scores.Terms.Select(term => term with { Weight = -term.Weight.Likely })],
        };

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
