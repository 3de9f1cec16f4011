using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Entente.Analysis.Kernels.Lanes;

namespace Entente.Analysis.Kernels.Sums;

/// <summary>The largest of several shifted and raised copies of an array, place by place.</summary>
internal static class ShiftedMaximum
{
    /// <summary>Sets <c>target[targetStart + i]</c> to the largest <c>source[sourceStart + i - shifts[c]] + raises[c]</c>.</summary>
    /// <param name="source">Readable from the largest shift below its start to four widest vectors past the last place.</param>
    /// <param name="sourceStart">The place in the source that goes with 0.</param>
    /// <param name="target">Writable to four widest vectors past the last place.</param>
    /// <param name="targetStart">The place in the target that goes with 0.</param>
    /// <param name="count">How many places to fill.</param>
    /// <param name="shifts">By copy: how far it is shifted to higher places; at least one copy.</param>
    /// <param name="raises">By copy: what is added.</param>
    public static void Fill(
        int[] source,
        int sourceStart,
        int[] target,
        int targetStart,
        int count,
        ReadOnlySpan<int> shifts,
        ReadOnlySpan<int> raises
    )
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Fill<Lanes512<int>>(source, sourceStart, target, targetStart, count, shifts, raises);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Fill<Lanes256<int>>(source, sourceStart, target, targetStart, count, shifts, raises);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            Fill<Lanes128<int>>(source, sourceStart, target, targetStart, count, shifts, raises);
        }
        else
        {
            Fill<SingleLane<int>>(source, sourceStart, target, targetStart, count, shifts, raises);
        }
    }

    /// <summary>The same at a given width.</summary>
    public static void Fill<TLanes>(
        int[] source,
        int sourceStart,
        int[] target,
        int targetStart,
        int count,
        ReadOnlySpan<int> shifts,
        ReadOnlySpan<int> raises
    )
        where TLanes : struct, ILanes<TLanes, int>
    {
        ref int from = ref MemoryMarshal.GetArrayDataReference(source);
        ref int to = ref MemoryMarshal.GetArrayDataReference(target);
        int width = TLanes.Count;
        for (int i = 0; i < count; i += 4 * width)
        {
            TLanes first = TLanes.All(int.MinValue);
            TLanes second = first;
            TLanes third = first;
            TLanes fourth = first;
            for (int c = 0; c < shifts.Length; c++)
            {
                TLanes raise = TLanes.All(raises[c]);
                nint at = sourceStart + i - shifts[c];
                first = TLanes.Max(first, TLanes.Add(TLanes.Load(ref from, at), raise));
                second = TLanes.Max(second, TLanes.Add(TLanes.Load(ref from, at + width), raise));
                third = TLanes.Max(third, TLanes.Add(TLanes.Load(ref from, at + (2 * width)), raise));
                fourth = TLanes.Max(fourth, TLanes.Add(TLanes.Load(ref from, at + (3 * width)), raise));
            }

            TLanes.Store(first, ref to, targetStart + i);
            TLanes.Store(second, ref to, targetStart + i + width);
            TLanes.Store(third, ref to, targetStart + i + (2 * width));
            TLanes.Store(fourth, ref to, targetStart + i + (3 * width));
        }
    }
}
