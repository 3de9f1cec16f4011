using System.Collections.Immutable;

namespace Entente.Conflict.Inverse;

/// <summary>Finds the fewest states that have to come down for every clause to hold.</summary>
internal static class LeastChange
{
    private const int MostSteps = 200_000;

    /// <summary>The states, in order; the first in order of clauses and their alternatives among equally few; null when the search takes too many steps.</summary>
    /// <param name="clauses">What has to hold.</param>
    /// <param name="isDown">Whether a state need not come down.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static ImmutableArray<int>? Of(
        ImmutableArray<StabilityClause> clauses,
        Func<int, bool> isDown,
        CancellationToken cancellation
    )
    {
        ImmutableArray<int>[][] open =
        [
            .. clauses
                .Select(clause =>
                    clause.Alternatives.Select(set => set.Where(other => !isDown(other)).ToImmutableArray()).ToArray()
                )
                .Where(sets => sets.All(set => set.Length > 0))
                .OrderBy(sets => sets.Length),
        ];
        ImmutableArray<int>? best = null;
        int steps = 0;
        Search(0, ImmutableSortedSet<int>.Empty);
        return steps > MostSteps ? null : best;

        void Search(int next, ImmutableSortedSet<int> chosen)
        {
            cancellation.ThrowIfCancellationRequested();
            if (++steps > MostSteps || (best is { } found && chosen.Count >= found.Length))
            {
                return;
            }

            if (next == open.Length)
            {
                best = [.. chosen];
                return;
            }

            foreach (ImmutableArray<int> set in open[next].OrderBy(set => set.Count(other => !chosen.Contains(other))))
            {
                Search(next + 1, chosen.Union(set));
            }
        }
    }
}
