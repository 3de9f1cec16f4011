using System.Collections.Immutable;
using System.Numerics;
using Entente.Numbers;

namespace Entente.Conflict.Inverse;

/// <summary>Counts the strict rankings under which every clause holds.</summary>
/// <remarks>Whether clauses hold depends on which of the states that play a part stand below the state in question; every set of <c>w</c> out of <c>n</c> does so in <c>w! (n - w)!</c> of the <c>(n + 1)!</c> orders.</remarks>
internal static class RankingShare
{
    private const int MostStates = 20;

    /// <summary>The share of all rankings; null when too many states play a part.</summary>
    public static Rational? Of(ImmutableArray<StabilityClause> clauses, CancellationToken cancellation)
    {
        int[] states = [.. clauses.SelectMany(clause => clause.Alternatives).SelectMany(set => set).Distinct().Order()];
        if (states.Length > MostStates)
        {
            return null;
        }

        int[][] masks =
        [
            .. clauses.Select(clause =>
                clause
                    .Alternatives.Select(set =>
                        set.Aggregate(0, (mask, state) => mask | (1 << Array.BinarySearch(states, state)))
                    )
                    .ToArray()
            ),
        ];
        var counts = new BigInteger[states.Length + 1];
        for (int below = 0; below < 1 << states.Length; below++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Array.TrueForAll(masks, sets => Array.Exists(sets, set => (set & ~below) == 0)))
            {
                counts[BitOperations.PopCount((uint)below)]++;
            }
        }

        BigInteger sum = BigInteger.Zero;
        for (int size = 0; size < counts.Length; size++)
        {
            sum += counts[size] * Factorial(size) * Factorial(states.Length - size);
        }

        return (Rational)sum / (Rational)Factorial(states.Length + 1);
    }

    private static BigInteger Factorial(int number) =>
        Enumerable.Range(1, number).Aggregate(BigInteger.One, (product, factor) => product * factor);
}
