using CsCheck;
using Entente.Bidding;
using Entente.Numbers;
using Entente.Preferences;
using Entente.Protocols;
using Entente.Scenarios;
using Entente.Simulation;
using Entente.Strategies;
using Entente.Strategies.Catalog;

namespace Entente.Tests.Strategies;

/// <summary>What every strategy of the catalogue makes of its fallback, where time costs and where it does not.</summary>
public class StrategyFallbackTests
{
    private const int Rounds = 25;

    [Theory]
    [MemberData(nameof(StrategyContractTests.Every), MemberType = typeof(StrategyContractTests))]
    public void What_is_offered_is_worth_no_less_than_no_agreement(string text)
    {
        // Half of an agreement is left at the end, so that a constant fallback is worth more and more of one.
        Gen.Select(StrategyContractTests.Bilateral, StrategyContractTests.Protocols, Gen.Bool, Gen.Int[0, 1])
            .Sample(
                (scenario, protocol, isConstant, seat) =>
                {
                    Party party = scenario.Parties[seat] with
                    {
                        Fallback = scenario.Parties[seat].Fallback with { IsConstant = isConstant },
                        Patience = new Patience(Rational.Of(1, 2), IsPerRound: false),
                    };
                    var space = BidSpace.Of(scenario with { Parties = scenario.Parties.SetItem(seat, party) });
                    string[] strategies = seat == 0 ? [text, "boulware"] : ["boulware", text];
                    SessionResult result = SessionRunner.Run(
                        new SessionSetup(
                            space,
                            [.. strategies.Select(StrategyCatalog.Parse)],
                            new SessionLimits(Rounds)
                        )
                        {
                            Protocol = protocol,
                            KeepsLog = true,
                            Knowledge = Knowledge.Utilities,
                        }
                    );
                    Assert.True(result.Ending.Kind != EndKind.Fault, result.Fault?.English);
                    foreach (LoggedEvent each in result.Log)
                    {
                        if (each.Event.Kind == SessionEventKind.OfferMade && each.Event.Party == seat)
                        {
                            double worth = space.UtilitiesOf(each.Outcome!)[seat];
                            BidUtility own = space.Utilities[seat];
                            double none =
                                own.Reservation * own.FactorAt(each.Event.Round, each.Time, isAgreement: false);
                            double left = worth * own.FactorAt(each.Event.Round, each.Time, isAgreement: true);
                            Assert.True(left >= none - 1e-12, $"{left} in round {each.Event.Round}, {none} without");
                        }
                    }
                },
                iter: 15
            );
    }
}
