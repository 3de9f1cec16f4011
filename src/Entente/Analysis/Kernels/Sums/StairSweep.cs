using System.Numerics;

namespace Entente.Analysis.Kernels.Sums;

/// <summary>The maxima filter of three coordinates of any range: the staircase of the last two so far, in blocks of moderate size.</summary>
/// <remarks>A test takes logarithmic time, a maximal vector about the square root of the size of the staircase.</remarks>
internal sealed class StairSweep<T> : IMaximaFilter<T>
    where T : struct, IBinaryInteger<T>
{
    private const int BlockSize = 256;

    private readonly List<Block> blocks = [new Block()];

    public bool IsMaximal(ReadOnlySpan<T> vector)
    {
        T second = vector[1];
        T third = vector[2];
        int at = BlockOf(second);
        Block block = blocks[at];
        int place = block.LastAtLeast(second);
        if (place >= 0 && block.Third[place] >= third)
        {
            return false;
        }

        int start = place >= 0 && block.Second[place] == second ? place : place + 1;
        int end = start;
        while (end < block.Count && block.Third[end] <= third)
        {
            end++;
        }

        if (end == block.Count)
        {
            DropFollowing(at, third);
        }

        block.Replace(start, end, second, third);
        if (block.Count == BlockSize)
        {
            blocks.Insert(at + 1, block.SplitOff());
        }

        return true;
    }

    /// <summary>The last block that starts at <paramref name="second"/> or above; the first when none does.</summary>
    private int BlockOf(T second)
    {
        int low = 0;
        int high = blocks.Count;
        while (high - low > 1)
        {
            int middle = (low + high) >>> 1;
            if (blocks[middle].Second[0] >= second)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    // Steps after a block may be passed as well: whole blocks of them, then the beginning of one.
    private void DropFollowing(int at, T third)
    {
        int next = at + 1;
        while (next < blocks.Count && blocks[next].Third[blocks[next].Count - 1] <= third)
        {
            next++;
        }

        blocks.RemoveRange(at + 1, next - at - 1);
        if (at + 1 < blocks.Count)
        {
            blocks[at + 1].DropUpTo(third);
        }
    }

    /// <summary>Some steps: second coordinates descending, third ascending.</summary>
    private sealed class Block
    {
        public T[] Second { get; } = new T[BlockSize];

        public T[] Third { get; } = new T[BlockSize];

        public int Count { get; private set; }

        public int LastAtLeast(T second)
        {
            int low = -1;
            int high = Count;
            while (high - low > 1)
            {
                int middle = (low + high) >>> 1;
                if (Second[middle] >= second)
                {
                    low = middle;
                }
                else
                {
                    high = middle;
                }
            }

            return low;
        }

        /// <summary>Puts one step in the place of those from start to before end.</summary>
        public void Replace(int start, int end, T second, T third)
        {
            Array.Copy(Second, end, Second, start + 1, Count - end);
            Array.Copy(Third, end, Third, start + 1, Count - end);
            Second[start] = second;
            Third[start] = third;
            Count += start + 1 - end;
        }

        public void DropUpTo(T third)
        {
            int kept = 0;
            while (Third[kept] <= third)
            {
                kept++;
            }

            Array.Copy(Second, kept, Second, 0, Count - kept);
            Array.Copy(Third, kept, Third, 0, Count - kept);
            Count -= kept;
        }

        public Block SplitOff()
        {
            var half = new Block { Count = BlockSize / 2 };
            Array.Copy(Second, BlockSize / 2, half.Second, 0, BlockSize / 2);
            Array.Copy(Third, BlockSize / 2, half.Third, 0, BlockSize / 2);
            Count = BlockSize / 2;
            return half;
        }
    }
}
