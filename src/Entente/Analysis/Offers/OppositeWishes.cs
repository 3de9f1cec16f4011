using System.Collections.Immutable;
using Entente.Analysis.Compilation;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Analysis.Offers;

/// <summary>The wishes of someone who wants the opposite of a party on every issue, and cares about all issues equally.</summary>
/// <remarks>
/// Terms over several issues together are left aside. An issue about which the party does not care is one about which the other does not either.
/// </remarks>
internal static class OppositeWishes
{
    /// <summary>Scores from 0, as good as nothing, to 1, as good as can be.</summary>
    /// <param name="space">A space without continuous issues.</param>
    /// <param name="preferences">What the party wants.</param>
    public static PreferenceModel.Scores Of(OutcomeSpace space, PreferenceModel preferences)
    {
        Rational[]?[] own = new Rational[space.Issues.Length][];
        foreach (Term term in preferences is PreferenceModel.Scores scores ? scores.Terms : [])
        {
            if (term is Term.OfIssue of)
            {
                Rational[] worth = ValueTable.Of(
                    space.Issues[of.Issue],
                    of.Value,
                    of.Weight.Likely,
                    each => each.Likely
                );
                own[of.Issue] = own[of.Issue] is { } known
                    ? [.. known.Zip(worth, (left, right) => left + right)]
                    : worth;
            }
        }

        int[] contested = [.. Enumerable.Range(0, own.Length).Where(issue => own[issue]?.Distinct().Count() > 1)];
        return new PreferenceModel.Scores([
            .. contested.Select(issue =>
                (Term)
                    new Term.OfIssue(issue, new ValueFunction.Table(Reversed(own[issue]!)))
                    {
                        Weight = Rational.Of(1, contested.Length),
                    }
            ),
        ]);
    }

    private static ImmutableArray<Estimate> Reversed(Rational[] worth)
    {
        Rational high = worth.Aggregate(Rational.Max);
        Rational low = worth.Aggregate(Rational.Min);
        return [.. worth.Select(each => (Estimate)((high - each) / (high - low)))];
    }
}
