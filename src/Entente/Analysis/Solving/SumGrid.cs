using System.Numerics;

namespace Entente.Analysis.Solving;

/// <summary>The places at which sums of one row from each of several tables can lie: from the least sum, in steps of the largest unit that divides all differences.</summary>
/// <remarks>Where two numbers always change at the same rate, the first tells the second, and the places are those of a line.</remarks>
internal sealed class SumGrid<T>
    where T : struct, IBinaryInteger<T>
{
    private readonly int width;
    private readonly T[] lows;
    private readonly T[] units;
    private readonly int[] strides;
    private readonly bool isLine;

    private SumGrid(int width, T[] lows, T[] units, int[] strides, bool isLine, int places)
    {
        this.width = width;
        this.lows = lows;
        this.units = units;
        this.strides = strides;
        this.isLine = isLine;
        Places = places;
    }

    /// <summary>How many places there are.</summary>
    public int Places { get; }

    /// <summary>The grid of some tables; null when it would have more than so many places.</summary>
    public static SumGrid<T>? Of(IReadOnlyList<T[]> tables, int width, int most)
    {
        var lows = new T[width];
        var units = new T[width];
        var ranges = new T[width];
        foreach (T[] table in tables)
        {
            for (int k = 0; k < width; k++)
            {
                T low = table[k];
                T high = low;
                for (int i = k; i < table.Length; i += width)
                {
                    low = T.Min(low, table[i]);
                    high = T.Max(high, table[i]);
                    units[k] = units[k] == T.One ? T.One : GreatestCommonDivisor(T.Abs(table[i] - table[k]), units[k]);
                }

                lows[k] += low;
                ranges[k] += high - low;
            }
        }

        bool isLine = width == 2 && IsLine(tables);
        double places = 1;
        int[] strides = new int[width];
        for (int k = 0; k < width; k++)
        {
            units[k] = T.IsZero(units[k]) ? T.One : units[k];
            if (k == 0 || !isLine)
            {
                strides[k] = (int)places;
                places *= double.CreateChecked(ranges[k] / units[k]) + 1;
            }

            if (places > most)
            {
                return null;
            }
        }

        return new SumGrid<T>(width, lows, units, strides, isLine, (int)places);
    }

    /// <summary>How far every row of a table moves a sum, counted from the row that moves it least in every number.</summary>
    public int[] Moves(T[] table)
    {
        int[] moves = new int[table.Length / width];
        for (int k = 0; k < width; k++)
        {
            T low = table[k];
            for (int i = k; i < table.Length; i += width)
            {
                low = T.Min(low, table[i]);
            }

            for (int row = 0; row < moves.Length && strides[k] > 0; row++)
            {
                moves[row] += int.CreateChecked((table[(row * width) + k] - low) / units[k]) * strides[k];
            }
        }

        return moves;
    }

    /// <summary>Writes the sum that lies at a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="line">On a line: the second number of the sum that lies there; else not looked at.</param>
    /// <param name="sum">Where to write it.</param>
    public void Write(int place, ReadOnlySpan<T> line, Span<T> sum)
    {
        if (isLine)
        {
            sum[0] = lows[0] + (T.CreateChecked(place) * units[0]);
            sum[1] = line[place];
            return;
        }

        for (int k = width - 1; k >= 0; k--)
        {
            sum[k] = lows[k] + (T.CreateChecked(place / strides[k]) * units[k]);
            place %= strides[k];
        }
    }

    /// <summary>Whether the second number has to be kept by place.</summary>
    public bool IsOnLine => isLine;

    private static bool IsLine(IReadOnlyList<T[]> tables)
    {
        T rises = T.Zero;
        T falls = T.Zero;
        foreach (T[] table in tables)
        {
            for (int i = 0; i < table.Length; i += 2)
            {
                T rise = table[i] - table[0];
                T fall = table[i + 1] - table[1];
                if (T.IsZero(rises) && T.IsZero(falls))
                {
                    (rises, falls) = (rise, fall);
                }
                else if (Product(rise, falls) != Product(fall, rises))
                {
                    return false;
                }
            }
        }

        return !T.IsZero(rises);
    }

    private static BigInteger Product(T left, T right) =>
        BigInteger.CreateChecked(left) * BigInteger.CreateChecked(right);

    private static T GreatestCommonDivisor(T left, T right)
    {
        while (!T.IsZero(right))
        {
            (left, right) = (right, left % right);
        }

        return left;
    }
}
