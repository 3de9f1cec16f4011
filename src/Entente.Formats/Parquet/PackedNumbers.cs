using System.Buffers;

namespace Entente.Formats.Parquet;

/// <summary>Small numbers of a fixed number of bits, as Parquet writes levels and places in a dictionary: one run when all are the same, else packed in groups of eight.</summary>
internal static class PackedNumbers
{
    private const int Group = 8;

    /// <summary>How many bits the numbers up to a largest take.</summary>
    public static int WidthOf(int largest)
    {
        int width = 0;
        for (; largest > 0; largest >>= 1)
        {
            width++;
        }

        return width;
    }

    /// <summary>Writes numbers.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="numbers">The numbers, from 0.</param>
    /// <param name="width">How many bits each takes, 0 to 31.</param>
    public static void Write(IBufferWriter<byte> target, IReadOnlyList<int> numbers, int width)
    {
        if (numbers.Count == 0)
        {
            return;
        }

        if (numbers.All(number => number == numbers[0]))
        {
            Varints.Write(target, (ulong)numbers.Count << 1);
            for (int bit = 0; bit < width; bit += Group)
            {
                target.Write([(byte)(numbers[0] >> bit)]);
            }

            return;
        }

        int groups = (numbers.Count + Group - 1) / Group;
        Varints.Write(target, ((ulong)groups << 1) | 1);
        ulong held = 0;
        int bits = 0;
        for (int i = 0; i < groups * Group; i++)
        {
            held |= (ulong)(i < numbers.Count ? numbers[i] : 0) << bits;
            for (bits += width; bits >= Group; bits -= Group)
            {
                target.Write([(byte)held]);
                held >>= Group;
            }
        }
    }
}
