using System.Numerics;
using Entente.Outcomes;

namespace Entente.Web.Library;

/// <summary>How many outcomes the rules of a scenario leave.</summary>
internal static class AllowedOutcomes
{
    private const int MostListed = 100_000;

    /// <summary>The number; null for a continuum, and where rules tie so many issues together that it is not counted here.</summary>
    /// <param name="space">What can be agreed.</param>
    /// <remarks>Only the issues that rules speak of are gone through, each combination of theirs; the others multiply.</remarks>
    public static BigInteger? Of(OutcomeSpace space)
    {
        if (space.Combinations is not { } all || space.Rules.IsEmpty)
        {
            return space.Combinations;
        }

        int[] ruled = [.. space.Rules.SelectMany(rule => rule.Forbids).Select(each => each.Issue).Distinct().Order()];
        BigInteger combined = ruled.Aggregate(
            BigInteger.One,
            (product, issue) => product * space.Issues[issue].Size!.Value
        );
        if (combined > MostListed)
        {
            return null;
        }

        var indexes = new int[space.Issues.Length];
        long allowed = 0;
        for (long left = (long)combined; left > 0; left--)
        {
            var outcome = Outcome.At(indexes);
            allowed += space.Rules.Any(rule => space.Matches(rule.Forbids, outcome)) ? 0 : 1;
            Next(space, ruled, indexes);
        }

        return all / combined * allowed;
    }

    private static void Next(OutcomeSpace space, int[] ruled, int[] indexes)
    {
        int place = ruled.Length - 1;
        while (place >= 0 && ++indexes[ruled[place]] == space.Issues[ruled[place]].Size)
        {
            indexes[ruled[place--]] = 0;
        }
    }
}
