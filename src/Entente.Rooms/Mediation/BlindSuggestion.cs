using Entente.Rooms.Offers;

namespace Entente.Rooms.Mediation;

/// <summary>A package that the mediator suggests and each party answers unseen by all others; a yes binds.</summary>
/// <param name="Number">Its number in the room, from 1.</param>
/// <param name="Meeting">The meeting in which it was made.</param>
/// <param name="Terms">What would be agreed.</param>
/// <param name="AnswerBy">When the answers are looked at, all together; not earlier, even when all have answered.</param>
/// <param name="IsJointOffer">Whether a match is made into a joint offer that all confirm in the same step; otherwise it is an agreement at once.</param>
public sealed record BlindSuggestion(int Number, int Meeting, Terms Terms, DateTimeOffset AnswerBy, bool IsJointOffer)
{
    /// <summary>How it stands.</summary>
    public BlindState State { get; init; }
}
