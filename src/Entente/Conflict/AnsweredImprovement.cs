namespace Entente.Conflict;

/// <summary>An improvement, and what holds the decision maker back from it.</summary>
/// <param name="To">The state that it would move to.</param>
/// <param name="Sanction">How the others answer; null when no answer of theirs takes the gain away.</param>
public sealed record AnsweredImprovement(int To, Sanction? Sanction)
{
    /// <summary>Where only strong sanctions count and there is none: an answer that takes the gain away and leaves nothing much worse; null for no such answer either.</summary>
    public Sanction? Weak { get; init; }
}
