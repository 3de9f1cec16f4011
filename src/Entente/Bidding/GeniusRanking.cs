using Entente.Analysis.Compilation;
using Entente.Numbers;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Bidding;

/// <summary>All outcomes of a space with utilities as GENIUS 9.1 computes them: sums of doubles, issue by issue, sorted with ties in the order of its hash codes.</summary>
/// <remarks>
/// Sums of doubles tell apart outcomes that are worth the same; which of them GENIUS offers depends on that noise. Where sums are equal to the last bit, outcomes stand in the order of
/// <see cref="JavaHash"/>, as the sessions of GENIUS 9.1.13 show that are met under this order and no other that was tried.
/// </remarks>
internal sealed class GeniusRanking : BidRanking
{
    public GeniusRanking(BidUtility utility, BidSpace space)
    {
        int count = (int)space.Count;
        var table = new double[count];
        var hashes = new int[count];
        var parts = new int[space.Sizes.Length];
        var values = new int[space.Issues];
        int[][] names = [.. Enumerable.Range(0, space.Issues).Select(issue => NamesOf(space, issue))];
        double[][]? products = ProductsOf(utility.Party, space);
        double cap = utility.Number(long.MaxValue);
        for (int bid = 0; bid < count; bid++)
        {
            space.Book!.Parts(bid, parts);
            space.Values(parts, values);
            double sum = 0;
            int hash = 0;
            for (int issue = 0; issue < values.Length; issue++)
            {
                sum += products?[issue][values[issue]] ?? 0;
                hash = unchecked(hash + names[issue][values[issue]]);
            }

            for (int group = 0; products is null && group < parts.Length; group++)
            {
                sum += utility.Contribution(group, parts[group]);
            }

            table[bid] = Math.Min(sum, cap);
            hashes[bid] = JavaHash.OfDetails(hash, table[bid]);
        }

        Bids = [.. Enumerable.Range(0, count).OrderByDescending(bid => table[bid]).ThenBy(bid => hashes[bid])];
        Table = table;
    }

    /// <summary>The numbers from the best outcome to the worst.</summary>
    public int[] Bids { get; }

    public override double[] Table { get; }

    public override BidSearch Search(BidBook book) => new GeniusSearch(this);

    private static int[] NamesOf(BidSpace space, int issue) =>
        [.. Enumerable.Range(0, space.SizeOf(issue)).Select(value => JavaHash.Of(space.NameOf(issue, value)))];

    // By issue, by value: the weight, rounded, times the score, rounded; null where a utility is no such sum, and exact contributions are rounded instead.
    private static double[][]? ProductsOf(Party party, BidSpace space)
    {
        if (
            party.Preferences is not PreferenceModel.Scores scores
            || scores.Constant != Rational.Zero
            || scores.Terms.Any(term => term is not Term.OfIssue)
            || scores.Terms.Cast<Term.OfIssue>().DistinctBy(term => term.Issue).Count() < scores.Terms.Length
        )
        {
            return null;
        }

        double[][] products = [.. Enumerable.Range(0, space.Issues).Select(issue => new double[space.SizeOf(issue)])];
        foreach (Term.OfIssue term in scores.Terms.Cast<Term.OfIssue>())
        {
            double weight = term.Weight.Likely.ToDouble();
            Rational[] values = ValueTable.Of(
                space.Finite.Space.Issues[term.Issue],
                term.Value,
                Rational.One,
                estimate => estimate.Likely
            );
            products[term.Issue] = [.. values.Select(value => weight * value.ToDouble())];
        }

        return products;
    }
}
