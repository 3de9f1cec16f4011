using System.Numerics;
using Entente.Bidding;
using Entente.Randomness;

namespace Entente.Strategies.Models;

/// <summary>How well an opponent model matches what outcomes are worth to the party that it is a model of.</summary>
/// <remarks>The measures of Baarslag, Hendrikx, Hindriks and Jonker 2013. Scales do not matter: a model that is right up to a shift and a positive factor is perfect.</remarks>
/// <param name="Outcomes">How many outcomes were compared.</param>
/// <param name="IsComplete">Whether those were all there are; else they are a sample.</param>
/// <param name="Pearson">The correlation of utilities, -1 to 1; null when either is the same for all outcomes.</param>
/// <param name="Ranks">How far the orders of the outcomes agree: Kendall's tau-b and the ranking distance.</param>
/// <param name="WeightPearson">The correlation of the weights of issues; null when either side weighs all alike.</param>
/// <param name="WeightRanks">How far the orders of the issues by weight agree.</param>
public sealed record ModelQuality(
    int Outcomes,
    bool IsComplete,
    double? Pearson,
    RankAgreement Ranks,
    double? WeightPearson,
    RankAgreement WeightRanks
)
{
    /// <summary>How many outcomes are drawn where not all are compared.</summary>
    public const int Sample = 10_000;

    private const int MostBases = 16;

    // What a model makes equal stays equal, however its sums are rounded.
    private const int Decimals = 12;

    /// <summary>Compares a model with the truth.</summary>
    /// <param name="model">The model.</param>
    /// <param name="truth">What outcomes are worth to the party in truth.</param>
    /// <param name="space">The outcomes.</param>
    /// <param name="book">The numbering of the session that the model was made in.</param>
    /// <param name="mostOutcomes">In spaces of up to so many outcomes all are compared, else a sample of <see cref="Sample"/>, or of this number where it is smaller.</param>
    /// <param name="seed">Draws the sample.</param>
    /// <remarks>
    /// The weight of an issue is how much it can make of a difference: the most it adds less the least, others held fixed. A model is asked for it about up to 16 outcomes, and the mean
    /// counts. Issues that rules tie together are one.
    /// </remarks>
    public static ModelQuality Of(
        OpponentModel model,
        BidUtility truth,
        BidSpace space,
        BidBook book,
        int mostOutcomes = BidSpace.MostListed,
        ulong seed = 0
    )
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(truth);
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(book);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostOutcomes, 2);
        bool isComplete = space.Count <= BigInteger.Min(mostOutcomes, BidSpace.MostListed);
        int count = isComplete ? (int)space.Count : Math.Min(mostOutcomes, Sample);
        var random = new RandomSequence(seed);
        var parts = new int[book.Groups];
        var believed = new double[count];
        var real = new double[count];
        for (int i = 0; i < count; i++)
        {
            if (isComplete)
            {
                book.Parts(i, parts);
            }
            else
            {
                Draw(space, parts, random);
            }

            believed[i] = Math.Round(model.UtilityOf(isComplete ? i : book.NumberOf(parts)), Decimals);
            real[i] = truth.Of(parts);
        }

        double[] weights = [.. Enumerable.Range(0, parts.Length).Select(truth.SpanOf)];
        double[] guesses = Weights(model, space, book, random);
        return new ModelQuality(
            count,
            isComplete,
            Correlation(believed, real),
            RankAgreement.Of(believed, real),
            Correlation(guesses, weights),
            RankAgreement.Of(guesses, weights)
        );
    }

    /// <summary>Pearson's correlation, -1 to 1; null when either score is the same for everything.</summary>
    /// <param name="first">The first score of everything.</param>
    /// <param name="second">The second score, in the same order.</param>
    /// <exception cref="ArgumentException">The scores are not equally many.</exception>
    public static double? Correlation(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        if (first.Length != second.Length)
        {
            throw new ArgumentException($"{first.Length} first scores and {second.Length} second ones make no pairs.");
        }

        double meanFirst = Mean(first);
        double meanSecond = Mean(second);
        double together = 0;
        double ofFirst = 0;
        double ofSecond = 0;
        for (int i = 0; i < first.Length; i++)
        {
            double x = first[i] - meanFirst;
            double y = second[i] - meanSecond;
            together += x * y;
            ofFirst += x * x;
            ofSecond += y * y;
        }

        return IsConstant(first) || IsConstant(second)
            ? null
            : Math.Clamp(together / (Math.Sqrt(ofFirst) * Math.Sqrt(ofSecond)), -1, 1);
    }

    // What rounding leaves of a spread of 0 is no spread.
    private static bool IsConstant(ReadOnlySpan<double> values) =>
        values.IsEmpty || !values.ContainsAnyExcept(values[0]);

    private static double Mean(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value;
        }

        return values.IsEmpty ? 0 : sum / values.Length;
    }

    private static void Draw(BidSpace space, int[] parts, RandomSequence random)
    {
        for (int group = 0; group < parts.Length; group++)
        {
            parts[group] = (int)random.Below((ulong)space.Sizes[group]);
        }
    }

    private static double[] Weights(OpponentModel model, BidSpace space, BidBook book, RandomSequence random)
    {
        var parts = new int[book.Groups];
        var weights = new double[parts.Length];
        for (int i = 0; i < MostBases; i++)
        {
            Draw(space, parts, random);
            for (int group = 0; group < parts.Length; group++)
            {
                int kept = parts[group];
                double least = double.PositiveInfinity;
                double most = double.NegativeInfinity;
                for (parts[group] = 0; parts[group] < space.Sizes[group]; parts[group]++)
                {
                    double utility = model.UtilityOf(book.NumberOf(parts));
                    least = Math.Min(least, utility);
                    most = Math.Max(most, utility);
                }

                parts[group] = kept;
                weights[group] += Math.Round(most - least, Decimals) / MostBases;
            }
        }

        return weights;
    }
}
