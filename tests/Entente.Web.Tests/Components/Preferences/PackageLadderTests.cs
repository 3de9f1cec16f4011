using System.Collections.Immutable;
using Entente.Elicitation;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Web.Components.Preferences;

namespace Entente.Web.Tests.Components.Preferences;

public class PackageLadderTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(12)]
    public void It_leads_from_the_worst_package_to_the_best(int issues)
    {
        var space = new OutcomeSpace([
            .. Enumerable.Range(0, issues).Select(i => new Issue.Choice($"issue {i}", [new("a"), new("b"), new("c")])),
        ]);
        ImmutableArray<ScoredValue> scores =
        [
            .. Enumerable.Range(0, 3).Select(i => new ScoredValue(IssueValue.At(i), i)),
        ];
        PartWorths worths = PreferenceFitter.Stated(
            new PreferenceStatement(
                space,
                [.. Enumerable.Range(0, issues).Select(i => new IssueStatement(i + 1, scores))]
            )
        );

        Rational[] rungs = [.. PackageLadder.Of(space, worths, 5).Select(worths.Of)];

        Assert.Equal(5, rungs.Length);
        Assert.Equal(0, rungs[0]);
        Assert.Equal(worths.Total, rungs[^1]);
        Assert.Equal(rungs.Order().Distinct(), rungs);
    }

    [Fact]
    public void It_has_nothing_that_the_rules_forbid()
    {
        var space = new OutcomeSpace(
            [new Issue.YesNo("inspection"), new Issue.YesNo("relief")],
            [new Rule([new Condition.OneOf(0, [1]), new Condition.OneOf(1, [1])])]
        );
        ImmutableArray<ScoredValue> scores = [new(IssueValue.At(0), 0), new(IssueValue.At(1), 1)];
        PartWorths worths = PreferenceFitter.Stated(
            new PreferenceStatement(space, [new IssueStatement(60, scores), new IssueStatement(40, scores)])
        );

        Assert.Equal([Outcome.At(0, 0), Outcome.At(0, 1), Outcome.At(1, 0)], PackageLadder.Of(space, worths, 4));
    }
}
