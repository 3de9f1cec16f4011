using System.Collections.Immutable;
using System.Globalization;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Randomness;

namespace Entente.Generation;

/// <summary>Scenarios of one issue: a pie, or outcomes below a curve.</summary>
internal static class PieDrafts
{
    private const long TenThousand = 10_000;
    private const int MostDivisions = 1_000_000;
    private const double FewestEfficient = 0.005;
    private const double MostEfficient = 0.5;
    private const double MostInward = 0.1;
    private const double MostOutward = 6;

    /// <summary>A pie in equal slices, a party's utility being its share.</summary>
    /// <param name="shares">How many shares there are from nothing to everything.</param>
    /// <param name="parties">How many parties.</param>
    /// <exception cref="GenerationException">There are more than a million ways to divide it.</exception>
    public static Draft Pie(int shares, int parties)
    {
        int slices = shares - 1;
        if (parties == 2)
        {
            ValueFunction[] values = [new ValueFunction.Linear(0, 1), new ValueFunction.Linear(1, 0)];
            return new(
                [new Issue.Integer("slices-of-party-1", 0, slices)],
                [.. values.Select(value => new PreferenceModel.Scores([new Term.OfIssue(0, value)]))],
                [
                    [
                        [.. Enumerable.Range(0, shares).Select(i => (long)i)],
                    ],
                    [
                        [.. Enumerable.Range(0, shares).Select(i => (long)slices - i)],
                    ],
                ],
                slices
            );
        }

        List<int[]> divisions = [];
        Divide(new int[parties], 0, slices, divisions);
        return Draft.Single(
            "division",
            [.. divisions.Select(division => string.Join('-', division))],
            [
                .. Enumerable
                    .Range(0, parties)
                    .Select(party => divisions.Select(division => (long)division[party]).ToArray()),
            ],
            slices
        );
    }

    /// <summary>A pie whose worth to each of two parties grows with its share, evenly, ever faster or ever slower.</summary>
    public static Draft Monotonic(int shares, RandomSequence chance)
    {
        var units = new long[2][];
        for (int party = 0; party < 2; party++)
        {
            double[] worths = Drawing.Sorted(chance, shares);
            int shape = (int)chance.Below(3);
            for (int i = 0; i < shares; i++)
            {
                worths[i] =
                    shape == 0 ? worths[i]
                    : shape == 1 ? StableMath.Exp(worths[i])
                    : StableMath.Log(Math.Max(worths[i], 1.0 / TenThousand));
            }

            double low = worths[0];
            double span = worths[^1] - low;
            units[party] = [.. worths.Select(worth => Rounded(span > 0 ? (worth - low) / span : 0))];
        }

        Array.Reverse(units[1]);
        return Draft.Single("division", Divisions(shares), units, TenThousand);
    }

    /// <summary>Outcomes of which some lie on a curve or on straight pieces that fall, and the others below.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="isCurve">Whether on a curve.</param>
    /// <param name="efficient">How many on it.</param>
    /// <param name="chance">What to draw from.</param>
    public static Draft Below(GenerationRequest request, bool isCurve, int efficient, RandomSequence chance)
    {
        int outcomes = request.Sizes[0];
        List<(double First, double Second)> points = isCurve
            ? OnCurve(efficient, request.Exponent ?? Drawing.Logarithmic(chance, MostInward, MostOutward), chance)
            : OnPieces(efficient, chance);
        for (int i = efficient; i < outcomes; i++)
        {
            (double first, double second) = points[(int)chance.Below((ulong)efficient)];
            int lowered = (int)chance.Below(3);
            points.Add((lowered == 1 ? first : first * chance.Unit(), lowered == 0 ? second : second * chance.Unit()));
        }

        return Shuffled(points, chance);
    }

    /// <summary>Two parties that gain what the other loses, at uneven steps.</summary>
    public static Draft Opposed(int outcomes, RandomSequence chance)
    {
        double[] places = [0, .. Drawing.Sorted(chance, outcomes - 2), 1];
        int[] order = Drawing.Order(chance, outcomes);
        long[] first = [.. order.Select(i => Rounded(places[i]))];
        return Draft.Single(
            "division",
            Numbered(outcomes),
            [first, [.. first.Select(unit => TenThousand - unit)]],
            TenThousand
        );
    }

    /// <summary>How many outcomes are efficient.</summary>
    public static int EfficientOf(GenerationRequest request, RandomSequence chance)
    {
        double share = request.Efficient ?? Drawing.Logarithmic(chance, FewestEfficient, MostEfficient);
        return Math.Clamp((int)Math.Round(share * request.Sizes[0]), 2, request.Sizes[0]);
    }

    private static List<(double First, double Second)> OnCurve(int count, double exponent, RandomSequence chance) =>
        [.. Drawing.Sorted(chance, count).Select(x => (x, 1 - StableMath.Pow(x, exponent)))];

    private static List<(double First, double Second)> OnPieces(int count, RandomSequence chance)
    {
        int pieces = Math.Min(2 + (int)chance.Below(4), count - 1);
        double[] x = [0, .. Drawing.Sorted(chance, pieces - 1), 1];
        double[] y = [0, .. Drawing.Sorted(chance, pieces - 1), 1];
        Array.Reverse(y);
        List<(double First, double Second)> points = [.. x.Zip(y)];
        while (points.Count < count)
        {
            int piece = (int)chance.Below((ulong)pieces);
            double along = chance.Unit();
            points.Add(
                (x[piece] + (along * (x[piece + 1] - x[piece])), y[piece] + (along * (y[piece + 1] - y[piece])))
            );
        }

        return points;
    }

    private static Draft Shuffled(List<(double First, double Second)> points, RandomSequence chance)
    {
        int[] order = Drawing.Order(chance, points.Count);
        return Draft.Single(
            "deal",
            Numbered(points.Count),
            [
                [.. order.Select(i => Rounded(points[i].First))],
                [.. order.Select(i => Rounded(points[i].Second))],
            ],
            TenThousand
        );
    }

    private static void Divide(int[] division, int party, int left, List<int[]> found)
    {
        if (party == division.Length - 1)
        {
            division[party] = left;
            found.Add([.. division]);
            if (found.Count > MostDivisions)
            {
                throw new GenerationException(
                    $"There are more than {MostDivisions} ways to divide this pie; take fewer slices or parties."
                );
            }

            return;
        }

        for (int share = 0; share <= left; share++)
        {
            division[party] = share;
            Divide(division, party + 1, left - share, found);
        }
    }

    private static ImmutableArray<string> Divisions(int shares) =>
        [.. Enumerable.Range(0, shares).Select(i => Text(i) + "-" + Text(shares - 1 - i))];

    private static ImmutableArray<string> Numbered(int count) =>
        [.. Enumerable.Range(1, count).Select(i => "d" + Text(i))];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Rounded(double share) => (long)Math.Round(share * TenThousand);
}
