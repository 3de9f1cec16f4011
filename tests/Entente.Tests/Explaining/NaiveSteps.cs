using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Tests.Explaining;

/// <summary>What a few changes of an outcome do, and what hangs on an event, by trying every outcome and every pair of them.</summary>
internal sealed class NaiveSteps(SmallTalks talks, NaiveDemands demands)
{
    /// <summary>Every outcome that differs in at most so many issues, is better for everybody, breaks no further limit, and of whose changes no part does the same; with what is told about it.</summary>
    public (string Text, Rational Share, int Changes)[] Gains(Outcome from, int mostChanges)
    {
        int[] origin = NaiveDemands.Values(from);
        if (demands.At(origin) is not { } before)
        {
            return [];
        }

        Rational[] worths = [.. Worths(origin)];
        bool IsGain(int[] values) =>
            demands.At(values) is { } at
            && (at.Limits & ~before.Limits) == 0
            && Worths(values).Zip(worths).All(pair => pair.First > pair.Second);
        return
        [
            .. NaiveOutcomes
                .Every(talks.Sizes)
                .Where(values =>
                    IsGain(values)
                    && Differing(origin, values).Length <= mostChanges
                    && !Parts(origin, values).Any(IsGain)
                )
                .Select(values =>
                    (
                        Text(
                            Differing(origin, values),
                            values,
                            Worths(values).Zip(worths, (to, was) => to - was),
                            demands.At(values)!.Value.IsDeal
                        ),
                        demands.LeastShare(values, worths),
                        Differing(origin, values).Length
                    )
                ),
        ];
    }

    /// <summary>A gain in the words that are used here.</summary>
    public static string Text(
        IEnumerable<int> issues,
        IEnumerable<int> values,
        IEnumerable<Rational> gains,
        bool isDeal
    ) =>
        $"changing {string.Join(' ', issues)} to {string.Join(' ', values)} for {string.Join(' ', gains)}{(isDeal ? ", a deal" : "")}";

    /// <summary>In how few issues a deal differs from an outcome, and the largest least share of a scale that those leave; null where there is no deal.</summary>
    public (int Changes, Rational Share)? NearestDeal(Outcome from) =>
        demands
            .Deals.GroupBy(deal => Differing(NaiveDemands.Values(from), deal).Length)
            .OrderBy(alike => alike.Key)
            .Select(alike =>
                ((int, Rational)?)(alike.Key, alike.Max(deal => demands.LeastShare(deal, talks.Fallbacks)))
            )
            .FirstOrDefault();

    /// <summary>The least by which two parties have to disagree about an event on which a deal hangs, over all pairs of outcomes; null where no pair is enough for both.</summary>
    /// <remarks>Of a pair the first party expects at least its fallback from some chance on; the second up to some chance.</remarks>
    public Rational? LeastDisagreement(IReadOnlyList<Condition> focus)
    {
        Rational[][] free = [.. demands.Free(focus).Select(each => each.Gains)];
        Rational? least = null;
        foreach (Rational[] happens in free)
        {
            foreach (Rational[] fails in free)
            {
                if (LeastChance(happens[0], fails[0]) is { } from && LeastChance(fails[1], happens[1]) is { } rest)
                {
                    Rational needed = from - (Rational.One - rest);
                    least = least is { } known ? Rational.Min(known, needed) : needed;
                }
            }
        }

        return least;
    }

    // The least chance of the one at which it and the other are together no loss; null where a larger chance is worse, or none is enough.
    private static Rational? LeastChance(Rational one, Rational other) =>
        one.Sign < 0 || one <= other ? null
        : other.Sign >= 0 ? Rational.Zero
        : -other / (one - other);

    private IEnumerable<Rational> Worths(int[] values) =>
        Enumerable.Range(0, talks.Parties).Select(party => talks.Worth(party, values));

    private static int[] Differing(int[] one, int[] other) =>
        [.. Enumerable.Range(0, one.Length).Where(issue => one[issue] != other[issue])];

    // Every outcome with some of the changes, not none and not all.
    private static IEnumerable<int[]> Parts(int[] origin, int[] values)
    {
        int[] changed = Differing(origin, values);
        for (int part = 1; part < (1 << changed.Length) - 1; part++)
        {
            int[] some = [.. origin];
            for (int i = 0; i < changed.Length; i++)
            {
                some[changed[i]] = (part >> i & 1) == 1 ? values[changed[i]] : origin[changed[i]];
            }

            yield return some;
        }
    }
}
