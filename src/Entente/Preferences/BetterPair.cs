namespace Entente.Preferences;

/// <summary>One outcome is preferred to another.</summary>
/// <param name="Better">The place of the preferred outcome in the list of the order, from 0.</param>
/// <param name="Worse">The place of the other, from 0.</param>
public readonly record struct BetterPair(int Better, int Worse);
