using Entente.Analysis;
using Entente.Analysis.Robustness;
using Entente.Preferences;
using Entente.Review;
using Entente.Scenarios;

namespace Entente.Forecasting;

/// <summary>Says what can be expected of a negotiation whose numbers are not known exactly: in what share of the worlds that are possible each statement about it holds.</summary>
/// <remarks>
/// A world takes one number for each range (triangular between its ends, its peak at the likely value, in thousandths of the range), and for an unknown party weights that are uniform on the simplex,
/// scores and a fallback. World number k comes from <see cref="Randomness.RandomSequence"/> k of the seed, so that neither the order nor the number of threads shows in the result. In every
/// world the questions are answered exactly, in whole numbers. Definitions: docs/concepts/forecasting.md. (Lahdelma, Hokkanen and Salminen 1998)
/// </remarks>
public static class Forecaster
{
    /// <summary>Whether anything of a scenario is not known, so that a forecast says more than its analysis: a party that is unknown, an order without scores, a number with a range.</summary>
    /// <param name="scenario">The scenario, under the reading that counts.</param>
    public static bool IsUncertain(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return scenario.Parties.Any(party =>
                party.Preferences is null or PreferenceModel.Ranking or PreferenceModel.PartialOrder
            )
            || RobustnessAnalyzer.RangesOf(scenario) > 0;
    }

    /// <summary>A forecast before anything was said.</summary>
    /// <param name="scenario">A scenario without faults; with readings, the first counts.</param>
    /// <param name="options">How many worlds, and what is believed; null for the ordinary.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="ArgumentException">The options name a party or an issue that does not exist, one twice, or a party whose preferences are known.</exception>
    /// <exception cref="UnsupportedScenarioException">The scenario is not of the kind that forecasts are made of; the message says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static Forecast Forecast(
        Scenario scenario,
        ForecastOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(scenario);
        Scenario read = scenario.Readings.IsEmpty ? scenario : scenario.As(scenario.Readings[0].Name);
        return new ForecastRun(read, options ?? ForecastOptions.Default, cancellation).Run(null);
    }

    /// <summary>A forecast after what was offered in a session.</summary>
    /// <param name="record">What was recorded, the scenario under one reading.</param>
    /// <param name="options">How many worlds, and what is believed beforehand; null for the ordinary.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="ArgumentException">The options name a party or an issue that does not exist, one twice, or a party whose preferences are known.</exception>
    /// <exception cref="UnsupportedScenarioException">The scenario is not of the kind that forecasts are made of; the message says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static Forecast Forecast(
        SessionRecord record,
        ForecastOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(record);
        return new ForecastRun(record.Scenario, options ?? ForecastOptions.Default, cancellation).Run(record);
    }
}
