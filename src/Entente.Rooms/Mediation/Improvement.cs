using Entente.Rooms.Offers;

namespace Entente.Rooms.Mediation;

/// <summary>A package offered in place of a deal, because every party wished to see one. Each party is told its own gain, if it was worked out, and nobody another's.</summary>
/// <param name="Number">Its number in the room, from 1.</param>
/// <param name="Terms">What would hold in place of the deal.</param>
/// <param name="AnswerBy">When the answers are looked at, all together.</param>
public sealed record Improvement(int Number, Terms Terms, DateTimeOffset AnswerBy)
{
    /// <summary>The deal in whose place it was offered, whatever is agreed since.</summary>
    public Terms Deal { get; init; } = Terms.None;

    /// <summary>How it stands.</summary>
    public ImprovementState State { get; init; }
}
