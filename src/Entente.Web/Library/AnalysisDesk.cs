using System.Collections.Concurrent;
using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Analysis.Robustness;
using Entente.Analysis.Sampling;
using Entente.Reporting.Json;
using Entente.Scenarios;

namespace Entente.Web.Library;

/// <summary>Analyses for pages: within a budget of time and of work, and once for all visitors where the scenario is on the shelf.</summary>
/// <param name="budget">How much one analysis may take.</param>
/// <param name="clock">Measures the time.</param>
public sealed class AnalysisDesk(AnalysisBudget budget, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim places = new(budget.AtOnce);
    private readonly ConcurrentDictionary<string, Lazy<Task<AnalysisAnswer>>> shelved = new(StringComparer.Ordinal);

    /// <summary>The analysis of a scenario on the shelf. What was worked out is kept; what took too long is tried again when next asked for.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="reading">The reading of the evidence; null for the first, or for a scenario without readings.</param>
    /// <param name="cancellation">Ends the waiting, not the work.</param>
    public async Task<AnalysisAnswer> OfAsync(
        ShelvedScenario scenario,
        string? reading,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(scenario);
        string chosen = ReadingOf(scenario.Scenario, reading)?.Name ?? "";
        string key = $"{scenario.Id}\n{chosen}";
        Lazy<Task<AnalysisAnswer>> work = shelved.GetOrAdd(
            key,
            _ => new(() => OfAsync(scenario.Scenario, chosen, CancellationToken.None))
        );
        AnalysisAnswer answer = await work.Value.WaitAsync(cancellation).ConfigureAwait(false);
        if (answer is AnalysisAnswer.TooLong)
        {
            shelved.TryRemove(new(key, work));
        }

        return answer;
    }

    /// <summary>The analysis of any scenario without faults.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="reading">The reading of the evidence; null for the first, or for a scenario without readings.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public async Task<AnalysisAnswer> OfAsync(
        Scenario scenario,
        string? reading,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(scenario);
        Reading? chosen = ReadingOf(scenario, reading);
        using var late = new CancellationTokenSource(budget.Time, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            await places.WaitAsync(either.Token).ConfigureAwait(false);
            try
            {
                return await Task.Run(() => Work(scenario, chosen, either.Token), either.Token).ConfigureAwait(false);
            }
            finally
            {
                places.Release();
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new AnalysisAnswer.TooLong(budget.Time);
        }
        catch (UnsupportedScenarioException unsupported)
        {
            return new AnalysisAnswer.TooLarge(unsupported.Said);
        }
    }

    /// <summary>The reading of a name, or the first; null for a scenario without readings.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="reading">The name, which need not be that of a reading.</param>
    public static Reading? ReadingOf(Scenario scenario, string? reading)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return scenario.Readings.FirstOrDefault(each => each.Name == reading) ?? scenario.Readings.FirstOrDefault();
    }

    /// <inheritdoc/>
    public void Dispose() => places.Dispose();

    private AnalysisAnswer Work(Scenario scenario, Reading? chosen, CancellationToken cancellation)
    {
        Scenario seen = chosen is null ? scenario : scenario.As(chosen.Name);
        if (!IsKnown(seen))
        {
            return new AnalysisAnswer.Unknown();
        }

        ScenarioAnalysis analysis = ScenarioAnalyzer.Analyze(seen, budget.Options, cancellation);
        ImmutableArray<ReadingFindings> readings =
        [
            .. scenario
                .Readings.Where(each => IsKnown(scenario.As(each.Name)))
                .Select(each => new ReadingFindings(
                    each,
                    each == chosen
                        ? analysis
                        : ScenarioAnalyzer.Analyze(scenario.As(each.Name), budget.Options, cancellation),
                    Draw(scenario.As(each.Name), cancellation)
                )),
        ];
        return new AnalysisAnswer.Done(
            analysis,
            new AnalysisContext
            {
                Reading = chosen?.Name ?? "",
                Readings = readings,
                Robustness = chosen is null
                    ? Draw(seen, cancellation)
                    : readings.First(each => each.Reading == chosen).Robustness,
                Sample = OutcomeSample.Of(seen, budget.Cloud),
            }
        );
    }

    private RobustnessReport? Draw(Scenario scenario, CancellationToken cancellation) =>
        RobustnessAnalyzer.Analyze(
            scenario,
            new RobustnessOptions
            {
                Draws = budget.Draws,
                Threads = 1,
                MostPoints = 2_000_000,
            },
            cancellation
        );

    private static bool IsKnown(Scenario scenario) => scenario.Parties.Any(party => party.Preferences is not null);
}
