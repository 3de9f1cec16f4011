using System.Collections.Immutable;
using Entente.Preferences;

namespace Entente.Scenarios;

/// <summary>How one reading of the evidence sees a party; what it leaves out is as the party itself says.</summary>
public sealed record PartyReading
{
    /// <summary>What the party wants under this reading; null for as the party itself says.</summary>
    public PreferenceModel? Preferences { get; init; }

    /// <summary>What it falls back on under this reading; null for as the party itself says.</summary>
    public Fallback? Fallback { get; init; }

    /// <summary>What it will not agree to under this reading; default for as the party itself says.</summary>
    public ImmutableArray<DealBreaker> DealBreakers { get; init; }
}
