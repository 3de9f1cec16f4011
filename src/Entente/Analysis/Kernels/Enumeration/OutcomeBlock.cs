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
    private readonly bool[][] ruled;
    private readonly bool[][] broken;
    private readonly long[] killers;

    public OutcomeBlock(EnumerationTask task, EnumerationFindings findings)
    {
        this.task = task;
        this.findings = findings;
        shape = task.Shape;
        parties = task.Terms.Length;
        vector = new long[parties];
        blocks = [.. Enumerable.Range(0, parties).Select(_ => new long[shape.Length])];
        forbidden = new long[shape.Length];
        ruled = [.. task.Rules.Select(rule => rule.InnerInside(shape))];
        broken = [.. task.DealBreakers.Select(breaker => breaker.InnerInside(shape))];
        killers = new long[Killers * parties];
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
    public void Fill(int[] values)
    {
        for (int party = 0; party < parties; party++)
        {
            blocks[party].AsSpan().Clear();
            foreach (EnumeratedTerm term in task.Terms[party])
            {
                term.AddTo(values, blocks[party]);
            }
        }

        int ruleAllowed = shape.Length;
        int allowed = shape.Length;
        bool isMasked = Forbid(values, ref ruleAllowed, ref allowed);
        findings.RuleAllowed += ruleAllowed;
        findings.Allowed += allowed;
        if (isMasked)
        {
            FillOneByOne(values);
            return;
        }

        for (int party = 0; party < parties; party++)
        {
            findings.Lows[party] = Math.Min(findings.Lows[party], LongBlocks.Smallest(blocks[party]));
        }

        if (task.Needs is { } needs)
        {
            findings.Acceptable += CountEnough(needs);
        }

        AddToArchive(values);
    }

    // 0 where an outcome is allowed.
    private bool Forbid(int[] values, ref int ruleAllowed, ref int allowed)
    {
        bool isMasked = Mark(values, task.Rules, ruled, isFirst: true);
        if (isMasked)
        {
            ruleAllowed = forbidden.AsSpan().Count(0);
        }

        isMasked |= Mark(values, task.DealBreakers, broken, isFirst: !isMasked);
        if (isMasked)
        {
            allowed = forbidden.AsSpan().Count(0);
        }

        return isMasked;
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

    private void FillOneByOne(int[] values)
    {
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

            findings.Acceptable += task.Needs is { } needs && IsEnough(vector, needs) ? 1 : 0;
            AddToArchive(values, place);
        }
    }

    private int CountEnough(long[] needs)
    {
        int count = 0;
        int whole = shape.Length - (shape.Length % Vector<long>.Count);
        var total = Vector<long>.Zero;
        for (int place = 0; place < whole; place += Vector<long>.Count)
        {
            Vector<long> isEnough = Vector<long>.AllBitsSet;
            for (int party = 0; party < parties; party++)
            {
                isEnough &= Vector.GreaterThanOrEqual(Load(blocks[party], place), new Vector<long>(needs[party]));
            }

            total -= isEnough;
        }

        count += (int)Vector.Sum(total);
        for (int place = whole; place < shape.Length; place++)
        {
            int party = 0;
            while (party < parties && blocks[party][place] >= needs[party])
            {
                party++;
            }

            count += party == parties ? 1 : 0;
        }

        return count;
    }

    // Most outcomes are no better than one of a few vectors that covered many before: many outcomes are put aside at once.
    private void AddToArchive(int[] values)
    {
        int known = PickKillers();
        int whole = shape.Length - (shape.Length % Vector<long>.Count);
        for (int place = 0; place < whole; place += Vector<long>.Count)
        {
            Vector<long> isCovered = Vector<long>.Zero;
            for (int killer = 0; killer < known; killer++)
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

    // Vectors spread over the part of the archive that can cover something of the block.
    private int PickKillers()
    {
        ParetoArchive archive = findings.Archive;
        int picked = Math.Min(Killers, archive.Count);
        for (int i = 0; i < picked; i++)
        {
            int from = archive.Count * ((2 * i) + 1) / (2 * picked);
            archive[parties == 2 ? from : i].CopyTo(killers, i * parties);
        }

        return picked;
    }

    private static Vector<long> Load(long[] block, int place) =>
        MemoryMarshal.Read<Vector<long>>(MemoryMarshal.AsBytes(block.AsSpan(place)));
}
