namespace Entente.Analysis.Kernels.Enumeration;

/// <summary>One number inside a box of values, another outside.</summary>
internal sealed class BoxTerm : EnumeratedTerm
{
    private readonly ValueBox box;
    private readonly long inside;
    private readonly long outside;
    private readonly long[] mixed;

    /// <summary>The term of a box.</summary>
    public BoxTerm(BlockShape shape, ValueBox box, long inside, long outside)
    {
        this.box = box;
        this.inside = inside;
        this.outside = outside;
        mixed = [.. box.InnerInside(shape).Select(isInside => isInside ? inside : outside)];
    }

    /// <inheritdoc/>
    public override bool VariesWithin => box.HasInner;

    /// <inheritdoc/>
    public override bool VariesAcross => box.HasOuter;

    /// <inheritdoc/>
    public override void Bound(int depth, ReadOnlySpan<int> values, ref long low, ref long high)
    {
        bool? isInside = box.Contains(depth, values);
        low += isInside switch
        {
            true => inside,
            false => outside,
            null => Math.Min(inside, outside),
        };
        high += isInside switch
        {
            true => inside,
            false => outside,
            null => Math.Max(inside, outside),
        };
    }

    /// <inheritdoc/>
    public override void AddTo(ReadOnlySpan<int> values, Span<long> block)
    {
        if (box.IsOuterInside(values))
        {
            LongBlocks.Add(mixed, block);
        }
        else
        {
            LongBlocks.Add(outside, block);
        }
    }
}
