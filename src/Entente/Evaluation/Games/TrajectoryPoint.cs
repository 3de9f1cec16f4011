using System.Collections.Immutable;

namespace Entente.Evaluation.Games;

/// <summary>A population at a time.</summary>
/// <param name="Time">The time, from 0.</param>
/// <param name="Shares">By strategy: its share, together 1.</param>
public sealed record TrajectoryPoint(double Time, ImmutableArray<double> Shares);
