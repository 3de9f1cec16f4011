using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Outcomes;

namespace Entente.Scenarios;

/// <summary>What a party says that it wants, which need not be what it wants.</summary>
/// <param name="Demands">The conditions that it asks for.</param>
public sealed record Position(ImmutableArray<Condition> Demands)
{
    /// <summary>The position in words.</summary>
    public LocalizedText About { get; init; } = LocalizedText.Empty;

    /// <summary>When it was held, as written in the file; empty for throughout.</summary>
    public string When { get; init; } = "";

    /// <summary>What it rests on; null for nothing stated.</summary>
    public Evidence? Evidence { get; init; }
}
