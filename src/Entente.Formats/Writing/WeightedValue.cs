using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Formats.Writing;

/// <summary>What one issue contributes: a weight times what the value is worth, estimates counted at their likely value.</summary>
/// <param name="Weight">The weight.</param>
/// <param name="Value">The worth of the values.</param>
internal sealed record WeightedValue(Rational Weight, ValueFunction Value)
{
    /// <summary>What a numbered value is worth before the weight.</summary>
    public Rational ScoreOf(Issue issue, int index) =>
        Value is ValueFunction.Table table
            ? table.Scores[index].Likely
            : Curve(issue).At(issue.IsNumeric ? issue.NumberOf(index) : index);

    /// <summary>What every numbered value is worth before the weight; the issue has at most <see cref="AdditiveScores.MostListed"/>.</summary>
    public ImmutableArray<Rational> Scores(Issue issue)
    {
        if (Value is ValueFunction.Table table)
        {
            return [.. table.Scores.Select(score => score.Likely)];
        }

        ValueCurve curve = Curve(issue);
        return
        [
            .. Enumerable
                .Range(0, (int)issue.Size!.Value)
                .Select(i => curve.At(issue.IsNumeric ? issue.NumberOf(i) : i)),
        ];
    }

    /// <summary>Contributions among which the largest and the smallest are.</summary>
    public IEnumerable<Rational> Extremes(Issue issue)
    {
        IEnumerable<Rational> worths = Value is ValueFunction.Table table
            ? table.Scores.Select(score => score.Likely)
            : Curve(issue).Points.Select(point => point.Value);
        return worths.Select(worth => Weight * worth);
    }

    /// <summary>The worth as a straight line over the range of the issue, by its ends; null when it is none.</summary>
    public ValueFunction.Linear? AsLine(Issue issue)
    {
        if (Value is ValueFunction.Linear line)
        {
            return line;
        }

        if (Value is ValueFunction.Constant constant)
        {
            return new ValueFunction.Linear(constant.Score.Likely, constant.Score.Likely);
        }

        if (Value is not ValueFunction.Table || issue is not Issue.Real { Step: { } step } real)
        {
            return null;
        }

        ImmutableArray<Rational> scores = Scores(issue);
        Rational slope = scores.Length == 1 ? Rational.Zero : (scores[^1] - scores[0]) / (step * (scores.Length - 1));
        for (int i = 0; i < scores.Length; i++)
        {
            if (scores[i] != scores[0] + (slope * step * i))
            {
                return null;
            }
        }

        return new ValueFunction.Linear(scores[0], scores[0] + (slope * (real.High - real.Low)));
    }

    /// <summary>The same weight, every score multiplied and then raised.</summary>
    public WeightedValue Moved(Issue issue, Rational factor, Rational raise)
    {
        Estimate Of(Estimate score) => (factor * score.Likely) + raise;
        return this with
        {
            Value = Value switch
            {
                ValueFunction.Table of => new ValueFunction.Table([.. of.Scores.Select(Of)]),
                ValueFunction.Constant of => new ValueFunction.Constant(Of(of.Score)),
                ValueFunction.Linear of => new ValueFunction.Linear(Of(of.AtLow), Of(of.AtHigh)),
                _ => new ValueFunction.PiecewiseLinear([
                    .. Curve(issue).Points.Select(point => new ScoredNumber(point.Number, Of(point.Value))),
                ]),
            },
        };
    }

    private ValueCurve Curve(Issue issue) => ValueCurve.Of(Value, issue, estimate => estimate.Likely);
}
