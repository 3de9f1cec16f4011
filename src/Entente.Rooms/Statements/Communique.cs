using System.Collections.Immutable;
using Entente.Annotations;

namespace Entente.Rooms.Statements;

/// <summary>A text for the public. Nothing else of a room leaves the table.</summary>
/// <param name="Number">Its number in the room, from 1.</param>
/// <param name="Seat">Who drafted it.</param>
/// <param name="At">When.</param>
/// <param name="Text">The words.</param>
public sealed record Communique(int Number, int Seat, DateTimeOffset At, LocalizedText Text)
{
    /// <summary>The parties that agree to its being published, the one that drafted it included.</summary>
    public ImmutableArray<int> AgreedBy { get; init; } = [];

    /// <summary>How it stands.</summary>
    public CommuniqueState State { get; init; }

    /// <summary>When it was published; null before.</summary>
    public DateTimeOffset? PublishedAt { get; init; }
}
