using Entente.Annotations;
using Entente.Outcomes;

namespace Entente.Preferences;

/// <summary>What a party has when there is no agreement.</summary>
/// <remarks>Its worth is <see cref="Worth"/>, else what <see cref="Outcome"/> is worth to the party, else 0.</remarks>
public sealed record Fallback
{
    /// <summary>No agreement is worth 0.</summary>
    public static Fallback None { get; } = new();

    /// <summary>The reservation value; null when the worth of <see cref="Outcome"/> counts.</summary>
    public Estimate? Worth { get; init; }

    /// <summary>No agreement is as good as this outcome (the status quo, say); null for none.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>The alternative in words.</summary>
    public LocalizedText About { get; init; } = LocalizedText.Empty;

    /// <summary>Whether the worth does not fall with time when agreements do.</summary>
    public bool IsConstant { get; init; }

    /// <summary>What it rests on; null for nothing stated.</summary>
    public Evidence? Evidence { get; init; }
}
