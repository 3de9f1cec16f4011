namespace Entente.Review;

/// <summary>A run of offers during which the same party had given most.</summary>
/// <param name="Party">The party; -1 while none was ahead of the others.</param>
/// <param name="First">The first of the offers, by its place among them.</param>
/// <param name="Last">The last of them.</param>
public sealed record BalanceSpan(int Party, int First, int Last);
