using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Rooms.Text;

/// <summary>A space of outcomes as it stands in a log.</summary>
internal sealed record SpaceText(ImmutableArray<IssueText> Issues, ImmutableArray<RuleText> Rules)
{
    public static SpaceText Of(OutcomeSpace space) =>
        new([.. space.Issues.Select(IssueText.Of)], [.. space.Rules.Select(RuleText.Of)]);

    public OutcomeSpace ToSpace() =>
        new([.. Issues.Select(issue => issue.ToIssue())], [.. Rules.Select(rule => rule.ToRule())]);
}

/// <summary>A rule of a space as it stands in a log.</summary>
internal sealed record RuleText(string Name, LocalizedText Why, ImmutableArray<ConditionText> Forbids)
{
    public static RuleText Of(Rule rule) => new(rule.Name, rule.Why, [.. rule.Forbids.Select(ConditionText.Of)]);

    public Rule ToRule() => new([.. Forbids.Select(condition => condition.ToCondition())]) { Name = Name, Why = Why };
}

/// <summary>A condition of a rule as it stands in a log: one of, none of, or between.</summary>
internal sealed record ConditionText(int Issue)
{
    public int[]? OneOf { get; init; }

    public int[]? NoneOf { get; init; }

    public string? Low { get; init; }

    public string? High { get; init; }

    public static ConditionText Of(Condition condition) =>
        condition switch
        {
            Condition.OneOf one => new(one.Issue) { OneOf = [.. one.Values] },
            Condition.NoneOf none => new(none.Issue) { NoneOf = [.. none.Values] },
            Condition.Between between => new(between.Issue)
            {
                Low = between.Low?.ToString(),
                High = between.High?.ToString(),
            },
            _ => throw new InvalidOperationException($"There is no text for {condition.GetType().Name}."),
        };

    public Condition ToCondition() =>
        OneOf is { } one ? new Condition.OneOf(Issue, [.. one])
        : NoneOf is { } none ? new Condition.NoneOf(Issue, [.. none])
        : new Condition.Between(
            Issue,
            Low is null ? null : Rational.Parse(Low),
            High is null ? null : Rational.Parse(High)
        );
}
