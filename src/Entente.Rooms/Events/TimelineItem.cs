using System.Collections.Immutable;

namespace Entente.Rooms.Events;

/// <summary>What one move led to, as all at the table see it.</summary>
/// <param name="Version">Its place in the log.</param>
/// <param name="At">When.</param>
/// <param name="Seat">Which seat did it; -1 for the room itself.</param>
/// <param name="Events">What happened, in order.</param>
public sealed record TimelineItem(long Version, DateTimeOffset At, int Seat, ImmutableArray<RoomEvent> Events);
