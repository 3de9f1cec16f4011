using System.Collections.Immutable;

namespace Entente.Review;

/// <summary>Whether concessions matched: what each gave, as a share of the way from its best to its worst outcome.</summary>
/// <param name="Given">By party: what it gave from its first offer to its last, net; null where that is not known.</param>
/// <param name="Course">By offer: what each party had given by then.</param>
public sealed record ConcessionBalance(ImmutableArray<double?> Given, ImmutableArray<ImmutableArray<double>> Course)
{
    /// <summary>Who had given most, from when to when; empty where the scale of a party is not known, and among positions.</summary>
    public ImmutableArray<BalanceSpan> Leads { get; init; } = [];

    /// <summary>For two parties: the smaller share over the larger one, 1 for an even match; null when nobody gave, or one took back.</summary>
    public double? Ratio { get; init; }
}
