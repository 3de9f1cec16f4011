using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Bidding;

namespace Entente.Evaluation;

/// <summary>What two parties could have gained in a scenario: its frontier and solutions, in advantages.</summary>
public sealed record ScenarioCurve
{
    private const int MostPoints = 400;

    private ScenarioCurve(string scenario) => Scenario = scenario;

    /// <summary>The name of the scenario.</summary>
    public string Scenario { get; }

    /// <summary>The names of the parties, by seat.</summary>
    public required ImmutableArray<string> Parties { get; init; }

    /// <summary>The frontier, from what is best for seat 2 to what is best for seat 1; at most 400 points, spread evenly.</summary>
    public required ImmutableArray<CurvePoint> Frontier { get; init; }

    /// <summary>The Nash solutions, all ties.</summary>
    public required ImmutableArray<CurvePoint> Nash { get; init; }

    /// <summary>The Kalai-Smorodinsky solutions, all ties.</summary>
    public required ImmutableArray<CurvePoint> KalaiSmorodinsky { get; init; }

    /// <summary>The curve of a scenario; null unless it has two parties that can both gain something.</summary>
    /// <param name="name">By what results name the scenario.</param>
    /// <param name="space">Its outcomes.</param>
    /// <param name="analysis">Its analysis.</param>
    public static ScenarioCurve? Of(string name, BidSpace space, ScenarioAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(analysis);
        if (
            space.Utilities is not [var first, var second]
            || first.Max <= first.Reservation
            || second.Max <= second.Reservation
        )
        {
            return null;
        }

        CurvePoint[] frontier =
        [
            .. Points(analysis.Frontier.Take(analysis.Frontier.Count))
                .Concat(Points(analysis.Frontier.Pieces.SelectMany(piece => new[] { piece.From, piece.To })))
                .OrderBy(point => point.First)
                .ThenByDescending(point => point.Second),
        ];
        double step = Math.Max(1, (frontier.Length - 1) / (MostPoints - 1.0));
        int kept = Math.Min(frontier.Length, MostPoints);
        return new ScenarioCurve(name)
        {
            Parties = [first.Party.Name, second.Party.Name],
            Frontier = [.. Enumerable.Range(0, kept).Select(i => frontier[(int)Math.Round(i * step)])],
            Nash = [.. Points(analysis.Solutions.Nash.Points)],
            KalaiSmorodinsky = [.. Points(analysis.Solutions.KalaiSmorodinsky.Points)],
        };

        IEnumerable<CurvePoint> Points(IEnumerable<UtilityPoint> points) =>
            points
                .Where(point => point.Utilities is [not null, not null])
                .Select(point => new CurvePoint(
                    AdvantageOf(first, point.Utilities[0]!.Value.ToDouble()),
                    AdvantageOf(second, point.Utilities[1]!.Value.ToDouble())
                ));
    }

    private static double AdvantageOf(BidUtility utility, double worth) =>
        (worth - utility.Reservation) / (utility.Max - utility.Reservation);
}
