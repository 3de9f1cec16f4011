using System.Numerics;
using Entente.Numbers;

namespace Entente.Explaining.Checking.Sums;

/// <summary>Bars as sums of whole numbers that have to come to at least 0.</summary>
/// <param name="worths">What rows are worth.</param>
/// <param name="parts">The parts.</param>
/// <param name="chosen">By part: the rows that count.</param>
/// <param name="kind">What is sought.</param>
internal sealed class SumForms(PartWorths worths, IssueParts parts, int[][] chosen, Sought kind)
{
    /// <summary>Of more digits, weighted sums would not fit.</summary>
    private const int MostBits = 50;

    /// <summary>The search for a choice that reaches all bars; null where numbers have too many digits.</summary>
    public SumSearch? Search(IReadOnlyList<Bar> bars, CancellationToken cancellation)
    {
        int width = bars.Count + (kind.Near is null ? 0 : 1);
        var start = new Int128[width];
        Int128[][] tables = [.. chosen.Select(rows => new Int128[rows.Length * width])];
        for (int bar = 0; bar < bars.Count; bar++)
        {
            if (!TryFill(bars[bar], bar, start, tables))
            {
                return null;
            }
        }

        if (kind.Near is not null)
        {
            FillDistance(start, tables);
        }

        return new SumSearch(start, tables, cancellation);
    }

    private bool TryFill(Bar bar, int place, Int128[] start, Int128[][] tables)
    {
        int width = start.Length;
        int parties = worths.Start.Length;
        Rational share = kind.Mixed?.Share ?? Rational.Zero;
        Rational[] factors = [.. bar.Weights.Select((weight, party) => weight / worths.Denominators[party])];
        BigInteger common = factors.Aggregate(
            share.Denominator,
            (all, factor) => PartWorths.Common(all, factor.Denominator * share.Denominator)
        );
        BigInteger[] times = [.. factors.Select(factor => (factor * common).Numerator)];
        Rational least = bar.Least * common;
        BigInteger sum = -(bar.IsAbove ? least.Floor() + 1 : least.Ceiling());
        for (int party = 0; party < parties; party++)
        {
            sum += times[party] * worths.Start[party];
        }

        BigInteger largest = BigInteger.Abs(sum);
        start[place] = largest.GetBitLength() > MostBits ? 0 : (Int128)sum;
        for (int part = 0; part < tables.Length; part++)
        {
            BigInteger most = BigInteger.Zero;
            bool isMixed = kind.Mixed is { } mixed && parts.Of(mixed.Issue) == part;
            for (int i = 0; i < chosen[part].Length; i++)
            {
                int row = chosen[part][i];
                BigInteger added = BigInteger.Zero;
                for (int party = 0; party < parties; party++)
                {
                    Int128 own = worths.Added[part][(row * parties) + party];
                    added += times[party] * own;
                    if (isMixed)
                    {
                        Int128 other = worths.Added[part][(parts.TwinOf(kind.Mixed!, row) * parties) + party];
                        added += (share * times[party]).Numerator * (other - own);
                    }
                }

                most = BigInteger.Max(most, BigInteger.Abs(added));
                if (most.GetBitLength() > MostBits)
                {
                    return false;
                }

                tables[part][(i * width) + place] = (Int128)added;
            }

            largest += most;
        }

        return largest.GetBitLength() <= MostBits;
    }

    // Every issue that differs counts one against as many as may.
    private void FillDistance(Int128[] start, Int128[][] tables)
    {
        int width = start.Length;
        start[width - 1] = kind.MostDiffering;
        for (int part = 0; part < tables.Length; part++)
        {
            for (int i = 0; i < chosen[part].Length; i++)
            {
                int[] row = parts.Rows[part][chosen[part][i]];
                tables[part][(i * width) + width - 1] = -parts
                    .Issues[part]
                    .Where((issue, place) => kind.Near!.Values[issue].Index != row[place])
                    .Count();
            }
        }
    }
}
