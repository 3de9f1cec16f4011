using Entente.Explaining;
using Entente.Scenarios;

namespace Entente.Reporting.Explanations;

/// <summary>An explanation under one reading of the evidence.</summary>
/// <param name="Reading">The reading; null where a scenario has none.</param>
/// <param name="Explanation">The explanation.</param>
/// <param name="Check">What came of checking it; null where that was not done.</param>
public sealed record ExplainedReading(Reading? Reading, DealExplanation Explanation, ExplanationCheck? Check);
