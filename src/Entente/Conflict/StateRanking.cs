using System.Collections.Immutable;

namespace Entente.Conflict;

/// <summary>The states as a decision maker ranks them. It overrides statements.</summary>
/// <param name="Tiers">States (numbers from 0) of equal standing together, the best first; every state once.</param>
public sealed record StateRanking(ImmutableArray<ImmutableArray<int>> Tiers)
{
    /// <summary>Tiers (from 0) after which there is a gulf: whatever stands above is strongly preferred to whatever stands below.</summary>
    public ImmutableArray<int> StrongAfter { get; init; } = [];
}
