using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Outcomes;

namespace Entente.Preferences;

/// <summary>Outcomes that a party will not agree to at any price: those of which every condition holds.</summary>
/// <param name="Conditions">The conditions, at least one.</param>
public sealed record DealBreaker(ImmutableArray<Condition> Conditions)
{
    /// <summary>The name by which messages refer to it; empty for none.</summary>
    public string Name { get; init; } = "";

    /// <summary>Why, for people.</summary>
    public LocalizedText Why { get; init; } = LocalizedText.Empty;

    /// <summary>What it rests on; null for nothing stated.</summary>
    public Evidence? Evidence { get; init; }
}
