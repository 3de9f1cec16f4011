using System.Numerics;
using Entente.Numbers;

namespace Entente.Analysis.Solving;

/// <summary>What each issue comes to when it is settled by itself: its own Kalai-Smorodinsky compromise, all ties included.</summary>
/// <remarks>By itself, an issue starts from its worst value for each party, and a party to whom all values are the same does not bind.</remarks>
internal static class SeparateCompromise<T>
    where T : struct, IBinaryInteger<T>
{
    /// <summary>The rows of a table at which the least share of the way from worst to best is largest.</summary>
    public static T[] Rows(T[] table, int parties)
    {
        T[] low = table[..parties];
        T[] high = table[..parties];
        for (int i = 0; i < table.Length; i += parties)
        {
            for (int party = 0; party < parties; party++)
            {
                low[party] = T.Min(low[party], table[i + party]);
                high[party] = T.Max(high[party], table[i + party]);
            }
        }

        int[] binding = [.. Enumerable.Range(0, parties).Where(party => low[party] < high[party])];
        if (binding.Length == 0)
        {
            return table;
        }

        var shares = new double[table.Length / parties];
        for (int row = 0; row < shares.Length; row++)
        {
            double least = double.PositiveInfinity;
            foreach (int party in binding)
            {
                T gain = table[(row * parties) + party] - low[party];
                least = Math.Min(least, double.CreateChecked(gain) / double.CreateChecked(high[party] - low[party]));
            }

            shares[row] = least;
        }

        List<int> best = Candidates.Largest(
            Candidates.ForLargest(shares, shares),
            row => binding.Min(party => Share(table[(row * parties) + party], low[party], high[party])),
            out _
        );
        return [.. best.SelectMany(row => table[(row * parties)..((row + 1) * parties)])];
    }

    private static Rational Share(T value, T low, T high) =>
        Rational.Of(BigInteger.CreateChecked(value - low), BigInteger.CreateChecked(high - low));
}
