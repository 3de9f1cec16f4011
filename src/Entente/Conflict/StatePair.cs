namespace Entente.Conflict;

/// <summary>Two states.</summary>
/// <param name="First">The one of the lower number, from 0.</param>
/// <param name="Second">The other.</param>
public readonly record struct StatePair(int First, int Second);
