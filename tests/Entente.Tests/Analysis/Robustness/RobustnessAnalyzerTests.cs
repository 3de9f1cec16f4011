using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Analysis.Robustness;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Randomness;
using Entente.Scenarios;

namespace Entente.Tests.Analysis.Robustness;

public sealed class RobustnessAnalyzerTests
{
    private static readonly RobustnessOptions Few = RobustnessOptions.Default with { Draws = 300 };

    [Fact]
    public void Without_ranges_there_is_nothing_to_draw()
    {
        Assert.Null(RobustnessAnalyzer.Analyze(Sale(new Estimate(5)), Few, TestContext.Current.CancellationToken));
        Assert.Equal(0, RobustnessAnalyzer.RangesOf(Sale(new Estimate(5))));
    }

    [Fact]
    public void A_fallback_that_lies_either_side_of_the_best_offer_gives_a_deal_in_half_of_the_draws()
    {
        // The buyer grants the seller 5 at most; the seller's fallback is 3 to 7, likely 5.
        RobustnessReport report = Analyze(Sale(new Estimate(3, 5, 7)), RobustnessOptions.Default with { Draws = 4000 });
        Assert.Equal(1, report.Ranges);
        Assert.InRange(report.ZoneExists, 1900, 2100);
    }

    [Fact]
    public void Counts_are_those_of_analysing_every_draw_by_itself()
    {
        Scenario scenario = Talks();
        RobustnessReport report = Analyze(scenario, Few);
        int zone = 0;
        int accepted = 0;
        int efficient = 0;
        var nash = new Dictionary<IssueValue, int>();
        for (int draw = 0; draw < Few.Draws; draw++)
        {
            var random = new RandomSequence(0, (ulong)draw);
            Scenario drawn = new DrawnScenario(estimate => EstimateDraw.From(estimate, random)).Of(scenario);
            ScenarioAnalysis analysis = ScenarioAnalyzer.Analyze(
                drawn,
                cancellation: TestContext.Current.CancellationToken
            );
            zone += analysis.Zone.Exists == true ? 1 : 0;
            accepted += analysis.Packages[0].AcceptableTo.All(each => each == true) ? 1 : 0;
            efficient += analysis.StatusQuo!.IsEfficient ? 1 : 0;
            if (analysis.Solutions.Nash.Points is [var point, ..])
            {
                IssueValue value = point.Outcome.Values[0];
                nash[value] = nash.GetValueOrDefault(value) + 1;
            }
        }

        Assert.Equal(zone, report.ZoneExists);
        Assert.InRange(zone, 1, Few.Draws - 1);
        Assert.Equal(["", "plan"], report.Offers.Select(offer => offer.Name));
        Assert.Equal(efficient, report.Offers[0].Efficient);
        Assert.Equal(accepted, report.Offers[1].AcceptableToAll);
        Assert.InRange(accepted, 1, Few.Draws - 1);
        SolutionRobustness drawnNash = report.Solutions.Single(each => each.Concept == "nash");
        Assert.Equal(nash.Values.Sum(), drawnNash.Found);
        Assert.All(drawnNash.Choices[0], choice => Assert.Equal(nash[choice.Value], choice.Count));
    }

    [Fact]
    public void The_number_of_threads_does_not_show_and_the_seed_does()
    {
        string one = Text(Analyze(Talks(), Few with { Threads = 1 }));
        Assert.Equal(one, Text(Analyze(Talks(), Few with { Threads = 4 })));
        Assert.NotEqual(one, Text(Analyze(Talks(), Few with { Seed = 1 })));
    }

    [Fact]
    public void Large_frontiers_are_drawn_less_often()
    {
        RobustnessReport report = Analyze(Talks(), RobustnessOptions.Default with { MostPoints = 1000 });
        Assert.InRange(report.Draws, 100, 1000);
    }

    private static RobustnessReport Analyze(Scenario scenario, RobustnessOptions options) =>
        RobustnessAnalyzer.Analyze(scenario, options, TestContext.Current.CancellationToken)!;

    private static string Text(RobustnessReport report) =>
        string.Join(
            " ",
            report
                .Offers.Select(offer =>
                    $"{string.Join(",", offer.AcceptableTo)}/{offer.AcceptableToAll}/{offer.Efficient}"
                )
                .Concat(
                    report
                        .Solutions.SelectMany(each => each.Choices)
                        .SelectMany(each => each)
                        .Select(each => each.ToString())
                )
                .Prepend($"{report.ZoneExists}")
        );

    private static Scenario Sale(Estimate fallback) =>
        new(
            new OutcomeSpace([new Issue.Integer("price", 0, 10)]),
            [
                new Party("seller")
                {
                    Preferences = new PreferenceModel.Scores([new Term.OfIssue(0, new ValueFunction.Linear(0, 10))]),
                    Fallback = new Fallback { Worth = fallback },
                },
                new Party("buyer")
                {
                    Preferences = new PreferenceModel.Scores([new Term.OfIssue(0, new ValueFunction.Linear(10, 0))]),
                    Fallback = new Fallback { Worth = 5 },
                },
            ]
        );

    [Fact]
    public void What_a_party_ruled_out_is_not_acceptable_to_it_whatever_it_is_worth()
    {
        Scenario talks = Talks();
        Party strict = talks.Parties[0] with { DealBreakers = [new DealBreaker([new Condition.OneOf(0, [1])])] };
        Scenario scenario = talks with { Parties = [strict, talks.Parties[1]] };
        RobustnessReport before = Analyze(talks, Few);
        RobustnessReport after = Analyze(scenario, Few);
        Assert.InRange(before.Offers[1].AcceptableTo[0]!.Value, 1, Few.Draws);
        Assert.Equal(0, after.Offers[1].AcceptableTo[0]);
        Assert.Equal(before.Offers[1].AcceptableTo[1], after.Offers[1].AcceptableTo[1]);
        OutcomeReport plan = ScenarioAnalyzer
            .Analyze(scenario, cancellation: TestContext.Current.CancellationToken)
            .Packages[0];
        Assert.False(plan.IsAllowed);
        Assert.False(plan.AcceptableTo[0]);
        Assert.True(plan.AcceptableTo[1]);
    }

    private static Scenario Talks()
    {
        var space = new OutcomeSpace([
            new Issue.Choice("a", [new Option("x"), new Option("y"), new Option("z")]),
            new Issue.Choice("b", [new Option("u"), new Option("v")]),
        ]);
        return new Scenario(
            space,
            [
                Party(
                    "one",
                    new Estimate(3, 6, 8),
                    [new Estimate(8), new Estimate(3, 5, 6), new Estimate(0)],
                    [new Estimate(0), new Estimate(1, 2, 5)]
                ),
                Party(
                    "other",
                    new Estimate(4, 5, 9),
                    [new Estimate(0), new Estimate(2, 4, 6), new Estimate(8)],
                    [new Estimate(0, 3, 4), new Estimate(0)]
                ),
            ]
        )
        {
            StatusQuo = Outcome.At(0, 0),
            Packages = [new Package("plan", Outcome.At(1, 0))],
        };
    }

    private static Party Party(string name, Estimate fallback, params ImmutableArray<Estimate>[] tables) =>
        new(name)
        {
            Preferences = new PreferenceModel.Scores([
                .. tables.Select(
                    (table, issue) =>
                        (Term)
                            new Term.OfIssue(issue, new ValueFunction.Table(table))
                            {
                                Weight = new Estimate(Rational.Of(1, 2), 1, 2),
                            }
                ),
            ]),
            Fallback = new Fallback { Worth = fallback },
        };
}
