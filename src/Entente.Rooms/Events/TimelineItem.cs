using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Entente.Rooms.Events;

/// <summary>What one move led to, as all at the table see it.</summary>
/// <param name="Version">Its place in the log.</param>
/// <param name="At">When.</param>
/// <param name="Seat">Which seat did it; -1 for the room itself.</param>
/// <param name="Events">What happened, in order.</param>
public sealed record TimelineItem(long Version, DateTimeOffset At, int Seat, ImmutableArray<RoomEvent> Events)
{
    /// <summary>The id of the token by which a program made the move; null, and not written, when a person or the room itself did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Program { get; init; }
}
