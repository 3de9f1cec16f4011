using System.Collections.Immutable;

namespace Entente.Evaluation.Games;

/// <summary>The dynamics of three strategies among themselves, from mixtures spread over all that are possible.</summary>
/// <param name="Strategies">The numbers of the three.</param>
/// <param name="Trajectories">The runs; shares by place in <paramref name="Strategies"/>.</param>
public sealed record Portrait(ImmutableArray<int> Strategies, ImmutableArray<Trajectory> Trajectories);
