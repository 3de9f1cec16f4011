using System.Collections.Immutable;
using Entente.Analysis;

namespace Entente.Simulation;

/// <summary>Says how far the ends of sessions lie from what was possible. One for all sessions of a scenario; immutable.</summary>
public sealed class SessionYardstick
{
    private readonly double[][] frontier;
    private readonly ImmutableArray<FrontierPiece> pieces;
    private readonly double[][] nash;
    private readonly double[][] kalaiSmorodinsky;
    private readonly double[][] egalitarian;

    /// <summary>A yardstick.</summary>
    /// <param name="analysis">The analysis of the scenario; every party has scores.</param>
    public SessionYardstick(ScenarioAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        frontier = [.. analysis.Frontier.Take(analysis.Frontier.Count).Select(Numbers)];
        pieces = analysis.Frontier.Pieces;
        nash = PointsOf(analysis.Solutions.Nash);
        kalaiSmorodinsky = PointsOf(analysis.Solutions.KalaiSmorodinsky);
        egalitarian = PointsOf(analysis.Solutions.Egalitarian);
    }

    /// <summary>Distances of utilities, each to the nearest tie.</summary>
    /// <param name="utilities">By party, undiscounted: what the agreement is worth, or the fallback.</param>
    public SessionDistances Of(ImmutableArray<double> utilities)
    {
        double? toFrontier = Nearest(frontier, utilities);
        foreach (FrontierPiece piece in pieces)
        {
            double distance = Distance(Numbers(piece.From), Numbers(piece.To), utilities);
            toFrontier = Math.Min(toFrontier ?? double.PositiveInfinity, distance);
        }

        return new SessionDistances(
            toFrontier,
            Nearest(nash, utilities),
            Nearest(kalaiSmorodinsky, utilities),
            Nearest(egalitarian, utilities)
        );
    }

    private static double[][] PointsOf(Solution solution) => [.. solution.Points.Select(Numbers)];

    private static double[] Numbers(UtilityPoint point) =>
        [.. point.Utilities.Select(utility => utility?.ToDouble() ?? double.NaN)];

    private static double? Nearest(double[][] points, ImmutableArray<double> utilities)
    {
        double? nearest = null;
        foreach (double[] point in points)
        {
            double square = 0;
            for (int i = 0; i < point.Length; i++)
            {
                square += (point[i] - utilities[i]) * (point[i] - utilities[i]);
            }

            nearest = Math.Min(nearest ?? double.PositiveInfinity, square);
        }

        return nearest is { } found ? Math.Sqrt(found) : null;
    }

    private static double Distance(double[] from, double[] to, ImmutableArray<double> utilities)
    {
        double along = 0;
        double length = 0;
        for (int i = 0; i < from.Length; i++)
        {
            along += (to[i] - from[i]) * (utilities[i] - from[i]);
            length += (to[i] - from[i]) * (to[i] - from[i]);
        }

        double share = length == 0 ? 0 : Math.Clamp(along / length, 0, 1);
        double square = 0;
        for (int i = 0; i < from.Length; i++)
        {
            double miss = from[i] + (share * (to[i] - from[i])) - utilities[i];
            square += miss * miss;
        }

        return Math.Sqrt(square);
    }
}
