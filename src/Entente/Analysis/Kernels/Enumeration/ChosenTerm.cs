namespace Entente.Analysis.Kernels.Enumeration;

/// <summary>The smallest, or the largest, of several sums of terms.</summary>
internal sealed class ChosenTerm(BlockShape shape, EnumeratedTerm[][] sums, bool isLargest) : EnumeratedTerm
{
    /// <inheritdoc/>
    public override bool VariesWithin { get; } = sums.Any(sum => sum.Any(term => term.VariesWithin));

    /// <inheritdoc/>
    public override bool VariesAcross { get; } = sums.Any(sum => sum.Any(term => term.VariesAcross));

    /// <inheritdoc/>
    public override void Bound(int depth, ReadOnlySpan<int> values, ref long low, ref long high)
    {
        long chosenLow = 0;
        long chosenHigh = 0;
        for (int i = 0; i < sums.Length; i++)
        {
            long sumLow = 0;
            long sumHigh = 0;
            foreach (EnumeratedTerm term in sums[i])
            {
                term.Bound(depth, values, ref sumLow, ref sumHigh);
            }

            chosenLow = i == 0 ? sumLow : Choose(chosenLow, sumLow);
            chosenHigh = i == 0 ? sumHigh : Choose(chosenHigh, sumHigh);
        }

        low += chosenLow;
        high += chosenHigh;
    }

    /// <inheritdoc/>
    public override void AddTo(ReadOnlySpan<int> values, Span<long> block)
    {
        long[] chosen = new long[shape.Length];
        long[] next = new long[shape.Length];
        for (int i = 0; i < sums.Length; i++)
        {
            long[] target = i == 0 ? chosen : next;
            target.AsSpan().Clear();
            foreach (EnumeratedTerm term in sums[i])
            {
                term.AddTo(values, target);
            }

            if (i > 0)
            {
                LongBlocks.Choose(next, chosen, isLargest);
            }
        }

        LongBlocks.Add(chosen, block);
    }

    private long Choose(long left, long right) => isLargest ? Math.Max(left, right) : Math.Min(left, right);
}
