using System.Numerics;

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
        for (int i = 0; i < table.Length; i++)
        {
            low[i % parties] = T.Min(low[i % parties], table[i]);
            high[i % parties] = T.Max(high[i % parties], table[i]);
        }

        int[] binding = [.. Enumerable.Range(0, parties).Where(party => low[party] < high[party])];
        var best = new List<int>();
        BigInteger above = BigInteger.MinusOne;
        BigInteger below = BigInteger.One;
        for (int row = 0; row < table.Length / parties; row++)
        {
            BigInteger leastAbove = BigInteger.One;
            BigInteger leastBelow = BigInteger.One;
            foreach (int party in binding)
            {
                var gain = BigInteger.CreateChecked(table[(row * parties) + party] - low[party]);
                var range = BigInteger.CreateChecked(high[party] - low[party]);
                if (gain * leastBelow < leastAbove * range)
                {
                    leastAbove = gain;
                    leastBelow = range;
                }
            }

            int order = (leastAbove * below).CompareTo(above * leastBelow);
            if (order > 0)
            {
                best.Clear();
                above = leastAbove;
                below = leastBelow;
            }

            if (order >= 0)
            {
                best.Add(row);
            }
        }

        return [.. best.SelectMany(row => table[(row * parties)..((row + 1) * parties)])];
    }
}
