using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Cli.Surroundings;
using Entente.Forecasting;
using Entente.Reporting.Forecasts;
using Entente.Scenarios;

namespace Entente.Cli.Analyzing;

/// <summary>How likely a deal is, for the page of an analysis.</summary>
internal sealed class PageForecast(Session session, AnalyzeSettings settings)
{
    /// <summary>The forecast under every reading; nothing where all is certain, nothing is to be drawn, or a forecast is not made of such a scenario, and that is said.</summary>
    /// <param name="scenario">The scenario that was read.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public ImmutableArray<ForecastReading> Of(Scenario scenario, CancellationToken cancellation)
    {
        Reading?[] readings = scenario.Readings.IsEmpty ? [null] : [.. scenario.Readings];
        if (settings.Draws == 0 || !Array.Exists(readings, reading => Forecaster.IsUncertain(Seen(scenario, reading))))
        {
            return [];
        }

        using var progress = new ProgressLine(
            session.Around,
            session.Language,
            session.Say("Drawing worlds", "Werelden trekken")
        );
        var options = new ForecastOptions
        {
            Worlds = Math.Min(settings.Draws, ForecastOptions.MostWorlds),
            Seed = (ulong)settings.Seed,
            Threads = settings.Threads,
            Progress = progress,
        };
        try
        {
            return
            [
                .. readings.Select(reading => new ForecastReading(
                    reading,
                    Forecaster.Forecast(Seen(scenario, reading), options, cancellation)
                )),
            ];
        }
        catch (UnsupportedScenarioException refusal)
        {
            session.Tell(
                session.Say(
                    $"The page does not say how likely a deal is: {refusal.Said.In(session.Language.Tag)}",
                    $"De pagina zegt niet hoe waarschijnlijk een akkoord is: {refusal.Said.In(session.Language.Tag)}"
                )
            );
            return [];
        }
    }

    private static Scenario Seen(Scenario scenario, Reading? reading) =>
        reading is null ? scenario : scenario.As(reading.Name);
}
