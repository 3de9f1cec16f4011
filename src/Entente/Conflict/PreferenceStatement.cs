using Entente.Annotations;

namespace Entente.Conflict;

/// <summary>Something that a decision maker wants, one of a list with the most important first (option prioritising).</summary>
/// <param name="Condition">What it wants to be true.</param>
public sealed record PreferenceStatement(StateCondition Condition)
{
    /// <summary>The statement in words; empty when the condition speaks for itself.</summary>
    public LocalizedText About { get; init; } = LocalizedText.Empty;

    /// <summary>What it rests on; null for nothing stated.</summary>
    public Evidence? Evidence { get; init; }
}
