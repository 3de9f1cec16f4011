using System.Numerics;
using System.Runtime.InteropServices;

namespace Entente.Analysis.Kernels.Enumeration;

/// <summary>Outcomes that are looked at together: their utilities are filled in term by term, and most are put aside many at once.</summary>
internal sealed class OutcomeBlock
{
    private const int Killers = 4;

    private readonly EnumerationTask task;
    private readonly EnumerationFindings findings;
    private readonly BlockShape shape;
    private readonly int parties;
    private readonly long[] vector;
    private readonly long[][] blocks;
    private readonly long[] forbidden;
    private readonly long[] counts;
    private readonly long all;
    private readonly bool[][] ruled;
    private readonly bool[][] broken;
    private readonly long[] killers;
    private readonly EnumeratedTerm[][] fixedTerms;
    private readonly EnumeratedTerm[][] mixedTerms;
    private readonly long[][] same;

    public OutcomeBlock(EnumerationTask task, EnumerationFindings findings)
    {
        this.task = task;
        this.findings = findings;
        shape = task.Shape;
        parties = task.Terms.Length;
        vector = new long[parties];
        blocks = [.. Enumerable.Range(0, parties).Select(_ => new long[shape.Length])];
        forbidden = new long[shape.Length];
        counts = shape.InnerCounts();
        all = counts.Sum();
        ruled = [.. task.Rules.Select(rule => rule.InnerInside(shape))];
        broken = [.. task.DealBreakers.Select(breaker => breaker.InnerInside(shape))];
        killers = new long[Killers * parties];
        fixedTerms = [.. task.Terms.Select(terms => terms.Where(term => !term.VariesWithin).ToArray())];
        mixedTerms =
        [
            .. task.Terms.Select(terms =>
                terms.Where(term => term is { VariesWithin: true, VariesAcross: true }).ToArray()
            ),
        ];

        // What is the same in every block is added up once.
        same = [.. Enumerable.Range(0, parties).Select(_ => new long[shape.Length])];
        for (int party = 0; party < parties; party++)
        {
            foreach (
                EnumeratedTerm term in task.Terms[party]
                    .Where(term => term is { VariesWithin: true, VariesAcross: false })
            )
            {
                term.AddTo(new int[shape.Sizes.Length], same[party]);
            }
        }
    }

    /// <summary>Whether utilities are enough for everyone.</summary>
    public static bool IsEnough(ReadOnlySpan<long> utilities, long[] needs)
    {
        for (int party = 0; party < needs.Length; party++)
        {
            if (utilities[party] < needs[party])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Looks at the outcomes with some values fixed.</summary>
    /// <param name="values">The values; those that vary within the block are written over.</param>
    /// <param name="low">By party: a lower bound on the utilities in the block.</param>
    /// <param name="high">By party: an upper bound.</param>
    public void Fill(int[] values, long[] low, long[] high)
    {
        for (int party = 0; party < parties; party++)
        {
            long fixedWorth = 0;
            long ignored = 0;
            foreach (EnumeratedTerm term in fixedTerms[party])
            {
                term.Bound(shape.Inner, values, ref fixedWorth, ref ignored);
            }

            LongBlocks.Raise(same[party], fixedWorth, blocks[party]);
            foreach (EnumeratedTerm term in mixedTerms[party])
            {
                term.AddTo(values, blocks[party]);
            }
        }

        long ruleAllowed = all;
        long allowed = all;
        bool isMasked = Forbid(values, ref ruleAllowed, ref allowed);
        BigInteger times = shape.CountOf(shape.Inner, values);
        findings.RuleAllowed += ruleAllowed * times;
        findings.Allowed += allowed * times;
        if (isMasked)
        {
            FillOneByOne(values, times);
            return;
        }

        for (int party = 0; party < parties; party++)
        {
            if (low[party] < findings.Lows[party])
            {
                findings.Lows[party] = Math.Min(findings.Lows[party], LongBlocks.Smallest(blocks[party]));
            }
        }

        if (task.Needs is { } needs)
        {
            findings.Acceptable +=
                times
                * (
                    IsEnough(low, needs) ? all
                    : IsEnough(high, needs) ? CountEnough(needs)
                    : 0
                );
        }

        if (!findings.Archive.Covers(high))
        {
            AddToArchive(values, low, high);
        }
    }

    // 0 where an outcome is allowed.
    private bool Forbid(int[] values, ref long ruleAllowed, ref long allowed)
    {
        bool isMasked = Mark(values, task.Rules, ruled, isFirst: true);
        if (isMasked)
        {
            ruleAllowed = CountFree();
        }

        isMasked |= Mark(values, task.DealBreakers, broken, isFirst: !isMasked);
        if (isMasked)
        {
            allowed = CountFree();
        }

        return isMasked;
    }

    private long CountFree()
    {
        long free = 0;
        for (int place = 0; place < forbidden.Length; place++)
        {
            free += forbidden[place] == 0 ? counts[place] : 0;
        }

        return free;
    }

    private bool Mark(int[] values, ValueBox[] boxes, bool[][] inside, bool isFirst)
    {
        bool isMarked = false;
        for (int i = 0; i < boxes.Length; i++)
        {
            if (!boxes[i].IsOuterInside(values))
            {
                continue;
            }

            if (isFirst && !isMarked)
            {
                forbidden.AsSpan().Clear();
            }

            isMarked = true;
            for (int place = 0; place < forbidden.Length; place++)
            {
                forbidden[place] = inside[i][place] ? 1 : forbidden[place];
            }
        }

        return isMarked;
    }

    private void FillOneByOne(int[] values, BigInteger times)
    {
        long enough = 0;
        for (int place = 0; place < forbidden.Length; place++)
        {
            if (forbidden[place] != 0)
            {
                continue;
            }

            for (int party = 0; party < parties; party++)
            {
                vector[party] = blocks[party][place];
                findings.Lows[party] = Math.Min(findings.Lows[party], vector[party]);
            }

            enough += task.Needs is { } needs && IsEnough(vector, needs) ? counts[place] : 0;
            AddToArchive(values, place);
        }

        findings.Acceptable += enough * times;
    }

    private long CountEnough(long[] needs)
    {
        int whole = shape.Length - (shape.Length % Vector<long>.Count);
        var total = Vector<long>.Zero;
        for (int place = 0; place < whole; place += Vector<long>.Count)
        {
            Vector<long> isEnough = Vector<long>.AllBitsSet;
            for (int party = 0; party < parties; party++)
            {
                isEnough &= Vector.GreaterThanOrEqual(Load(blocks[party], place), new Vector<long>(needs[party]));
            }

            total += isEnough & Load(counts, place);
        }

        long count = Vector.Sum(total);
        for (int place = whole; place < shape.Length; place++)
        {
            int party = 0;
            while (party < parties && blocks[party][place] >= needs[party])
            {
                party++;
            }

            count += party == parties ? counts[place] : 0;
        }

        return count;
    }

    // Most outcomes are no better than one of a few vectors that covered many before: many outcomes are put aside at once.
    private void AddToArchive(int[] values, long[] low, long[] high)
    {
        int known = PickKillers(low, high);
        int whole = shape.Length - (shape.Length % Vector<long>.Count);
        for (int place = 0; place < whole; place += Vector<long>.Count)
        {
            Vector<long> isCovered = Vector<long>.Zero;
            for (int killer = 0; killer < known && isCovered != Vector<long>.AllBitsSet; killer++)
            {
                Vector<long> isBelow = Vector<long>.AllBitsSet;
                for (int party = 0; party < parties; party++)
                {
                    isBelow &= Vector.LessThanOrEqual(
                        Load(blocks[party], place),
                        new Vector<long>(killers[(killer * parties) + party])
                    );
                }

                isCovered |= isBelow;
            }

            if (isCovered == Vector<long>.AllBitsSet)
            {
                continue;
            }

            for (int lane = 0; lane < Vector<long>.Count; lane++)
            {
                if (isCovered[lane] == 0)
                {
                    AddToArchive(values, place + lane);
                }
            }
        }

        for (int place = whole; place < shape.Length; place++)
        {
            AddToArchive(values, place);
        }
    }

    private void AddToArchive(int[] values, int place)
    {
        for (int party = 0; party < parties; party++)
        {
            vector[party] = blocks[party][place];
        }

        if (!findings.Archive.Covers(vector))
        {
            shape.Decode(place, values);
            findings.Archive.Add(vector, [.. values]);
        }
    }

    // Of two parties, the vectors that cover most below a few places across the block; of more, those that covered before.
    private int PickKillers(long[] low, long[] high)
    {
        ParetoArchive archive = findings.Archive;
        int picked = 0;
        for (int i = 0; i < Killers && i < archive.Count; i++)
        {
            long[]? killer = parties == 2 ? archive.Above(high[0] - ((high[0] - low[0]) / Killers * i)) : archive[i];
            if (killer is not null)
            {
                killer.CopyTo(killers, picked++ * parties);
            }
        }

        return picked;
    }

    private static Vector<long> Load(long[] block, int place) =>
        MemoryMarshal.Read<Vector<long>>(MemoryMarshal.AsBytes(block.AsSpan(place)));
}
