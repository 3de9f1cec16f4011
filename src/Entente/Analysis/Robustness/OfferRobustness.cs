using System.Collections.Immutable;

namespace Entente.Analysis.Robustness;

/// <summary>In how many draws an outcome is acceptable and efficient.</summary>
/// <param name="Name">The name of the package; empty for the status quo.</param>
/// <param name="AcceptableTo">Per party: in how many draws it is at least as good as no agreement and no deal-breaker of the party forbids it; null for a party without scores.</param>
/// <param name="AcceptableToAll">In how many draws it is so for every party with scores, and nothing forbids it.</param>
/// <param name="Efficient">In how many draws no outcome dominates it.</param>
public sealed record OfferRobustness(
    string Name,
    ImmutableArray<int?> AcceptableTo,
    int AcceptableToAll,
    int Efficient
);
