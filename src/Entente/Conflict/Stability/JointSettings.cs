using System.Numerics;
using Entente.Conflict.Moves;

namespace Entente.Conflict.Stability;

/// <summary>The settings of some decision makers taken together, as one number, and which of them they can go to at one moment.</summary>
internal sealed class JointSettings
{
    private readonly int[] makers;
    private readonly ImprovementBits? improvements;
    private readonly MoveRelation[] moves;
    private readonly int[][] settings;
    private readonly int[][] inOrder;
    private readonly int[] counts;
    private readonly ulong[][] parts;

    /// <param name="graph">The conflict.</param>
    /// <param name="all">The settings of each decision maker.</param>
    /// <param name="makers">Those who are taken together.</param>
    /// <param name="improvements">What each improves to; null to find it out from state to state.</param>
    public JointSettings(ConflictGraph graph, OptionSettings all, int[] makers, ImprovementBits? improvements)
    {
        this.makers = makers;
        this.improvements = improvements;
        moves = [.. makers.Select(graph.Moves)];
        settings = [.. makers.Select(maker => all.Of[maker])];
        inOrder = [.. makers.Select((maker, i) => all.InOrderOf(moves[i], maker))];
        counts = [.. makers.Select(all.CountOf)];
        parts = [.. counts.Select(count => new ulong[WordsOf(count)])];
        Count = counts.Aggregate(1, (product, count) => product * count);
        Of = new int[graph.Space.Count];
        for (int state = 0; state < Of.Length; state++)
        {
            for (int i = 0; i < counts.Length; i++)
            {
                Of[state] = (Of[state] * counts[i]) + settings[i][state];
            }
        }
    }

    /// <summary>How many there can be.</summary>
    public int Count { get; }

    /// <summary>By state.</summary>
    public int[] Of { get; }

    /// <summary>How many words hold a bit for each of so many settings.</summary>
    public static int WordsOf(int count) => (count + 63) / 64;

    /// <summary>Sets the bits of what comes of every one staying where it is in a state or improving from it.</summary>
    /// <param name="state">The state.</param>
    /// <param name="bits">A bit for each setting, all of which are written.</param>
    public void Allow(int state, Span<ulong> bits)
    {
        bits.Clear();
        if (counts.Length == 1)
        {
            Add(0, state, bits);
            return;
        }

        foreach (ulong[] part in parts)
        {
            Array.Clear(part);
        }

        for (int i = 0; i < parts.Length; i++)
        {
            Add(i, state, parts[i]);
        }

        Join(0, 0, bits);
    }

    private void Join(int maker, int before, Span<ulong> bits)
    {
        if (maker == parts.Length - 1)
        {
            Shift(parts[maker], before * counts[maker], bits);
            return;
        }

        for (int word = 0; word < parts[maker].Length; word++)
        {
            for (ulong left = parts[maker][word]; left != 0; left &= left - 1)
            {
                int setting = (word * 64) + BitOperations.TrailingZeroCount(left);
                Join(maker + 1, (before * counts[maker]) + setting, bits);
            }
        }
    }

    // Sets the bits of a part, so many places further up.
    private static void Shift(ulong[] part, int places, Span<ulong> bits)
    {
        int shift = places % 64;
        for (int word = 0; word < part.Length; word++)
        {
            int to = word + (places / 64);
            bits[to] |= part[word] << shift;
            ulong beyond = shift == 0 ? 0 : part[word] >> (64 - shift);
            if (beyond != 0)
            {
                bits[to + 1] |= beyond;
            }
        }
    }

    private void Add(int maker, int state, Span<ulong> bits)
    {
        int stays = settings[maker][state];
        bits[stays / 64] |= 1UL << stays;
        if (improvements is not null)
        {
            ReadOnlySpan<ulong> own = improvements.Of(makers[maker], state);
            for (int word = 0; word < own.Length; word++)
            {
                bits[word] |= own[word];
            }

            return;
        }

        MoveRelation relation = moves[maker];
        int from = relation.ClassOf[state];
        AddFrom(maker, from, state, bits);
        foreach (int follower in relation.Followers(from))
        {
            AddFrom(maker, follower, state, bits);
        }
    }

    private void AddFrom(int maker, int which, int state, Span<ulong> bits)
    {
        MoveRelation relation = moves[maker];
        int first = relation.FirstAbove(which, relation.Ranks[state]);
        int count = relation.Members(which).Length - first;
        foreach (int setting in inOrder[maker].AsSpan(relation.StartOf(which) + first, count))
        {
            bits[setting / 64] |= 1UL << setting;
        }
    }
}
