using Entente.Analysis;
using Entente.Analysis.Robustness;
using Entente.Scenarios;

namespace Entente.Reporting.Json;

/// <summary>What a scenario comes to under one reading of its evidence.</summary>
/// <param name="Reading">The reading.</param>
/// <param name="Analysis">The analysis under it.</param>
/// <param name="Robustness">In what share of draws from the ranges statements hold; null when nothing is a range or nothing was drawn.</param>
public sealed record ReadingFindings(Reading Reading, ScenarioAnalysis Analysis, RobustnessReport? Robustness);
