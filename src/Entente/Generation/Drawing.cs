using Entente.Randomness;

namespace Entente.Generation;

/// <summary>What generators draw.</summary>
internal static class Drawing
{
    /// <summary>Parts of 1, every division being equally likely: the gaps between sorted numbers.</summary>
    public static double[] Division(RandomSequence chance, int parts)
    {
        double[] cuts = [0, .. Sorted(chance, parts - 1), 1];
        return [.. Enumerable.Range(0, parts).Select(i => cuts[i + 1] - cuts[i])];
    }

    /// <summary>So many numbers from 0 to 1, the smallest first.</summary>
    public static double[] Sorted(RandomSequence chance, int count)
    {
        double[] numbers = [.. Enumerable.Range(0, count).Select(_ => chance.Unit())];
        Array.Sort(numbers);
        return numbers;
    }

    /// <summary>Scores of the values of an issue, from 0 for the worst to 1 for the best.</summary>
    public static double[] Scores(RandomSequence chance, int size)
    {
        double[] drawn = [.. Enumerable.Range(0, size).Select(_ => chance.Unit())];
        double low = drawn.Min();
        double span = drawn.Max() - low;
        return span > 0
            ? [.. drawn.Select(score => (score - low) / span)]
            : [.. drawn.Select((_, v) => v == 0 ? 1.0 : 0)];
    }

    /// <summary>The numbers from 0 in some order.</summary>
    public static int[] Order(RandomSequence chance, int count)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        for (int i = count - 1; i > 0; i--)
        {
            int other = (int)chance.Below((ulong)i + 1);
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order;
    }

    /// <summary>What every value gives to each party when each value is one pie: the best of a party gives it all.</summary>
    /// <returns>By party and value. Where there are fewer values than parties, some have the same best.</returns>
    public static double[][] Pies(RandomSequence chance, int parties, int size)
    {
        int[] order = Order(chance, size);
        double[][] shares = [.. Enumerable.Range(0, parties).Select(_ => new double[size])];
        for (int v = 0; v < size; v++)
        {
            if (v < parties)
            {
                for (int party = v; party < parties; party += size)
                {
                    shares[party][order[v]] = 1;
                }

                continue;
            }

            double[] division = Division(chance, parties);
            for (int party = 0; party < parties; party++)
            {
                shares[party][order[v]] = division[party];
            }
        }

        return shares;
    }

    /// <summary>A number from one to another, every ratio being equally likely.</summary>
    public static double Logarithmic(RandomSequence chance, double low, double high) =>
        low * Numbers.StableMath.Pow(high / low, chance.Unit());
}
