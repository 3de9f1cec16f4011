using System.Collections.Immutable;

namespace Entente.Explaining.Demands;

/// <summary>Everything that stands in the way: all conflicts and all ways out, one bit a demand.</summary>
/// <param name="Conflicts">The smallest sets of demands that no outcome meets together; default where there are too many.</param>
/// <param name="Ways">The smallest sets of demands that would have to give way.</param>
internal sealed record Clashes(ImmutableArray<ulong> Conflicts, ImmutableArray<ulong> Ways);
