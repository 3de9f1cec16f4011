using Entente.Annotations;

namespace Entente.Scenarios;

/// <summary>One way to read the evidence: stated positions, estimated interests.</summary>
/// <param name="Name">The name by which files and commands refer to it.</param>
public sealed record Reading(string Name)
{
    /// <summary>The name for people; empty when <see cref="Name"/> serves.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>What it takes for granted, for people.</summary>
    public LocalizedText About { get; init; } = LocalizedText.Empty;
}
