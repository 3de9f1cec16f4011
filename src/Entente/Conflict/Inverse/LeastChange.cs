using System.Collections.Immutable;

namespace Entente.Conflict.Inverse;

/// <summary>Finds the fewest states that have to come down for every clause to hold, and every choice of so few.</summary>
internal sealed class LeastChange
{
    /// <summary>The most choices that are listed.</summary>
    public const int MostListed = 100;

    private const int MostSteps = 200_000;

    private readonly ImmutableArray<int>[][] open;
    private readonly CancellationToken cancellation;
    private readonly Dictionary<string, ImmutableArray<int>> found = [];
    private int fewest = int.MaxValue;
    private int steps;

    private LeastChange(ImmutableArray<int>[][] open, CancellationToken cancellation)
    {
        this.open = open;
        this.cancellation = cancellation;
    }

    /// <summary>The choices, each in order, those first whose states have the shortest way to go; null when the search takes too many steps.</summary>
    /// <param name="clauses">By clause the sets of states one of which has to come down; no set is empty.</param>
    /// <param name="height">How far a state has to come down.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static ImmutableArray<ImmutableArray<int>>? Of(
        IEnumerable<ImmutableArray<int>[]> clauses,
        Func<int, int> height,
        CancellationToken cancellation
    )
    {
        var search = new LeastChange([.. clauses.OrderBy(sets => sets.Length)], cancellation);
        search.From(0, ImmutableSortedSet<int>.Empty, isForAll: false);
        if (search.steps > MostSteps)
        {
            return null;
        }

        // Now that it is known how few are enough, all that are as few; of more than can be walked through, as many as were met.
        search.steps = 0;
        search.From(0, ImmutableSortedSet<int>.Empty, isForAll: true);
        return
        [
            .. search
                .found.Values.OrderBy(states => states.Sum(state => (long)height(state)))
                .ThenBy(
                    states => states,
                    Comparer<ImmutableArray<int>>.Create((one, two) => one.AsSpan().SequenceCompareTo(two.AsSpan()))
                )
                .Take(MostListed),
        ];
    }

    private void From(int next, ImmutableSortedSet<int> chosen, bool isForAll)
    {
        cancellation.ThrowIfCancellationRequested();
        if (++steps > MostSteps || chosen.Count > fewest || (!isForAll && chosen.Count == fewest))
        {
            return;
        }

        if (next == open.Length)
        {
            if (chosen.Count < fewest)
            {
                found.Clear();
                fewest = chosen.Count;
            }

            found[string.Join(',', chosen)] = [.. chosen];
            return;
        }

        foreach (ImmutableArray<int> set in open[next].OrderBy(set => set.Count(other => !chosen.Contains(other))))
        {
            From(next + 1, chosen.Union(set), isForAll);
        }
    }
}
