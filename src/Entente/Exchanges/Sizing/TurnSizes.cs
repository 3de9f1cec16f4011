using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Exchanges.Sizing;

/// <summary>The fewest parts where each side has one step that can be divided, nothing waits for anything, and both sides are patient.</summary>
/// <remarks>
/// Backwards from the end: what is left of each step says how much either has to lose, <c>f</c>, and that is linear. A part of <c>i</c>'s step takes <c>keep</c> a share from its own and adds to the other's; it is safe up to <c>f / (keep + unseen)</c>.
/// The largest such part is best: giving an amount in an earlier part instead of a later one of the same side takes from nobody in between more than it has. And of two points with so many parts behind them one that has more
/// of both steps behind it is no worse. So a number of parts keeps the points that no other exceeds.
/// </remarks>
internal sealed class TurnSizes
{
    private const int FinestShare = 100;
    private const int MostKept = 2_000;

    private readonly Rational[] atEnd;
    private readonly Rational[] keep;
    private readonly Rational[] gives;
    private readonly Rational[] unseen;

    // By side the step that it makes.
    private readonly int[] steps;

    private TurnSizes(Exchange exchange)
    {
        steps = [exchange.Steps[0].By, 1 - exchange.Steps[0].By];
        ExchangeStep[] own = [.. steps.Select(step => exchange.Steps[step])];
        keep = [.. own.Select((step, side) => -(Rational.One - step.SnapBack) * step.Gains[side])];
        gives = [.. own.Select((step, side) => (Rational.One - step.SnapBack) * step.Gains[1 - side])];
        unseen = [.. own.Select(StateEnds.Unseen)];
        atEnd =
        [
            .. Enumerable
                .Range(0, 2)
                .Select(side =>
                    exchange.Parties[side].Future
                    + StateEnds.Breach(exchange, side)
                    + own.Aggregate(Rational.Zero, (sum, step) => sum + (step.SnapBack * step.Gains[side]))
                ),
        ];
    }

    /// <summary>The exchange as one of turns; null when it is none.</summary>
    public static TurnSizes? Of(Exchange exchange) =>
        exchange.Steps.Length == 2
        && exchange.Steps[0].By != exchange.Steps[1].By
        && exchange.Steps.All(step =>
            step.IsDivisible
            && step.After.IsEmpty
            && step.Gains[step.By].Sign <= 0
            && step.Gains[1 - step.By].Sign >= 0
            && (step.Cost.Sign == 0 || step.Detection.Sign > 0)
        )
        && exchange.Bundles.IsEmpty
        && exchange.IsPatient
            ? new TurnSizes(exchange)
            : null;

    /// <summary>The fewest parts, in shares as round as so few allow; null when more than so many are needed.</summary>
    /// <param name="most">How many parts there may be.</param>
    /// <param name="refuted">With so many no order is safe.</param>
    /// <param name="cancellation">Ends the search.</param>
    public SizedSteps? Fewest(int most, out int refuted, CancellationToken cancellation)
    {
        if (Within(most, null, out refuted, cancellation) is not { } exact)
        {
            return null;
        }

        return Enumerable
                .Range(1, FinestShare)
                .Select(share => Within(exact.Sizes.Length, share, out _, cancellation))
                .FirstOrDefault(found => found is not null)
            ?? exact;
    }

    private SizedSteps? Within(int most, int? share, out int refuted, CancellationToken cancellation)
    {
        refuted = 0;
        List<Point> points = [new Point([0, 0], null, -1, Rational.Zero)];
        for (int parts = 1; parts <= most; parts++)
        {
            cancellation.ThrowIfCancellationRequested();
            var found = new List<Point>();
            foreach (Point point in points)
            {
                for (int side = 0; side < 2; side++)
                {
                    if (Before(point, side, share) is { } before && !found.Any(other => other.Covers(before)))
                    {
                        found.RemoveAll(before.Covers);
                        found.Add(before);
                    }
                }
            }

            if (found.Find(point => point.Left.All(left => left == Rational.One)) is { } start)
            {
                return Along(start);
            }

            refuted = found.Count == 0 ? most : parts;
            if (found.Count is 0 or > MostKept)
            {
                return null;
            }

            points = found;
        }

        return null;
    }

    // The point before the largest part that a side could make to come here.
    private Point? Before(Point point, int side, int? share)
    {
        Rational most = Rational.One - point.Left[side];
        Rational needs = keep[side] + unseen[side];
        Rational has = Margin(point.Left, side);
        Rational size =
            needs.Sign > 0 ? Rational.Min(most, has / needs)
            : has.Sign >= 0 ? most
            : Rational.Zero;
        if (share is { } parts)
        {
            size = Rational.Of((size * parts).Floor(), parts);
        }

        if (size.Sign <= 0)
        {
            return null;
        }

        Rational[] left = [.. point.Left];
        left[side] += size;
        return Margin(left, 1 - side).Sign >= 0 ? new Point(left, point, side, size) : null;
    }

    // What a side has to lose when so much is left of both steps.
    private Rational Margin(Rational[] left, int side) =>
        atEnd[side] - (keep[side] * left[side]) + (gives[1 - side] * left[1 - side]);

    private SizedSteps Along(Point start)
    {
        var order = ImmutableArray.CreateBuilder<int>();
        var sizes = ImmutableArray.CreateBuilder<Rational>();
        for (Point point = start; point.After is { } after; point = after)
        {
            order.Add(steps[point.Side]);
            sizes.Add(point.Size);
        }

        return new SizedSteps(order.ToImmutable(), sizes.ToImmutable());
    }

    // The shares of the two steps, by side, that are left at a point; the part made there, and the point after it.
    private sealed record Point(Rational[] Left, Point? After, int Side, Rational Size)
    {
        public bool Covers(Point other) => Left[0] >= other.Left[0] && Left[1] >= other.Left[1];
    }
}
