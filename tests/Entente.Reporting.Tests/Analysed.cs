using Entente.Analysis;
using Entente.Analysis.Robustness;
using Entente.Analysis.Sampling;
using Entente.Reporting.Json;
using Entente.Scenarios;

namespace Entente.Reporting.Tests;

/// <summary>An example with what a report of it takes.</summary>
internal sealed record Analysed(ScenarioAnalysis Analysis, AnalysisContext Context)
{
    private static readonly RobustnessOptions Draws = RobustnessOptions.Default with { Draws = 400 };

    public static Analysed Of(string example)
    {
        Scenario scenario = Examples.All[example];
        Scenario seen = scenario.Readings.IsEmpty ? scenario : scenario.As(scenario.Readings[0].Name);
        return new Analysed(
            Analyze(seen),
            new AnalysisContext
            {
                Sample = OutcomeSample.Of(seen, 300),
                Format = "Entente",
                Reading = scenario.Readings.IsEmpty ? "" : scenario.Readings[0].Name,
                Readings =
                [
                    .. scenario.Readings.Select(reading => new ReadingFindings(
                        reading,
                        Analyze(scenario.As(reading.Name)),
                        Draw(scenario.As(reading.Name))
                    )),
                ],
                Robustness = Draw(seen),
            }
        );
    }

    private static ScenarioAnalysis Analyze(Scenario scenario) =>
        ScenarioAnalyzer.Analyze(scenario, cancellation: TestContext.Current.CancellationToken);

    private static RobustnessReport? Draw(Scenario scenario) =>
        RobustnessAnalyzer.Analyze(scenario, Draws, TestContext.Current.CancellationToken);
}
