using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Preferences;

/// <summary>A continuous function of one number made of straight pieces, constant before its first point and after its last.</summary>
/// <remarks>What every value function on a numeric issue comes down to.</remarks>
public sealed class ValueCurve
{
    private ValueCurve(ImmutableArray<CurvePoint> points) => Points = points;

    /// <summary>The points that the pieces join, by strictly increasing number; at least one.</summary>
    public ImmutableArray<CurvePoint> Points { get; }

    /// <summary>The curve of a value function on a numeric issue.</summary>
    /// <param name="function">Any but a table.</param>
    /// <param name="issue">The issue; named options count as their numbers from 0.</param>
    /// <param name="reading">The number to take for an estimate.</param>
    /// <exception cref="ArgumentException"><paramref name="function"/> is a table.</exception>
    public static ValueCurve Of(ValueFunction function, Issue issue, Func<Estimate, Rational> reading)
    {
        Rational low = End(issue, first: true);
        Rational high = End(issue, first: false);
        return function switch
        {
            ValueFunction.Constant of => new([new CurvePoint(low, reading(of.Score))]),
            ValueFunction.Linear of => Joined([new(low, reading(of.AtLow)), new(high, reading(of.AtHigh))]),
            ValueFunction.Peaked of => Joined([
                new(low, reading(of.AtLow)),
                new(of.Top, reading(of.AtTop)),
                new(high, reading(of.AtHigh)),
            ]),
            ValueFunction.PiecewiseLinear of => new([
                .. of.Points.Select(point => new CurvePoint(point.Number, reading(point.Score))),
            ]),
            _ => throw new ArgumentException("A table has no curve.", nameof(function)),
        };
    }

    /// <summary>The value at a number.</summary>
    public Rational At(Rational number)
    {
        if (number <= Points[0].Number)
        {
            return Points[0].Value;
        }

        for (int i = 1; i < Points.Length; i++)
        {
            CurvePoint right = Points[i];
            if (number <= right.Number)
            {
                CurvePoint left = Points[i - 1];
                return left.Value
                    + ((right.Value - left.Value) * (number - left.Number) / (right.Number - left.Number));
            }
        }

        return Points[^1].Value;
    }

    private static Rational End(Issue issue, bool first) =>
        issue switch
        {
            Issue.Integer of => first ? of.Low : of.High,
            Issue.Real of => first ? of.Low : of.High,
            _ => first ? 0 : (Rational)(issue.Size!.Value - 1),
        };

    // A peak at an end of the range stands where the end stands; the peak counts.
    private static ValueCurve Joined(ReadOnlySpan<CurvePoint> points)
    {
        ImmutableArray<CurvePoint>.Builder joined = ImmutableArray.CreateBuilder<CurvePoint>();
        for (int i = 0; i < points.Length; i++)
        {
            bool isShadowed =
                (i > 0 && i == points.Length - 1 && points[i].Number == points[i - 1].Number)
                || (i == 0 && points.Length > 1 && points[i].Number == points[i + 1].Number);
            if (!isShadowed || points.Length == 1)
            {
                joined.Add(points[i]);
            }
        }

        if (joined.Count == 0)
        {
            joined.Add(points[0]);
        }

        return new(joined.ToImmutable());
    }
}
