using System.Collections.Immutable;
using Entente.Explaining.Demands;
using Entente.Explaining.Points;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Explaining.Changes;

/// <summary>Finds what leaving an issue out does, and what a new value or a new issue would have to bring.</summary>
/// <remarks>
/// A rule or limit that names values of an issue does not speak of a new one, and one that speaks of an issue left out falls with it. Combinations of the other issues that only such rules forbid count here too,
/// so that the points of these questions are worked out under the rules that are left.
/// </remarks>
internal sealed class AdditionChanges(PointBook book, ImmutableArray<Rational> scales)
{
    private readonly Scenario scenario = book.Model.Scenario;

    /// <summary>All of them, but for the issues that a deal has to have in a certain way.</summary>
    public IEnumerable<LeastChange> All()
    {
        if (scenario.StatusQuo is null)
        {
            for (int issue = 0; issue < scenario.Space.Issues.Length; issue++)
            {
                if (SetAside(issue) is { } change)
                {
                    yield return change;
                }
            }
        }

        for (int issue = 0; issue < scenario.Space.Issues.Length; issue++)
        {
            if (AddOption(issue) is { } change)
            {
                yield return change;
            }
        }

        if (Modest(book.Model, book.All) is { } added)
        {
            Outcome outcome = book.OutcomeAt(book.All, added.Point);
            yield return new LeastChange.AddIssue(added.Worths, added.Share)
            {
                Outcome = outcome,
                Utilities = AsItStands(book.Model, outcome),
            };
        }
    }

    private LeastChange.SetAside? SetAside(int issue)
    {
        if (Book(issue, isSetAside: true) is not { } left || Without(left, issue, isSetAside: true) is not { } without)
        {
            return null;
        }

        for (int point = 0; point < without.Count; point++)
        {
            if (left.NotMet(without, point) == 0)
            {
                Outcome outcome = Nearest(left.OutcomeAt(without, point), issue);
                return new LeastChange.SetAside(issue)
                {
                    Outcome = outcome,
                    Utilities = AsItStands(left.Model, outcome),
                };
            }
        }

        return null;
    }

    private LeastChange.AddOption? AddOption(int issue)
    {
        if (
            Book(issue, isSetAside: false) is not { } open
            || Without(open, issue, isSetAside: false) is not { } without
            || Modest(open.Model, without) is not { } need
        )
        {
            return null;
        }

        Outcome outcome = Nearest(open.OutcomeAt(without, need.Point), issue);
        return new LeastChange.AddOption(issue, need.Worths, need.Share)
        {
            Outcome = outcome,
            Utilities = AsItStands(open.Model, outcome),
        };
    }

    // The points under the rules that are left when an issue is left out or gets a value of its own; null where they leave nothing, or a deal has to have the issue in a certain way.
    private PointBook? Book(int issue, bool isSetAside)
    {
        if (book.ScopeIssues.Contains(issue) || book.Model.Own[issue] is null)
        {
            return null;
        }

        return scenario.Space.Rules.Any(rule => rule.Forbids.Any(condition => condition.Issue == issue))
            ? book.Under(LeftRules.Of(scenario.Space, issue, isSetAside))
            : book;
    }

    // A value that the rules allow with the rest, where there is one.
    private Outcome Nearest(Outcome outcome, int issue)
    {
        Span<Int128> sums = stackalloc Int128[scenario.Parties.Length];
        int[] values = [.. outcome.Values.Select(value => value.Index)];
        if (book.Model.TryRead(values, sums, out _))
        {
            return outcome;
        }

        for (values[issue] = 0; values[issue] < scenario.Space.Issues[issue].Size; values[issue]++)
        {
            if (book.Model.TryRead(values, sums, out _))
            {
                return Outcome.At(values);
            }
        }

        return outcome;
    }

    // The points with nothing for an issue.
    private static PointSet? Without(PointBook book, int issue, bool isSetAside)
    {
        DemandModel model = book.Model;
        if (model.Own[issue] is not { } own)
        {
            return null;
        }

        int group = model.GroupOf(issue);
        int place = model.IssuesOf(group).IndexOf(issue);
        PointSet rows = book.OfRows(
            group,
            book.RowsOf(group),
            (row, sums) =>
            {
                int value = model.Rows[group][row][place];
                for (int party = 0; party < model.Parties; party++)
                {
                    sums[party] -= own[party][value];
                }

                return BrokenWithout(model, issue, group, row, isSetAside);
            }
        );
        return book.Join(book.Beside(group), rows);
    }

    // A limit that names values of the issue does not speak of a new one; one that names all but some values does.
    private static ulong BrokenWithout(DemandModel model, int issue, int group, int row, bool isSetAside)
    {
        ulong broken = model.BrokenIn(group)[row];
        for (int demand = model.Parties; demand < model.Demands.Length; demand++)
        {
            if (model.Demands[demand] is not Demand.Limit limit)
            {
                continue;
            }

            ImmutableArray<Condition> conditions = model
                .Scenario
                .Parties[limit.Party]
                .DealBreakers[limit.Place]
                .Conditions;
            if (!conditions.Any(condition => condition.Issue == issue))
            {
                continue;
            }

            ulong bit = 1UL << demand;
            bool isSilent =
                isSetAside || conditions.Any(condition => condition.Issue == issue && condition is Condition.OneOf);
            bool holds =
                !isSilent
                && conditions.All(condition => condition.Issue == issue || Holds(model, condition, group, row));
            broken = holds ? broken | bit : broken & ~bit;
        }

        return broken;
    }

    private static bool Holds(DemandModel model, Condition condition, int group, int row)
    {
        int place = model.IssuesOf(group).IndexOf(condition.Issue);
        return condition.Holds(
            model.Scenario.Space.Issues[condition.Issue],
            IssueValue.At(model.Rows[group][row][place])
        );
    }

    // What has to be added to a point that breaks no limit so that nobody lacks anything: the one whose largest share is least.
    private (int Point, ImmutableArray<Rational> Worths, Rational Share)? Modest(DemandModel model, PointSet points)
    {
        (int Point, ImmutableArray<Rational> Worths, Rational Share)? best = null;
        for (int point = 0; point < points.Count; point++)
        {
            if (
                points.Broken[point] == 0
                && Needs(model, points, point) is { } needs
                && ShareOf(needs) is { } share
                && (best is null || share < best.Value.Share)
            )
            {
                best = (point, needs, share);
            }
        }

        return best;
    }

    private static ImmutableArray<Rational>? Needs(DemandModel model, PointSet points, int point)
    {
        ImmutableArray<Rational>.Builder needs = ImmutableArray.CreateBuilder<Rational>(model.Parties);
        for (int party = 0; party < model.Parties; party++)
        {
            if (model.Lacks(points.Sums[(point * model.Parties) + party], party) is not { } lacks)
            {
                return null;
            }

            needs.Add(model.ToRational(lacks, party));
        }

        return needs.MoveToImmutable();
    }

    private Rational? ShareOf(ImmutableArray<Rational> needs)
    {
        Rational? largest = null;
        for (int party = 0; party < needs.Length; party++)
        {
            if (scales[party].Sign == 0)
            {
                if (needs[party].Sign > 0)
                {
                    return null;
                }

                continue;
            }

            Rational share = needs[party] / scales[party];
            largest = largest is { } known ? Rational.Max(known, share) : share;
        }

        return largest ?? Rational.Zero;
    }

    private static ImmutableArray<Rational> AsItStands(DemandModel model, Outcome outcome)
    {
        Span<Int128> sums = stackalloc Int128[model.Parties];
        model.TryRead([.. outcome.Values.Select(value => value.Index)], sums, out _);
        ImmutableArray<Rational>.Builder worths = ImmutableArray.CreateBuilder<Rational>(model.Parties);
        for (int party = 0; party < model.Parties; party++)
        {
            worths.Add(model.ToRational(model.Worth(sums[party], party), party));
        }

        return worths.MoveToImmutable();
    }
}
