using System.Numerics;

namespace Entente.Analysis.Kernels.Enumeration;

/// <summary>How the outcomes of a component fall into blocks: the last positions vary within a block, the others are fixed for it.</summary>
internal sealed class BlockShape
{
    private const int LongestBlock = 4096;

    /// <summary>The shape of a component.</summary>
    /// <param name="sizes">The number of values at each position.</param>
    public BlockShape(int[] sizes)
    {
        Sizes = sizes;
        Inner = sizes.Length;
        Length = 1;
        while (Inner > 0 && (Length == 1 || (long)Length * sizes[Inner - 1] <= LongestBlock))
        {
            Length *= sizes[--Inner];
        }

        Combinations = sizes.Aggregate(BigInteger.One, (product, size) => product * size);
    }

    /// <summary>The number of values at each position.</summary>
    public int[] Sizes { get; }

    /// <summary>The first position that varies within a block.</summary>
    public int Inner { get; }

    /// <summary>How many outcomes a block has.</summary>
    public int Length { get; }

    /// <summary>How many outcomes there are.</summary>
    public BigInteger Combinations { get; }

    /// <summary>Writes the values at the inner positions of an outcome of a block.</summary>
    public void Decode(int place, Span<int> values)
    {
        for (int position = Sizes.Length - 1; position >= Inner; position--)
        {
            values[position] = place % Sizes[position];
            place /= Sizes[position];
        }
    }

    /// <summary>How many outcomes there are once the first values are fixed.</summary>
    public BigInteger Below(int depth)
    {
        BigInteger product = BigInteger.One;
        for (int position = depth; position < Sizes.Length; position++)
        {
            product *= Sizes[position];
        }

        return product;
    }
}
