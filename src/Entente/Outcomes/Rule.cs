using System.Collections.Immutable;
using Entente.Annotations;

namespace Entente.Outcomes;

/// <summary>A combination of values that cannot be agreed: an outcome is forbidden when every condition holds of it.</summary>
/// <param name="Forbids">The conditions, at least one; all together are forbidden.</param>
public sealed record Rule(ImmutableArray<Condition> Forbids)
{
    /// <summary>The name by which messages refer to it; empty for none.</summary>
    public string Name { get; init; } = "";

    /// <summary>Why, for people.</summary>
    public LocalizedText Why { get; init; } = LocalizedText.Empty;

    /// <summary>What it rests on; null for nothing stated.</summary>
    public Evidence? Evidence { get; init; }
}
