using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Rooms.Agenda;
using Entente.Rooms.Offers;
using Entente.Scenarios;

namespace Entente.Web.Tables;

/// <summary>What stands in the way of terms: said while somebody still composes them. The room decides by its own rules.</summary>
internal static class TermsGuard
{
    /// <summary>The rules of the table that forbid these terms together.</summary>
    public static ImmutableArray<Rule> Forbidding(OutcomeSpace space, Terms terms) =>
        [.. space.Rules.Where(rule => Holds(space, rule.Forbids, terms))];

    /// <summary>What one side has said never to agree to and these terms say.</summary>
    public static ImmutableArray<Preferences.DealBreaker> Breaking(OutcomeSpace space, Party party, Terms terms) =>
        [.. party.DealBreakers.Where(each => Holds(space, each.Conditions, terms))];

    /// <summary>Whether two spaces offer the same choices. A view that came from another machine is never the same object.</summary>
    public static bool AreSame(OutcomeSpace? one, OutcomeSpace? other) =>
        ReferenceEquals(one, other)
        || (
            one is not null
            && other is not null
            && one.Issues.Length == other.Issues.Length
            && one.Issues.Zip(other.Issues, (left, right) => left.Name == right.Name && left.Size == right.Size)
                .All(same => same)
        );

    /// <summary>Whether the same was scored in the same way.</summary>
    public static bool AreSame(
        ImmutableSortedDictionary<int, AdditionScore>? one,
        ImmutableSortedDictionary<int, AdditionScore>? other
    ) =>
        ReferenceEquals(one, other)
        || (
            one is not null
            && other is not null
            && one.Count == other.Count
            && one.Zip(other, (left, right) => left.Key == right.Key && AreSame(left.Value, right.Value))
                .All(same => same)
        );

    private static bool AreSame(AdditionScore one, AdditionScore other) =>
        one is AdditionScore.OfIssue left && other is AdditionScore.OfIssue right
            ? left.Points.Count == right.Points.Count && left.Points.All(each => right.Points.Contains(each))
            : one == other;

    private static bool Holds(OutcomeSpace space, ImmutableArray<Condition> conditions, Terms terms) =>
        conditions.All(condition =>
            condition.Issue < space.Issues.Length
            && space.Issues[condition.Issue] is var issue
            && terms[issue.Name] is { } text
            && issue.TryFind(text, out IssueValue value)
            && condition.Holds(issue, value)
        );
}
