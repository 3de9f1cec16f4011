using Entente.Annotations;

namespace Entente.Conflict;

/// <summary>Something that a decision maker does or leaves.</summary>
/// <param name="Name">The name by which files and programs refer to it; unique among the options of its owner.</param>
public sealed record ConflictOption(string Name)
{
    /// <summary>The name for people; empty when <see cref="Name"/> serves.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>Which way its owner can go.</summary>
    public OptionDirection Direction { get; init; }
}
