using System.Collections.Immutable;

namespace Entente.Bidding;

/// <summary>Numbers as mixed-radix codes of the parts, the first part most significant.</summary>
internal sealed class CodedBids(ImmutableArray<int> sizes) : BidBook(sizes.Length)
{
    public override long Count { get; } = sizes.Aggregate(1L, (product, size) => product * size);

    public override long NumberOf(ReadOnlySpan<int> parts)
    {
        long number = 0;
        for (int group = 0; group < parts.Length; group++)
        {
            number = (number * sizes[group]) + parts[group];
        }

        return number;
    }

    public override void Parts(long number, Span<int> parts)
    {
        for (int group = sizes.Length - 1; group > 0; group--)
        {
            long rest = number / sizes[group];
            parts[group] = (int)(number - (rest * sizes[group]));
            number = rest;
        }

        parts[0] = (int)number;
    }
}
