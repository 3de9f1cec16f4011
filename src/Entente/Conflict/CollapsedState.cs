using Entente.Annotations;

namespace Entente.Conflict;

/// <summary>States that make no difference to anybody and count as one.</summary>
/// <param name="Name">The name of the one state.</param>
/// <param name="When">What the states have in common.</param>
public sealed record CollapsedState(string Name, StateCondition When)
{
    /// <summary>The name for people; empty when <see cref="Name"/> serves.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.Empty;
}
