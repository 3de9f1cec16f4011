using System.Collections.Immutable;
using Entente.Explaining.Demands;
using Entente.Explaining.Points;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Explaining.Changes;

/// <summary>Finds what leaving an issue out does, and what a new value or a new issue would have to bring.</summary>
internal sealed class AdditionChanges(PointBook book, ImmutableArray<Rational> scales, ImmutableArray<int> kept)
{
    private readonly DemandModel model = book.Model;

    /// <summary>All of them, the issues left out that a deal has to have in a certain way.</summary>
    public IEnumerable<LeastChange> All()
    {
        if (model.Scenario.StatusQuo is null)
        {
            for (int issue = 0; issue < model.Issues; issue++)
            {
                if (!kept.Contains(issue) && SetAside(issue) is { } change)
                {
                    yield return change;
                }
            }
        }

        for (int issue = 0; issue < model.Issues; issue++)
        {
            if (
                !kept.Contains(issue)
                && Without(issue, isSetAside: false) is { } without
                && Modest(without) is { } need
            )
            {
                yield return new LeastChange.AddOption(issue, need.Worths, need.Share)
                {
                    Outcome = book.OutcomeAt(without, need.Point),
                    Utilities = AsItStands(without, need.Point),
                };
            }
        }

        if (Modest(book.All) is { } added)
        {
            yield return new LeastChange.AddIssue(added.Worths, added.Share)
            {
                Outcome = book.OutcomeAt(book.All, added.Point),
                Utilities = AsItStands(book.All, added.Point),
            };
        }
    }

    private LeastChange.SetAside? SetAside(int issue)
    {
        if (Without(issue, isSetAside: true) is not { } without)
        {
            return null;
        }

        for (int point = 0; point < without.Count; point++)
        {
            if (book.NotMet(without, point) == 0)
            {
                return new LeastChange.SetAside(issue)
                {
                    Outcome = book.OutcomeAt(without, point),
                    Utilities = AsItStands(without, point),
                };
            }
        }

        return null;
    }

    // The points with nothing for an issue; null where its worth hangs on other issues.
    private PointSet? Without(int issue, bool isSetAside)
    {
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

                return BrokenWithout(issue, group, row, isSetAside);
            }
        );
        return book.Join(book.Beside(group), rows);
    }

    // A limit that names values of the issue does not speak of a new one; one that names all but some values does.
    private ulong BrokenWithout(int issue, int group, int row, bool isSetAside)
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
                !isSilent && conditions.All(condition => condition.Issue == issue || Holds(condition, group, row));
            broken = holds ? broken | bit : broken & ~bit;
        }

        return broken;
    }

    private bool Holds(Condition condition, int group, int row)
    {
        int place = model.IssuesOf(group).IndexOf(condition.Issue);
        return condition.Holds(
            model.Scenario.Space.Issues[condition.Issue],
            IssueValue.At(model.Rows[group][row][place])
        );
    }

    // What has to be added to a point that breaks no limit so that nobody lacks anything: the one whose largest share is least.
    private (int Point, ImmutableArray<Rational> Worths, Rational Share)? Modest(PointSet points)
    {
        (int Point, ImmutableArray<Rational> Worths, Rational Share)? best = null;
        for (int point = 0; point < points.Count; point++)
        {
            if (
                points.Broken[point] == 0
                && Needs(points, point) is { } needs
                && ShareOf(needs) is { } share
                && (best is null || share < best.Value.Share)
            )
            {
                best = (point, needs, share);
            }
        }

        return best;
    }

    private ImmutableArray<Rational>? Needs(PointSet points, int point)
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

    private ImmutableArray<Rational> AsItStands(PointSet points, int point)
    {
        Span<Int128> sums = stackalloc Int128[model.Parties];
        Outcome outcome = book.OutcomeAt(points, point);
        model.TryRead([.. outcome.Values.Select(value => value.Index)], sums, out _);
        ImmutableArray<Rational>.Builder worths = ImmutableArray.CreateBuilder<Rational>(model.Parties);
        for (int party = 0; party < model.Parties; party++)
        {
            worths.Add(model.ToRational(model.Worth(sums[party], party), party));
        }

        return worths.MoveToImmutable();
    }
}
