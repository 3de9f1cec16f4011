using System.Numerics;
using System.Runtime.InteropServices;
using Entente.Analysis.Kernels.Lanes;

namespace Entente.Analysis.Kernels.Sums;

/// <summary>A staircase as an array: by least first coordinate, the largest second coordinate that goes with it.</summary>
/// <remarks>
/// Adding a component is the maximum of shifted copies of the array, which the processor takes 16 numbers at a time. Where first coordinates
/// are whole numbers of moderate size this is far less work than merging points. The array has a margin on both sides, so that shifted copies
/// are read without a test: below 0 what goes with 0, above the range nothing.
/// </remarks>
internal sealed class DenseStairs : MaximalSet<long>
{
    /// <summary>No second coordinate may be larger: nothing plus any of them must stay negative.</summary>
    public const long LargestSecond = 1 << 30;

    private const int Nothing = -(1 << 30) - 1;

    // Numbers are read and written in whole groups, past the end of what counts.
    private const int Slack = 4 * 512 / 32;

    private readonly int[] best;
    private readonly int range;
    private readonly int margin;

    private DenseStairs(int[] best, int range, int margin)
    {
        this.best = best;
        this.range = range;
        this.margin = margin;
        best.AsSpan(0, margin).Fill(best[margin]);
        best.AsSpan(margin + range + 1).Fill(Nothing);
        Count = CountPoints();
    }

    public override int Count { get; }

    private Span<int> Best => best.AsSpan(margin, range + 1);

    /// <summary>The same staircase as an array.</summary>
    /// <param name="stairs">The points; at least one, none with a negative coordinate.</param>
    /// <param name="margin">How far it will be shifted at most.</param>
    public static DenseStairs Of(Stairs<long> stairs, int margin)
    {
        int range = (int)stairs.First[0];
        int[] best = Allocated(range, margin);
        Span<int> inner = best.AsSpan(margin, range + 1);
        for (int i = 0; i < stairs.Count; i++)
        {
            int above = i + 1 < stairs.Count ? (int)stairs.First[i + 1] : -1;
            inner[(above + 1)..((int)stairs.First[i] + 1)].Fill((int)stairs.Second[i]);
        }

        return new DenseStairs(best, range, margin);
    }

    /// <summary>The maximal sums with a point of another staircase.</summary>
    /// <param name="shifts">The other; its first coordinates may not pass the margin of this one.</param>
    /// <param name="nextMargin">How far the sum will be shifted at most.</param>
    public DenseStairs Sum(Stairs<long> shifts, int nextMargin)
    {
        int sumRange = range + (int)shifts.First[0];
        int[] sums = Allocated(sumRange, nextMargin);
        int[] firsts = Array.ConvertAll(shifts.First, static x => (int)x);
        int[] seconds = Array.ConvertAll(shifts.Second, static y => (int)y);
        ShiftedMaximum.Fill(best, margin, sums, nextMargin, sumRange + 1, firsts, seconds);
        return new DenseStairs(sums, sumRange, nextMargin);
    }

    public override bool Contains(ReadOnlySpan<long> vector) =>
        vector[0] >= 0
        && vector[0] <= range
        && Best[(int)vector[0]] == vector[1]
        && best[margin + (int)vector[0] + 1] < vector[1];

    public override bool Reaches(ReadOnlySpan<long> target) =>
        target[0] <= range && Best[(int)Math.Max(target[0], 0)] >= target[1];

    public override void CopyTo(Span<long> rows)
    {
        Stairs<long> stairs = ToStairs();
        stairs.CopyTo(rows);
    }

    /// <summary>The same staircase as points.</summary>
    public Stairs<long> ToStairs()
    {
        var first = new long[Count];
        var second = new long[Count];
        int place = Count;
        ref int start = ref MemoryMarshal.GetArrayDataReference(best);
        for (int i = margin; i <= margin + range; i += Lanes512<int>.Count)
        {
            ulong falls = Lanes512<int>.Above(Lanes512<int>.Load(ref start, i), Lanes512<int>.Load(ref start, i + 1));
            for (; falls != 0; falls &= falls - 1)
            {
                int at = i + BitOperations.TrailingZeroCount(falls);
                first[--place] = at - margin;
                second[place] = best[at];
            }
        }

        return new Stairs<long>(first, second);
    }

    private int CountPoints()
    {
        int count = 0;
        ref int start = ref MemoryMarshal.GetArrayDataReference(best);
        for (int i = margin; i <= margin + range; i += Lanes512<int>.Count)
        {
            count += BitOperations.PopCount(
                Lanes512<int>.Above(Lanes512<int>.Load(ref start, i), Lanes512<int>.Load(ref start, i + 1))
            );
        }

        return count;
    }

    private static int[] Allocated(int range, int margin) =>
        GC.AllocateUninitializedArray<int>(margin + range + 1 + margin + Slack);
}
