using Entente.Annotations;

namespace Entente.Scenarios;

/// <summary>Someone who helps the parties and wants nothing for itself.</summary>
/// <param name="Name">The name by which files and programs refer to it.</param>
public sealed record Mediator(string Name)
{
    /// <summary>The name for people; empty when <see cref="Name"/> serves.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>What there is to know, for people.</summary>
    public LocalizedText About { get; init; } = LocalizedText.Empty;
}
