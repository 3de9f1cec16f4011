using CsCheck;
using Entente.Analysis.Sampling;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;
using Entente.Testing;

namespace Entente.Tests.Analysis.Sampling;

public sealed class OutcomeSampleTests
{
    [Fact]
    public void A_small_space_is_there_as_a_whole_and_worth_what_the_definition_says() =>
        ScenarioGen.General.Sample(
            scenario =>
            {
                var naive = new NaiveAnalysis(scenario);
                OutcomeSample sample = OutcomeSample.Of(scenario, 1000);
                Assert.True(sample.IsAll);
                Assert.Equal(naive.All.Select(each => each.Outcome), sample.Points.Select(point => point.Outcome));
                Assert.Equal(
                    naive.All.Select(each => string.Join(";", each.Utilities)),
                    sample.Points.Select(point => string.Join(";", point.Utilities))
                );
            },
            iter: 300
        );

    [Fact]
    public void Of_a_large_space_the_same_random_outcomes_come_every_time()
    {
        var space = new OutcomeSpace([.. Enumerable.Range(0, 40).Select(i => (Issue)new Issue.Integer($"i{i}", 0, 9))]);
        var scenario = new Scenario(
            space,
            [
                new Party("one")
                {
                    Preferences = new PreferenceModel.Scores([new Term.OfIssue(0, new ValueFunction.Linear(0, 9))]),
                },
            ]
        );
        OutcomeSample sample = OutcomeSample.Of(scenario, 500);
        Assert.False(sample.IsAll);
        Assert.Equal(500, sample.Points.Length);
        Assert.Equal(
            sample.Points.Select(point => point.Outcome),
            OutcomeSample.Of(scenario, 500).Points.Select(point => point.Outcome)
        );
        Assert.Equal(10, sample.Points.Select(point => point.Utilities[0]).Distinct().Count());
    }

    [Fact]
    public void Where_rules_leave_few_of_many_all_of_those_are_there_and_none_twice()
    {
        // 300 combinations, of which the rule leaves 30.
        var space = new OutcomeSpace(
            [new Issue.Integer("one", 0, 29), new Issue.Integer("two", 0, 9)],
            [new Rule([new Condition.OneOf(0, [.. Enumerable.Range(3, 27)])])]
        );
        var party = new Party("one")
        {
            Preferences = new PreferenceModel.Scores([new Term.OfIssue(0, new ValueFunction.Linear(0, 29))]),
        };
        OutcomeSample few = OutcomeSample.Of(new Scenario(space, [party]), 100);
        Assert.True(few.IsAll);
        Assert.Equal(30, few.Points.Length);
        OutcomeSample some = OutcomeSample.Of(new Scenario(new OutcomeSpace(space.Issues), [party]), 250);
        Assert.False(some.IsAll);
        Assert.Equal(some.Points.Length, some.Points.Select(point => point.Outcome).Distinct().Count());
    }

    [Fact]
    public void A_continuum_is_drawn_from_its_range()
    {
        var scenario = new Scenario(
            new OutcomeSpace([new Issue.Real("price", 10, 20)]),
            [
                new Party("one")
                {
                    Preferences = new PreferenceModel.Scores([new Term.OfIssue(0, new ValueFunction.Linear(0, 1))]),
                },
            ]
        );
        Assert.All(
            OutcomeSample.Of(scenario, 100).Points,
            point => Assert.True(point.Utilities[0] >= Rational.Zero && point.Utilities[0] <= Rational.One)
        );
    }
}
