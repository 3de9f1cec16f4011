namespace Entente.Evaluation;

/// <summary>What two parties gain over their fallbacks, each as a share of the most it could gain; below 0 for less than the fallback.</summary>
/// <param name="First">What seat 1 gains.</param>
/// <param name="Second">What seat 2 gains.</param>
public readonly record struct CurvePoint(double First, double Second);
