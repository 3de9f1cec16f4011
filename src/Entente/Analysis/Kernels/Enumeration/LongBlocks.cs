using System.Numerics;
using System.Runtime.InteropServices;

namespace Entente.Analysis.Kernels.Enumeration;

/// <summary>Operations on blocks of numbers, as many at once as the machine can.</summary>
internal static class LongBlocks
{
    /// <summary>Adds the numbers of one block to those of another.</summary>
    public static void Add(ReadOnlySpan<long> addend, Span<long> block)
    {
        ReadOnlySpan<Vector<long>> many = MemoryMarshal.Cast<long, Vector<long>>(addend);
        Span<Vector<long>> target = MemoryMarshal.Cast<long, Vector<long>>(block);
        for (int i = 0; i < target.Length; i++)
        {
            target[i] += many[i];
        }

        for (int i = target.Length * Vector<long>.Count; i < block.Length; i++)
        {
            block[i] += addend[i];
        }
    }

    /// <summary>Writes the numbers of one block, each with one number added, to another.</summary>
    public static void Raise(ReadOnlySpan<long> block, long addend, Span<long> raised)
    {
        var many = new Vector<long>(addend);
        ReadOnlySpan<Vector<long>> from = MemoryMarshal.Cast<long, Vector<long>>(block);
        Span<Vector<long>> target = MemoryMarshal.Cast<long, Vector<long>>(raised);
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = from[i] + many;
        }

        for (int i = target.Length * Vector<long>.Count; i < raised.Length; i++)
        {
            raised[i] = block[i] + addend;
        }
    }

    /// <summary>Adds one number to all of a block.</summary>
    public static void Add(long addend, Span<long> block)
    {
        if (addend == 0)
        {
            return;
        }

        var many = new Vector<long>(addend);
        Span<Vector<long>> target = MemoryMarshal.Cast<long, Vector<long>>(block);
        for (int i = 0; i < target.Length; i++)
        {
            target[i] += many;
        }

        for (int i = target.Length * Vector<long>.Count; i < block.Length; i++)
        {
            block[i] += addend;
        }
    }

    /// <summary>Keeps the smaller, or the larger, of two numbers at every place.</summary>
    public static void Choose(ReadOnlySpan<long> other, Span<long> block, bool isLargest)
    {
        ReadOnlySpan<Vector<long>> many = MemoryMarshal.Cast<long, Vector<long>>(other);
        Span<Vector<long>> target = MemoryMarshal.Cast<long, Vector<long>>(block);
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = isLargest ? Vector.Max(target[i], many[i]) : Vector.Min(target[i], many[i]);
        }

        for (int i = target.Length * Vector<long>.Count; i < block.Length; i++)
        {
            block[i] = isLargest ? Math.Max(block[i], other[i]) : Math.Min(block[i], other[i]);
        }
    }

    /// <summary>The smallest number of a block that is not empty.</summary>
    public static long Smallest(ReadOnlySpan<long> block)
    {
        ReadOnlySpan<Vector<long>> many = MemoryMarshal.Cast<long, Vector<long>>(block);
        var least = new Vector<long>(long.MaxValue);
        foreach (Vector<long> next in many)
        {
            least = Vector.Min(least, next);
        }

        long smallest = long.MaxValue;
        for (int i = 0; i < Vector<long>.Count; i++)
        {
            smallest = Math.Min(smallest, least[i]);
        }

        for (int i = many.Length * Vector<long>.Count; i < block.Length; i++)
        {
            smallest = Math.Min(smallest, block[i]);
        }

        return smallest;
    }
}
