using Entente.Annotations;

namespace Entente.Conflict;

/// <summary>A state that has a name.</summary>
/// <param name="Name">The name by which files and programs refer to it; unique in a model.</param>
/// <param name="State">The number of the state, from 0.</param>
public sealed record NamedState(string Name, int State)
{
    /// <summary>The name for people; empty when <see cref="Name"/> serves.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>What it means, for people.</summary>
    public LocalizedText About { get; init; } = LocalizedText.Empty;
}
