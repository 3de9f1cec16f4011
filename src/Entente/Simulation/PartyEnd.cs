namespace Entente.Simulation;

/// <summary>What a party ended with, and when: at the end of the session, or when it left the table before that.</summary>
/// <param name="Outcome">The number of the outcome that it agreed to; -1 for none.</param>
/// <param name="Round">The 0-based round.</param>
/// <param name="At">The virtual time.</param>
internal readonly record struct PartyEnd(long Outcome, int Round, double At);
