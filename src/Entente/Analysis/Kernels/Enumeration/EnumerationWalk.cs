using System.Numerics;

namespace Entente.Analysis.Kernels.Enumeration;

/// <summary>Walks through part of a tree of outcomes: values are fixed position by position, and what is left is filled in as a block.</summary>
internal sealed class EnumerationWalk
{
    // Bounds on a node take about as long as so many outcomes of a block.
    private const int NodeCost = 1000;

    private readonly EnumerationTask task;
    private readonly BlockShape shape;
    private readonly bool isComplete;
    private readonly CancellationToken cancellation;
    private readonly int parties;
    private readonly int[] values;
    private readonly long[] low;
    private readonly long[] high;
    private readonly OutcomeBlock block;
    private long budget;

    public EnumerationWalk(EnumerationTask task, bool isComplete, long budget, CancellationToken cancellation)
    {
        this.task = task;
        this.isComplete = isComplete;
        this.budget = budget;
        this.cancellation = cancellation;
        shape = task.Shape;
        parties = task.Terms.Length;
        values = new int[shape.Sizes.Length];
        low = new long[parties];
        high = new long[parties];
        Findings = new EnumerationFindings(parties);
        block = new OutcomeBlock(task, Findings);
    }

    public EnumerationFindings Findings { get; }

    /// <summary>Visits the subtrees of some prefixes.</summary>
    /// <param name="depth">How many values a prefix fixes.</param>
    /// <param name="from">The number of the first prefix.</param>
    /// <param name="to">The number after the last.</param>
    public void Visit(int depth, long from, long to)
    {
        for (long prefix = from; prefix < to; prefix++)
        {
            long rest = prefix;
            for (int position = depth - 1; position >= 0; position--)
            {
                values[position] = (int)(rest % shape.Sizes[position]);
                rest /= shape.Sizes[position];
            }

            Descend(depth);
        }
    }

    private void Descend(int depth)
    {
        cancellation.ThrowIfCancellationRequested();
        bool? isRuledOut = ValueBox.AnyContains(task.Rules, depth, values);
        if (isRuledOut == true)
        {
            return;
        }

        bool? isBroken = ValueBox.AnyContains(task.DealBreakers, depth, values);
        Bound(depth);
        bool isSettled = isRuledOut is not null && isBroken is not null && AddsNothing(isBroken.Value);
        if (isSettled)
        {
            Count(depth, isBroken!.Value);
            return;
        }

        if (!isComplete)
        {
            budget -= NodeCost;
            if (IsCovered())
            {
                return;
            }

            if (budget < shape.Length)
            {
                Findings.LeftOut.Add([.. high]);
                return;
            }
        }

        if (depth == shape.Inner)
        {
            budget -= shape.Length;
            block.Fill(values, low, high);
            return;
        }

        for (int value = 0; value < shape.Sizes[depth]; value++)
        {
            values[depth] = value;
            Descend(depth + 1);
        }
    }

    private void Bound(int depth)
    {
        for (int party = 0; party < parties; party++)
        {
            (low[party], high[party]) = task.Bounds(party, depth, values);
        }
    }

    // What is known came before, so that it stands for equal vectors, too.
    private bool IsCovered() => Findings.Archive.Covers(high);

    // Nothing new on the frontier, nothing worse than is known, and the acceptable outcomes are all or none.
    private bool AddsNothing(bool isBroken)
    {
        if (isBroken)
        {
            return true;
        }

        if (!isComplete || !IsCovered())
        {
            return false;
        }

        for (int party = 0; party < parties; party++)
        {
            if (low[party] < Findings.Lows[party])
            {
                return false;
            }
        }

        return task.Needs is not { } needs || IsBelow(high, needs) || OutcomeBlock.IsEnough(low, needs);
    }

    private void Count(int depth, bool isBroken)
    {
        BigInteger below = shape.Below(depth) * shape.CountOf(depth, values);
        Findings.RuleAllowed += below;
        if (!isBroken)
        {
            Findings.Allowed += below;
            Findings.Acceptable += task.Needs is { } needs && OutcomeBlock.IsEnough(low, needs) ? below : 0;
        }
    }

    private static bool IsBelow(long[] high, long[] needs)
    {
        for (int party = 0; party < needs.Length; party++)
        {
            if (high[party] < needs[party])
            {
                return true;
            }
        }

        return false;
    }
}
