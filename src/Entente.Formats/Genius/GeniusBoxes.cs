using System.Collections.Immutable;
using Entente.Formats.Writing;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Formats.Genius;

/// <summary>Preferences as hyper-rectangles, nested with sum, min and max: what GENIUS calls a non-linear utility space.</summary>
/// <param name="Root">The terms: rectangles and combinations alone.</param>
/// <param name="Scale">What the sum is multiplied by.</param>
/// <param name="Divisor">What the party's utilities are divided by.</param>
internal sealed record GeniusBoxes(Term.Combined Root, Rational Scale, Rational Divisor)
{
    private const int MostBoxes = 20_000;

    /// <summary>The preferences of a party in this form; null, with a refusal, when they have none.</summary>
    public static GeniusBoxes? Of(OutcomeSpace space, Party party, ConversionNotes notes)
    {
        if (party.Preferences is not PreferenceModel.Scores scores)
        {
            notes.Refuse(
                $"GENIUS holds scores, and the preferences of {party.Name} are not given as scores of issues."
            );
            return null;
        }

        int boxes = 0;
        ImmutableArray<Term>.Builder terms = ImmutableArray.CreateBuilder<Term>();
        foreach (Term term in scores.Terms)
        {
            terms.Add(Boxed(term, space, ref boxes));
        }

        if (boxes > MostBoxes)
        {
            notes.Refuse($"The preferences of {party.Name} make {boxes} boxes; at most {MostBoxes} are written.");
            return null;
        }

        if (scores.Constant.Sign != 0)
        {
            terms.Add(new Term.Rectangle([], scores.Constant));
        }

        var root =
            terms is [Term.Combined { Weight: var weight } only] && weight.Likely == 1
                ? only
                : new Term.Combined(Aggregation.Sum, terms.ToImmutable());
        Rational? divisor = DivisorOf(scores, party, notes);
        return divisor is { } some ? new GeniusBoxes(root, scores.Scale / some, some) : null;
    }

    private static Rational? DivisorOf(PreferenceModel.Scores scores, Party party, ConversionNotes notes)
    {
        if (scores.Cap is { } cap && cap == Rational.One)
        {
            return Rational.One;
        }

        UtilitySpan? span = UtilitySpan.Of(scores with { Cap = null });
        if (span is not { } bounds || (scores.Cap is { } other && bounds.High > other))
        {
            notes.Refuse($"GENIUS caps utilities at 1, and those of {party.Name} are capped at {scores.Cap}.");
            return null;
        }

        Rational divisor = UnitDivisor.Of(bounds.High);
        UnitDivisor.Say("GENIUS", divisor, party, notes);
        return divisor;
    }

    private static Term Boxed(Term term, OutcomeSpace space, ref int boxes)
    {
        switch (term)
        {
            case Term.Rectangle:
                boxes++;
                return term;
            case Term.Combined of:
                ImmutableArray<Term>.Builder inner = ImmutableArray.CreateBuilder<Term>();
                foreach (Term each in of.Terms)
                {
                    inner.Add(Boxed(each, space, ref boxes));
                }

                return of with
                {
                    Terms = inner.ToImmutable(),
                };
            case Term.OfIssue of:
                return Listed(of, space.Issues[of.Issue], ref boxes);
            case Term.OfGroup of:
                return Listed(of, space, ref boxes);
            default:
                throw new InvalidOperationException($"There is no term {term.GetType().Name}.");
        }
    }

    private static Term.Combined Listed(Term.OfIssue term, Issue issue, ref int boxes)
    {
        long size = (long)issue.Size!.Value;
        boxes += (int)Math.Min(size, MostBoxes + 1);
        var value = new WeightedValue(Rational.One, term.Value);
        return new Term.Combined(
            Aggregation.Sum,
            size > MostBoxes
                ? []
                :
                [
                    .. Enumerable
                        .Range(0, (int)size)
                        .Select(i => new Term.Rectangle([At(term.Issue, issue, i)], value.ScoreOf(issue, i))),
                ]
        )
        {
            Weight = term.Weight,
        };
    }

    // The score of all other combinations everywhere, and in each listed one the difference to it.
    private static Term.Combined Listed(Term.OfGroup term, OutcomeSpace space, ref int boxes)
    {
        boxes += Math.Min(term.Entries.Length + 1, MostBoxes + 1);
        return new Term.Combined(
            Aggregation.Sum,
            [
                .. term
                    .Entries.Take(MostBoxes)
                    .Select(entry => new Term.Rectangle(
                        [.. entry.Values.Select((value, i) => At(term.Issues[i], space.Issues[term.Issues[i]], value))],
                        entry.Score.Likely - term.Otherwise.Likely
                    )),
                new Term.Rectangle([], term.Otherwise.Likely),
            ]
        )
        {
            Weight = term.Weight,
        };
    }

    private static Bound At(int number, Issue issue, int index) =>
        new(number, issue.NumberOf(index), issue.NumberOf(index));
}
