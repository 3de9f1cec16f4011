using System.Collections.Immutable;
using System.Numerics;

namespace Entente.Explaining.Checking;

/// <summary>Looks for a set that has a member of each of some sets and contains none of some others.</summary>
/// <param name="never">The sets of which not all members may be chosen, one bit a member.</param>
/// <param name="always">The sets of each of which a member has to be chosen.</param>
/// <param name="cancellation">Ends the work early.</param>
internal sealed class SetSearch(
    ImmutableArray<ulong> never,
    ImmutableArray<ulong> always,
    CancellationToken cancellation
)
{
    private const int MostSteps = 200_000;

    private int steps;

    /// <summary>Whether there is one.</summary>
    /// <returns>Null when that would take too many steps.</returns>
    public bool? Exists()
    {
        steps = 0;
        return Exists(0, 0);
    }

    // Members are chosen or left for good; the set of which fewest are left to choose from goes first.
    private bool? Exists(ulong chosen, ulong left)
    {
        cancellation.ThrowIfCancellationRequested();
        if (++steps > MostSteps)
        {
            return null;
        }

        if (never.Any(set => (set & ~chosen) == 0))
        {
            return false;
        }

        ulong[] open = [.. always.Where(set => (set & chosen) == 0).Select(set => set & ~left)];
        if (open.Length == 0)
        {
            return true;
        }

        for (ulong rest = open.MinBy(BitOperations.PopCount); rest != 0; rest &= rest - 1)
        {
            ulong member = rest & (~rest + 1);
            if (Exists(chosen | member, left) is not false and var found)
            {
                return found;
            }

            left |= member;
        }

        return false;
    }
}
