using Entente.Forecasting;
using Entente.Scenarios;

namespace Entente.Reporting.Forecasts;

/// <summary>A forecast under one reading of the evidence.</summary>
/// <param name="Reading">The reading; null where a scenario has none.</param>
/// <param name="Forecast">The forecast.</param>
public sealed record ForecastReading(Reading? Reading, Forecast Forecast);
