using System.Collections.Immutable;
using Entente.Outcomes;

namespace Entente.Elicitation;

/// <summary>Finds packages that were preferred to each other in a circle.</summary>
internal static class PreferenceCircles
{
    /// <summary>For every preference that lies on a circle, a shortest one through it; a circle is listed once.</summary>
    public static IEnumerable<ImmutableArray<Outcome>> In(PreferenceStatement statement)
    {
        var seen = new List<HashSet<Outcome>>();
        foreach (PackageComparison pair in statement.Comparisons.Where(each => !each.IsTie))
        {
            ImmutableArray<Outcome> path = Path(statement, pair.Worse, pair.Better);
            if (path.IsEmpty || seen.Exists(each => each.SetEquals(path)))
            {
                continue;
            }

            seen.Add([.. path]);
            yield return [pair.Better, .. path.RemoveAt(path.Length - 1)];
        }
    }

    // From a package down to another, each preferred to the next; breadth first, so that it is a shortest one. Empty for none.
    private static ImmutableArray<Outcome> Path(PreferenceStatement statement, Outcome from, Outcome to)
    {
        var before = new Dictionary<Outcome, Outcome?> { [from] = null };
        var waiting = new Queue<Outcome>([from]);
        while (waiting.TryDequeue(out Outcome? package))
        {
            if (package.Equals(to))
            {
                return [.. Back(before, package).Reverse()];
            }

            foreach (Outcome worse in Below(statement, package))
            {
                if (before.TryAdd(worse, package))
                {
                    waiting.Enqueue(worse);
                }
            }
        }

        return [];
    }

    private static IEnumerable<Outcome> Below(PreferenceStatement statement, Outcome package) =>
        statement
            .Comparisons.Where(pair => pair.Better.Equals(package))
            .Select(pair => pair.Worse)
            .Concat(
                statement
                    .Comparisons.Where(pair => pair.IsTie && pair.Worse.Equals(package))
                    .Select(pair => pair.Better)
            )
            .Concat(
                statement
                    .Ratings.Where(above => above.Package.Equals(package))
                    .SelectMany(above =>
                        statement.Ratings.Where(below => below.Rating < above.Rating).Select(below => below.Package)
                    )
            );

    private static IEnumerable<Outcome> Back(Dictionary<Outcome, Outcome?> before, Outcome package)
    {
        for (Outcome? at = package; at is not null; at = before[at])
        {
            yield return at;
        }
    }
}
