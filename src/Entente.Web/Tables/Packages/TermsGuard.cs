using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Rooms.Agenda;
using Entente.Rooms.Offers;
using Entente.Scenarios;

namespace Entente.Web.Tables.Packages;

/// <summary>What stands in the way of terms: said while somebody still composes them. The room decides by its own rules.</summary>
internal static class TermsGuard
{
    /// <summary>The rules of the table that forbid these terms together.</summary>
    public static ImmutableArray<Rule> Forbidding(OutcomeSpace space, Terms terms) =>
        [.. space.Rules.Where(rule => Holds(space, rule.Forbids, terms))];

    /// <summary>What one side has said never to agree to and these terms say.</summary>
    public static ImmutableArray<Preferences.DealBreaker> Breaking(OutcomeSpace space, Party party, Terms terms) =>
        [.. party.DealBreakers.Where(each => Holds(space, each.Conditions, terms))];

    /// <summary>What keeps terms from having a worth to a side; null where no single cause is known.</summary>
    /// <param name="table">What can be agreed at the table.</param>
    /// <param name="sheet">What the side has scored, with what it wants.</param>
    /// <param name="party">The side.</param>
    /// <param name="whole">All that would be agreed, the rest as it stands.</param>
    /// <param name="asked">The part that is asked about: what forbids it by itself comes first.</param>
    public static Bar? BarOf(OutcomeSpace table, OutcomeSpace sheet, Party party, Terms whole, Terms asked) =>
        Breaking(sheet, party, asked) is [var alone, ..] ? new Bar(IsOwn: true, IsAlone: true, alone.Why, alone.Name)
        : Forbidding(table, whole) is [var rule, ..]
            ? new Bar(IsOwn: false, IsAlone: Holds(table, rule.Forbids, asked), rule.Why, rule.Name)
        : Breaking(sheet, party, whole) is [var limit, ..] ? new Bar(IsOwn: true, IsAlone: false, limit.Why, limit.Name)
        : null;

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
