using System.Numerics;
using System.Runtime.InteropServices;
using Entente.Conflict.Moves;

namespace Entente.Conflict.Stability;

/// <summary>Where one decision maker expects things to end when it may move at a state.</summary>
internal sealed class MakerForesight
{
    private readonly MoveRelation relation;
    private readonly int maker;

    // By state just moved to: where the others take it, the worst for this one.
    private readonly int[] after;

    // By state: 1 where the end changed with the last horizon; and 1 where that of somebody else did.
    private readonly byte[] moved;
    private readonly byte[] stirred;

    // By class: the states that lead to the best, and to the second; and the same with the classes that can be gone to.
    private readonly int[] first;
    private readonly int[] second;
    private readonly int[] best;
    private readonly int[] next;

    // By class: whether what comes after one of its states changed; whether what is best from it did.
    private readonly bool[] isStirred;
    private readonly bool[] isOther;

    public MakerForesight(MoveRelation relation, int maker)
    {
        this.relation = relation;
        this.maker = maker;
        int states = relation.Ranks.Length;
        Ends = [.. Enumerable.Range(0, states)];
        after = [.. Ends];
        moved = new byte[states];
        stirred = new byte[states];
        Array.Fill(moved, (byte)1);
        first = new int[relation.Classes];
        second = new int[relation.Classes];
        best = new int[relation.Classes];
        next = new int[relation.Classes];
        isStirred = new bool[relation.Classes];
        isOther = new bool[relation.Classes];
        Array.Fill(isStirred, true);
    }

    /// <summary>By state, the end that is foreseen; the state itself when it does not move.</summary>
    public int[] Ends { get; }

    /// <summary>A number for the ends: a sum over states, so that it is kept up with what changes.</summary>
    public ulong Mark { get; private set; }

    /// <summary>Finds out where the others would go after a move.</summary>
    /// <param name="makers">All decision makers, this one among them, with what they foresee so far.</param>
    public void LookAfterMoves(MakerForesight[] makers)
    {
        Array.Clear(stirred);
        foreach (MakerForesight other in makers)
        {
            if (other != this)
            {
                Add(other.moved, stirred);
            }
        }

        for (int state = 0; state < after.Length; state++)
        {
            if (stirred[state] == 0)
            {
                continue;
            }

            int worst = WorstAfter(state, makers);
            if (worst != after[state])
            {
                after[state] = worst;
                isStirred[relation.ClassOf[state]] = true;
            }
        }
    }

    /// <summary>Chooses the best move from every state.</summary>
    public void ChooseMoves()
    {
        for (int which = 0; which < isStirred.Length; which++)
        {
            if (isStirred[which])
            {
                isStirred[which] = false;
                FindBest(which);
                isOther[which] = true;
                foreach (int leader in relation.Leaders(which))
                {
                    isOther[leader] = true;
                }
            }
        }

        for (int which = 0; which < isOther.Length; which++)
        {
            if (isOther[which])
            {
                (best[which], next[which]) = (first[which], second[which]);
                foreach (int follower in relation.Followers(which))
                {
                    best[which] = Beats(first[follower], best[which]) ? first[follower] : best[which];
                    next[which] = Beats(first[follower], next[which]) ? first[follower] : next[which];
                }
            }
        }

        Choose();
        Array.Clear(isOther);
    }

    private int WorstAfter(int state, MakerForesight[] makers)
    {
        int[] ranks = relation.Ranks;
        int worst = state;
        foreach (MakerForesight other in makers)
        {
            int end = other.Ends[state];
            if (other == this || end == state || end == worst)
            {
                continue;
            }

            bool isWorse = worst == state || ranks[end] < ranks[worst] || (ranks[end] == ranks[worst] && end < worst);
            worst = isWorse ? end : worst;
        }

        return worst;
    }

    private void FindBest(int which)
    {
        int top = -1;
        int below = -1;
        foreach (int state in relation.Members(which))
        {
            if (Beats(state, top))
            {
                (top, below) = (state, top);
            }
            else if (Beats(state, below))
            {
                below = state;
            }
        }

        first[which] = top;
        second[which] = below;
    }

    // Who stands on the best moves to the second.
    private void Choose()
    {
        int[] ranks = relation.Ranks;
        int[] classOf = relation.ClassOf;
        ulong mark = Mark;
        for (int state = 0; state < moved.Length; state++)
        {
            moved[state] = 0;
            int which = classOf[state];
            if (!isOther[which])
            {
                continue;
            }

            int move = best[which] == state ? next[which] : best[which];
            int end = move >= 0 && ranks[after[move]] > ranks[state] ? after[move] : state;
            if (end != Ends[state])
            {
                mark = unchecked(mark + MarkOf(state, end) - MarkOf(state, Ends[state]));
                Ends[state] = end;
                moved[state] = 1;
            }
        }

        Mark = mark;
    }

    // The one that leads to something better; of equals the one of the lower number.
    private bool Beats(int one, int other) =>
        one >= 0
        && (
            other < 0
            || relation.Ranks[after[one]] > relation.Ranks[after[other]]
            || (relation.Ranks[after[one]] == relation.Ranks[after[other]] && one < other)
        );

    private ulong MarkOf(int state, int end)
    {
        ulong place = unchecked((((ulong)(uint)state << 32) | (uint)end) * 0x9E3779B97F4A7C15);
        ulong high = Math.BigMul(place ^ (place >> 32), 0xD1B54A32D192ED03 + ((ulong)maker << 1), out ulong low);
        return high ^ low;
    }

    private static void Add(byte[] from, byte[] to)
    {
        Span<Vector<byte>> sums = MemoryMarshal.Cast<byte, Vector<byte>>(to.AsSpan());
        ReadOnlySpan<Vector<byte>> more = MemoryMarshal.Cast<byte, Vector<byte>>(from.AsSpan());
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] |= more[i];
        }

        for (int state = sums.Length * Vector<byte>.Count; state < to.Length; state++)
        {
            to[state] |= from[state];
        }
    }
}
