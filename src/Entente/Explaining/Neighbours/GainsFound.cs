using System.Collections.Immutable;

namespace Entente.Explaining.Neighbours;

/// <summary>Changes by which everybody gains: those that are told, and how many were found.</summary>
/// <param name="Told">The best, and the smallest of all.</param>
/// <param name="Found">How many there are.</param>
internal sealed record GainsFound(ImmutableArray<JointGain> Told, int Found)
{
    /// <summary>Nothing was found.</summary>
    public static GainsFound None { get; } = new([], 0);
}
