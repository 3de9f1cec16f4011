namespace Entente.Evaluation.Statistics;

/// <summary>The ends of an interval.</summary>
internal readonly record struct Interval(double Low, double High);
