using System.Numerics;

namespace Entente.Analysis.Kernels.Enumeration;

/// <summary>How the outcomes of a component fall into blocks: the last positions vary within a block, the others are fixed for it.</summary>
internal sealed class BlockShape
{
    private const int LongestBlock = 4096;

    private readonly long[][]? counts;

    /// <summary>The shape of a component.</summary>
    /// <param name="sizes">The number of values at each position.</param>
    /// <param name="counts">By position, by value: how many values it stands for; null where each stands for itself.</param>
    public BlockShape(int[] sizes, long[][]? counts = null)
    {
        Sizes = sizes;
        this.counts = counts;
        Inner = sizes.Length;
        Length = 1;
        while (Inner > 0 && (Length == 1 || (long)Length * sizes[Inner - 1] <= LongestBlock))
        {
            Length *= sizes[--Inner];
        }

        Combinations = sizes.Aggregate(BigInteger.One, (product, size) => product * size);
        Outcomes = Below(0);
    }

    /// <summary>The number of values at each position.</summary>
    public int[] Sizes { get; }

    /// <summary>The first position that varies within a block.</summary>
    public int Inner { get; }

    /// <summary>How many outcomes a block has.</summary>
    public int Length { get; }

    /// <summary>How many combinations there are to look at.</summary>
    public BigInteger Combinations { get; }

    /// <summary>How many outcomes they stand for.</summary>
    public BigInteger Outcomes { get; }

    /// <summary>Writes the values at the inner positions of an outcome of a block.</summary>
    public void Decode(int place, Span<int> values)
    {
        for (int position = Sizes.Length - 1; position >= Inner; position--)
        {
            values[position] = place % Sizes[position];
            place /= Sizes[position];
        }
    }

    /// <summary>How many outcomes stand below the first values.</summary>
    public BigInteger Below(int depth)
    {
        BigInteger product = BigInteger.One;
        for (int position = depth; position < Sizes.Length; position++)
        {
            product *= counts is null ? Sizes[position] : counts[position].Sum();
        }

        return product;
    }

    /// <summary>For how many combinations of values those that are fixed first stand.</summary>
    public BigInteger CountOf(int depth, ReadOnlySpan<int> values)
    {
        BigInteger product = BigInteger.One;
        for (int position = 0; position < depth && counts is not null; position++)
        {
            product *= counts[position][values[position]];
        }

        return product;
    }

    /// <summary>By outcome of a block: for how many combinations of the values that vary within it stands.</summary>
    /// <exception cref="OverflowException">For more than a long can count.</exception>
    public long[] InnerCounts()
    {
        var all = new long[Length];
        int[] values = new int[Sizes.Length];
        for (int place = 0; place < all.Length; place++)
        {
            Decode(place, values);
            all[place] = 1;
            for (int position = Inner; position < Sizes.Length && counts is not null; position++)
            {
                all[place] = checked(all[place] * counts[position][values[position]]);
            }
        }

        return all;
    }
}
