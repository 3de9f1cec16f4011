namespace Entente.Analysis.Kernels.Enumeration;

/// <summary>Looks for one outcome of a component that is too large to go through: values are fixed position by position, the most promising first, and what bounds rule out is left.</summary>
/// <param name="task">The outcomes.</param>
/// <param name="mostNodes">How many beginnings may be looked at in each search.</param>
/// <param name="cancellation">Ends the work early.</param>
internal sealed class PrefixSearch(EnumerationTask task, long mostNodes, CancellationToken cancellation)
{
    private readonly int[] values = new int[task.Shape.Sizes.Length];
    private long left;

    /// <summary>The least that an allowed outcome is worth to a party.</summary>
    /// <param name="party">Its number.</param>
    /// <param name="known">What some allowed outcome is worth to it.</param>
    /// <returns>The least; where the search did not end, a number than which none is worth less.</returns>
    public long Least(int party, long known)
    {
        left = mostNodes;
        long best = known;
        return Descend(0) ? best : Bounds(0, party).Low;

        // False when it did not end.
        bool Descend(int depth)
        {
            if (--left < 0)
            {
                return false;
            }

            cancellation.ThrowIfCancellationRequested();
            long low = Bounds(depth, party).Low;
            if (low >= best || IsForbidden(depth) == true)
            {
                return true;
            }

            if (depth == values.Length)
            {
                best = low;
                return true;
            }

            foreach (int value in Ordered(depth, () => Bounds(depth + 1, party).Low))
            {
                values[depth] = value;
                if (!Descend(depth + 1))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Whether an outcome is allowed; null when the search did not end.</summary>
    /// <param name="found">Its values; only where there is one.</param>
    public bool? IsAnyAllowed(out int[] found) => IsAny([], out found);

    /// <summary>Whether an allowed outcome is worth enough to everybody; null when the search did not end.</summary>
    /// <param name="needs">By party: what it is worth at least.</param>
    /// <param name="found">Its values; only where there is one.</param>
    public bool? IsAny(long[] needs, out int[] found)
    {
        left = mostNodes;
        bool? isAny = Descend(0);
        found = [.. values];
        return isAny;

        bool? Descend(int depth)
        {
            if (--left < 0)
            {
                return null;
            }

            cancellation.ThrowIfCancellationRequested();
            if (IsForbidden(depth) == true || Slack(depth) < 0)
            {
                return false;
            }

            if (depth == values.Length)
            {
                return true;
            }

            foreach (int value in Ordered(depth, () => -Slack(depth + 1)))
            {
                values[depth] = value;
                if (Descend(depth + 1) is not false and var isThere)
                {
                    return isThere;
                }
            }

            return false;
        }

        // What is left at most to whoever may have least to spare.
        long Slack(int depth)
        {
            long least = long.MaxValue;
            for (int party = 0; party < needs.Length; party++)
            {
                least = Math.Min(least, Bounds(depth, party).High - needs[party]);
            }

            return least;
        }
    }

    private int[] Ordered(int depth, Func<long> cost)
    {
        int[] order = [.. Enumerable.Range(0, task.Shape.Sizes[depth])];
        long[] costs =
        [
            .. order.Select(value =>
            {
                values[depth] = value;
                return cost();
            }),
        ];
        Array.Sort(costs, order);
        return order;
    }

    private (long Low, long High) Bounds(int depth, int party) => task.Bounds(party, depth, values);

    // True when all outcomes below are forbidden, false when none is, null when that depends.
    private bool? IsForbidden(int depth) => ValueBox.AnyContains(task.Forbidden, depth, values);
}
