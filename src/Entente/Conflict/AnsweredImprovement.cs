namespace Entente.Conflict;

/// <summary>An improvement, and what holds the decision maker back from it.</summary>
/// <param name="To">The state that it would move to.</param>
/// <param name="Sanction">How the others answer; null when no answer of theirs takes the gain away.</param>
public sealed record AnsweredImprovement(int To, Sanction? Sanction);
