using System.Collections.Immutable;
using Entente.Analysis.Kernels.Enumeration;
using Entente.Numbers;

namespace Entente.Analysis.Compilation;

/// <summary>Values of one issue that nothing tells apart: every box holds both or neither, and every table has the same in their rows. One stands for all of them.</summary>
internal sealed class LikeValues
{
    private readonly int[] sizes;
    private readonly int[][] classes;

    private LikeValues(int[] sizes)
    {
        this.sizes = sizes;
        classes = [.. sizes.Select(size => new int[size])];
    }

    /// <summary>By position: the first value of each class, ascending.</summary>
    public ImmutableArray<ImmutableArray<int>> Firsts =>
        [
            .. classes.Select(own =>
                ImmutableArray.Create(own.Distinct().Select(each => Array.IndexOf(own, each)).ToArray())
            ),
        ];

    /// <summary>By position, by class: how many values are in it.</summary>
    public long[][] Counts =>
        [.. classes.Select(own => own.CountBy(each => each).Select(each => (long)each.Value).ToArray())];

    /// <summary>Finds them.</summary>
    /// <param name="sizes">By position: how many values there are.</param>
    /// <param name="addends">What parties score.</param>
    /// <param name="boxes">What is forbidden.</param>
    public static LikeValues Of(int[] sizes, IEnumerable<Addend> addends, IEnumerable<ValueBox> boxes)
    {
        var like = new LikeValues(sizes);
        foreach (Addend addend in addends)
        {
            like.Refine(addend);
        }

        foreach (ValueBox box in boxes)
        {
            like.Refine(box);
        }

        return like;
    }

    private void Refine(Addend addend)
    {
        switch (addend)
        {
            case Addend.Box of:
                Refine(of.Values);
                break;
            case Addend.Table of:
                Refine(of);
                break;
            case Addend.Chosen of:
                foreach (Addend part in of.Sums.SelectMany(sum => sum))
                {
                    Refine(part);
                }

                break;
            default:
                throw new InvalidOperationException($"There is no addend {addend.GetType().Name}.");
        }
    }

    private void Refine(ValueBox box)
    {
        for (int position = 0; position < sizes.Length; position++)
        {
            if (box.HoldsAt(position) is { } holds)
            {
                Refine(position, value => holds[value] ? 1 : 0);
            }
        }
    }

    private void Refine(Addend.Table table)
    {
        for (int i = 0; i < table.Positions.Length; i++)
        {
            int position = table.Positions[i];
            int step = table.Positions[(i + 1)..].Aggregate(1, (product, later) => product * sizes[later]);
            var known = new Dictionary<Rational[], int>(new RowComparer());
            Refine(
                position,
                value =>
                {
                    Rational[] rows = [.. table.Worths.Where((_, row) => row / step % sizes[position] == value)];
                    known.TryAdd(rows, known.Count);
                    return known[rows];
                }
            );
        }
    }

    // Numbers classes anew in the order of their first values.
    private void Refine(int position, Func<int, int> mark)
    {
        var known = new Dictionary<(int, int), int>();
        int[] own = classes[position];
        for (int value = 0; value < own.Length; value++)
        {
            (int, int) finer = (own[value], mark(value));
            known.TryAdd(finer, known.Count);
            own[value] = known[finer];
        }
    }

    private sealed class RowComparer : IEqualityComparer<Rational[]>
    {
        public bool Equals(Rational[]? x, Rational[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(Rational[] obj)
        {
            var hash = new HashCode();
            foreach (Rational number in obj)
            {
                hash.Add(number);
            }

            return hash.ToHashCode();
        }
    }
}
