using System.Collections.Immutable;
using Entente.Formats.Writing;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Formats.GeniusWeb;

/// <summary>Brings additive scores into the shape that GeniusWeb wants: values from 0 to 1, weights that add up to 1, no constant.</summary>
internal static class UnitScores
{
    /// <summary>Whether scores have that shape.</summary>
    public static bool IsUnit(AdditiveScores scores, OutcomeSpace space) =>
        scores.Constant.Sign == 0
        && scores.Issues.All(each => each.Weight.Sign >= 0 && ConversionNotes.RoundedUp(each.Weight) == each.Weight)
        && scores.Issues.Aggregate(Rational.Zero, (sum, each) => sum + each.Weight) == Rational.One
        && scores
            .Issues.Select((each, i) => (each with { Weight = Rational.One }).Extremes(space.Issues[i]))
            .All(worths => worths.All(worth => worth.Sign >= 0 && worth <= Rational.One));

    /// <summary>The same worths in that shape; null, with a refusal, when some outcome is worth less than 0.</summary>
    public static AdditiveScores? Of(AdditiveScores scores, OutcomeSpace space, Party party, ConversionNotes notes)
    {
        if (IsUnit(scores, space))
        {
            return scores;
        }

        Rational worst = scores.Smallest(space);
        for (
            Rational? divisor = Divisor(worst, scores.Largest(space), party, notes);
            divisor is { } some;
            divisor = some * 10
        )
        {
            if (Divided(scores, space, worst, some) is { } unit)
            {
                UnitDivisor.Say("GeniusWeb", some, party, notes);
                return unit;
            }
        }

        return null;
    }

    // Weights are made decimals by rounding up; what they leave of a whole goes to the issue with the largest, which also carries what the
    // worst outcome is worth. Null when rounding left too little for that.
    private static AdditiveScores? Divided(AdditiveScores scores, OutcomeSpace space, Rational worst, Rational divisor)
    {
        ImmutableArray<Issue> issues = space.Issues;
        ImmutableArray<Rational> lows = [.. scores.Issues.Select((each, i) => each.Extremes(issues[i]).Min())];
        ImmutableArray<Rational> spans =
        [
            .. scores.Issues.Select((each, i) => each.Extremes(issues[i]).Max() - lows[i]),
        ];
        int carrier = spans.IndexOf(spans.Max());
        Rational[] weights = [.. spans.Select(span => ConversionNotes.RoundedUp(span / divisor))];
        weights[carrier] =
            1 - weights.Where((_, i) => i != carrier).Aggregate(Rational.Zero, (sum, weight) => sum + weight);
        if (weights[carrier] < (spans[carrier] + worst) / divisor)
        {
            return null;
        }

        var units = ImmutableArray.CreateBuilder<WeightedValue>(issues.Length);
        for (int i = 0; i < issues.Length; i++)
        {
            Rational share = divisor * weights[i];
            Rational raise = (i == carrier ? worst : Rational.Zero) - lows[i];
            units.Add(
                share.Sign == 0
                    ? new WeightedValue(Rational.Zero, new ValueFunction.Constant(Rational.Zero))
                    : scores.Issues[i].Moved(issues[i], scores.Issues[i].Weight / share, raise / share) with
                    {
                        Weight = weights[i],
                    }
            );
        }

        return new AdditiveScores(Rational.Zero, units.MoveToImmutable());
    }

    /// <summary>The power of ten that a party's utilities are divided by so that they go up to 1 at most; null, with a refusal, when they go below 0.</summary>
    public static Rational? Divisor(Rational worst, Rational best, Party party, ConversionNotes notes)
    {
        if (worst.Sign < 0)
        {
            notes.Refuse($"GeniusWeb holds utilities from 0 to 1, and some outcome is worth {worst} to {party.Name}.");
            return null;
        }

        return UnitDivisor.Of(best);
    }
}
