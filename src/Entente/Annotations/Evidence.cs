namespace Entente.Annotations;

/// <summary>Why a preference, position or fallback is as it is given.</summary>
/// <param name="Kind">Whether a source reports it or an analyst estimates it.</param>
public sealed record Evidence(EvidenceKind Kind)
{
    /// <summary>The key of a source of the scenario, or the source itself; empty for an estimate without one.</summary>
    public string Source { get; init; } = "";

    /// <summary>The place in the source: a paragraph, page or time.</summary>
    public string Place { get; init; } = "";

    /// <summary>The reason, for people.</summary>
    public LocalizedText Note { get; init; } = LocalizedText.Empty;
}
