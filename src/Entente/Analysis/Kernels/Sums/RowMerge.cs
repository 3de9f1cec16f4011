using System.Numerics;

namespace Entente.Analysis.Kernels.Sums;

/// <summary>The sums of a row of one set and a row of another, in descending lexicographic order, equal ones side by side: shifted copies of the longer set, merged by a tournament.</summary>
internal ref struct RowMerge<T>
    where T : struct, IBinaryInteger<T>
{
    private readonly T[] steps;
    private readonly T[] shifts;
    private readonly int width;
    private readonly int[] losers;
    private readonly int[] places;
    private readonly T[] heads;
    private int winner = -1;

    /// <summary>Sets of rows of the same width, neither empty.</summary>
    public RowMerge(RowSet<T> left, RowSet<T> right)
    {
        (steps, shifts) = left.Count >= right.Count ? (left.Rows, right.Rows) : (right.Rows, left.Rows);
        width = left.Width;
        int copies = shifts.Length / width;
        losers = new int[copies];
        places = new int[copies];
        heads = new T[shifts.Length];
    }

    /// <summary>The current sum.</summary>
    public readonly ReadOnlySpan<T> Current => heads.AsSpan(winner * width, width);

    /// <summary>Goes to the next sum; false after the last.</summary>
    public bool MoveNext()
    {
        if (winner < 0)
        {
            winner = Start();
            return true;
        }

        places[winner] += width;
        if (places[winner] < steps.Length)
        {
            SetHead(winner);
        }

        winner = Replay(winner);
        return places[winner] < steps.Length;
    }

    private readonly int Start()
    {
        int count = losers.Length;
        int[] winners = new int[2 * count];
        for (int node = (2 * count) - 1; node >= 1; node--)
        {
            if (node >= count)
            {
                winners[node] = node - count;
                SetHead(node - count);
                continue;
            }

            int left = winners[2 * node];
            int right = winners[(2 * node) + 1];
            bool isRight = Beats(right, left);
            winners[node] = isRight ? right : left;
            losers[node] = isRight ? left : right;
        }

        return winners[1];
    }

    private readonly void SetHead(int copy)
    {
        int place = places[copy];
        int head = copy * width;
        for (int i = 0; i < width; i++)
        {
            heads[head + i] = steps[place + i] + shifts[head + i];
        }
    }

    private readonly int Replay(int copy)
    {
        int best = copy;
        for (int node = (copy + losers.Length) >>> 1; node >= 1; node >>>= 1)
        {
            int other = losers[node];
            if (Beats(other, best))
            {
                losers[node] = best;
                best = other;
            }
        }

        return best;
    }

    private readonly bool Beats(int copy, int other)
    {
        bool isLeft = places[copy] < steps.Length;
        if (!isLeft || places[other] >= steps.Length)
        {
            return isLeft;
        }

        ref T left = ref heads[copy * width];
        ref T right = ref heads[other * width];
        for (int i = 0; i < width; i++)
        {
            T one = System.Runtime.CompilerServices.Unsafe.Add(ref left, i);
            T two = System.Runtime.CompilerServices.Unsafe.Add(ref right, i);
            if (one != two)
            {
                return one > two;
            }
        }

        return false;
    }
}
