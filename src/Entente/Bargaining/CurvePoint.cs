namespace Entente.Bargaining;

/// <summary>What an agreement is worth to each of two parties, as doubles.</summary>
/// <param name="First">To the first party, on its own scale.</param>
/// <param name="Second">To the second party, on its own scale.</param>
public readonly record struct CurvePoint(double First, double Second);
