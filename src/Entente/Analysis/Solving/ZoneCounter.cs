using System.Numerics;
using Entente.Analysis.Compilation;

namespace Entente.Analysis.Solving;

/// <summary>Counts the outcomes that every party accepts, by adding up how many combinations lead to each vector of partial sums.</summary>
internal sealed class ZoneCounter<T>(IntegerScenario<T> scenario)
    where T : struct, IBinaryInteger<T>
{
    /// <summary>The count between bounds; the bounds meet unless more than <paramref name="budget"/> partial sums are distinct.</summary>
    public AgreementZone Count(bool exists, int budget, CancellationToken cancellation)
    {
        BigInteger all = scenario.Scenario.Allowed;
        if (!exists)
        {
            return new AgreementZone
            {
                Exists = false,
                AtLeast = 0,
                AtMost = 0,
            };
        }

        int[] binding = [.. Enumerable.Range(0, scenario.Parties).Where(IsBinding)];
        if (binding.Length == 0)
        {
            return new AgreementZone
            {
                Exists = true,
                AtLeast = all,
                AtMost = all,
            };
        }

        var counts = new Dictionary<SumKey<T>, BigInteger> { [new SumKey<T>(Needs(binding))] = BigInteger.One };
        BigInteger surely = BigInteger.Zero;
        for (int k = 0; k < scenario.Tables.Length; k++)
        {
            cancellation.ThrowIfCancellationRequested();
            counts = Extend(counts, k, binding, ref surely, out bool isComplete, budget);
            if (!isComplete)
            {
                return new AgreementZone
                {
                    Exists = true,
                    AtLeast = BigInteger.Max(surely, 1),
                    AtMost = all,
                };
            }
        }

        return new AgreementZone
        {
            Exists = true,
            AtLeast = surely,
            AtMost = surely,
        };
    }

    private bool IsBinding(int party) =>
        Lowest(party, 0) + scenario.Constants[party] < scenario.Reservations[party]
        || scenario.Caps[party] < scenario.Reservations[party];

    private T[] Needs(int[] binding) =>
        [.. binding.Select(party => scenario.Reservations[party] - scenario.Constants[party])];

    private T Lowest(int party, int firstTable)
    {
        T sum = T.Zero;
        for (int k = firstTable; k < scenario.Tables.Length; k++)
        {
            sum += Extreme(k, party, isHigh: false);
        }

        return sum;
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

    // What is still needed shrinks with every table: nothing needed any more counts at once with all that can follow, and what cannot be reached is left out.
    private Dictionary<SumKey<T>, BigInteger> Extend(
        Dictionary<SumKey<T>, BigInteger> counts,
        int table,
        int[] binding,
        ref BigInteger surely,
        out bool isComplete,
        int budget
    )
    {
        BigInteger following = BigInteger.One;
        for (int k = table + 1; k < scenario.Tables.Length; k++)
        {
            following *= scenario.Tables[k].Length / scenario.Parties;
        }

        T[] lowest = [.. binding.Select(party => Lowest(party, table + 1))];
        T[] highest = [.. binding.Select(party => Highest(party, table + 1))];
        T[] rows = scenario.Tables[table];
        var next = new Dictionary<SumKey<T>, BigInteger>();
        foreach ((SumKey<T> needs, BigInteger count) in counts)
        {
            for (int row = 0; row < rows.Length; row += scenario.Parties)
            {
                var rest = new T[binding.Length];
                bool isReached = true;
                bool isReachable = true;
                for (int i = 0; i < binding.Length; i++)
                {
                    rest[i] = needs.Values[i] - rows[row + binding[i]];
                    isReached &= rest[i] <= lowest[i];
                    isReachable &= rest[i] <= highest[i];
                    rest[i] = T.Max(rest[i], lowest[i]);
                }

                if (isReached)
                {
                    surely += count * following;
                }
                else if (isReachable)
                {
                    var key = new SumKey<T>(rest);
                    next[key] = next.GetValueOrDefault(key) + count;
                    if (next.Count > budget)
                    {
                        isComplete = false;
                        return next;
                    }
                }
            }
        }

        isComplete = true;
        return next;
    }

    private T Highest(int party, int firstTable)
    {
        T sum = T.Zero;
        for (int k = firstTable; k < scenario.Tables.Length; k++)
        {
            sum += Extreme(k, party, isHigh: true);
        }

        return sum;
    }
}
