using System.Numerics;
using System.Runtime.CompilerServices;

namespace Entente.Analysis.Kernels.Sums;

/// <summary>Adds two staircases: the shifted copies of the longer one are merged by a tournament, and what is not maximal is dropped on the way.</summary>
/// <remarks>
/// Points come out by first coordinate descending, so that one is maximal exactly when its second coordinate is larger than all before. A copy
/// whose next point is not maximal skips to one that may be: dominated points cost a comparison each and no match.
/// </remarks>
internal ref struct StairMerge<T>
    where T : struct, IBinaryInteger<T>
{
    private readonly Stairs<T> steps;
    private readonly Stairs<T> shifts;
    private readonly Span<int> losers;
    private readonly Span<int> places;
    private readonly Span<T> firsts;
    private readonly Span<T> seconds;

    private StairMerge(Stairs<T> steps, Stairs<T> shifts)
    {
        this.steps = steps;
        this.shifts = shifts;
        losers = new int[shifts.Count];
        places = new int[shifts.Count];
        firsts = new T[shifts.Count];
        seconds = new T[shifts.Count];
    }

    /// <summary>The maximal sums of a point of each; null when there are more than <paramref name="maxPoints"/>.</summary>
    public static Stairs<T>? Sum(Stairs<T> left, Stairs<T> right, int maxPoints)
    {
        (Stairs<T> steps, Stairs<T> shifts) = left.Count >= right.Count ? (left, right) : (right, left);
        if (shifts.Count <= 1)
        {
            Stairs<T> sum = shifts.Count == 0 ? shifts : steps.Moved(shifts.First[0], shifts.Second[0]);
            return sum.Count <= maxPoints ? sum : null;
        }

        var builder = new StairBuilder<T>(2 * steps.Count, maxPoints);
        try
        {
            return new StairMerge<T>(steps, shifts).Run(ref builder) ? builder.ToStairs() : null;
        }
        finally
        {
            builder.Dispose();
        }
    }

    private readonly bool Run(ref StairBuilder<T> builder)
    {
        int winner = Start();
        while (true)
        {
            T second = seconds[winner];
            if (!builder.TryAdd(firsts[winner], second))
            {
                return false;
            }

            // Whoever wins below may have been passed by since: it skips ahead and plays again.
            do
            {
                if (!SkipAbove(winner, second))
                {
                    firsts[winner] = -T.One;
                }

                winner = Replay(winner);
                if (T.IsNegative(firsts[winner]))
                {
                    return true;
                }
            } while (seconds[winner] <= second);
        }
    }

    private readonly int Start()
    {
        int count = shifts.Count;
        for (int i = 0; i < count; i++)
        {
            firsts[i] = steps.First[0] + shifts.First[i];
            seconds[i] = steps.Second[0] + shifts.Second[i];
        }

        Span<int> winners = new int[2 * count];
        for (int node = (2 * count) - 1; node >= 1; node--)
        {
            if (node >= count)
            {
                winners[node] = node - count;
                continue;
            }

            int left = winners[2 * node];
            int right = winners[(2 * node) + 1];
            bool isRight = Beats(right, left);
            winners[node] = isRight ? right : left;
            losers[node] = isRight ? left : right;
        }

        return winners[1];
    }

    /// <summary>Moves a copy to its next point whose second coordinate is above <paramref name="second"/>; false when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool SkipAbove(int copy, T second)
    {
        T bound = second - shifts.Second[copy];
        T[] ascending = steps.Second;
        int place = places[copy] + 1;
        while (place < ascending.Length && ascending[place] <= bound)
        {
            place++;
        }

        places[copy] = place;
        if (place >= ascending.Length)
        {
            return false;
        }

        firsts[copy] = steps.First[place] + shifts.First[copy];
        seconds[copy] = ascending[place] + shifts.Second[copy];
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int Replay(int copy)
    {
        int winner = copy;
        for (int node = (copy + losers.Length) >>> 1; node >= 1; node >>>= 1)
        {
            int other = losers[node];
            bool isBeaten = Beats(other, winner);
            losers[node] = isBeaten ? winner : other;
            winner = isBeaten ? other : winner;
        }

        return winner;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool Beats(int copy, int other)
    {
        T left = firsts[copy];
        T right = firsts[other];
        return left > right || (left == right && seconds[copy] > seconds[other]);
    }
}
