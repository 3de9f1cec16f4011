using Entente.Outcomes;

namespace Entente.Preferences;

/// <summary>An outcome and its score.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Score">What it is worth.</param>
public sealed record ScoredOutcome(Outcome Outcome, Estimate Score);
