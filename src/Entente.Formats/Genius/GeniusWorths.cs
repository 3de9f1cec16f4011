using System.Collections.Immutable;
using Entente.Formats.Writing;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Formats.Genius;

/// <summary>Additive scores in the shape that GENIUS wants: values from 0 to 1 of which the largest is 1, times weights, without a constant.</summary>
/// <param name="Issues">Per issue the weight and the values.</param>
/// <param name="Divisor">What the party's utilities are divided by.</param>
internal sealed record GeniusWorths(ImmutableArray<WeightedValue> Issues, Rational Divisor)
{
    /// <summary>The same worths in that shape; with a refusal when some outcome is worth less than 0.</summary>
    public static GeniusWorths Of(AdditiveScores scores, OutcomeSpace space, Party party, ConversionNotes notes)
    {
        Rational worst = scores.Smallest(space);
        if (worst.Sign < 0)
        {
            notes.Refuse($"GENIUS holds utilities from 0 to 1, and some outcome is worth {worst} to {party.Name}.");
        }

        Rational divisor = IsCapped(party) ? Rational.One : UnitDivisor.Of(scores.Largest(space));
        UnitDivisor.Say("GENIUS", divisor, party, notes);
        return new GeniusWorths(
            [.. Shifted(scores, space).Select((each, i) => Unit(each, space.Issues[i], divisor))],
            divisor
        );
    }

    private static bool IsCapped(Party party) =>
        party.Preferences is PreferenceModel.Scores { Cap: { } cap } && cap == Rational.One;

    // No value below 0: what issues are raised by is taken from the constant, which the first issue carries.
    private static IEnumerable<WeightedValue> Shifted(AdditiveScores scores, OutcomeSpace space)
    {
        ImmutableArray<Rational> lows = [.. scores.Issues.Select((each, i) => each.Extremes(space.Issues[i]).Min())];
        bool stands = scores.Constant.Sign >= 0 && lows.All(low => low.Sign >= 0);
        Rational rest =
            scores.Constant + (stands ? Rational.Zero : lows.Aggregate(Rational.Zero, (sum, low) => sum + low));
        return scores.Issues.Select(
            (each, i) =>
            {
                Rational raise = (stands ? Rational.Zero : -lows[i]) + (i == 0 ? rest : Rational.Zero);
                return raise.Sign == 0 && each.Weight.Sign >= 0
                    ? each
                    : each.Moved(space.Issues[i], each.Weight, raise) with
                    {
                        Weight = Rational.One,
                    };
            }
        );
    }

    private static WeightedValue Unit(WeightedValue each, Issue issue, Rational divisor)
    {
        Rational largest = (each with { Weight = Rational.One }).Extremes(issue).Max();
        return largest.Sign <= 0
            ? new WeightedValue(Rational.Zero, new ValueFunction.Constant(Rational.One))
            : each.Moved(issue, Rational.One / largest, Rational.Zero) with
            {
                Weight = each.Weight * largest / divisor,
            };
    }
}
