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

/// <summary>Whatever the protocol, the fallback and the cost of time: no strategy comes to less than it has without agreement.</summary>
public class FallbackContractTests
{
    private const int Rounds = 25;
    private static readonly string[] Opponents = ["boulware", "conceder", "micro", "random", "tft-relative"];

    /// <summary>A place of the agenda at which what was offered instead of a yes was taken a round later, and was worth less by then.</summary>
    [Fact]
    public void What_is_offered_instead_of_a_yes_is_worth_the_fallback_when_it_is_taken() =>
        Sample("linear", "8NLOFFd5iIb6");

    [Theory]
    [MemberData(nameof(StrategyContractTests.Every), MemberType = typeof(StrategyContractTests))]
    public void No_agreement_is_worth_less_than_the_fallback(string text) => Sample(text, seed: null);

    private static void Sample(string text, string? seed)
    {
        Strategy strategy = StrategyCatalog.Parse(text);
        Gen.Select(
                ScenarioGen.Additive.Where(scenario => scenario.Parties.Length >= 2),
                Gen.Int[0, 12].Array[3],
                Gen.Int[0, 4],
                Gen.Bool,
                Gen.Int[0, 5]
            )
            .Sample(
                (scenario, heights, costs, isPerRound, protocol) =>
                {
                    var space = BidSpace.Of(With(scenario, heights, costs, isPerRound));
                    ProtocolKind kind = SessionProtocols.All[protocol].Kind;
                    Strategy other = StrategyCatalog.Parse(Opponents[heights[0] % Opponents.Length]);
                    SessionResult result = SessionRunner.Run(
                        new SessionSetup(
                            space,
                            [.. space.Utilities.Select((_, i) => i == heights[1] % 2 ? strategy : other)],
                            new SessionLimits(Rounds)
                        )
                        {
                            Protocol = kind,
                            Agenda = new AgendaPlan([]) { RoundsAPlace = heights[2] % 2 * 5 },
                            Knowledge = Knowledge.Utilities,
                            Seed = (ulong)heights[2],
                        }
                    );

                    Assert.True(result.Ending.Kind != EndKind.Fault, result.Fault?.English);
                    for (int party = 0; party < space.Utilities.Length; party++)
                    {
                        BidUtility utility = space.Utilities[party];
                        Assert.True(result.Utilities[party] >= utility.Reservation, $"{kind}, party {party}");
                        Assert.True(
                            result.Agreements[party] is null
                                || utility.Reservation <= 0
                                || result.Discounted[party] >= WorthOfNone(utility) * (1 - 1e-12),
                            $"{kind}, party {party}: {result.Discounted[party]} after {result.Rounds} rounds"
                        );
                    }

                    // What none can get is no reason to stay.
                    int hopeless = space.Utilities.Count(utility => utility.Max < utility.Reservation);
                    if (hopeless > 0 && kind == ProtocolKind.AlternatingOffers)
                    {
                        Assert.Equal(EndKind.WalkAway, result.Ending.Kind);
                        Assert.Equal(1, result.Rounds);
                    }

                    double WorthOfNone(BidUtility utility) =>
                        utility.Party.Fallback.IsConstant ? utility.Reservation : 0;
                },
                iter: 60,
                seed: seed
            );
    }

    // Fallbacks from nothing to a little more than the best outcome, constant where time costs something.
    private static Scenario With(Scenario scenario, int[] heights, int costs, bool isPerRound)
    {
        var space = BidSpace.Of(scenario);
        return scenario with
        {
            Parties =
            [
                .. scenario.Parties.Select(
                    (party, i) =>
                        party with
                        {
                            Fallback = new Fallback
                            {
                                Worth = Rational.Of((long)(space.Utilities[i].Max * 840) * heights[i], 840 * 10),
                                IsConstant = costs > 0,
                            },
                            Patience = new Patience(Rational.Of(20 - costs, 20), isPerRound),
                        }
                ),
            ],
        };
    }
}
