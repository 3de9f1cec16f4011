using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Preferences;

namespace Entente.Scenarios;

/// <summary>Bounds on what an outcome can be worth to a party, estimates counted at their likely value.</summary>
/// <param name="Low">Nothing is worth less.</param>
/// <param name="High">Nothing is worth more.</param>
/// <remarks>Exact for weighted scores of single issues without rules; else an outcome at the bound need not exist.</remarks>
public readonly record struct UtilitySpan(Rational Low, Rational High)
{
    // Sums of quotients with ever new denominators grow without end; warnings are not worth that.
    private const int MostBits = 20_000;

    /// <summary>The bounds; null for preferences without scores, and where numbers grow too long.</summary>
    public static UtilitySpan? Of(PreferenceModel model)
    {
        switch (model)
        {
            case PreferenceModel.Scores scores when Sum(scores.Terms) is { } sum:
                Rational low = scores.Scale * (scores.Constant + sum.Low);
                Rational high = scores.Scale * (scores.Constant + sum.High);
                return scores.Cap is { } cap
                    ? new UtilitySpan(Rational.Min(cap, low), Rational.Min(cap, high))
                    : new UtilitySpan(low, high);
            case PreferenceModel.Listed listed when !listed.Outcomes.IsEmpty || listed.Otherwise is not null:
                IEnumerable<Estimate> scored = listed.Outcomes.Select(each => each.Score);
                return OfAll(listed.Otherwise is { } otherwise ? scored.Append(otherwise) : scored);
            default:
                return null;
        }
    }

    private static UtilitySpan? Sum(ImmutableArray<Term> terms)
    {
        var sum = new UtilitySpan(Rational.Zero, Rational.Zero);
        foreach (Term term in terms)
        {
            if (Weighted(term) is not { } span || IsLong(sum.Low) || IsLong(sum.High))
            {
                return null;
            }

            sum = new UtilitySpan(sum.Low + span.Low, sum.High + span.High);
        }

        return sum;
    }

    private static bool IsLong(Rational number) => number.Denominator.GetBitLength() > MostBits;

    private static UtilitySpan? Weighted(Term term)
    {
        Rational weight = term.Weight.Likely;
        return Unweighted(term) is not { } span ? null
            : weight.Sign < 0 ? new UtilitySpan(weight * span.High, weight * span.Low)
            : new UtilitySpan(weight * span.Low, weight * span.High);
    }

    private static UtilitySpan? Unweighted(Term term)
    {
        switch (term)
        {
            case Term.OfIssue of:
                return OfAll(ScoresOf(of.Value));
            case Term.OfGroup of:
                return OfAll(of.Entries.Select(entry => entry.Score).Append(of.Otherwise));
            case Term.Rectangle { Bounds.IsEmpty: true, IsOutside: false } of:
                return OfAll([of.Score]);
            case Term.Rectangle of:
                return OfAll([of.Score, 0]);
            case Term.Combined { Kind: Aggregation.Sum } of:
                return Sum(of.Terms);
            case Term.Combined of:
                ImmutableArray<UtilitySpan> spans = [.. of.Terms.Select(Weighted).OfType<UtilitySpan>()];
                Func<Rational, Rational, Rational> pick = of.Kind == Aggregation.Min ? Rational.Min : Rational.Max;
                return spans.Length < of.Terms.Length
                    ? null
                    : spans.Aggregate((one, other) => new(pick(one.Low, other.Low), pick(one.High, other.High)));
            default:
                return null;
        }
    }

    private static UtilitySpan OfAll(IEnumerable<Estimate> scores) =>
        scores
            .Select(score => new UtilitySpan(score.Likely, score.Likely))
            .Aggregate((one, other) => new(Rational.Min(one.Low, other.Low), Rational.Max(one.High, other.High)));

    /// <summary>The scores among which all values of an issue lie.</summary>
    internal static IEnumerable<Estimate> ScoresOf(ValueFunction function) =>
        function switch
        {
            ValueFunction.Table of => of.Scores,
            ValueFunction.Constant of => [of.Score],
            ValueFunction.Linear of => [of.AtLow, of.AtHigh],
            ValueFunction.PiecewiseLinear of => of.Points.Select(point => point.Score),
            ValueFunction.Peaked of => [of.AtTop, of.AtLow, of.AtHigh],
            _ => throw new InvalidOperationException($"There is no value function {function.GetType().Name}."),
        };
}
