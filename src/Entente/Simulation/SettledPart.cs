using System.Collections.Immutable;
using Entente.Outcomes;

namespace Entente.Simulation;

/// <summary>What became of one place on the agenda.</summary>
/// <param name="Place">The place, from 0.</param>
/// <param name="Issues">The numbers of the issues that were settled there.</param>
/// <param name="Round">The 0-based round in which it was settled or given up.</param>
/// <param name="Outcome">An outcome with the values that were agreed there; null when it was given up.</param>
public sealed record SettledPart(int Place, ImmutableArray<int> Issues, int Round, Outcome? Outcome);
