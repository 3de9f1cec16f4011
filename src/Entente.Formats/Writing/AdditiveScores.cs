using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Formats.Writing;

/// <summary>Preferences as a constant and, per issue, a weight times a value: the form that most platforms hold.</summary>
/// <param name="Constant">Added to the sum.</param>
/// <param name="Issues">One entry per issue of the space.</param>
internal sealed record AdditiveScores(Rational Constant, ImmutableArray<WeightedValue> Issues)
{
    /// <summary>The largest issue whose values are listed one by one.</summary>
    public const int MostListed = 100_000;

    /// <summary>The preferences in this form; null with the reason when they do not have it.</summary>
    public static AdditiveScores? Of(OutcomeSpace space, PreferenceModel preferences, out string reason)
    {
        reason = "";
        if (preferences is PreferenceModel.Listed { } list && space.Issues is [{ IsContinuous: false }])
        {
            return OfListed(space.Issues[0], list, out reason);
        }

        if (preferences is not PreferenceModel.Scores scores)
        {
            reason = "are not given as scores of issues";
            return null;
        }

        var found = new List<Term.OfIssue>?[space.Issues.Length];
        if (!Collect(scores.Terms, scores.Scale, found))
        {
            reason = "score several issues together";
            return null;
        }

        var issues = ImmutableArray.CreateBuilder<WeightedValue>(found.Length);
        for (int i = 0; i < found.Length; i++)
        {
            if (Merge(space.Issues[i], found[i]) is not { } value)
            {
                reason = $"score issue '{space.Issues[i].Name}' by several curves at once";
                return null;
            }

            issues.Add(value);
        }

        var additive = new AdditiveScores(scores.Scale * scores.Constant, issues.MoveToImmutable());
        if (scores.Cap is { } cap && additive.Largest(space) > cap)
        {
            reason = $"are capped at {cap}";
            return null;
        }

        return additive;
    }

    /// <summary>The same worths without a constant: the first issue that counts carries it.</summary>
    public AdditiveScores WithoutConstant(OutcomeSpace space)
    {
        if (Constant.Sign == 0)
        {
            return this;
        }

        int carrier = Math.Max(0, Issues.Select(each => each.Weight.Sign != 0).ToImmutableArray().IndexOf(true));
        WeightedValue carrying =
            Issues[carrier].Weight.Sign == 0
                ? new WeightedValue(Rational.One, new ValueFunction.Constant(Constant))
                : Issues[carrier].Moved(space.Issues[carrier], Rational.One, Constant / Issues[carrier].Weight);
        return new AdditiveScores(Rational.Zero, Issues.SetItem(carrier, carrying));
    }

    /// <summary>What the best outcome is worth.</summary>
    public Rational Largest(OutcomeSpace space) =>
        Issues.Select((each, i) => each.Extremes(space.Issues[i]).Max()).Aggregate(Constant, (sum, best) => sum + best);

    /// <summary>What the worst outcome is worth.</summary>
    public Rational Smallest(OutcomeSpace space) =>
        Issues
            .Select((each, i) => each.Extremes(space.Issues[i]).Min())
            .Aggregate(Constant, (sum, worst) => sum + worst);

    private static AdditiveScores? OfListed(Issue issue, PreferenceModel.Listed list, out string reason)
    {
        reason = "";
        var scores = new Estimate?[(int)issue.Size!.Value];
        foreach (ScoredOutcome each in list.Outcomes)
        {
            scores[each.Outcome.Values[0].Index] = each.Score;
        }

        if (list.Otherwise is null && scores.Contains(null))
        {
            reason = "forbid outcomes that are not listed";
            return null;
        }

        var table = new ValueFunction.Table([.. scores.Select(score => score ?? list.Otherwise!.Value)]);
        return new AdditiveScores(Rational.Zero, [new WeightedValue(Rational.One, table)]);
    }

    private static bool Collect(ImmutableArray<Term> terms, Rational factor, List<Term.OfIssue>?[] found)
    {
        foreach (Term term in terms)
        {
            Rational weight = factor * term.Weight.Likely;
            switch (term)
            {
                case Term.OfIssue of:
                    (found[of.Issue] ??= []).Add(of with { Weight = weight });
                    break;
                case Term.Combined { Kind: Aggregation.Sum } sum when Collect(sum.Terms, weight, found):
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private static WeightedValue? Merge(Issue issue, List<Term.OfIssue>? terms)
    {
        if (terms is null)
        {
            return new WeightedValue(Rational.Zero, new ValueFunction.Constant(Rational.Zero));
        }

        if (terms is [{ } only])
        {
            return new WeightedValue(only.Weight.Likely, only.Value);
        }

        if (issue.Size is not { } size || size > MostListed)
        {
            return null;
        }

        ImmutableArray<WeightedValue> parts =
        [
            .. terms.Select(term => new WeightedValue(term.Weight.Likely, term.Value)),
        ];
        var scores = ImmutableArray.CreateBuilder<Estimate>((int)size);
        for (int i = 0; i < size; i++)
        {
            scores.Add(parts.Aggregate(Rational.Zero, (sum, part) => sum + (part.Weight * part.ScoreOf(issue, i))));
        }

        return new WeightedValue(Rational.One, new ValueFunction.Table(scores.MoveToImmutable()));
    }
}
