using System.Numerics;

namespace Entente.Analysis.Kernels.Sums;

/// <summary>What makes the numbers of components small: each party's least contribution counts as 0, and its unit is the largest that divides all differences.</summary>
/// <typeparam name="T">The number type of the components.</typeparam>
/// <remarks>Two parties may change places, so that the first coordinate is the one with the smaller range.</remarks>
internal sealed class SumScale<T>
    where T : struct, IBinaryInteger<T>
{
    private readonly IReadOnlyList<T[]> tables;
    private readonly T[] units;
    private readonly T[] bases;
    private readonly T[] ranges;

    /// <summary>The scale of components of which none is empty.</summary>
    public SumScale(IReadOnlyList<T[]> tables, int parties)
    {
        this.tables = tables;
        Parties = parties;
        units = new T[parties];
        bases = new T[(tables.Count + 1) * parties];
        ranges = new T[(tables.Count + 1) * parties];
        for (int party = 0; party < parties; party++)
        {
            Measure(party);
        }

        IsSwapped = parties == 2 && Range(0, 0) > Range(0, 1);
    }

    public int Parties { get; }

    /// <summary>Whether the first coordinate is the second party.</summary>
    public bool IsSwapped { get; }

    /// <summary>The number of bits that the largest scaled sum needs.</summary>
    public int Bits =>
        Enumerable
            .Range(0, Parties)
            .Select(party => (int)BigInteger.CreateChecked(Range(0, party)).GetBitLength())
            .DefaultIfEmpty(0)
            .Max();

    /// <summary>How many numbers a component has.</summary>
    public int LengthOf(int component) => tables[component].Length;

    /// <summary>Writes the scaled contributions of a component, rows of coordinates.</summary>
    public void Scale<TScaled>(int component, Span<TScaled> scaled)
        where TScaled : struct, IBinaryInteger<TScaled>
    {
        T[] table = tables[component];
        for (int party = 0; party < Parties; party++)
        {
            T least = Base(component, party) - Base(component + 1, party);
            T unit = units[party];
            int place = IsSwapped ? 1 - party : party;
            for (int i = 0; i < table.Length; i += Parties)
            {
                T above = table[i + party] - least;
                scaled[i + place] = TScaled.CreateTruncating(unit == T.One ? above : above / unit);
            }
        }
    }

    /// <summary>The largest scaled sum of a coordinate over the components from <paramref name="firstComponent"/> on.</summary>
    public T RangeOf(int firstComponent, int coordinate) =>
        Range(firstComponent, IsSwapped ? 1 - coordinate : coordinate);

    /// <summary>Scales a sum over the components from <paramref name="firstComponent"/> on; false when no such sum can be.</summary>
    public bool TryScale<TScaled>(int firstComponent, ReadOnlySpan<T> sum, Span<TScaled> scaled)
        where TScaled : struct, IBinaryInteger<TScaled>
    {
        for (int party = 0; party < Parties; party++)
        {
            T above = sum[party] - Base(firstComponent, party);
            (T quotient, T rest) = units[party] == T.One ? (above, T.Zero) : T.DivRem(above, units[party]);
            if (T.IsNegative(above) || !T.IsZero(rest) || quotient > Range(firstComponent, party))
            {
                return false;
            }

            scaled[IsSwapped ? 1 - party : party] = TScaled.CreateTruncating(quotient);
        }

        return true;
    }

    /// <summary>Scales a bound from below on such sums, rounded up; false when no such sum can reach it.</summary>
    public bool TryScaleBound<TScaled>(int firstComponent, ReadOnlySpan<T> bound, Span<TScaled> scaled)
        where TScaled : struct, IBinaryInteger<TScaled>
    {
        for (int party = 0; party < Parties; party++)
        {
            T above = T.Max(bound[party] - Base(firstComponent, party), T.Zero);
            T quotient = units[party] == T.One ? above : (above + units[party] - T.One) / units[party];
            if (quotient > Range(firstComponent, party))
            {
                return false;
            }

            scaled[IsSwapped ? 1 - party : party] = TScaled.CreateTruncating(quotient);
        }

        return true;
    }

    /// <summary>The number that a scaled sum over the components from <paramref name="firstComponent"/> on stands for.</summary>
    public T Unscaled<TScaled>(TScaled scaled, int coordinate, int firstComponent)
        where TScaled : struct, IBinaryInteger<TScaled>
    {
        int party = IsSwapped ? 1 - coordinate : coordinate;
        return Base(firstComponent, party) + (T.CreateTruncating(scaled) * units[party]);
    }

    private T Base(int firstComponent, int party) => bases[(firstComponent * Parties) + party];

    private T Range(int firstComponent, int party) => ranges[(firstComponent * Parties) + party];

    private void Measure(int party)
    {
        T unit = T.Zero;
        for (int k = tables.Count - 1; k >= 0; k--)
        {
            T[] table = tables[k];
            T least = table[party];
            T most = least;
            for (int i = party; i < table.Length; i += Parties)
            {
                least = T.Min(least, table[i]);
                most = T.Max(most, table[i]);
            }

            for (int i = party; i < table.Length && unit != T.One; i += Parties)
            {
                unit = GreatestCommonDivisor(table[i] - least, unit);
            }

            bases[(k * Parties) + party] = Base(k + 1, party) + least;
            ranges[(k * Parties) + party] = Range(k + 1, party) + most - least;
        }

        units[party] = T.IsZero(unit) ? T.One : unit;
        for (int i = party; i < ranges.Length; i += Parties)
        {
            ranges[i] /= units[party];
        }
    }

    private static T GreatestCommonDivisor(T left, T right)
    {
        while (!T.IsZero(right))
        {
            (left, right) = (right, left % right);
        }

        return left;
    }
}
