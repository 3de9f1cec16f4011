using System.Collections.Immutable;
using Entente.Forecasting;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Protocols;
using Entente.Review;
using Entente.Scenarios;
using Entente.Simulation;

namespace Entente.Benchmarks;

/// <summary>The forecast that has a goal, 10,000 worlds of a million outcomes within ten seconds on two cores, and learning from offers.</summary>
internal static class Forecasts
{
    /// <summary>Makes it.</summary>
    /// <param name="isKnown">Whether both parties have scores, every one a range; else nothing is known of the second.</param>
    public static object Run(bool isKnown)
    {
        Scenario certain = Scenarios.Of(Inputs.Independent(6, 10, 2, 1000), 2);
        return Forecaster.Forecast(
            certain with
            {
                Parties = isKnown
                    ? [.. certain.Parties.Select(Ranged)]
                    : [Ranged(certain.Parties[0]), new Party("unknown")],
            },
            new ForecastOptions { Threads = 2 }
        );
    }

    /// <summary>How long it takes to learn from the offers of a session, of processor time and by the clock.</summary>
    public static void ShowLearning()
    {
        Learnt(1000, 2);
        foreach ((int worlds, int offers) in new (int, int)[] { (1000, 10), (10_000, 10), (1000, 100), (10_000, 100) })
        {
            Stopwatches.Time(
                $"forecast: learning from {offers} offers of either side, {worlds:N0} worlds",
                () => Learnt(worlds, offers),
                made => $"{made.Learning.Length} statements, {made.EffectiveWorlds:N0} worlds speak"
            );
            Stopwatches.Time(
                "  the same without the offers",
                () => Learnt(worlds, 0),
                made => $"{made.Worlds:N0} worlds"
            );
        }
    }

    // Five issues of four options, 1,024 packages: the first side has scores, of the second nothing is known; both come down from what they ask for first, a step of some issue at a time.
    private static Forecast Learnt(int worlds, int offers)
    {
        long[][] tables = Inputs.Independent(5, 4, 2, 1000);
        Scenario certain = Scenarios.Of(tables, 2);
        Scenario scenario = certain with { Parties = [certain.Parties[0], new Party("unknown")] };
        int[][] packages =
        [
            .. Enumerable
                .Range(0, 1024)
                .Select(code => (int[])[.. Enumerable.Range(0, 5).Select(issue => code >> (2 * issue) & 3)]),
        ];
        long Worth(int[] package, int party) =>
            package.Select((value, issue) => tables[issue][(value * 2) + party]).Sum();
        int[][][] sorted =
        [
            .. Enumerable
                .Range(0, 2)
                .Select(party => packages.OrderByDescending(package => Worth(package, party)).ToArray()),
        ];
        ImmutableArray<LoggedEvent> events =
        [
            .. Enumerable
                .Range(0, 2 * offers)
                .Select(i => new LoggedEvent(
                    new SessionEvent(SessionEventKind.OfferMade, i % 2, i / 2),
                    i / (2.0 * offers),
                    Outcome.At(sorted[i % 2][i / 2 * 300 / offers])
                )),
        ];
        return Forecaster.Forecast(
            new SessionRecord(scenario, events) { HasTimes = true },
            new ForecastOptions { Worlds = worlds, Threads = 2 }
        );
    }

    private static Party Ranged(Party party)
    {
        var scores = (PreferenceModel.Scores)party.Preferences!;
        return party with
        {
            Preferences = scores with
            {
                Terms =
                [
                    .. scores.Terms.Select(term =>
                        term is Term.OfIssue { Value: ValueFunction.Table table } of
                            ? of with
                            {
                                Value = new ValueFunction.Table([.. table.Scores.Select(Around)]),
                            }
                            : term
                    ),
                ],
            },
            Fallback = new Fallback { Worth = new Estimate(3000, 4200, 5400) },
        };
    }

    private static Estimate Around(Estimate score) =>
        new(score.Likely * Rational.Of(4, 5), score.Likely, score.Likely * Rational.Of(6, 5));
}
