using System.Numerics;

namespace Entente.Randomness;

/// <summary>A sequence of random numbers that is the same for the same seed and number, on every machine and in every version.</summary>
/// <remarks>
/// xoshiro256** (Blackman and Vigna 2021). Its 256 bits of state are the first four results of splitmix64 started at
/// <c>seed + number × 0x9E3779B97F4A7C15 × 4</c>, so that numbered sequences of one seed follow each other without overlap of their starting states.
/// Not for secrets. Not for several threads at once: give each piece of work a sequence of its own.
/// </remarks>
public sealed class RandomSequence
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong s0;
    private ulong s1;
    private ulong s2;
    private ulong s3;

    /// <summary>A sequence.</summary>
    /// <param name="seed">What the user chose; any number.</param>
    /// <param name="number">Which of the seed's sequences.</param>
    public RandomSequence(ulong seed, ulong number = 0)
    {
        ulong state = unchecked(seed + (number * Golden * 4));
        s0 = Split(ref state);
        s1 = Split(ref state);
        s2 = Split(ref state);
        s3 = Split(ref state);
    }

    /// <summary>64 random bits.</summary>
    public ulong NextBits()
    {
        ulong result = BitOperations.RotateLeft(s1 * 5, 7) * 9;
        ulong shifted = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= shifted;
        s3 = BitOperations.RotateLeft(s3, 45);
        return result;
    }

    /// <summary>A whole number from 0 to <paramref name="bound"/>, which is left out; every one is equally likely.</summary>
    /// <param name="bound">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bound"/> is 0.</exception>
    public ulong Below(ulong bound)
    {
        ArgumentOutOfRangeException.ThrowIfZero(bound);

        // The high half of a product is uniform once the few low halves are turned away that would favour some results (Lemire 2019).
        ulong high = Math.BigMul(NextBits(), bound, out ulong low);
        if (low < bound)
        {
            ulong threshold = unchecked(0 - bound) % bound;
            while (low < threshold)
            {
                high = Math.BigMul(NextBits(), bound, out low);
            }
        }

        return high;
    }

    /// <summary>A number from 0 to 1, 1 left out, in steps of 2^-53.</summary>
    public double Unit() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    private static ulong Split(ref ulong state)
    {
        state = unchecked(state + Golden);
        ulong mixed = state;
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB);
        return mixed ^ (mixed >> 31);
    }
}
