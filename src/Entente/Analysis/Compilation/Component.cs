using System.Collections.Immutable;
using System.Numerics;
using Entente.Numbers;

namespace Entente.Analysis.Compilation;

/// <summary>A group of issues that stands by itself: its allowed combinations, and what each contributes to every party.</summary>
internal sealed record Component
{
    public required ImmutableArray<int> Issues { get; init; }

    /// <summary>The number of values of each issue, in the order of <see cref="Issues"/>.</summary>
    public required ImmutableArray<int> Sizes { get; init; }

    /// <summary>How many combinations the rules allow, deal-breakers left aside.</summary>
    public required BigInteger RuleAllowed { get; init; }

    /// <summary>The values of each combination where <see cref="Codes"/> only number them; empty otherwise.</summary>
    public int[][] Outcomes { get; init; } = [];

    /// <summary>How many combinations rules and deal-breakers allow.</summary>
    public BigInteger Allowed
    {
        get => IsReduced ? field : Count;
        init;
    }

    /// <summary>Whether only combinations that no other dominates are at hand.</summary>
    public bool IsReduced { get; init; }

    /// <summary>How many combinations all accept, where the component is the whole scenario and they were counted; else null.</summary>
    public BigInteger? Acceptable { get; init; }

    /// <summary>Whether it is not known if combinations that were not looked at are acceptable to all; where some that is at hand is, that says nothing.</summary>
    public bool IsUndecided { get; init; }

    /// <summary>By how much, party by party, a combination may exceed the nearest that is at hand; empty when none does.</summary>
    public ImmutableArray<Rational> Error { get; init; } = [];

    /// <summary>The combinations that rules and deal-breakers allow, as mixed-radix codes (first issue most significant), ascending.</summary>
    public required long[] Codes { get; init; }

    /// <summary>By party, by place in <see cref="Codes"/>: what the combination contributes.</summary>
    public required Rational[][] Contributions { get; init; }

    public int Count => Codes.Length;

    /// <summary>By party: the least contribution; there is at least one combination.</summary>
    public Rational[] Lows
    {
        get => field ??= [.. Contributions.Select(each => Extreme(each, isHigh: false))];
        init;
    }

    /// <summary>By party: the largest contribution; there is at least one combination.</summary>
    public Rational[] Highs => field ??= [.. Contributions.Select(each => Extreme(each, isHigh: true))];

    /// <summary>Writes the values of a combination where the outcome has them.</summary>
    public void Decode(long code, Span<int> outcome)
    {
        if (Outcomes.Length > 0)
        {
            for (int i = 0; i < Issues.Length; i++)
            {
                outcome[Issues[i]] = Outcomes[(int)code][i];
            }

            return;
        }

        for (int i = Issues.Length - 1; i >= 0; i--)
        {
            code = Math.DivRem(code, Sizes[i], out long value);
            outcome[Issues[i]] = (int)value;
        }
    }

    /// <summary>The code of the values that an outcome gives the issues of this group.</summary>
    public long Encode(ReadOnlySpan<int> outcome)
    {
        long code = 0;
        for (int i = 0; i < Issues.Length; i++)
        {
            code = (code * Sizes[i]) + outcome[Issues[i]];
        }

        return code;
    }

    /// <summary>The combinations that have certain values; the component itself when that leaves all of them.</summary>
    /// <param name="values">By issue of the scenario: the number of its value, or -1 where every value will do.</param>
    public Component Where(ReadOnlySpan<int> values)
    {
        var outcome = new int[values.Length];
        var kept = new List<int>();
        for (int i = 0; i < Codes.Length; i++)
        {
            Decode(Codes[i], outcome);
            bool isKept = true;
            foreach (int issue in Issues)
            {
                isKept &= values[issue] < 0 || values[issue] == outcome[issue];
            }

            if (isKept)
            {
                kept.Add(i);
            }
        }

        return kept.Count == Codes.Length
            ? this
            : new Component
            {
                Issues = Issues,
                Sizes = Sizes,
                Outcomes = Outcomes,
                RuleAllowed = kept.Count,
                Codes = [.. kept.Select(i => Codes[i])],
                Contributions = [.. Contributions.Select(each => (Rational[])[.. kept.Select(i => each[i])])],
            };
    }

    private static Rational Extreme(Rational[] contributions, bool isHigh)
    {
        Rational extreme = contributions[0];
        foreach (Rational contribution in contributions)
        {
            int order = contribution.CompareTo(extreme);
            if (isHigh ? order > 0 : order < 0)
            {
                extreme = contribution;
            }
        }

        return extreme;
    }
}
