using Entente.Analysis;
using Entente.Reporting.Json;

namespace Entente.Cli.Analyzing;

/// <summary>An analysis with what stands around it.</summary>
internal sealed record AnalyzeOutcome(ScenarioAnalysis Analysis, AnalysisContext Context);
