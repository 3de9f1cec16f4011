using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Bidding;
using Entente.Evaluation;
using Entente.Reporting.Tournaments;
using Entente.Scenarios;
using Entente.Simulation;

namespace Entente.Reporting.Tests.Tournaments;

/// <summary>Tournaments whose results are written down by rule, so that reports of them change only when reports do.</summary>
internal static class MadeUpTournaments
{
    // By own strategy, then by the other's: what is obtained in seat 1 of an even scenario.
    private static readonly double[][] Payoffs =
    [
        [0.50, 0.74, 0.58, 0.30],
        [0.26, 0.48, 0.45, 0.20],
        [0.42, 0.55, 0.52, 0.44],
        [0.62, 0.71, 0.31, 0.05],
    ];

    private static readonly string[] Strategies =
    [
        "boulware",
        "conceder(e=3)",
        "boa(offer=linear, accept=next, model=smith)",
        "hardliner",
    ];

    private static readonly EvaluationOptions Options = new() { Resamples = 999 };

    /// <summary>Four strategies over seven scenarios, the first of them the orchard with its frontier.</summary>
    public static AnalysedTournament Four { get; } =
        Of([
            .. Enumerable
                .Range(0, 7)
                .SelectMany(scenario => Meetings(Strategies, ScenarioName(scenario), scenario, withModels: true)),
        ]) with
        {
            Name = "talks",
            Curves = [Orchard],
        };

    /// <summary>The same in one scenario, in which nobody published a model.</summary>
    public static AnalysedTournament One { get; } = Of([.. Meetings(Strategies, "orchard", 0, withModels: false)]);

    /// <summary>A strategy that met itself alone, without agreement.</summary>
    public static AnalysedTournament Alone { get; } =
        Of([
            new FinishedSession("orchard", [Seat("hardliner", 0), Seat("hardliner", 0)], IsAgreed: false)
            {
                Rounds = 100,
                Time = 1,
            },
        ]);

    /// <summary>Three seats, and names that would do harm if they could.</summary>
    public static AnalysedTournament Hostile { get; } =
        Of([
            new FinishedSession(
                "<img src=x onerror=alert(1)>",
                [Seat("<script>alert('s')</script>", 0.5), Seat("\"><b>bold</b>", 0.25), Seat("& plain", 0.75)],
                IsAgreed: true
            ),
            new FinishedSession(
                "second\" onmouseover=\"alert(2)",
                [Seat("& plain", 0.5), Seat("\"><b>bold</b>", 0.25)],
                IsAgreed: true
            ),
        ]);

    /// <summary>By name.</summary>
    public static ImmutableSortedDictionary<string, AnalysedTournament> All { get; } =
        new Dictionary<string, AnalysedTournament>
        {
            ["four"] = Four,
            ["one"] = One,
            ["alone"] = Alone,
            ["hostile"] = Hostile,
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static ScenarioCurve Orchard
    {
        get
        {
            Scenario scenario = Examples.Orchard;
            return ScenarioCurve.Of("orchard", BidSpace.Of(scenario), ScenarioAnalyzer.Analyze(scenario))!;
        }
    }

    private static AnalysedTournament Of(FinishedSession[] sessions) =>
        new(TournamentAnalyzer.Analyze(sessions, Options));

    private static string ScenarioName(int scenario) =>
        scenario == 0 ? "orchard" : "scenario " + (char)('A' + scenario);

    private static IEnumerable<FinishedSession> Meetings(
        string[] strategies,
        string name,
        int scenario,
        bool withModels
    )
    {
        for (int first = 0; first < strategies.Length; first++)
        {
            for (int second = 0; second < strategies.Length; second++)
            {
                double tilt = scenario * 5 % 7 / 60.0;
                bool isAgreed = Payoffs[first][second] > 0.1;
                double one = isAgreed ? Math.Round(Payoffs[first][second] + tilt, 6) : 0;
                double other = isAgreed ? Math.Round(Payoffs[second][first] - (tilt / 2), 6) : 0;
                yield return new FinishedSession(
                    name,
                    [
                        Seat(strategies[first], one, withModels && first == 2 ? 0.6 : null),
                        Seat(strategies[second], other, withModels && second == 2 ? 0.5 : null),
                    ],
                    isAgreed
                )
                {
                    Rounds = isAgreed ? 100 - (int)(60 * Math.Abs(one - other)) - scenario : 100,
                    Time = isAgreed ? (100 - (int)(60 * Math.Abs(one - other)) - scenario) / 100.0 : 1,
                    Distances = new SessionDistances(
                        Math.Round(Math.Max(0, 1.2 - one - other) / 2, 6),
                        Math.Round(Math.Abs(one - other), 6),
                        Math.Round(Math.Abs(one - other) / 2, 6),
                        null
                    ),
                };
            }
        }
    }

    private static FinishedSeat Seat(string strategy, double worth, double? tau = null) =>
        new("", strategy, worth, Math.Round(worth * 0.9, 6), worth) { ModelTau = tau };
}
