using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Entente.Server.Tests.Telemetry;

/// <summary>Takes down everything that logs, metrics and traces say anywhere in the process: more than any exporter is given.</summary>
internal sealed class Wire : ILoggerProvider, ILogger
{
    private readonly MeterListener meters = new();
    private readonly ActivityListener traces;

    public Wire()
    {
        meters.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        meters.SetMeasurementEventCallback<long>(Measured);
        meters.SetMeasurementEventCallback<int>(Measured);
        meters.SetMeasurementEventCallback<double>(Measured);
        meters.Start();
        traces = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Traced,
        };
        ActivitySource.AddActivityListener(traces);
    }

    public ConcurrentQueue<string> Logs { get; } = new();

    public ConcurrentQueue<string> Measurements { get; } = new();

    public ConcurrentQueue<string> Traces { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Logs.Enqueue(Said(state));
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => Logs.Enqueue($"{formatter(state, exception)} {Said(state)} {exception}");

    public void Dispose()
    {
        meters.Dispose();
        traces.Dispose();
    }

    private static string Said(object? state) =>
        state is IEnumerable<KeyValuePair<string, object?>> pairs
            ? string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}"))
            : $"{state}";

    private void Measured<T>(
        Instrument instrument,
        T measurement,
        ReadOnlySpan<KeyValuePair<string, object?>> tags,
        object? state
    )
    {
        string said = $"{instrument.Meter.Name}/{instrument.Name} {measurement}";
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            said += $" {tag.Key}={tag.Value}";
        }

        Measurements.Enqueue(said);
    }

    private void Traced(Activity activity) =>
        Traces.Enqueue(
            $"{activity.Source.Name}/{activity.DisplayName} {Said(activity.TagObjects)} {Said(activity.Baggage)} "
                + string.Join(' ', activity.Events.Select(each => $"{each.Name} {Said(each.Tags)}"))
        );
}
