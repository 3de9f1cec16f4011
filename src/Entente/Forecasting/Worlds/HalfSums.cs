using System.Runtime.CompilerServices;
using Entente.Analysis;

namespace Entente.Forecasting.Worlds;

/// <summary>Sums of one combination of each of some parts, those left out that another dominates; of equal ones one is kept.</summary>
internal sealed class HalfSums
{
    private readonly int parties;
    private readonly long[] sums;
    private readonly HalfSums? before;
    private readonly int part;
    private readonly int[] from;
    private readonly int[] rows;

    private HalfSums(int parties, long[] sums, HalfSums? before, int part, int[] from, int[] rows)
    {
        this.parties = parties;
        this.sums = sums;
        this.before = before;
        this.part = part;
        this.from = from;
        this.rows = rows;
        Count = sums.Length / parties;
    }

    public int Count { get; }

    /// <summary>The sum of no part.</summary>
    public static HalfSums Start(int parties, long[] constants) => new(parties, [.. constants], null, -1, [], []);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long At(int sum, int party) => sums[(sum * parties) + party];

    /// <summary>By party: the largest.</summary>
    public long[] Highs()
    {
        var highs = new long[parties];
        for (int party = 0; party < parties; party++)
        {
            highs[party] = At(0, party);
            for (int sum = 1; sum < Count; sum++)
            {
                highs[party] = Math.Max(highs[party], At(sum, party));
            }
        }

        return highs;
    }

    /// <summary>Writes the combinations that make up a sum.</summary>
    public void Decode(int sum, Span<int> into)
    {
        for (HalfSums at = this; at.before is { } previous; at = previous)
        {
            into[at.part] = at.rows[sum];
            sum = at.from[sum];
        }
    }

    /// <summary>The sums with one more part; null when deal-breakers leave none of its combinations.</summary>
    /// <exception cref="UnsupportedScenarioException">There are more than <see cref="WorldFrontier.MostSums"/>, or they take more than <see cref="WorldFrontier.MostComparisons"/>.</exception>
    public HalfSums? With(WorldPart added, int number, long[] table)
    {
        int[] allowed = Undominated(
            table,
            [.. Enumerable.Range(0, added.Count).Where(row => added.Refusals[row] == 0)]
        );
        if (allowed.Length == 0)
        {
            return null;
        }

        long count = (long)Count * allowed.Length;
        if (count > 16L * WorldFrontier.MostSums)
        {
            throw TooMany();
        }

        var grown = new long[count * parties];
        int at = 0;
        for (int sum = 0; sum < Count; sum++)
        {
            foreach (int row in allowed)
            {
                for (int party = 0; party < parties; party++)
                {
                    grown[at++] = At(sum, party) + table[(row * parties) + party];
                }
            }
        }

        int[] kept =
            Count == 1
                ? [.. Enumerable.Range(0, (int)count)]
                : Undominated(grown, [.. Enumerable.Range(0, (int)count)]);
        if (kept.Length > WorldFrontier.MostSums)
        {
            throw TooMany();
        }

        var sorted = new long[kept.Length * parties];
        for (int i = 0; i < kept.Length; i++)
        {
            Array.Copy(grown, kept[i] * parties, sorted, i * parties, parties);
        }

        return new HalfSums(
            parties,
            sorted,
            this,
            number,
            [.. kept.Select(each => each / allowed.Length)],
            [.. kept.Select(each => allowed[each % allowed.Length])]
        );
    }

    private static UnsupportedScenarioException TooMany() =>
        new(
            new(
                $"Half of the issues have more than {WorldFrontier.MostSums:N0} ways that matter in one world; a forecast does not keep more. Fewer issues, or fewer values of them, would help.",
                $"De helft van de onderwerpen kan in één wereld op meer dan {WorldFrontier.MostSums:N0} manieren die ertoe doen; een voorspelling bewaart er niet meer. Minder onderwerpen, of minder waarden ervan, zouden helpen."
            )
        );

    private static UnsupportedScenarioException TooLong() =>
        new(
            new(
                "With so many parties, half of the issues have more ways that matter in one world than a forecast compares. Fewer issues, or fewer values of them, would help.",
                "Met zoveel partijen kan de helft van de onderwerpen in één wereld op meer manieren die ertoe doen dan een voorspelling vergelijkt. Minder onderwerpen, of minder waarden ervan, zouden helpen."
            )
        );

    // The places, of some, that no other dominates, by the first party's number descending, then the next party's.
    private int[] Undominated(long[] numbers, int[] places)
    {
        Array.Sort(places, (x, y) => Order(numbers, x, y));
        int kept = 0;
        long compared = 0;
        long second = long.MinValue;
        foreach (int place in places)
        {
            compared += parties > 2 ? kept : 0;
            if (compared > WorldFrontier.MostComparisons)
            {
                throw TooLong();
            }

            int at = place * parties;
            bool isKept =
                parties == 1 ? kept == 0
                : parties == 2 ? kept == 0 || numbers[at + 1] > second
                : !IsDominated(numbers, at, places.AsSpan(0, kept));
            if (isKept)
            {
                second = parties > 1 ? numbers[at + 1] : 0;
                places[kept++] = place;
            }
        }

        return places[..kept];
    }

    private bool IsDominated(long[] numbers, int at, ReadOnlySpan<int> others)
    {
        foreach (int other in others)
        {
            int start = other * parties;
            int party = 1;
            while (party < parties && numbers[start + party] >= numbers[at + party])
            {
                party++;
            }

            if (party == parties)
            {
                return true;
            }
        }

        return false;
    }

    // Equal ones by their place, so that the same one is kept on every machine.
    private int Order(long[] numbers, int x, int y)
    {
        for (int party = 0; party < parties; party++)
        {
            int order = numbers[(y * parties) + party].CompareTo(numbers[(x * parties) + party]);
            if (order != 0)
            {
                return order;
            }
        }

        return x.CompareTo(y);
    }
}
