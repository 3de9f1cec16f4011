using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Analysis.Robustness;
using Entente.Annotations;
using Entente.Cli.Surroundings;
using Entente.Formats;
using Entente.Reporting.Json;
using Entente.Scenarios;

namespace Entente.Cli.Analyzing;

/// <summary>Analyses a scenario under the reading that counts, then, for people to compare, under the others and over the ranges.</summary>
internal sealed class AnalyzeWork(Session session, AnalyzeSettings settings, CancellationToken cancellation)
{
    /// <summary>The analysis, with what stands around it.</summary>
    /// <param name="read">What was read.</param>
    /// <param name="scenario">The scenario that was read.</param>
    /// <param name="chosen">The reading that counts; null when there is none.</param>
    /// <param name="reading">How long reading took.</param>
    public AnalyzeOutcome Do(ScenarioReading read, Scenario scenario, Reading? chosen, TimeSpan reading)
    {
        long start = session.Around.Clock.GetTimestamp();
        Scenario seen = chosen is null ? scenario : scenario.As(chosen.Name);
        ScenarioAnalysis analysis = Analyze(seen);
        TimeSpan analyzing = session.Around.Clock.GetElapsedTime(start);
        start = session.Around.Clock.GetTimestamp();
        ImmutableArray<ReadingFindings> readings = Readings(scenario, chosen, analysis);
        RobustnessReport? robustness = chosen is null
            ? Draw(seen)
            : readings.First(each => each.Reading == chosen).Robustness;
        var context = new AnalysisContext
        {
            Language = session.Language.Tag,
            Reading = chosen?.Name ?? "",
            Format = read.Format,
            MostPoints = settings.Points,
            Warnings = Texts(read.Warnings),
            Repairs = Texts(read.Repairs),
            Readings = readings,
            Robustness = robustness,
            Forecasts = settings.Html is null ? [] : new PageForecast(session, settings).Of(scenario, cancellation),
            Read = reading,
            Analyze = analyzing,
            Draw = session.Around.Clock.GetElapsedTime(start),
        };
        return new AnalyzeOutcome(analysis, context);
    }

    private ScenarioAnalysis Analyze(Scenario scenario)
    {
        using var progress = new ProgressLine(session.Around, session.Language, session.Say("Analysing", "Analyseren"));
        var options = new AnalysisOptions
        {
            MaxPoints = settings.MaxPoints,
            Threads = settings.Threads,
            Progress = progress,
        };
        return ScenarioAnalyzer.Analyze(scenario, options, cancellation);
    }

    private ImmutableArray<ReadingFindings> Readings(Scenario scenario, Reading? chosen, ScenarioAnalysis analysis) =>
        [
            .. scenario
                .Readings.Where(reading => IsKnown(scenario.As(reading.Name)))
                .Select(reading => new ReadingFindings(
                    reading,
                    reading == chosen ? analysis : Analyze(scenario.As(reading.Name)),
                    Draw(scenario.As(reading.Name))
                )),
        ];

    private RobustnessReport? Draw(Scenario scenario)
    {
        if (settings.Draws == 0)
        {
            return null;
        }

        using var progress = new ProgressLine(
            session.Around,
            session.Language,
            session.Say("Drawing from the ranges", "Trekken uit de marges")
        );
        var options = new RobustnessOptions
        {
            Draws = settings.Draws,
            Seed = (ulong)settings.Seed,
            Threads = settings.Threads,
            Progress = progress,
        };
        return RobustnessAnalyzer.Analyze(scenario, options, cancellation);
    }

    private static bool IsKnown(Scenario scenario) => scenario.Parties.Any(party => party.Preferences is not null);

    private static ImmutableArray<Sentence> Texts(ImmutableArray<Remark> remarks) =>
        [.. remarks.Select(remark => new Sentence($"{remark.Place}: {remark.Said}", $"{remark.Place}: {remark.Said}"))];
}
