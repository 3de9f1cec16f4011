using System.Collections.Immutable;
using Entente.Formats.Writing;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Formats.Genius;

/// <summary>A curve over numbers that GENIUS knows: a line held between 0 and 1, or a triangle.</summary>
internal abstract record GeniusCurve
{
    private GeniusCurve() { }

    /// <summary><c>slope × number + offset</c>, held between 0 and 1.</summary>
    public sealed record Line(Rational Slope, Rational Offset) : GeniusCurve;

    /// <summary>0 at the ends, 1 at the top, straight between; over real numbers alone.</summary>
    public sealed record Triangle(Rational Low, Rational High, Rational Top) : GeniusCurve;

    /// <summary>The curve that values between 0 and 1 follow; null when it is neither.</summary>
    public static GeniusCurve? Of(ValueFunction value, Issue issue)
    {
        if (value is ValueFunction.Table && !(issue.Size <= AdditiveScores.MostListed))
        {
            return null;
        }

        ImmutableArray<CurvePoint> points = value is ValueFunction.Table table
            ? [.. table.Scores.Select((score, i) => new CurvePoint(issue.NumberOf(i), score.Likely))]
            : ValueCurve.Of(value, issue, estimate => estimate.Likely).Points;
        GeniusCurve? line = LineOf(points);
        return line ?? (issue is Issue.Real ? TriangleOf(points) : null);
    }

    // Between points the curve turns nowhere, so that a held line through all points that turns at points alone is the curve.
    private static Line? LineOf(ImmutableArray<CurvePoint> points)
    {
        int rise = 1;
        while (rise < points.Length && points[rise].Value == points[rise - 1].Value)
        {
            rise++;
        }

        if (rise >= points.Length)
        {
            return new Line(Rational.Zero, points[0].Value);
        }

        CurvePoint left = points[rise - 1];
        CurvePoint right = points[rise];
        Rational slope = (right.Value - left.Value) / (right.Number - left.Number);
        Rational offset = left.Value - (slope * left.Number);
        return
            points.All(point => Held((slope * point.Number) + offset) == point.Value)
            && TurnsAtPoints(points, slope, offset)
            ? new Line(slope, offset)
            : null;
    }

    private static bool TurnsAtPoints(ImmutableArray<CurvePoint> points, Rational slope, Rational offset)
    {
        Rational zero = -offset / slope;
        Rational one = (1 - offset) / slope;
        return new[] { zero, one }.All(turn =>
            turn <= points[0].Number || turn >= points[^1].Number || points.Any(point => point.Number == turn)
        );
    }

    private static Triangle? TriangleOf(ImmutableArray<CurvePoint> points) =>
        points switch
        {
            [{ Value.Sign: 0 } low, var top, { Value.Sign: 0 } high] when top.Value == 1 => new Triangle(
                low.Number,
                high.Number,
                top.Number
            ),
            _ => null,
        };

    private static Rational Held(Rational value) => Rational.Max(0, Rational.Min(1, value));
}
