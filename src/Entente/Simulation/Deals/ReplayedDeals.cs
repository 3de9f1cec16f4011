namespace Entente.Simulation.Deals;

/// <summary>A sequence of deals that was played again from its log.</summary>
/// <param name="Result">What came out.</param>
/// <param name="Departure">The place in the log, from 0, of the first event that is not as the rules have it; null when all are.</param>
/// <param name="Why">What the rules have there, as a sentence in English; null when all is as recorded.</param>
public sealed record ReplayedDeals(DealsResult Result, int? Departure, string? Why);
