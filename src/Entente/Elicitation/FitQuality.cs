using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Elicitation;

/// <summary>How well part-worths explain the packages that were rated.</summary>
public sealed class FitQuality
{
    internal FitQuality(ImmutableArray<RatedPackage> packages)
    {
        Packages = packages.Length;
        StatedError = RootMeanSquare(packages, each => each.Rating - each.Stated);
        FittedError = RootMeanSquare(packages, each => each.Residual);
        LeftOutError = RootMeanSquare(packages, each => each.Rating - each.LeftOut);
        for (int i = 0; i < packages.Length; i++)
        {
            for (int j = 0; j < packages.Length; j++)
            {
                if (packages[i].Rating > packages[j].Rating)
                {
                    Pairs++;
                    PairsInOrder += packages[i].Fitted > packages[j].Fitted ? 1 : 0;
                }
            }
        }
    }

    /// <summary>How many packages were rated.</summary>
    public int Packages { get; }

    /// <summary>The root mean square by which the parts as stated miss the ratings, in points; null without ratings.</summary>
    public double? StatedError { get; }

    /// <summary>The root mean square by which the parts as fitted miss the ratings, in points; null without ratings. Never above <see cref="StatedError"/>.</summary>
    public double? FittedError { get; }

    /// <summary>
    /// The root mean square by which each rating is missed by the parts fitted to all the others, in points: what to expect of packages that were not rated. Null
    /// without ratings.
    /// </summary>
    public double? LeftOutError { get; }

    /// <summary>How many pairs of packages were rated differently.</summary>
    public int Pairs { get; }

    /// <summary>How many of them the parts as fitted put in the same order, a tie being none.</summary>
    public int PairsInOrder { get; }

    private static double? RootMeanSquare(ImmutableArray<RatedPackage> packages, Func<RatedPackage, Rational> miss)
    {
        if (packages.IsEmpty)
        {
            return null;
        }

        Rational sum = packages.Select(miss).Aggregate(Rational.Zero, (all, each) => all + (each * each));
        return Math.Sqrt((sum / packages.Length).ToDouble());
    }
}
