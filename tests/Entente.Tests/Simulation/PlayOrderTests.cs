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

public class PlayOrderTests
{
    private static readonly string[] Texts = ["conceder", "boulware", "micro", "random", "tft-relative", "hybrid"];

    private static readonly ProtocolKind[] Kinds =
    [
        ProtocolKind.AlternatingOffers,
        ProtocolKind.MultipleOffers,
        ProtocolKind.IssueByIssue,
    ];

    [Fact]
    public void Permuting_parties_with_their_strategies_and_the_order_of_play_permutes_results() =>
        Gen.Select(
                ScenarioGen.Additive.Where(scenario => scenario.Parties.Length >= 2),
                Gen.Int[0, Texts.Length - 1].Array[3],
                Gen.Shuffle(new[] { 0, 1, 2 }),
                Gen.Shuffle(new[] { 0, 1, 2 }),
                Gen.Int[0, Kinds.Length - 1],
                Gen.ULong
            )
            .Sample(
                (scenario, texts, from, order, kind, seed) =>
                {
                    int parties = scenario.Parties.Length;
                    int[] old = [.. from.Where(party => party < parties)];
                    int[] plays = [.. order.Where(party => party < parties)];
                    Strategy[] strategies = [.. texts[..parties].Select(text => StrategyCatalog.Parse(Texts[text]))];
                    SessionResult first = Run(scenario, strategies, plays, Kinds[kind], seed);
                    SessionResult second = Run(
                        scenario with
                        {
                            Parties = [.. old.Select(party => scenario.Parties[party])],
                        },
                        [.. old.Select(party => strategies[party])],
                        [.. plays.Select(party => Array.IndexOf(old, party))],
                        Kinds[kind],
                        seed
                    );

                    Assert.Equal(first.Agreement, second.Agreement);
                    Assert.Equal(old.Select(party => first.Utilities[party]), second.Utilities);
                    Assert.Equal(old.Select(party => first.Discounted[party]), second.Discounted);
                    Assert.Equal(first.Fault, second.Fault);
                    Assert.Equal(
                        first.Log.Select(each => Told(each, party => party)),
                        second.Log.Select(each => Told(each, party => old[party]))
                    );

                    string Told(LoggedEvent each, Func<int, int> nameOf)
                    {
                        bool isVote =
                            Kinds[kind] == ProtocolKind.MultipleOffers
                            && (each.Event.Kind is SessionEventKind.OfferAccepted or SessionEventKind.OfferRejected);
                        int by = each.Event.Party < 0 ? -1 : nameOf(each.Event.Party);
                        int about = isVote ? nameOf(each.Event.Subject) : each.Event.Subject;
                        return $"{each.Event.Kind} {by} {about} {each.Event.Round} {each.Outcome}";
                    }
                },
                iter: 400
            );

    [Fact]
    public void Who_opens_speaks_first_and_the_others_follow_round_the_table()
    {
        Assert.Equal([1, 2, 0], SessionSetup.OrderFrom(1, 3));
        Assert.True(SessionSetup.OrderFrom(0, 3).IsEmpty);

        SessionResult result = SessionRunner.Run(Pie(SessionSetup.OrderFrom(1, 2)));

        Assert.Equal([1, 0, 1, 0], result.Log.Take(4).Select(each => each.Event.Party));
    }

    [Fact]
    public void A_session_in_another_order_replays_from_its_log()
    {
        SessionSetup setup = Pie([1, 0]);
        SessionResult result = SessionRunner.Run(setup);

        ReplayedSession replayed = SessionReplay.Run(setup, result.Log);

        Assert.Null(replayed.Departure);
        Assert.Equal(result.Utilities, replayed.Result.Utilities);
        Assert.NotNull(SessionReplay.Run(setup with { Order = [] }, result.Log).Departure);
    }

    [Theory]
    [InlineData(ProtocolKind.AlternatingOffers, 0, 0, "names each of the 2 parties once")]
    [InlineData(ProtocolKind.AlternatingOffers, 1, 2, "names each of the 2 parties once")]
    [InlineData(ProtocolKind.NashDemand, 1, 0, "Who opens makes no difference under the protocol nash-demand.")]
    public void An_order_that_says_nothing_is_refused(ProtocolKind kind, int first, int second, string message)
    {
        ArgumentException misfit = Assert.Throws<ArgumentException>(() =>
            SessionRunner.Run(Pie([first, second]) with { Protocol = kind })
        );
        Assert.Contains(message, misfit.Message, StringComparison.Ordinal);
    }

    private static SessionSetup Pie(ImmutableArray<int> order) =>
        new(Pies.Of(10), [StrategyCatalog.Parse("linear"), StrategyCatalog.Parse("boulware")], new SessionLimits(9))
        {
            Order = order,
            KeepsLog = true,
        };

    private static SessionResult Run(
        Scenario scenario,
        Strategy[] strategies,
        int[] order,
        ProtocolKind kind,
        ulong seed
    ) =>
        SessionRunner.Run(
            new SessionSetup(BidSpace.Of(scenario), [.. strategies], new SessionLimits(15))
            {
                Protocol = kind,
                Order = [.. order],
                Seed = seed,
                BreakdownChance = 0.01,
                KeepsLog = true,
            }
        );
}
