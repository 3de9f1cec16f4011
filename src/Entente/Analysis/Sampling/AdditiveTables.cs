using System.Collections.Immutable;
using Entente.Analysis.Compilation;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Analysis.Sampling;

/// <summary>Preferences that come apart by issue, as one number for every value: a sum is all that an outcome takes.</summary>
internal sealed class AdditiveTables
{
    private const int MostValues = 10_000;

    private readonly PreferenceModel.Scores scores;
    private readonly Rational[]?[] worth;

    private AdditiveTables(PreferenceModel.Scores scores, Rational[]?[] worth)
    {
        this.scores = scores;
        this.worth = worth;
    }

    /// <summary>The tables; null when a term is about several issues, an issue is continuous, or there are very many values.</summary>
    public static AdditiveTables? Of(OutcomeSpace space, PreferenceModel preferences)
    {
        if (
            preferences is not PreferenceModel.Scores scores
            || !scores.Terms.All(term => term is Term.OfIssue of && space.Issues[of.Issue].Size <= MostValues)
        )
        {
            return null;
        }

        var worth = new Rational[]?[space.Issues.Length];
        foreach (Term.OfIssue term in scores.Terms.Cast<Term.OfIssue>())
        {
            Rational[] values = ValueTable.Of(
                space.Issues[term.Issue],
                term.Value,
                term.Weight.Likely,
                each => each.Likely
            );
            worth[term.Issue] = worth[term.Issue] is { } known
                ? [.. known.Zip(values, (left, right) => left + right)]
                : values;
        }

        return new AdditiveTables(scores, worth);
    }

    /// <summary>What an outcome is worth.</summary>
    public Rational Of(Outcome outcome)
    {
        Rational sum = scores.Constant;
        ImmutableArray<IssueValue> values = outcome.Values;
        for (int issue = 0; issue < worth.Length; issue++)
        {
            if (worth[issue] is { } table)
            {
                sum += table[values[issue].Index];
            }
        }

        Rational utility = scores.Scale * sum;
        return scores.Cap is { } cap ? Rational.Min(cap, utility) : utility;
    }
}
