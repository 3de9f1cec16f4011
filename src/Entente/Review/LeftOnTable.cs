using System.Collections.Immutable;
using Entente.Analysis;

namespace Entente.Review;

/// <summary>What was possible and did not happen.</summary>
public sealed record LeftOnTable
{
    /// <summary>Whether no outcome is at least as good for all and better for one than what was reached; null without agreement, partial or whole, or analysis.</summary>
    public bool? IsEfficient { get; init; }

    /// <summary>How many points of the frontier improve on what was reached.</summary>
    public int Improvements { get; init; }

    /// <summary>By party: of these the best for it; empty when there is none.</summary>
    public ImmutableArray<UtilityPoint> BestFor { get; init; } = [];

    /// <summary>The improvement with the largest product of gains over what was reached, the first of equals; null when none is better for all.</summary>
    public UtilityPoint? Fair { get; init; }

    /// <summary>Whether there are outcomes that all would rather have than none; null when that is not known.</summary>
    public bool? ZoneExists { get; init; }

    /// <summary>
    /// The offers that were acceptable to all, by their places among the offers. After a partial agreement those that would have been at least as good for all as how things stand, better
    /// for one, and beyond no limit.
    /// </summary>
    public ImmutableArray<int> AcceptableOffers { get; init; } = [];

    /// <summary>How near offers of different parties came; null when there are none, or preferences are not known.</summary>
    public ClosestOffers? Closest { get; init; }
}
