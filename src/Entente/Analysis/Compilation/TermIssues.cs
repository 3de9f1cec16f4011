using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Preferences;

namespace Entente.Analysis.Compilation;

/// <summary>Takes sums of terms apart, and says which issues a term depends on.</summary>
internal static class TermIssues
{
    /// <summary>The terms that are added, nested sums opened, each with the product of the weights around it.</summary>
    public static IEnumerable<WeightedTerm> Addends(
        IEnumerable<Term> terms,
        Rational weight,
        Func<Estimate, Rational> reading
    )
    {
        foreach (Term term in terms)
        {
            Rational product = weight * reading(term.Weight);
            if (term is Term.Combined { Kind: Aggregation.Sum } sum)
            {
                foreach (WeightedTerm inner in Addends(sum.Terms, product, reading))
                {
                    yield return inner;
                }
            }
            else
            {
                yield return new WeightedTerm(product, term);
            }
        }
    }

    /// <summary>The issues on which a term depends, each once, in order.</summary>
    public static ImmutableArray<int> Of(Term term) => [.. All(term).Distinct().Order()];

    private static IEnumerable<int> All(Term term) =>
        term switch
        {
            Term.OfIssue of => [of.Issue],
            Term.OfGroup of => of.Issues,
            Term.Rectangle of => of.Bounds.Select(bound => bound.Issue),
            Term.Combined of => of.Terms.SelectMany(All),
            _ => throw new InvalidOperationException($"There is no term {term.GetType().Name}."),
        };
}
