using System.Collections.Immutable;

namespace Entente.Division;

/// <summary>One run of even swaps.</summary>
internal sealed class SwapRun(ConsequenceTable start)
{
    private readonly ImmutableArray<SwapStep>.Builder steps = ImmutableArray.CreateBuilder<SwapStep>();
    private readonly List<int> left = [.. Enumerable.Range(0, start.Alternatives)];
    private readonly List<int> open = [.. Enumerable.Range(0, start.Objectives.Length)];
    private readonly ImmutableArray<UnevenSwap>.Builder uneven = ImmutableArray.CreateBuilder<UnevenSwap>();
    private ConsequenceTable table = start;

    public SwapCourse Decide(IReadOnlyList<EvenSwap> swaps)
    {
        Settle();
        for (int place = 0; place < swaps.Count; place++)
        {
            EvenSwap swap = swaps[place];
            bool isOpen =
                left.Count > 1
                && left.Contains(swap.Alternative)
                && open.Contains(swap.Changed)
                && open.Contains(swap.Paid);
            if (!isOpen)
            {
                steps.Add(new SwapStep.Skipped(place));
                continue;
            }

            ConsequenceTable after = table.With(swap);
            int changed = table.Gain(after, swap.Alternative, swap.Changed);
            int paid = table.Gain(after, swap.Alternative, swap.Paid);
            if (changed * paid >= 0)
            {
                uneven.Add(new UnevenSwap(place, changed, paid));
            }

            table = after;
            steps.Add(new SwapStep.Swapped(place));
            Settle();
        }

        return new SwapCourse
        {
            Steps = steps.ToImmutable(),
            Left = [.. left],
            Open = [.. open],
            Table = table,
            Uneven = uneven.ToImmutable(),
        };
    }

    private void Settle()
    {
        while (RuleOut(table.Dominates, isPractical: false) || RuleOut(table.DominatesInPractice, isPractical: true))
        { }
        if (left.Count == 1)
        {
            open.Clear();
        }

        foreach (int objective in open.ToArray())
        {
            if (left.Select(alternative => table[alternative, objective]).Distinct().Count() == 1)
            {
                open.Remove(objective);
                steps.Add(new SwapStep.Dropped(objective));
            }
        }
    }

    private bool RuleOut(Func<int, int, bool> isBetter, bool isPractical)
    {
        foreach (int worse in left)
        {
            int by = left.FindIndex(better => better != worse && isBetter(better, worse));
            if (by >= 0)
            {
                steps.Add(new SwapStep.RuledOut(worse, left[by], isPractical));
                left.Remove(worse);
                return true;
            }
        }

        return false;
    }
}
