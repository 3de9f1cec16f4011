namespace Entente.Experiments.Contest;

/// <summary>A mean with the ends of its interval.</summary>
internal readonly record struct Interval(double Mean, double Low, double High);
