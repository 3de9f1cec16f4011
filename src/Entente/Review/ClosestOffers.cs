using System.Collections.Immutable;

namespace Entente.Review;

/// <summary>The two offers of different parties that came nearest to each other.</summary>
/// <param name="First">The offer of the party that comes first, by its place among the offers.</param>
/// <param name="Second">The offer of the other.</param>
/// <param name="Distance">Euclidean, in what they are worth to each party as a share of the way from its worst to its best outcome.</param>
public sealed record ClosestOffers(int First, int Second, double Distance)
{
    /// <summary>What still separated them, the issue that cost both least first.</summary>
    public ImmutableArray<IssueGap> Gaps { get; init; } = [];
}
