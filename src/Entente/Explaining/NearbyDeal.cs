using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Explaining;

/// <summary>The deal that differs from an offer in the fewest issues.</summary>
/// <param name="Issues">The numbers of the issues in which it differs, ascending; no deal differs in fewer.</param>
/// <param name="Outcome">The deal; of several with as few changes the one whose least gain, as a share of each party's scale, is largest.</param>
/// <param name="Utilities">By party: what it is worth.</param>
public sealed record NearbyDeal(ImmutableArray<int> Issues, Outcome Outcome, ImmutableArray<Rational> Utilities);
