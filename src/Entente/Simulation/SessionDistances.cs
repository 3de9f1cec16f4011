namespace Entente.Simulation;

/// <summary>Euclidean distances of the end of a session in utilities, each party on its own scale; without agreement, from the fallbacks.</summary>
/// <param name="Frontier">To the nearest point of the frontier; null when there is none.</param>
/// <param name="Nash">To the nearest Nash solution; null without one.</param>
/// <param name="KalaiSmorodinsky">To the nearest Kalai-Smorodinsky solution; null without one.</param>
/// <param name="Egalitarian">To the nearest egalitarian solution; null without one.</param>
public sealed record SessionDistances(double? Frontier, double? Nash, double? KalaiSmorodinsky, double? Egalitarian);
