using System.Collections.Immutable;
using Entente.Elicitation;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Web.Components.Preferences;

/// <summary>A few packages from poor to good, among which a person finds the least that is acceptable.</summary>
public static class PackageLadder
{
    private const int MostListed = 20_000;

    /// <summary>Packages whose worth is nearest to even shares of all points.</summary>
    /// <param name="space">What can be agreed.</param>
    /// <param name="worths">What the parts are worth.</param>
    /// <param name="count">How many at most.</param>
    /// <returns>The packages, the poorest first, each once; of scored values only, and allowed by the rules.</returns>
    public static ImmutableArray<Outcome> Of(OutcomeSpace space, PartWorths worths, int count)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(worths);
        System.Numerics.BigInteger combinations = worths.Issues.Aggregate(
            System.Numerics.BigInteger.One,
            (product, issue) => product * issue.Values.Length
        );
        Outcome[] packages = [.. (combinations <= MostListed ? All(worths) : Climb(worths)).Where(space.Allows)];
        if (packages.Length == 0)
        {
            return [];
        }

        Rational[] heights = [.. packages.Select(worths.Of)];
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => worths.Total * i / Math.Max(1, count - 1))
                .Select(goal => Enumerable.Range(0, packages.Length).MinBy(i => Rational.Abs(heights[i] - goal)))
                .Distinct()
                .OrderBy(i => heights[i])
                .Select(i => packages[i]),
        ];
    }

    private static IEnumerable<Outcome> All(PartWorths worths)
    {
        IEnumerable<ImmutableArray<IssueValue>> packages =
        [
            [],
        ];
        foreach (IssueWorths issue in worths.Issues)
        {
            packages = packages.SelectMany(package => issue.Values.Select(scored => package.Add(scored.Value)));
        }

        return packages.Select(values => new Outcome(values));
    }

    // From the worst of everything to the best, one issue after another by one value at a time, round and round.
    private static IEnumerable<Outcome> Climb(PartWorths worths)
    {
        IssueValue[][] rising =
        [
            .. worths.Issues.Select(issue =>
                issue.Values.OrderBy(scored => scored.Score).Select(scored => scored.Value).ToArray()
            ),
        ];
        var steps = new int[rising.Length];
        yield return At();
        for (bool moves = true; moves; )
        {
            moves = false;
            for (int i = 0; i < steps.Length; i++)
            {
                if (steps[i] + 1 < rising[i].Length)
                {
                    steps[i]++;
                    moves = true;
                    yield return At();
                }
            }
        }

        Outcome At() => new([.. steps.Select((step, i) => rising[i][step])]);
    }
}
