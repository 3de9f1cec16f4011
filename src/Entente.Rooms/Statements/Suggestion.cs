using System.Collections.Immutable;

namespace Entente.Rooms.Statements;

/// <summary>A suggestion to change the text of a joint statement.</summary>
/// <param name="Number">Its number in the statement, from 1.</param>
/// <param name="Seat">Who made it.</param>
/// <param name="Party">The party that made it; -1 for the mediator.</param>
/// <param name="At">When.</param>
/// <param name="Change">What would change.</param>
/// <param name="Note">What was said with it; empty for nothing.</param>
public sealed record Suggestion(int Number, int Seat, int Party, DateTimeOffset At, ClauseChange Change, string Note)
{
    /// <summary>The version of the text that it is about.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The parties that accept it so far, the one that made it included.</summary>
    public ImmutableArray<int> AcceptedBy { get; init; } = [];

    /// <summary>How it stands.</summary>
    public SuggestionState State { get; init; }

    /// <summary>What was said with the last answer; empty for nothing.</summary>
    public string Reason { get; init; } = "";
}
