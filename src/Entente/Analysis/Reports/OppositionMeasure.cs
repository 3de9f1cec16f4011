using System.Collections.Immutable;
using Entente.Analysis.Continuous;
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

        foreach (Piece piece in solved.Segments)
        {
            least = Math.Min(least, Square(piece, divisors));
        }

        return Math.Sqrt(least);
    }

    // The nearest place of a straight piece is where the way to (1, 1) stands upright on it, or an end.
    private static double Square(Piece piece, double[] divisors)
    {
        double Lacks(Rational utility, int party) =>
            divisors[party] == 0 ? 0 : 1 - (utility.ToDouble() / divisors[party]);
        double x = Lacks(piece.From.First, 0);
        double y = Lacks(piece.From.Second, 1);
        double alongX = Lacks(piece.To.First, 0) - x;
        double alongY = Lacks(piece.To.Second, 1) - y;
        double length = (alongX * alongX) + (alongY * alongY);
        double share = length == 0 ? 0 : Math.Clamp(-((x * alongX) + (y * alongY)) / length, 0, 1);
        x += share * alongX;
        y += share * alongY;
        return (x * x) + (y * y);
    }
}
