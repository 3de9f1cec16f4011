using System.Collections.Immutable;

namespace Entente.Bidding;

/// <summary>Numbers in the order in which outcomes come up, for spaces too large for codes.</summary>
internal sealed class InternedBids(ImmutableArray<int> sizes) : BidBook(sizes.Length)
{
    private const int FirstRoom = 64;
    private const ulong Mix = 0x9E3779B97F4A7C15;

    private int[] parts = new int[sizes.Length * FirstRoom];
    private int[] slots = new int[FirstRoom * 4];
    private int count;

    public override long Count => count;

    public override long NumberOf(ReadOnlySpan<int> parts)
    {
        int mask = slots.Length - 1;
        int slot = (int)(Hash(parts) & (ulong)mask);
        while (slots[slot] != 0)
        {
            if (At(slots[slot] - 1).SequenceEqual(parts))
            {
                return slots[slot] - 1;
            }

            slot = (slot + 1) & mask;
        }

        if ((count + 1) * Groups > this.parts.Length)
        {
            Array.Resize(ref this.parts, this.parts.Length * 2);
        }

        parts.CopyTo(this.parts.AsSpan(count * Groups));
        slots[slot] = ++count;
        if (count * 4 > slots.Length)
        {
            Rehash();
        }

        return count - 1;
    }

    public override void Parts(long number, Span<int> parts) => At((int)number).CopyTo(parts);

    private ReadOnlySpan<int> At(int number) => parts.AsSpan(number * Groups, Groups);

    private void Rehash()
    {
        slots = new int[slots.Length * 2];
        int mask = slots.Length - 1;
        for (int i = 0; i < count; i++)
        {
            int slot = (int)(Hash(At(i)) & (ulong)mask);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            slots[slot] = i + 1;
        }
    }

    private static ulong Hash(ReadOnlySpan<int> parts)
    {
        ulong hash = 0;
        foreach (int part in parts)
        {
            hash = (hash ^ (uint)part) * Mix;
            hash ^= hash >> 29;
        }

        return hash;
    }
}
