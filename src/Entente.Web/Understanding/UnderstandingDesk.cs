using System.Collections.Concurrent;
using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Explaining;
using Entente.Forecasting;
using Entente.Reporting.Explanations;
using Entente.Reporting.Forecasts;
using Entente.Review;
using Entente.Scenarios;
using Entente.Web.Library;

namespace Entente.Web.Understanding;

/// <summary>Explanations and forecasts for pages: off the thread of the request, within a budget of time and of work, and once for all visitors where the scenario is on the shelf.</summary>
/// <param name="budget">How much one question may take.</param>
/// <param name="place">Where the work is done.</param>
/// <remarks>Whoever asks has to have been asked before whether they may see the scenario (<see cref="IScenarioAccess"/>).</remarks>
public sealed class UnderstandingDesk(UnderstandingBudget budget, WorkPlace place)
{
    private readonly ConcurrentDictionary<string, Lazy<SharedWork<ImmutableArray<ExplainedReading>>>> explained = new(
        StringComparer.Ordinal
    );

    private readonly ConcurrentDictionary<string, Lazy<SharedWork<ImmutableArray<ForecastReading>>>> forecast = new(
        StringComparer.Ordinal
    );

    /// <summary>Why there is no deal and what would open one, under every reading.</summary>
    /// <param name="scenario">A scenario without faults.</param>
    /// <param name="shelved">The same on the shelf, where the answer is kept; null for a scenario that is not there.</param>
    /// <param name="progress">Told the share of the readings that is done, 0 to 1; null for nobody.</param>
    /// <param name="cancellation">Ends the work, or, where others may wait for it, the waiting.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public Task<Finding<ImmutableArray<ExplainedReading>>> ExplainAsync(
        Scenario scenario,
        ShelvedScenario? shelved,
        IProgress<double>? progress,
        CancellationToken cancellation = default
    ) => OfAsync(explained, shelved, (told, over) => Explain(scenario, told, over), progress, cancellation);

    /// <summary>How likely a deal is, under every reading.</summary>
    /// <param name="scenario">A scenario without faults.</param>
    /// <param name="shelved">The same on the shelf, where the answer is kept; null for a scenario that is not there.</param>
    /// <param name="progress">Told the share of the worlds that is done, 0 to 1; null for nobody.</param>
    /// <param name="cancellation">Ends the work, or, where others may wait for it, the waiting.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public Task<Finding<ImmutableArray<ForecastReading>>> ForecastAsync(
        Scenario scenario,
        ShelvedScenario? shelved,
        IProgress<double>? progress,
        CancellationToken cancellation = default
    ) => OfAsync(forecast, shelved, (told, over) => Forecast(scenario, told, over), progress, cancellation);

    /// <summary>Why talks ended as they did, and what would have opened a deal.</summary>
    /// <param name="record">What happened, and what every party wanted.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public Task<Finding<ImmutableArray<ExplainedReading>>> ExplainAsync(
        SessionRecord record,
        CancellationToken cancellation = default
    ) =>
        place.RunAsync(
            over =>
                Refusing<ImmutableArray<ExplainedReading>>(() =>
                    [Checked(null, DealExplainer.Explain(record, null, over), over)]
                ),
            cancellation
        );

    /// <summary>How likely a deal is after what was offered, and what each step said of whoever's wishes are not known.</summary>
    /// <param name="record">What happened, and what is known of what the parties want.</param>
    /// <param name="progress">Told the share of the worlds that is done, 0 to 1; null for nobody.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public Task<Finding<ImmutableArray<ForecastReading>>> ForecastAsync(
        SessionRecord record,
        IProgress<double>? progress,
        CancellationToken cancellation = default
    ) =>
        place.RunAsync(
            over =>
                Refusing<ImmutableArray<ForecastReading>>(() =>
                    [new ForecastReading(null, Forecaster.Forecast(record, Options(new Telling(progress)), over))]
                ),
            cancellation
        );

    private async Task<Finding<T>> OfAsync<T>(
        ConcurrentDictionary<string, Lazy<SharedWork<T>>> kept,
        ShelvedScenario? shelved,
        Func<IProgress<double>, CancellationToken, T> work,
        IProgress<double>? progress,
        CancellationToken cancellation
    )
    {
        if (shelved is null)
        {
            return await place
                .RunAsync(over => Refusing(() => work(new Telling(progress), over)), cancellation)
                .ConfigureAwait(false);
        }

        Lazy<SharedWork<T>> shared = kept.GetOrAdd(
            shelved.Id,
            _ =>
                new(() => new(told => place.RunAsync(over => Refusing(() => work(told, over)), CancellationToken.None)))
        );
        Finding<T> found = await shared.Value.WaitAsync(progress, cancellation).ConfigureAwait(false);
        if (found is Finding<T>.TooLong)
        {
            kept.TryRemove(new(shelved.Id, shared));
        }

        return found;
    }

    private static Finding<T> Refusing<T>(Func<T> work)
    {
        try
        {
            return new Finding<T>.Done(work());
        }
        catch (UnsupportedScenarioException unsupported)
        {
            return new Finding<T>.Refused(unsupported.Said);
        }
    }

    private ImmutableArray<ExplainedReading> Explain(
        Scenario scenario,
        IProgress<double> told,
        CancellationToken over
    ) => Each(scenario, (seen, reading, _) => Checked(reading, DealExplainer.Explain(seen, null, over), over), told);

    private ExplainedReading Checked(Reading? reading, DealExplanation explanation, CancellationToken over) =>
        new(
            reading,
            explanation,
            ExplanationChecker.CombinationsOf(explanation) <= budget.MostListed
                ? ExplanationChecker.Check(explanation, over)
                : ExplanationChecker.CheckBySums(explanation, over)
        );

    private ImmutableArray<ForecastReading> Forecast(
        Scenario scenario,
        IProgress<double> told,
        CancellationToken over
    ) =>
        Each(
            scenario,
            (seen, reading, part) => new ForecastReading(reading, Forecaster.Forecast(seen, Options(part), over)),
            told
        );

    private ForecastOptions Options(IProgress<double> told) =>
        new()
        {
            Worlds = budget.Worlds,
            Threads = 1,
            Progress = told,
        };

    private static ImmutableArray<T> Each<T>(
        Scenario scenario,
        Func<Scenario, Reading?, IProgress<double>, T> one,
        IProgress<double> told
    )
    {
        Reading?[] readings = scenario.Readings.IsEmpty ? [null] : [.. scenario.Readings];
        ImmutableArray<T>.Builder all = ImmutableArray.CreateBuilder<T>(readings.Length);
        for (int i = 0; i < readings.Length; i++)
        {
            int done = i;
            var part = new Telling(share => told.Report((done + share) / readings.Length));
            all.Add(one(readings[i] is { } reading ? scenario.As(reading.Name) : scenario, readings[i], part));
            told.Report((i + 1.0) / readings.Length);
        }

        return all.MoveToImmutable();
    }
}
