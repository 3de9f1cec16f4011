using Entente.Analysis;
using Entente.Analysis.Sampling;
using Entente.Reporting.Json;
using Entente.Scenarios;

namespace Entente.Reporting.Tests;

/// <summary>An example with what a report of it takes.</summary>
internal sealed record Analysed(ScenarioAnalysis Analysis, AnalysisContext Context)
{
    public static Analysed Of(string example)
    {
        Scenario scenario = Examples.All[example];
        return new Analysed(
            ScenarioAnalyzer.Analyze(scenario, cancellation: TestContext.Current.CancellationToken),
            new AnalysisContext { Sample = OutcomeSample.Of(scenario, 300), Format = "Entente" }
        );
    }
}
