using Entente.Outcomes;

namespace Entente.Reporting.Explanations;

/// <summary>What a deal could have been under one reading.</summary>
/// <param name="Reading">The name of the reading for people; empty where there is one alone.</param>
/// <param name="Outcome">The deal.</param>
internal sealed record PossibleDeal(string Reading, Outcome Outcome);
