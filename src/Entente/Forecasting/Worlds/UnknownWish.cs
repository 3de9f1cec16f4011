using System.Collections.Immutable;
using Entente.Analysis.Robustness;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Forecasting.Worlds;

/// <summary>A party of which nothing is known but, perhaps, which issues matter more to it than others, and what it falls back on.</summary>
/// <remarks>
/// The worth of a package is a sum of weight times score over the issues, 0 to 1. Weights: uniform on the simplex, cut by the order of importance; as whole numbers, the gaps between
/// uniform cuts of 2^20, the largest given to the issues of the order in that order. Scores: of options, uniform and independent, then stretched so that the worst has 0 and the best 1; of
/// numbers, evenly rising or falling, either with the same chance. No agreement is worth the fallback of the scenario where it has one, else uniform from 0 to 1.
/// </remarks>
internal sealed class UnknownWish : Wish
{
    private const int Cuts = 1 << 20;
    private const int Steps = 1000;
    private const long One = (long)Cuts * Steps;

    private readonly WorldLayout layout;
    private readonly int[] sizes;
    private readonly long[]?[] places;
    private readonly int[] importance;
    private readonly Fallback fallback;
    private readonly int[]? fallbackOutcome;

    private UnknownWish(
        WorldLayout layout,
        int[] sizes,
        long[]?[] places,
        int[] importance,
        Fallback fallback,
        int[]? fallbackOutcome
    )
    {
        this.layout = layout;
        this.sizes = sizes;
        this.places = places;
        this.importance = importance;
        this.fallback = fallback;
        this.fallbackOutcome = fallbackOutcome;
    }

    /// <summary>An unknown party.</summary>
    public static UnknownWish Of(Scenario scenario, int number, WorldLayout layout, ImmutableArray<int> importance)
    {
        ImmutableArray<Issue> issues = scenario.Space.Issues;
        Fallback fallback = scenario.Parties[number].Fallback;
        int[] sizes = [.. issues.Select(issue => (int)issue.Size!.Value)];
        long[]?[] places = [.. issues.Select(Places)];
        var inputs = new List<UncertainInput>();
        void Add(UncertainKind kind, int issue = -1, int value = -1) =>
            inputs.Add(new UncertainInput(kind, number, issue, value, inputs.Count));
        Add(UncertainKind.Fallback);
        for (int issue = 0; issue < sizes.Length; issue++)
        {
            Add(UncertainKind.Weight, issue);
        }

        for (int issue = 0; issue < sizes.Length; issue++)
        {
            if (places[issue] is not null || sizes[issue] <= 2)
            {
                Add(UncertainKind.Direction, issue);
            }
            else
            {
                for (int value = 0; value < sizes[issue]; value++)
                {
                    Add(UncertainKind.Score, issue, value);
                }
            }
        }

        return new UnknownWish(
            layout,
            sizes,
            places,
            [.. importance],
            fallback,
            fallback is { Worth: null, Outcome: { } outcome } ? [.. outcome.Values.Select(value => value.Index)] : null
        )
        {
            Inputs = [.. inputs],
            Dimensions =
                sizes.Length
                - 1
                + Enumerable
                    .Range(0, sizes.Length)
                    .Sum(issue => places[issue] is not null || sizes[issue] <= 2 ? 1 : sizes[issue])
                + (fallback is { Worth: null, Outcome: null } || fallback.Worth is { IsRange: true } ? 1 : 0),
            Unit = One,
        };
    }

    /// <inheritdoc/>
    public override void Fill(
        ReadOnlySpan<double> point,
        World world,
        int party,
        Span<double> inputs,
        Span<double> shares
    )
    {
        ReadOnlySpan<double> left = point;
        long[] weights = Weights(ref left);
        long[][] scores = new long[sizes.Length][];
        int at = 1;
        for (int issue = 0; issue < sizes.Length; issue++)
        {
            inputs[at++] = weights[issue] / (double)Cuts;
            shares[issue] = sizes[issue] > 1 ? weights[issue] : 0;
        }

        Normalise(shares);
        for (int issue = 0; issue < sizes.Length; issue++)
        {
            scores[issue] = Scores(issue, ref left, inputs, ref at);
        }

        for (int part = 0; part < layout.Parts.Length; part++)
        {
            int[] issues = layout.Parts[part].Issues;
            int[][] values = layout.Parts[part].Values;
            long[] table = world.Tables[part];
            for (int row = 0; row < values.Length; row++)
            {
                long sum = 0;
                for (int i = 0; i < issues.Length; i++)
                {
                    sum += weights[issues[i]] * scores[issues[i]][values[row][i]];
                }

                table[(row * layout.Parties) + party] = sum;
            }
        }

        world.Constants[party] = 0;
        world.Reservations[party] = Reservation(left, weights, scores);
        inputs[0] = world.Reservations[party] / (double)One;
    }

    private long[] Weights(ref ReadOnlySpan<double> left)
    {
        int count = sizes.Length;
        var cuts = new long[count + 1];
        cuts[count] = Cuts;
        for (int i = 1; i < count; i++)
        {
            cuts[i] = (long)(Next(ref left) * (Cuts + 1));
        }

        Array.Sort(cuts, 0, count);
        var gaps = new long[count];
        for (int i = 0; i < count; i++)
        {
            gaps[i] = cuts[i + 1] - cuts[i];
        }

        if (importance.Length == 0)
        {
            return gaps;
        }

        // The largest gaps go to the issues of the order; the others keep the order in which they were drawn, which says nothing about their sizes.
        int[] bySize = [.. Enumerable.Range(0, count).OrderByDescending(i => gaps[i]).ThenBy(i => i)];
        var weights = new long[count];
        for (int i = 0; i < importance.Length; i++)
        {
            weights[importance[i]] = gaps[bySize[i]];
        }

        int[] rest = [.. bySize.Skip(importance.Length).Order()];
        int[] others = [.. Enumerable.Range(0, count).Except(importance)];
        for (int i = 0; i < rest.Length; i++)
        {
            weights[others[i]] = gaps[rest[i]];
        }

        return weights;
    }

    private long[] Scores(int issue, ref ReadOnlySpan<double> left, Span<double> inputs, ref int at)
    {
        int size = sizes[issue];
        if (places[issue] is { } rising || size <= 2)
        {
            rising = places[issue] ?? (size == 1 ? [0] : [0, Steps]);
            bool isHigh = Next(ref left) >= 0.5;
            inputs[at++] = isHigh ? 1 : 0;
            return size == 1 ? [0]
                : isHigh ? rising
                : [.. rising.Select(place => Steps - place)];
        }

        var scores = new long[size];
        for (int value = 0; value < size; value++)
        {
            scores[value] = (long)(Next(ref left) * Cuts);
        }

        long least = scores.Min();

        // Equal ones all through, which one of 2^20 steps makes all but impossible, count for nothing.
        long span = Math.Max(1, scores.Max() - least);
        for (int value = 0; value < size; value++)
        {
            scores[value] = (scores[value] - least) * Steps / span;
            inputs[at++] = scores[value] / (double)Steps;
        }

        return scores;
    }

    private long Reservation(ReadOnlySpan<double> left, long[] weights, long[][] scores)
    {
        if (fallback.Worth is { } worth)
        {
            return (long)((worth.IsRange ? EstimateDraw.At(worth, left[0]) : worth.Likely) * One).Ceiling();
        }

        if (fallbackOutcome is null)
        {
            return (long)(left[0] * (One + 1));
        }

        long sum = 0;
        for (int issue = 0; issue < weights.Length; issue++)
        {
            sum += weights[issue] * scores[issue][fallbackOutcome[issue]];
        }

        return sum;
    }

    private static double Next(ref ReadOnlySpan<double> left)
    {
        double next = left[0];
        left = left[1..];
        return next;
    }

    // By value of a numeric issue: how far it stands from the least to the largest, in thousandths; null for other issues.
    private static long[]? Places(Issue issue)
    {
        if (!issue.IsNumeric || issue.Size is not { } size || size < 2)
        {
            return null;
        }

        Rational[] numbers = [.. Enumerable.Range(0, (int)size).Select(issue.NumberOf)];
        Rational low = numbers.Min();
        Rational width = numbers.Max() - low;
        return width.Sign == 0 ? null : [.. numbers.Select(number => (long)((number - low) * Steps / width).Floor())];
    }
}
