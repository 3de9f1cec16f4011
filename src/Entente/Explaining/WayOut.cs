using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Explaining;

/// <summary>A set of demands that some outcome breaks while it meets all others; no outcome breaks only a part of the set.</summary>
/// <param name="Demands">The numbers of the demands, ascending.</param>
/// <param name="Outcome">The outcome; of several the one whose least gain, as a share of each party's scale, is largest.</param>
/// <param name="Utilities">By party: what it is worth.</param>
public sealed record WayOut(ImmutableArray<int> Demands, Outcome Outcome, ImmutableArray<Rational> Utilities);
