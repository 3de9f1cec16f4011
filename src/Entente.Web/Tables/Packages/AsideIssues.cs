using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Rooms.Offers;
using Entente.Scenarios;

namespace Entente.Web.Tables.Packages;

/// <summary>
/// Issues that are not spoken about, held where they stand while packages of the others are looked for. One that stands nowhere has to be thought of at each of its values, unless
/// nothing that a side wants, and no rule, ties it to another issue: what one gains on the others is then the same at all of them, and one value is enough.
/// </summary>
internal static class AsideIssues
{
    private const int Most = 256;

    /// <summary>What can be agreed with these issues held, once for every combination of values that they may have.</summary>
    /// <param name="scenario">The parties and all that they want.</param>
    /// <param name="stands">Where issues stand.</param>
    /// <param name="isAside">Which are not spoken about.</param>
    /// <returns>Empty where there are too many combinations, or one of a continuum that is tied to other issues stands nowhere.</returns>
    public static ImmutableArray<HeldSpace> Held(Scenario scenario, Terms stands, Func<Issue, bool> isAside)
    {
        ImmutableArray<HeldSpace> held = [new(scenario.Space, ImmutableSortedDictionary<int, IssueValue>.Empty)];
        for (int i = 0; i < scenario.Space.Issues.Length; i++)
        {
            if (!isAside(scenario.Space.Issues[i]))
            {
                continue;
            }

            ImmutableArray<IssueValue> values = Values(scenario, i, stands[scenario.Space.Issues[i].Name]);
            int issue = i;
            held =
                values.Length * held.Length > Most
                    ? []
                    : [.. held.SelectMany(space => values.Select(value => At(space, issue, value)))];
        }

        return held;
    }

    private static ImmutableArray<IssueValue> Values(Scenario scenario, int i, string? text)
    {
        Issue issue = scenario.Space.Issues[i];
        return text is not null
            ? issue.TryFind(text, out IssueValue value)
                ? [value]
                : []
            : IsApart(scenario, i)
                ? [issue is Issue.Real { IsContinuous: true } real ? IssueValue.Of(real.Low) : IssueValue.At(0)]
                : issue.Size is { } size && size <= Most
                    ? [.. Enumerable.Range(0, (int)size).Select(IssueValue.At)]
                    : [];
    }

    private static bool IsApart(Scenario scenario, int i) =>
        !scenario.Space.Rules.Any(rule => IsIn(rule.Forbids, i)) && scenario.Parties.All(party => IsApart(party, i));

    /// <summary>Whether nothing that a party wants ties an issue to another one.</summary>
    /// <param name="party">The party.</param>
    /// <param name="i">The number of the issue.</param>
    public static bool IsApart(Party party, int i) =>
        party.Preferences is PreferenceModel.Scores { Cap: null } scores
        && !party.DealBreakers.Any(breaker => IsIn(breaker.Conditions, i))
        && scores.Terms.All(term => term is Term.OfIssue || !IsIn(term, i));

    private static bool IsIn(ImmutableArray<Condition> conditions, int i) =>
        conditions.Any(condition => condition.Issue == i);

    private static bool IsIn(Term term, int i) =>
        term switch
        {
            Term.OfIssue one => one.Issue == i,
            Term.OfGroup group => group.Issues.Contains(i),
            Term.Rectangle rectangle => rectangle.Bounds.Any(bound => bound.Issue == i),
            Term.Combined combined => combined.Terms.Any(each => IsIn(each, i)),
            _ => true,
        };

    // Every other value is ruled out; a number of a continuum is first made a step of it, on the same scale.
    private static HeldSpace At(HeldSpace held, int i, IssueValue value)
    {
        ImmutableArray<Issue> issues = held.Space.Issues;
        if (issues[i] is Issue.Real { IsContinuous: true } real)
        {
            bool isLow = value.Number == real.Low;
            Rational step = (isLow ? real.High : value.Number) - real.Low;
            issues = issues.SetItem(i, new Issue.Real(real.Name, real.Low, real.High, step) { Unit = real.Unit });
            value = IssueValue.At(isLow ? 0 : 1);
        }

        return new HeldSpace(
            new OutcomeSpace(issues, held.Space.Rules.Add(new Rule([new Condition.NoneOf(i, [value.Index])]))),
            held.Values.Add(i, value)
        );
    }
}
