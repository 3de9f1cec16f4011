using System.Numerics;
using Entente.Analysis.Bounding;
using Entente.Analysis.Compilation;
using Entente.Analysis.Kernels;

namespace Entente.Analysis.Solving;

/// <summary>The frontier in whole multiples of each party's unit: constants added, caps applied, sorted, and acceptability known.</summary>
internal sealed class UtilityVectors<T>
    where T : struct, IBinaryInteger<T>
{
    private readonly T[] flat;

    private UtilityVectors(T[] flat, int parties)
    {
        this.flat = flat;
        Parties = parties;
    }

    public int Parties { get; }

    public int Count => flat.Length / Parties;

    public ReadOnlySpan<T> this[int index] => flat.AsSpan(index * Parties, Parties);

    /// <summary>The frontier of a scenario from the frontier of its sums.</summary>
    public static UtilityVectors<T> Of(IntegerScenario<T> scenario, SumFrontier<T> sums)
    {
        int parties = scenario.Parties;
        var flat = new T[sums.Count * parties];
        for (int i = 0; i < sums.Count; i++)
        {
            ReadOnlySpan<T> sum = sums[i];
            for (int party = 0; party < parties; party++)
            {
                T utility = sum[party] + scenario.Constants[party];
                flat[(i * parties) + party] = scenario.Caps[party] is { } cap && utility > cap ? cap : utility;
            }
        }

        return scenario.IsCapped
            ? Recapped(flat, parties)
            : new UtilityVectors<T>(IsSorted(flat, parties) ? flat : Sorted(flat, parties), parties);
    }

    /// <summary>Points that are known to be maximal and sorted.</summary>
    public static UtilityVectors<T> OfPoints(IReadOnlyList<T[]> points, int parties) =>
        new([.. points.SelectMany(point => point)], parties);

    /// <summary>Whether no party would rather have no agreement than this point.</summary>
    public bool IsAcceptable(int index, T[] reservations)
    {
        ReadOnlySpan<T> point = this[index];
        for (int party = 0; party < point.Length; party++)
        {
            if (point[party] < reservations[party])
            {
                return false;
            }
        }

        return true;
    }

    // A cap can make points equal or dominated that were not: what is below the cap decides then.
    private static UtilityVectors<T> Recapped(T[] flat, int parties)
    {
        long unbounded = long.MaxValue;
        return OfPoints(MaximalSums.Of([.. flat.Chunk(parties)], vector => vector, ref unbounded), parties);
    }

    private static bool IsSorted(T[] flat, int parties)
    {
        for (int i = parties; i < flat.Length; i += parties)
        {
            if (flat.AsSpan(i - parties, parties).SequenceCompareTo(flat.AsSpan(i, parties)) <= 0)
            {
                return false;
            }
        }

        return true;
    }

    private static T[] Sorted(T[] flat, int parties)
    {
        T[][] vectors = [.. flat.Chunk(parties)];
        Array.Sort(vectors, static (left, right) => right.AsSpan().SequenceCompareTo(left));
        return [.. vectors.SelectMany(vector => vector)];
    }
}
