using System.Collections.Immutable;
using CsCheck;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Protocols;
using Entente.Scenarios;
using Entente.Simulation.Deals;
using Entente.Strategies.Catalog;
using Entente.Tests.Strategies;

namespace Entente.Tests.Simulation.Deals;

public class DealRunnerTests
{
    public static TheoryData<string> Every => StrategyContractTests.Every;

    // One issue an edge, three values and no deal; what the centre gets is listed by combination.
    private static Gen<CenterDeals> AnyDeals { get; } =
        Gen.Select(
            Gen.Int[1, 3],
            Gen.Int[0, 20].Array[64],
            Gen.Int[0, 10].Array[9],
            Gen.Int[0, 8].Array[4],
            (edges, worths, theirs, fallbacks) =>
            {
                ImmutableArray<Issue> issues =
                [
                    .. Enumerable
                        .Range(0, edges)
                        .Select(edge => new Issue.Choice(
                            $"issue {edge}",
                            [new Option("a"), new Option(CenterDeals.NoDeal), new Option("b"), new Option("c")]
                        )
                        {
                            Group = $"edge {edge}",
                        }),
                ];
                var listed = ImmutableArray.CreateBuilder<ScoredOutcome>();
                for (int code = 0; code < 1 << (2 * edges); code++)
                {
                    int[] values = [.. Enumerable.Range(0, edges).Select(edge => (code >> (2 * edge)) & 3)];
                    listed.Add(new ScoredOutcome(Outcome.At(values), new Rational(worths[code])));
                }

                return CenterDeals.Of(
                    new Scenario(
                        new OutcomeSpace(issues),
                        [
                            new Party("centre")
                            {
                                Preferences = new PreferenceModel.Listed(listed.ToImmutable(), null),
                                Fallback = new Fallback { Worth = new Rational(fallbacks[3]) },
                            },
                            .. Enumerable
                                .Range(0, edges)
                                .Select(edge => new Party($"edge {edge}")
                                {
                                    Preferences = new PreferenceModel.Scores([
                                        new Term.OfIssue(
                                            edge,
                                            new ValueFunction.Table([
                                                new Rational(theirs[3 * edge]),
                                                Rational.Zero,
                                                new Rational(theirs[(3 * edge) + 1]),
                                                new Rational(theirs[(3 * edge) + 2]),
                                            ])
                                        ),
                                    ]),
                                    Fallback = new Fallback { Worth = new Rational(fallbacks[edge]) },
                                }),
                        ]
                    )
                );
            }
        );

    [Fact]
    public void Who_looks_ahead_gets_the_best_combination_where_who_does_not_takes_the_first_deal()
    {
        // Two employers, one job: the first pays at most 40, the second 40, 70 or 100; without a job 10. Expected of the second: (40 + 70 + 100) / 3 = 70.
        DealsResult planned = DealRunner.Run(Employers(CenterValuation.Planned));
        Assert.Null(planned.Talks[0].Outcome);
        Assert.Equal(SequentialDeals.Center, planned.Talks[0].LeftBy);
        Assert.Equal(10, planned.Talks[1].Setup!.Space.Utilities[0].Reservation);
        Assert.Equal([100, 5, 10], planned.Utilities);

        DealsResult greedy = DealRunner.Run(Employers(CenterValuation.Greedy));
        Assert.NotNull(greedy.Talks[0].Outcome);
        Assert.Null(greedy.Talks[1].Result);
        Assert.InRange(greedy.Utilities[0], 20, 40);
        Assert.Equal(5, greedy.Utilities[2]);
    }

    [Theory]
    [InlineData(65, false)]
    [InlineData(75, true)]
    public void A_first_deal_is_made_when_it_is_worth_more_than_what_is_expected_of_the_second(int pay, bool isMade)
    {
        DealsResult result = DealRunner.Run(Employers(CenterValuation.Planned, pay));

        Assert.Equal(isMade, result.Talks[0].Outcome is not null);
        Assert.Equal(isMade ? pay : 100, result.Utilities[0]);
    }

    [Fact]
    public void With_one_deal_left_both_valuations_are_the_worth_of_the_combination() =>
        AnyDeals.Sample(
            deals =>
            {
                DealsResult planned = DealRunner.Run(
                    Setup(deals, "linear") with
                    {
                        Valuation = CenterValuation.Planned,
                    }
                );
                DealsResult greedy = DealRunner.Run(Setup(deals, "linear") with { Valuation = CenterValuation.Greedy });
                if (deals.Count == 1)
                {
                    Assert.Equal(greedy.Events, planned.Events);
                }

                foreach (DealsResult each in (DealsResult[])[planned, greedy])
                {
                    if (each.Talks[^1].Result is { } last)
                    {
                        Assert.Equal(each.Utilities[0], last.Utilities[0]);
                    }
                }
            },
            iter: 100
        );

    [Theory]
    [MemberData(nameof(Every))]
    public void Every_strategy_plays_deal_by_deal_and_no_edge_ends_below_its_fallback(string text) =>
        AnyDeals.Sample(
            deals =>
            {
                DealsSetup setup = Setup(deals, text);
                DealsResult result = DealRunner.Run(setup);
                Assert.True(result.Ending.Kind != EndKind.Fault, result.Fault?.English);
                Assert.Equal(result.Events, DealRunner.Run(setup).Events);
                int[] none = new int[deals.Count];
                Array.Fill(none, -1);
                for (int edge = 1; edge <= deals.Count; edge++)
                {
                    Assert.True(result.Utilities[edge] >= deals.WorthTo(edge, none).ToDouble());
                }

                AssertReplays(deals, result);
            },
            iter: 6
        );

    [Theory]
    [InlineData(CenterValuation.Greedy)]
    [InlineData(CenterValuation.Planned)]
    public void A_centre_never_ends_below_its_fallback(CenterValuation valuation) =>
        AnyDeals.Sample(
            deals =>
            {
                DealsResult result = DealRunner.Run(Setup(deals, "conceder") with { Valuation = valuation });
                int[] none = new int[deals.Count];
                Array.Fill(none, -1);
                Assert.True(result.Utilities[0] >= deals.WorthTo(0, none).ToDouble());
            },
            iter: 100
        );

    [Fact]
    public void A_scenario_of_another_form_is_refused_with_the_reason()
    {
        Scenario pie = Pies.Of(3).Scenario;

        Assert.Contains("belongs to no deal", CenterDeals.MisfitOf(pie)!, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => CenterDeals.Of(pie));
    }

    // The events, folded again, say which deals were made and how it ended; every offer is of the deal's own outcomes.
    private static void AssertReplays(CenterDeals deals, DealsResult result)
    {
        var protocol = new SequentialDeals([.. Enumerable.Repeat(3L, deals.Count)], default, 15);
        DealsState state = result.Events.Aggregate(protocol.Start(), (before, each) => protocol.Evolve(before, each));
        Assert.Equal(result.Ending, protocol.EndingOf(state));
        Assert.Equal(
            result.Talks.Select(talks => talks.Outcome is not null),
            result.Talks.Select(talks => (state.Made & (1UL << talks.Deal)) != 0)
        );
        var made = new int[deals.Count];
        Array.Fill(made, -1);
        foreach (SessionEvent each in result.Events)
        {
            Assert.InRange(each.Outcome, -1, 2);
            if (each.Kind == SessionEventKind.PartAgreed)
            {
                made[each.Subject] = (int)each.Outcome;
            }
        }

        Assert.Equal(
            result.Utilities,
            Enumerable.Range(0, deals.Count + 1).Select(party => deals.WorthTo(party, made).ToDouble())
        );
    }

    private static DealsSetup Setup(CenterDeals deals, string center) =>
        new(
            deals,
            [StrategyCatalog.Parse(center), .. Enumerable.Repeat(StrategyCatalog.Parse("linear"), deals.Count)],
            15
        )
        {
            Knowledge = Entente.Strategies.Knowledge.Utilities,
            Seed = 4,
        };

    private static DealsSetup Employers(CenterValuation valuation, int bestOfFirst = 40)
    {
        Issue.Choice Pay(string edge) =>
            new(
                $"pay at {edge}",
                [new Option("low"), new Option("middle"), new Option("high"), new Option(CenterDeals.NoDeal)]
            )
            {
                Group = edge,
            };
        Term Of(int issue, params int[] scores) =>
            new Term.OfIssue(
                issue,
                new ValueFunction.Table([.. scores.Select(score => (Estimate)new Rational(score))])
            );
        Party Party(string name, int fallback, params Term[] terms) =>
            new(name)
            {
                Preferences = new PreferenceModel.Scores([.. terms]),
                Fallback = new Fallback { Worth = new Rational(fallback) },
            };
        var both = new Rule([new Condition.NoneOf(0, [3]), new Condition.NoneOf(1, [3])]);
        var scenario = new Scenario(
            new OutcomeSpace([Pay("first"), Pay("second")], [both]),
            [
                Party("applicant", 10, Of(0, 20, 30, bestOfFirst, 0), Of(1, 40, 70, 100, 0)),
                Party("first", 5, Of(0, 30, 20, 10, 5)),
                Party("second", 5, Of(1, 30, 20, 10, 5)),
            ]
        );
        return new DealsSetup(
            CenterDeals.Of(scenario),
            [StrategyCatalog.Parse("hardliner"), StrategyCatalog.Parse("conceder"), StrategyCatalog.Parse("conceder")],
            20
        )
        {
            Valuation = valuation,
        };
    }
}
