using System.Numerics;
using Entente.Outcomes;
using Entente.Web.Library;

namespace Entente.Web.Tests.Library;

public class AllowedOutcomesTests
{
    [Fact]
    public void What_rules_leave_is_counted_and_issues_that_no_rule_speaks_of_multiply()
    {
        OutcomeSpace hanoi = new ScenarioShelf().Find("hanoi-2019")!.Scenario.Space;
        Assert.Equal(2880, hanoi.Combinations);
        Assert.Equal(1920, AllowedOutcomes.Of(hanoi));
    }

    [Fact]
    public void Without_rules_all_are_allowed_and_where_rules_tie_too_many_issues_nothing_is_claimed()
    {
        Issue.Integer[] issues = [.. Enumerable.Range(0, 4).Select(i => new Issue.Integer($"issue {i}", 0, 99))];
        var free = new OutcomeSpace([.. issues]);
        Assert.Equal(BigInteger.Pow(100, 4), AllowedOutcomes.Of(free));
        Rule all = new([.. Enumerable.Range(0, 4).Select(issue => new Condition.OneOf(issue, [0]))]);
        Assert.Null(AllowedOutcomes.Of(new OutcomeSpace([.. issues], [all])));
        Rule two = new([new Condition.OneOf(0, [0]), new Condition.OneOf(1, [0])]);
        Assert.Equal(BigInteger.Pow(100, 4) - 10_000, AllowedOutcomes.Of(new OutcomeSpace([.. issues], [two])));
    }
}
