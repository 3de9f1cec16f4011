using System.Numerics;
using Entente.Explaining.Demands;
using Entente.Explaining.Points;
using Entente.Numbers;

namespace Entente.Explaining.Changes;

/// <summary>Finds how the way between two values of an issue can be divided so that part of it makes a deal.</summary>
internal sealed class SplitChanges(PointBook book)
{
    private readonly DemandModel model = book.Model;

    /// <summary>By issue: the division into the fewest stages, of equals the one with the widest choice, then the first.</summary>
    public IEnumerable<LeastChange> All()
    {
        for (int issue = 0; issue < model.Issues; issue++)
        {
            if (Best(issue) is { } best)
            {
                yield return best;
            }
        }
    }

    private LeastChange.Split? Best(int issue)
    {
        int group = model.GroupOf(issue);
        int place = model.IssuesOf(group).IndexOf(issue);
        PointSet rest = book.Beside(group);
        LeastChange.Split? best = null;
        foreach (int[] alike in Alike(group, place))
        {
            for (int i = 0; i < alike.Length; i++)
            {
                for (int j = i + 1; j < alike.Length; j++)
                {
                    best = Better(best, issue, group, place, alike[i], alike[j], rest);
                }
            }
        }

        return best;
    }

    // Rows that differ in nothing but the issue, and break no limit.
    private IEnumerable<int[]> Alike(int group, int place)
    {
        int[][] rows = model.Rows[group];
        return book.RowsOf(group)
            .Where(row => model.BrokenIn(group)[row] == 0)
            .GroupBy(row => string.Join(' ', rows[row].Where((_, i) => i != place)))
            .Select(alike => alike.ToArray())
            .Where(alike => alike.Length > 1);
    }

    private LeastChange.Split? Better(
        LeastChange.Split? best,
        int issue,
        int group,
        int place,
        int from,
        int to,
        PointSet rest
    )
    {
        Span<int> rows = stackalloc int[model.Groups];
        for (int point = 0; point < rest.Count; point++)
        {
            if (rest.Broken[point] != 0 || Between(group, from, to, rest, point) is not { } range)
            {
                continue;
            }

            Rational simplest = Simplest(range.Least, range.Most);
            if (best is not null && Order(simplest, range.Most - range.Least, best) >= 0)
            {
                continue;
            }

            rest.RowsAt(point, rows);
            rows[group] = from;
            best = new LeastChange.Split(
                issue,
                model.Rows[group][from][place],
                model.Rows[group][to][place],
                range.Least,
                range.Most
            )
            {
                Stages = (int)simplest.Denominator,
                Taken = (int)simplest.Numerator,
                Outcome = book.OutcomeOf(rows),
                Utilities =
                [
                    .. Enumerable
                        .Range(0, model.Parties)
                        .Select(party => model.ToRational(WorthOf(group, from, rest, point, party), party)),
                ],
            };
        }

        return best;
    }

    private static int Order(Rational simplest, Rational width, LeastChange.Split best)
    {
        int stages = simplest.Denominator.CompareTo(best.Stages);
        return stages != 0 ? stages : (best.Most - best.Least).CompareTo(width);
    }

    // Shares of the way at which everybody is at least as well off as without agreement; null for none.
    private (Rational Least, Rational Most)? Between(int group, int from, int to, PointSet rest, int point)
    {
        Rational least = Rational.Zero;
        Rational most = Rational.One;
        for (int party = 0; party < model.Parties; party++)
        {
            Int128 start = WorthOf(group, from, rest, point, party) - model.Reservation(party);
            Int128 end = WorthOf(group, to, rest, point, party) - model.Reservation(party);
            if (start < 0 && end < 0)
            {
                return null;
            }

            if (start < 0 || end < 0)
            {
                var turn = Rational.Of((BigInteger)(-start), (BigInteger)(end - start));
                (least, most) = start < 0 ? (Rational.Max(least, turn), most) : (least, Rational.Min(most, turn));
            }
        }

        // A stage needs a fraction that an ordinary number of stages reaches.
        return least <= most && Simplest(least, most).Denominator <= int.MaxValue ? (least, most) : null;
    }

    private Int128 WorthOf(int group, int row, PointSet rest, int point, int party) =>
        model.Worth(
            model.TableOf(group)[(row * model.Parties) + party] + rest.Sums[(point * model.Parties) + party],
            party
        );

    /// <summary>The fraction with the smallest denominator from one number to another, both included.</summary>
    /// <param name="least">The smaller, at least 0.</param>
    /// <param name="most">The larger.</param>
    public static Rational Simplest(Rational least, Rational most)
    {
        Rational whole = least.Ceiling();
        if (whole <= most)
        {
            return whole;
        }

        Rational below = least.Floor();
        return below + (Rational.One / Simplest(Rational.One / (most - below), Rational.One / (least - below)));
    }
}
