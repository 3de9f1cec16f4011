namespace Entente.Simulation.Tournaments;

/// <summary>What one seat of one session came to.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Strategy">How the seat was played.</param>
/// <param name="Utility">What the end was worth to it, undiscounted.</param>
/// <param name="Advantage">Its gain over the fallback as a share of the most it could gain; null when it could gain nothing.</param>
/// <param name="IsAgreed">Whether it ended with an agreement, with all or in a group that left before the end.</param>
public sealed record SeatResult(string Scenario, string Strategy, double Utility, double? Advantage, bool IsAgreed);
