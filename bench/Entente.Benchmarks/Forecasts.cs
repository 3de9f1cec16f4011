using Entente.Forecasting;
using Entente.Numbers;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Benchmarks;

/// <summary>The forecast that has a goal: 10,000 worlds of a million outcomes within ten seconds on two cores.</summary>
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
