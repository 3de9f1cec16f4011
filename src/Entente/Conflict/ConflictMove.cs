namespace Entente.Conflict;

/// <summary>A move that somebody makes.</summary>
/// <param name="DecisionMaker">Who, as a number from 0.</param>
/// <param name="From">The state it starts at.</param>
/// <param name="To">The state it leads to.</param>
public readonly record struct ConflictMove(int DecisionMaker, int From, int To);
