namespace Entente.Conflict;

/// <summary>A move from one state to another.</summary>
/// <param name="From">The number of the state it starts at, from 0.</param>
/// <param name="To">The number of the state it leads to, from 0.</param>
public readonly record struct StateArc(int From, int To);
