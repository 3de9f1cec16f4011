using Entente.Annotations;

namespace Entente.Exchanges;

/// <summary>A commitment of the past.</summary>
/// <param name="What">What was pledged, for people.</param>
/// <param name="IsKept">Whether it was kept.</param>
public sealed record PastCommitment(LocalizedText What, bool IsKept)
{
    /// <summary>How that is known.</summary>
    public Evidence? Evidence { get; init; }
}
