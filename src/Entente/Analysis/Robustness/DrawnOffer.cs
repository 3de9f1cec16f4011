using System.Collections.Immutable;

namespace Entente.Analysis.Robustness;

/// <summary>What one draw says about an offer.</summary>
/// <param name="AcceptableTo">By party: whether it is at least as good as no agreement and no deal-breaker of the party forbids it; false for a party without scores.</param>
/// <param name="IsAcceptableToAll">Whether it is so for every party with scores, and nothing forbids it.</param>
/// <param name="IsEfficient">Whether nothing dominates it.</param>
internal sealed record DrawnOffer(ImmutableArray<bool> AcceptableTo, bool IsAcceptableToAll, bool IsEfficient);
