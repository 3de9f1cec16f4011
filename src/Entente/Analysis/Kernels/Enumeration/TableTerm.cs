namespace Entente.Analysis.Kernels.Enumeration;

/// <summary>A table over some positions.</summary>
internal sealed class TableTerm : EnumeratedTerm
{
    private const long LargestExpansion = 4_000_000;

    private readonly BlockShape shape;
    private readonly int[] positions;
    private readonly long[][] lows;
    private readonly long[][] highs;
    private readonly int innerLength;
    private readonly int fixedPositions;
    private readonly int[] innerPlaces;
    private readonly long[]? expanded;

    /// <summary>The term of a table.</summary>
    /// <param name="shape">The blocks.</param>
    /// <param name="positions">The positions, ascending.</param>
    /// <param name="table">By their values, last position fastest.</param>
    public TableTerm(BlockShape shape, int[] positions, long[] table)
    {
        this.shape = shape;
        this.positions = positions;
        fixedPositions = positions.Count(position => position < shape.Inner);
        lows = Projections(table, Math.Min);
        highs = Projections(table, Math.Max);
        innerLength = positions[fixedPositions..].Aggregate(1, (product, position) => product * shape.Sizes[position]);
        innerPlaces = Places();
        int outer = table.Length / innerLength;
        if (innerLength > 1 && (long)outer * shape.Length <= LargestExpansion)
        {
            expanded = new long[outer * shape.Length];
            for (int i = 0; i < expanded.Length; i++)
            {
                expanded[i] = table[(i / shape.Length * innerLength) + innerPlaces[i % shape.Length]];
            }
        }
    }

    /// <inheritdoc/>
    public override bool VariesWithin => fixedPositions < positions.Length;

    /// <inheritdoc/>
    public override bool VariesAcross => fixedPositions > 0;

    /// <inheritdoc/>
    public override void Bound(int depth, ReadOnlySpan<int> values, ref long low, ref long high)
    {
        int place = 0;
        int known = 0;
        while (known < positions.Length && positions[known] < depth)
        {
            place = (place * shape.Sizes[positions[known]]) + values[positions[known]];
            known++;
        }

        low += lows[known][place];
        high += highs[known][place];
    }

    /// <inheritdoc/>
    public override void AddTo(ReadOnlySpan<int> values, Span<long> block)
    {
        int outer = 0;
        for (int i = 0; i < fixedPositions; i++)
        {
            outer = (outer * shape.Sizes[positions[i]]) + values[positions[i]];
        }

        if (innerLength == 1)
        {
            LongBlocks.Add(lows[^1][outer], block);
        }
        else if (expanded is not null)
        {
            LongBlocks.Add(expanded.AsSpan(outer * shape.Length, shape.Length), block);
        }
        else
        {
            ReadOnlySpan<long> row = lows[^1].AsSpan(outer * innerLength, innerLength);
            for (int i = 0; i < block.Length; i++)
            {
                block[i] += row[innerPlaces[i]];
            }
        }
    }

    // By how many positions are fixed: the extreme over the others.
    private long[][] Projections(long[] table, Func<long, long, long> choose)
    {
        var all = new long[positions.Length + 1][];
        all[^1] = table;
        for (int known = positions.Length - 1; known >= 0; known--)
        {
            int size = shape.Sizes[positions[known]];
            long[] finer = all[known + 1];
            var coarser = new long[finer.Length / size];
            for (int i = 0; i < coarser.Length; i++)
            {
                long extreme = finer[i * size];
                for (int value = 1; value < size; value++)
                {
                    extreme = choose(extreme, finer[(i * size) + value]);
                }

                coarser[i] = extreme;
            }

            all[known] = coarser;
        }

        return all;
    }

    private int[] Places()
    {
        int[] places = new int[shape.Length];
        int[] values = new int[shape.Sizes.Length];
        for (int i = 0; i < places.Length; i++)
        {
            shape.Decode(i, values);
            foreach (int position in positions.AsSpan(fixedPositions))
            {
                places[i] = (places[i] * shape.Sizes[position]) + values[position];
            }
        }

        return places;
    }
}
