using System.Collections.Immutable;
using Entente.Analysis.Solving;
using Entente.Numbers;

namespace Entente.Analysis.Reports;

/// <summary>How far the parties' wishes lie apart: the least distance from what all want at once.</summary>
internal static class OppositionMeasure
{
    /// <summary>The least Euclidean distance over the frontier from utilities over the party's largest to (1, …, 1).</summary>
    /// <returns>Null when a largest utility is negative. A party whose largest is 0 counts as satisfied.</returns>
    public static double? Of(SolvedScenario solved, ImmutableArray<Rational> largest)
    {
        if (solved.Count == 0 || largest.Any(each => each.Sign < 0))
        {
            return null;
        }

        double[] divisors = [.. largest.Select(each => each.ToDouble())];
        var utilities = new double[divisors.Length];
        double least = double.PositiveInfinity;
        for (int i = 0; i < solved.Count; i++)
        {
            solved.DoublesAt(i, utilities);
            double square = 0;
            for (int party = 0; party < divisors.Length; party++)
            {
                double lacks = divisors[party] == 0 ? 0 : 1 - (utilities[party] / divisors[party]);
                square += lacks * lacks;
            }

            least = Math.Min(least, square);
        }

        return Math.Sqrt(least);
    }
}
