using System.Collections.Immutable;

namespace Entente.Conflict.Moves;

/// <summary>Preferences as whole numbers by state, 0 for the worst and without gaps: equal numbers, equal preference.</summary>
internal sealed class PreferenceRanks
{
    private const int BitsOfKey = 62;

    private PreferenceRanks(int[] ranks, int[] bands)
    {
        Ranks = ranks;
        Bands = bands;
    }

    /// <summary>By state.</summary>
    public int[] Ranks { get; }

    /// <summary>By state: a state is strongly preferred to another exactly when its band is higher.</summary>
    public int[] Bands { get; }

    public static PreferenceRanks Of(DecisionMaker maker, StateSpace space, CancellationToken cancellation)
    {
        if (maker.Ranking is { } ranking)
        {
            return OfRanking(ranking, space.Count);
        }

        int[] ranks = new int[space.Count];
        int[] bands = new int[space.Count];
        var keys = new ulong[space.Count];
        int bits = 0;
        for (int i = 0; i < maker.Statements.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            CompiledCondition condition = CompiledCondition.Of(maker.Statements[i].Condition);
            for (int state = 0; state < keys.Length; state++)
            {
                keys[state] = (keys[state] << 1) | (condition.Holds(space.CodeOf(state), state) ? 1UL : 0UL);
            }

            bits++;
            bool isLast = i == maker.Statements.Length - 1;
            if (bits == BitsOfKey || isLast || i + 1 == maker.StrongStatements)
            {
                ranks = Dense(keys);
                bits = 64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)space.Count);
                for (int state = 0; state < keys.Length; state++)
                {
                    keys[state] = (ulong)ranks[state];
                }
            }

            bands = i + 1 == maker.StrongStatements ? ranks : bands;
        }

        return new PreferenceRanks(ranks, bands);
    }

    /// <summary>Numbers from 0 without gaps in the order of the keys.</summary>
    public static int[] Dense(ulong[] keys)
    {
        ulong[] sorted = [.. keys];
        int[] order = new int[keys.Length];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(sorted, order);
        var ranks = new int[keys.Length];
        int rank = -1;
        for (int i = 0; i < order.Length; i++)
        {
            rank += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
            ranks[order[i]] = rank;
        }

        return ranks;
    }

    private static PreferenceRanks OfRanking(StateRanking ranking, int states)
    {
        var ranks = new int[states];
        var bands = new int[states];
        int band = 0;
        for (int tier = ranking.Tiers.Length - 1; tier >= 0; tier--)
        {
            band += ranking.StrongAfter.Contains(tier) ? 1 : 0;
            foreach (int state in ranking.Tiers[tier])
            {
                ranks[state] = ranking.Tiers.Length - 1 - tier;
                bands[state] = band;
            }
        }

        return new PreferenceRanks(ranks, bands);
    }

    /// <summary>The states by tier, the best first and each in order.</summary>
    public ImmutableArray<ImmutableArray<int>> Tiers()
    {
        int most = Ranks.Length == 0 ? 0 : Ranks.Max() + 1;
        var tiers = new ImmutableArray<int>.Builder[most];
        for (int i = 0; i < most; i++)
        {
            tiers[i] = ImmutableArray.CreateBuilder<int>();
        }

        for (int state = 0; state < Ranks.Length; state++)
        {
            tiers[most - 1 - Ranks[state]].Add(state);
        }

        return [.. tiers.Select(tier => tier.ToImmutable())];
    }
}
