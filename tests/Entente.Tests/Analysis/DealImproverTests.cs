using CsCheck;
using Entente.Analysis;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;
using Entente.Testing;

namespace Entente.Tests.Analysis;

public sealed class DealImproverTests
{
    /// <summary>Two issues of two values; each side cares for one of them, and the deal gives each the wrong one.</summary>
    [Fact]
    public void Two_who_each_gave_up_what_they_wanted_most_are_shown_the_exchange()
    {
        DealImprovement found = Find(Exchange(), Outcome.At(1, 0))!;
        Assert.Equal(Outcome.At(0, 1), found.Package);
        Assert.True(found.IsLargest);
        // One from 2 to 8 on a scale of 10; the other from 10 to 30 on one of 40.
        Assert.Equal([new ImprovementGain(2, 8, 10), new ImprovementGain(10, 30, 40)], found.Gains);
        Assert.Equal([Rational.Of(3, 5), Rational.Of(1, 2)], found.Gains.Select(gain => gain.Share));
    }

    [Fact]
    public void What_is_better_for_one_and_the_same_for_another_is_no_improvement()
    {
        var space = new OutcomeSpace([Choice("a", 2)], []);
        var scenario = new Scenario(space, [Party("one", [(0, [0, 5])]), Party("other", [(0, [3, 3])])]);
        Assert.Null(Find(scenario, Outcome.At(0)));
        Assert.Null(Find(Exchange(), Outcome.At(0, 1)));
    }

    [Fact]
    public void A_side_without_numbers_cannot_be_shown_a_gain()
    {
        Scenario exchange = Exchange();
        Assert.Null(
            Find(
                exchange with
                {
                    Parties = [exchange.Parties[0], exchange.Parties[1] with { Preferences = null }],
                },
                Outcome.At(1, 0)
            )
        );
    }

    /// <summary>A scale of one's own: points in thousands weigh no more than points in ones.</summary>
    [Fact]
    public void The_unit_in_which_a_side_counts_changes_nothing() =>
        Small.Sample(
            given =>
            {
                Scenario larger = given.Scenario with
                {
                    Parties = given.Scenario.Parties.SetItem(0, Larger(given.Scenario.Parties[0])),
                };
                Assert.Equal(Find(given.Scenario, given.Deal)?.Package, Find(larger, given.Deal)?.Package);
            },
            iter: 500
        );

    [Fact]
    public void It_is_what_looking_at_every_package_finds() =>
        Small.Sample(
            given => Assert.Equal(Naive(given.Scenario, given.Deal), Find(given.Scenario, given.Deal)?.Package),
            iter: 1500
        );

    [Fact]
    public void What_costs_nobody_anything_and_helps_somebody_is_found_apart()
    {
        var space = new OutcomeSpace([Choice("a", 3)], []);
        var scenario = new Scenario(space, [Party("one", [(1, [0, 5, 10])]), Party("other", [(1, [3, 3, 3])])]);
        DealImprovement found = DealImprover.FindHarmless(
            scenario,
            Outcome.At(1),
            cancellation: TestContext.Current.CancellationToken
        )!;
        Assert.Equal(Outcome.At(2), found.Package);
        Assert.False(found.IsForAll);
        // Five of a scale of ten; nothing of a scale on which all is worth the same.
        Assert.Equal([new ImprovementGain(5, 10, 10), new ImprovementGain(3, 3, 1)], found.Gains);
    }

    [Fact]
    public void What_costs_nobody_anything_is_what_looking_at_every_package_finds() =>
        Small.Sample(
            given =>
                Assert.Equal(
                    NaiveHarmless(given.Scenario, given.Deal),
                    DealImprover
                        .FindHarmless(given.Scenario, given.Deal, cancellation: TestContext.Current.CancellationToken)
                        ?.Package
                ),
            iter: 1500
        );

    /// <summary>Beyond the budget of points branch and bound finds the same shares, of packages that give the same maybe another than the first.</summary>
    [Fact]
    public void Within_a_budget_of_few_points_it_is_worth_the_same() =>
        Small.Sample(
            given =>
                Assert.Equal(
                    Worth(Find(given.Scenario, given.Deal)),
                    Worth(
                        DealImprover.Find(
                            given.Scenario,
                            given.Deal,
                            new AnalysisOptions { MaxPoints = 2 },
                            TestContext.Current.CancellationToken
                        )
                    )
                ),
            iter: 500
        );

    /// <summary>Fifty issues of ten values, worth 9 to one side and 1 to the other by turns: nobody can look at 10^50 packages.</summary>
    [Fact]
    public void A_space_that_nobody_can_list_is_searched_exactly()
    {
        const int Issues = 50;
        int[] falling = [.. Enumerable.Range(0, 10).Select(value => 9 - value)];
        int[] rising = [.. Enumerable.Range(0, 10)];
        var space = new OutcomeSpace([.. Enumerable.Range(0, Issues).Select(i => (Issue)Choice($"i{i}", 10))], []);
        var scenario = new Scenario(
            space,
            [
                Party("one", [.. Enumerable.Range(0, Issues).Select(i => (i % 2 == 0 ? 3 : 1, falling))]),
                Party("other", [.. Enumerable.Range(0, Issues).Select(i => (i % 2 == 0 ? 1 : 3, rising))]),
            ]
        );
        DealImprovement found = Find(
            scenario,
            Outcome.At([.. Enumerable.Range(0, Issues).Select(i => i % 2 == 0 ? 5 : 4)])
        )!;
        Assert.Equal(Outcome.At([.. Enumerable.Range(0, Issues).Select(i => i % 2 == 0 ? 0 : 9)]), found.Package);
        Assert.True(found.IsLargest);
    }

    private static readonly Gen<(Scenario Scenario, Outcome Deal)> Small = ScenarioGen
        .General.Where(scenario => scenario.Space.Issues.Length > 0)
        .Select(Gen.Int[0, 1_000_000], (scenario, at) => (scenario, DealAt(scenario.Space, at)));

    private static DealImprovement? Find(Scenario scenario, Outcome deal) =>
        DealImprover.Find(scenario, deal, cancellation: TestContext.Current.CancellationToken);

    private static string Worth(DealImprovement? found) =>
        found is null
            ? "nothing"
            : $"{found.Gains.Min(gain => gain.Share)} {found.Gains.Aggregate(Rational.Zero, (sum, gain) => sum + gain.Share)}";

    private static Outcome DealAt(OutcomeSpace space, int at)
    {
        int[] values = new int[space.Issues.Length];
        for (int i = 0; i < values.Length; i++)
        {
            int size = (int)space.Issues[i].Size!.Value;
            values[i] = at % size;
            at /= size;
        }

        return Outcome.At(values);
    }

    // The definition: every allowed package, the largest least share, then the largest sum, then the first.
    private static Outcome? Naive(Scenario scenario, Outcome deal)
    {
        var all = new NaiveAnalysis(scenario);
        Rational[] worth =
        [
            .. scenario.Parties.Select(party => new UtilityFunction(scenario.Space, party.Preferences!).Of(deal)),
        ];
        Rational[] scales =
        [
            .. worth.Select(
                (_, i) =>
                    all.All.Length == 0
                        ? Rational.Zero
                        : all.All.Max(each => each.Utilities[i]) - all.All.Min(each => each.Utilities[i])
            ),
        ];
        if (scales.Any(scale => scale.Sign <= 0))
        {
            return null;
        }

        Outcome? best = null;
        (Rational Least, Rational Sum)? reached = null;
        foreach ((Outcome outcome, Rational[] utilities) in all.All)
        {
            Rational[] shares = [.. utilities.Select((utility, i) => (utility - worth[i]) / scales[i])];
            (Rational Least, Rational Sum) now = (
                shares.Min(),
                shares.Aggregate(Rational.Zero, (sum, share) => sum + share)
            );
            if (now.Least.Sign > 0 && (reached is null || now.CompareTo(reached.Value) > 0))
            {
                (best, reached) = (outcome, now);
            }
        }

        return best;
    }

    // The definition: of every allowed package that is worse for nobody and better for somebody the largest sum, then the first.
    private static Outcome? NaiveHarmless(Scenario scenario, Outcome deal)
    {
        var all = new NaiveAnalysis(scenario);
        Rational[] worth =
        [
            .. scenario.Parties.Select(party => new UtilityFunction(scenario.Space, party.Preferences!).Of(deal)),
        ];
        Outcome? best = null;
        Rational reached = Rational.Zero;
        foreach ((Outcome outcome, Rational[] utilities) in all.All)
        {
            Rational[] gains = [.. utilities.Select((utility, i) => utility - worth[i])];
            Rational sum = gains
                .Select((gain, i) => gain / Scale(i))
                .Aggregate(Rational.Zero, (total, share) => total + share);
            if (gains.All(gain => gain.Sign >= 0) && sum > reached)
            {
                (best, reached) = (outcome, sum);
            }
        }

        return best;

        Rational Scale(int party)
        {
            Rational scale = all.All.Max(each => each.Utilities[party]) - all.All.Min(each => each.Utilities[party]);
            return scale.Sign > 0 ? scale : Rational.One;
        }
    }

    private static Scenario Exchange() =>
        new(
            new OutcomeSpace([Choice("a", 2), Choice("b", 2)], []),
            [Party("one", [(1, [8, 0]), (1, [2, 0])]), Party("other", [(10, [0, 1]), (10, [0, 3])])]
        );

    private static Party Party(string name, (int Weight, int[] Scores)[] issues) =>
        new(name)
        {
            Preferences = new PreferenceModel.Scores([
                .. issues.Select(
                    (each, i) =>
                        (Term)
                            new Term.OfIssue(
                                i,
                                new ValueFunction.Table([.. each.Scores.Select(score => (Estimate)score)])
                            )
                            {
                                Weight = each.Weight,
                            }
                ),
            ]),
        };

    private static Party Larger(Party party) =>
        party.Preferences is PreferenceModel.Scores scores
            ? party with
            {
                Preferences = scores with { Scale = scores.Scale * 1000, Cap = scores.Cap * 1000 },
            }
            : party;

    private static Issue.Choice Choice(string name, int size) =>
        new(name, [.. Enumerable.Range(0, size).Select(i => new Option($"v{i}"))]);
}
