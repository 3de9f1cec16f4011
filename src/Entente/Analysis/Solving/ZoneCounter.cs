using System.Numerics;
using Entente.Analysis.Compilation;

namespace Entente.Analysis.Solving;

/// <summary>Counts the outcomes that every party accepts: the components fall into two halves, and pairs of their sums that are enough are counted.</summary>
/// <remarks>
/// Halves are counted when neither has more than <see cref="LargestHalf"/> combinations, or places for their sums; that covers every space of up to 6.8 × 10^10 outcomes in components of similar size.
/// </remarks>
internal sealed class ZoneCounter<T>(IntegerScenario<T> scenario)
    where T : struct, IBinaryInteger<T>
{
    private const int LargestHalf = 1 << 18;

    /// <summary>The count; where it would take too long, between 1 and all.</summary>
    public AgreementZone Count(bool exists, CancellationToken cancellation)
    {
        BigInteger all = scenario.Scenario.Allowed;
        if (!exists)
        {
            return Counted(0);
        }

        if (scenario.Scenario.Components.Any(component => component.IsReduced))
        {
            return scenario.Scenario.Components is [{ Acceptable: { } acceptable }]
                ? Counted(acceptable)
                : new AgreementZone
                {
                    Exists = true,
                    AtLeast = 1,
                    AtMost = all,
                };
        }

        int[] binding = [.. Enumerable.Range(0, scenario.Parties).Where(IsBinding)];
        if (binding.Length == 0)
        {
            return Counted(all);
        }

        T[] needs = [.. binding.Select(party => scenario.Reservations[party] - scenario.Constants[party])];
        T[][] tables = [.. scenario.Tables.Select(table => Columns(table, binding))];
        BigInteger? count =
            tables.Length == 1 ? CountRows(tables[0], needs)
            : all <= long.MaxValue ? CountPairs<long>(tables, needs, cancellation)
            : all <= (BigInteger)Int128.MaxValue ? CountPairs<Int128>(tables, needs, cancellation)
            : CountPairs<BigInteger>(tables, needs, cancellation);
        return count is { } counted
            ? Counted(counted)
            : new AgreementZone
            {
                Exists = true,
                AtLeast = 1,
                AtMost = all,
            };
    }

    private static AgreementZone Counted(BigInteger count) =>
        new()
        {
            Exists = !count.IsZero,
            AtLeast = count,
            AtMost = count,
        };

    private static BigInteger CountRows(T[] table, T[] needs)
    {
        long count = 0;
        for (int row = 0; row < table.Length; row += needs.Length)
        {
            int k = 0;
            while (k < needs.Length && table[row + k] >= needs[k])
            {
                k++;
            }

            count += k == needs.Length ? 1 : 0;
        }

        return count;
    }

    private static BigInteger? CountPairs<TCount>(T[][] tables, T[] needs, CancellationToken cancellation)
        where TCount : struct, IBinaryInteger<TCount>
    {
        int middle = Middle(tables, needs.Length);
        return
            CountedSums<T, TCount>.Of(tables[..middle], needs.Length, LargestHalf, cancellation) is { } first
            && CountedSums<T, TCount>.Of(tables[middle..], needs.Length, LargestHalf, cancellation) is { } second
            ? BigInteger.CreateChecked(first.CountPairs(second, needs, cancellation))
            : null;
    }

    private T[] Columns(T[] table, int[] binding)
    {
        if (binding.Length == scenario.Parties)
        {
            return table;
        }

        var columns = new T[table.Length / scenario.Parties * binding.Length];
        for (int i = 0; i < columns.Length; i++)
        {
            columns[i] = table[(i / binding.Length * scenario.Parties) + binding[i % binding.Length]];
        }

        return columns;
    }

    // The tables up to the one at which their combinations pass the square root of all.
    private static int Middle(T[][] tables, int width)
    {
        double half = tables.Sum(Bits) / 2;
        double bits = 0;
        int k = 0;
        while (k < tables.Length && bits + (Bits(tables[k]) / 2) <= half)
        {
            bits += Bits(tables[k++]);
        }

        return k;

        double Bits(T[] table) => Math.Log2((double)table.Length / width);
    }

    private bool IsBinding(int party)
    {
        T lowest = scenario.Constants[party];
        for (int k = 0; k < scenario.Tables.Length; k++)
        {
            lowest += Extreme(k, party, isHigh: false);
        }

        return lowest < scenario.Reservations[party] || scenario.Caps[party] < scenario.Reservations[party];
    }

    private T Extreme(int table, int party, bool isHigh)
    {
        T[] rows = scenario.Tables[table];
        T extreme = rows[party];
        for (int i = party; i < rows.Length; i += scenario.Parties)
        {
            extreme = isHigh ? T.Max(extreme, rows[i]) : T.Min(extreme, rows[i]);
        }

        return extreme;
    }
}
