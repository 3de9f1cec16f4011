using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Preferences;

namespace Entente.Scenarios;

/// <summary>Someone whom the outcome concerns: a party whose consent is needed, or a third party.</summary>
/// <param name="Name">The name by which files and programs refer to it; unique in a scenario.</param>
public sealed record Party(string Name)
{
    /// <summary>The name for people; empty when <see cref="Name"/> serves.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>What everybody may know of it, for people.</summary>
    public LocalizedText About { get; init; } = LocalizedText.Empty;

    /// <summary>The people at the table for it.</summary>
    public ImmutableArray<Negotiator> Delegation { get; init; } = [];

    /// <summary>What it wants; null when that is unknown.</summary>
    public PreferenceModel? Preferences { get; init; }

    /// <summary>What it has without agreement.</summary>
    public Fallback Fallback { get; init; } = Fallback.None;

    /// <summary>How the worth of an agreement falls with time.</summary>
    public Patience Patience { get; init; } = Patience.Endless;

    /// <summary>What it will not agree to at any price.</summary>
    public ImmutableArray<DealBreaker> DealBreakers { get; init; } = [];

    /// <summary>What it says that it wants.</summary>
    public ImmutableArray<Position> Positions { get; init; } = [];

    /// <summary>In which outcomes it has a say although it is not at the table; empty for a party at the table.</summary>
    public ImmutableArray<ThirdPartySay> Says { get; init; } = [];

    /// <summary>How readings of the evidence see it, by the name of the reading.</summary>
    public ImmutableSortedDictionary<string, PartyReading> Readings { get; init; } =
        ImmutableSortedDictionary.Create<string, PartyReading>(StringComparer.Ordinal);

    /// <summary>What only the player of this party may read: the body of its confidential role sheet.</summary>
    public LocalizedText Confidential { get; init; } = LocalizedText.Empty;
}
