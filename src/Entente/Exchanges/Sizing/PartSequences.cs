using System.Collections.Immutable;
using System.Numerics;

namespace Entente.Exchanges.Sizing;

/// <summary>In which sequence parts of steps can be made, where each step is made in one part or more.</summary>
/// <remarks>
/// Between patient parties two parts of the same step right after each other are left out where nobody could only seem to make it: in one part there is one point less. And where, besides, every step costs its maker and brings the other something,
/// what is to lose only falls for one and rises for the other while one side goes on giving, so that of the ways to order such a run one is enough.
/// </remarks>
internal sealed class PartSequences
{
    private readonly Exchange exchange;
    private readonly int length;
    private readonly int most;
    private readonly CancellationToken cancellation;
    private readonly ulong[] before;
    private readonly bool mayOrderRuns;
    private readonly List<ImmutableArray<int>> found = [];
    private readonly int[] steps;

    private PartSequences(Exchange exchange, int length, int most, CancellationToken cancellation)
    {
        this.exchange = exchange;
        this.length = length;
        this.most = most;
        this.cancellation = cancellation;
        steps = new int[length];
        before = [.. exchange.Steps.Select(step => step.After.Aggregate(0UL, (set, each) => set | 1UL << each))];
        mayOrderRuns =
            exchange.IsPatient
            && exchange.Bundles.IsEmpty
            && exchange.Steps.All(step =>
                IsSeen(step) && step.Gains[step.By].Sign <= 0 && step.Gains[1 - step.By].Sign >= 0
            );
    }

    /// <summary>All sequences of so many parts; null when there are more than <paramref name="most"/>.</summary>
    public static List<ImmutableArray<int>>? Of(Exchange exchange, int length, int most, CancellationToken cancellation)
    {
        var sequences = new PartSequences(exchange, length, most, cancellation);
        return sequences.Extend(0, 0, 0) ? sequences.found : null;
    }

    // Begun: the steps with a part; closed: those of which no more parts can come.
    private bool Extend(int place, ulong begun, ulong closed)
    {
        cancellation.ThrowIfCancellationRequested();
        int count = exchange.Steps.Length;
        if (place == length)
        {
            found.Add([.. steps]);
            return found.Count <= most;
        }

        for (int step = 0; step < count; step++)
        {
            bool isNew = (begun >> step & 1) == 0;
            if ((closed >> step & 1) == 1 || (before[step] & ~begun) != 0 || (!isNew && IsIdle(place, step)))
            {
                continue;
            }

            if (place > 0 && !IsInOrder(steps[place - 1], step))
            {
                continue;
            }

            ulong after = begun | 1UL << step;
            if (count - BitOperations.PopCount(after) > length - place - 1)
            {
                continue;
            }

            steps[place] = step;
            ulong shut = closed | before[step] | (exchange.Steps[step].IsDivisible ? 0 : 1UL << step);
            if (
                (after != ExchangeRules.All(count) || shut != after || place + 1 == length)
                && !Extend(place + 1, after, shut)
            )
            {
                return false;
            }
        }

        return true;
    }

    private bool IsIdle(int place, int step) =>
        place > 0 && steps[place - 1] == step && exchange.IsPatient && IsSeen(exchange.Steps[step]);

    private bool IsInOrder(int last, int step) =>
        !mayOrderRuns
        || exchange.Steps[last].By != exchange.Steps[step].By
        || last < step
        || (before[step] >> last & 1) == 1;

    private static bool IsSeen(ExchangeStep step) => StateEnds.Unseen(step).Sign == 0;
}
