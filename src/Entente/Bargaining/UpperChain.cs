using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Bargaining;

/// <summary>The efficient edge of the convex hull of points: from the best for the second party to the best for the first, always right and down.</summary>
internal sealed class UpperChain
{
    private readonly ImmutableArray<BargainingPoint> corners;

    private UpperChain(ImmutableArray<BargainingPoint> corners) => this.corners = corners;

    public static UpperChain Of(IEnumerable<BargainingPoint> points)
    {
        var chain = new List<BargainingPoint>();
        foreach (BargainingPoint next in points.OrderBy(each => each.First).ThenBy(each => each.Second))
        {
            // What the new point dominates lies to its left and not above; what lies under the line past it is no corner.
            while (
                chain.Count > 0 && (chain[^1].Second <= next.Second || (chain.Count > 1 && !TurnsRight(chain, next)))
            )
            {
                chain.RemoveAt(chain.Count - 1);
            }

            chain.Add(next);
        }

        return new UpperChain([.. chain]);
    }

    public bool Holds(BargainingPoint point) =>
        point.First <= corners[^1].First && point.Second <= corners[0].Second && point.Second <= SecondAt(point.First);

    public bool IsEfficient(BargainingPoint point) =>
        point.First >= corners[0].First && point.Second == SecondAt(point.First);

    /// <summary>The part that is at least as good as a point of the set for both, its ends included.</summary>
    public ImmutableArray<BargainingPoint> Above(BargainingPoint point)
    {
        BargainingPoint ideal = IdealAbove(point);
        var start = new BargainingPoint(Rational.Max(point.First, corners[0].First), ideal.Second);
        var end = new BargainingPoint(ideal.First, Rational.Max(point.Second, corners[^1].Second));
        return start == end
            ? [start]
            : [start, .. corners.Where(each => each.First > start.First && each.First < end.First), end];
    }

    public BargainingPoint IdealAbove(BargainingPoint point) => new(FirstAt(point.Second), SecondAt(point.First));

    /// <summary>The last point of the set on the way from a point of it in a direction with no part below 0.</summary>
    public BargainingPoint Along(BargainingPoint from, BargainingPoint direction)
    {
        Rational? way = null;

        // Level to the left of the first corner and upright below the last.
        Narrow(Rational.Zero, Rational.One, corners[0].Second);
        Narrow(Rational.One, Rational.Zero, corners[^1].First);
        for (int i = 0; i + 1 < corners.Length; i++)
        {
            Rational rise = corners[i].Second - corners[i + 1].Second;
            Rational run = corners[i + 1].First - corners[i].First;
            Narrow(rise, run, (rise * corners[i].First) + (run * corners[i].Second));
        }

        return new BargainingPoint(
            from.First + (way!.Value * direction.First),
            from.Second + (way.Value * direction.Second)
        );

        void Narrow(Rational rise, Rational run, Rational level)
        {
            Rational speed = (rise * direction.First) + (run * direction.Second);
            if (speed > Rational.Zero)
            {
                Rational most = (level - (rise * from.First) - (run * from.Second)) / speed;
                way = way is { } so ? Rational.Min(so, most) : most;
            }
        }
    }

    private Rational SecondAt(Rational first)
    {
        int next = FirstCorner(each => each.First >= first);
        return next == 0 ? corners[0].Second : Between(corners[next - 1], corners[next], first);
    }

    private Rational FirstAt(Rational second)
    {
        int next = FirstCorner(each => each.Second < second);
        if (next == corners.Length)
        {
            return corners[^1].First;
        }

        (BargainingPoint upper, BargainingPoint lower) = (corners[next - 1], corners[next]);
        return lower.First + ((upper.First - lower.First) * (second - lower.Second) / (upper.Second - lower.Second));
    }

    private int FirstCorner(Func<BargainingPoint, bool> isIt)
    {
        int place = 0;
        while (place < corners.Length && !isIt(corners[place]))
        {
            place++;
        }

        return place;
    }

    private static Rational Between(BargainingPoint from, BargainingPoint to, Rational first) =>
        from.Second + ((to.Second - from.Second) * (first - from.First) / (to.First - from.First));

    private static bool TurnsRight(List<BargainingPoint> chain, BargainingPoint next)
    {
        (BargainingPoint before, BargainingPoint last) = (chain[^2], chain[^1]);
        Rational turn =
            ((last.First - before.First) * (next.Second - before.Second))
            - ((last.Second - before.Second) * (next.First - before.First));
        return turn < Rational.Zero;
    }
}
