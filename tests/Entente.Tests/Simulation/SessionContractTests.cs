using System.Collections.Immutable;
using CsCheck;
using Entente.Bidding;
using Entente.Protocols;
using Entente.Scenarios;
using Entente.Simulation;
using Entente.Strategies;
using Entente.Strategies.Catalog;
using Entente.Testing;

namespace Entente.Tests.Simulation;

/// <summary>What sessions promise under every protocol.</summary>
public class SessionContractTests
{
    private static readonly string[] Players = ["boulware", "conceder", "micro", "random", "tft-relative", "linear"];

    public static TheoryData<ProtocolKind> Every => [.. Enum.GetValues<ProtocolKind>()];

    public static MatrixTheoryData<ProtocolKind, Failing> EveryFailure =>
        new(Enum.GetValues<ProtocolKind>(), Enum.GetValues<Failing>().Where(each => each != Failing.Never));

    [Theory]
    [MemberData(nameof(Every))]
    public void Strategies_play_without_a_fault_and_nobody_agrees_to_less_than_its_fallback(ProtocolKind protocol) =>
        ScenarioFor(protocol)
            .Sample(
                scenario =>
                {
                    SessionSetup setup = Setup(scenario, protocol, Played(scenario));
                    SessionResult result = SessionRunner.Run(setup);
                    Assert.True(result.Ending.Kind != EndKind.Fault, result.Fault?.English);
                    for (int party = 0; party < result.Utilities.Length; party++)
                    {
                        Assert.True(result.Utilities[party] >= setup.Space.Utilities[party].Reservation);
                    }

                    Assert.Equal(result.Ending, Ending.After(result.Log[^1].Event));
                    Assert.Equal(
                        result.Offers,
                        result.Log.Count(each => each.Event.Kind == SessionEventKind.OfferMade)
                    );
                    Assert.InRange(result.Rounds, 1, setup.Limits.Rounds);
                },
                iter: 40
            );

    [Theory]
    [MemberData(nameof(Every))]
    public void The_same_seed_gives_the_same_session(ProtocolKind protocol) =>
        ScenarioFor(protocol)
            .Sample(
                scenario =>
                    Assert.Equal(
                        SessionRunner.Run(Setup(scenario, protocol, Played(scenario))).Log.Select(each => each.Event),
                        SessionRunner.Run(Setup(scenario, protocol, Played(scenario))).Log.Select(each => each.Event)
                    ),
                iter: 20
            );

    [Theory]
    [MemberData(nameof(EveryFailure))]
    public void What_a_strategy_does_wrong_ends_its_session_with_the_reason(ProtocolKind protocol, Failing failing)
    {
        Scenario scenario = Pies.Of(10).Scenario;
        for (int seat = 0; seat < scenario.Parties.Length; seat++)
        {
            ImmutableArray<Strategy> playing = Played(scenario).SetItem(seat, FailingAgent.Strategy(failing));
            SessionResult result = SessionRunner.Run(Setup(scenario, protocol, playing));

            Assert.Equal(new Ending(EndKind.Fault, -1, seat), result.Ending);
            Assert.Contains(FailingAgent.Reason(failing), result.Fault!.Value.English, StringComparison.Ordinal);
            Assert.Equal(SessionEventKind.Faulted, result.Log[^1].Event.Kind);
            Assert.Null(result.Agreement);
        }
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Talks_that_chance_ends_after_the_first_round_are_broken_down(ProtocolKind protocol)
    {
        Scenario scenario = Pies.Of(10).Scenario;
        ImmutableArray<Strategy> stubborn = [.. scenario.Parties.Select(_ => FailingAgent.Strategy(Failing.Never))];
        SessionResult result = SessionRunner.Run(Setup(scenario, protocol, stubborn) with { BreakdownChance = 1 });

        Assert.Equal(new Ending(EndKind.Breakdown, -1, -1), result.Ending);
        Assert.Equal(SessionEventKind.BrokenDown, result.Log[^1].Event.Kind);
    }

    [Theory]
    [InlineData(ProtocolKind.NashDemand)]
    [InlineData(ProtocolKind.Mopac)]
    public void Where_all_move_at_once_permuting_the_parties_permutes_the_results(ProtocolKind protocol) =>
        ScenarioFor(protocol)
            .Sample(
                scenario =>
                {
                    // Without chance. Between equally powerful groups the numbers of the parties decide, so that there only the round has to be the same.
                    Scenario turned = scenario with
                    {
                        Parties = [.. scenario.Parties[1..], scenario.Parties[0]],
                    };
                    SessionResult result = SessionRunner.Run(Setup(scenario, protocol, Linear(scenario)));
                    SessionResult other = SessionRunner.Run(Setup(turned, protocol, Linear(turned)));
                    Assert.Equal(result.Rounds, other.Rounds);
                    if (
                        protocol == ProtocolKind.NashDemand
                        || (result.Agreement is { } agreed && agreed.Equals(other.Agreement))
                    )
                    {
                        Assert.Equal([.. result.Utilities[1..], result.Utilities[0]], other.Utilities);
                    }
                },
                iter: 60
            );

    private static ImmutableArray<Strategy> Linear(Scenario scenario) =>
        [.. scenario.Parties.Select(_ => StrategyCatalog.Parse("linear"))];

    private static Gen<Scenario> ScenarioFor(ProtocolKind kind)
    {
        SessionProtocol protocol = SessionProtocols.Of(kind);
        return ScenarioGen
            .Additive.Where(scenario => scenario.Parties.Length >= protocol.FewestParties)
            .Select(scenario =>
                scenario with
                {
                    Parties = scenario.Parties[..Math.Min(scenario.Parties.Length, protocol.MostParties)],
                }
            );
    }

    private static ImmutableArray<Strategy> Played(Scenario scenario) =>
        [.. scenario.Parties.Select((_, i) => StrategyCatalog.Parse(Players[i % Players.Length]))];

    private static SessionSetup Setup(Scenario scenario, ProtocolKind protocol, ImmutableArray<Strategy> playing) =>
        new(BidSpace.Of(scenario), playing, new SessionLimits(12))
        {
            Protocol = protocol,
            KeepsLog = true,
            Seed = 11,
        };
}
