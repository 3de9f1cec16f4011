using Entente.Annotations;

namespace Entente.Outcomes;

/// <summary>A value that an issue can be settled at by name.</summary>
/// <param name="Name">The name by which files and programs refer to it; unique in its issue.</param>
public sealed record Option(string Name)
{
    /// <summary>The name for people; empty when <see cref="Name"/> serves.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>What it means, for people.</summary>
    public LocalizedText About { get; init; } = LocalizedText.Empty;
}
