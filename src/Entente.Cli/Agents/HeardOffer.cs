namespace Entente.Cli.Agents;

/// <summary>An offer that was made since a program was last asked.</summary>
/// <param name="Outcome">The number of the outcome.</param>
/// <param name="By">Who made it; -1 for a mediator.</param>
/// <param name="Round">The 0-based round.</param>
/// <param name="Time">The share of the time that had passed, 0 to 1.</param>
internal readonly record struct HeardOffer(long Outcome, int By, int Round, double Time);
