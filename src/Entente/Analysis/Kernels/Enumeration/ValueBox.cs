using System.Collections.Immutable;

namespace Entente.Analysis.Kernels.Enumeration;

/// <summary>A set of outcomes: at some positions only certain values.</summary>
internal sealed class ValueBox
{
    private readonly int[] positions;
    private readonly bool[][] holds;
    private readonly int inner;

    /// <summary>The outcomes whose values are among those allowed at each position.</summary>
    /// <param name="shape">The blocks.</param>
    /// <param name="holds">By position which values are inside; null where all are.</param>
    public ValueBox(BlockShape shape, bool[]?[] holds)
    {
        positions = [.. Enumerable.Range(0, holds.Length).Where(position => holds[position] is not null)];
        this.holds = [.. positions.Select(position => holds[position]!)];
        inner = shape.Inner;
    }

    /// <summary>Which values at a position are inside; null where all are.</summary>
    public bool[]? HoldsAt(int position) => Array.IndexOf(positions, position) is >= 0 and var i ? holds[i] : null;

    /// <summary>The same box where only some values are left.</summary>
    /// <param name="shape">The blocks of what is left.</param>
    /// <param name="left">By position: the values that are left.</param>
    public ValueBox Of(BlockShape shape, ImmutableArray<ImmutableArray<int>> left) =>
        new(
            shape,
            [
                .. left.Select(
                    (values, position) =>
                        HoldsAt(position) is { } own ? values.Select(value => own[value]).ToArray() : null
                ),
            ]
        );

    /// <summary>Whether a value that varies within blocks counts.</summary>
    public bool HasInner => positions.Any(position => position >= inner);

    /// <summary>Whether a value that is fixed for blocks counts.</summary>
    public bool HasOuter => positions.Any(position => position < inner);

    /// <summary>Whether all outcomes with the first values fixed are inside, or none; null when some may be.</summary>
    public bool? Contains(int depth, ReadOnlySpan<int> values)
    {
        for (int i = 0; i < positions.Length; i++)
        {
            if (positions[i] >= depth)
            {
                return null;
            }

            if (!holds[i][values[positions[i]]])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether all outcomes with the first values fixed are inside some box, or none is inside any; null when that depends.</summary>
    public static bool? AnyContains(ValueBox[] boxes, int depth, ReadOnlySpan<int> values)
    {
        bool? state = false;
        foreach (ValueBox box in boxes)
        {
            switch (box.Contains(depth, values))
            {
                case true:
                    return true;
                case null:
                    state = null;
                    break;
            }
        }

        return state;
    }

    /// <summary>Whether the values that are fixed for a block are inside.</summary>
    public bool IsOuterInside(ReadOnlySpan<int> values)
    {
        for (int i = 0; i < positions.Length && positions[i] < inner; i++)
        {
            if (!holds[i][values[positions[i]]])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>By outcome of a block: whether the values that vary within it are inside.</summary>
    public bool[] InnerInside(BlockShape shape)
    {
        var inside = new bool[shape.Length];
        int[] values = new int[shape.Sizes.Length];
        for (int place = 0; place < inside.Length; place++)
        {
            shape.Decode(place, values);
            inside[place] = true;
            for (int i = 0; i < positions.Length; i++)
            {
                inside[place] &= positions[i] < inner || holds[i][values[positions[i]]];
            }
        }

        return inside;
    }
}
