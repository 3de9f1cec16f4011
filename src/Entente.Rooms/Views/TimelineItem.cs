using System.Collections.Immutable;
using Entente.Rooms.Events;

namespace Entente.Rooms.Views;

/// <summary>What one move led to, as far as the viewer may see it.</summary>
/// <param name="Version">Its place in the log.</param>
/// <param name="At">When.</param>
/// <param name="Seat">Which seat did it; -1 for the room itself.</param>
/// <param name="Events">What happened, in order.</param>
public sealed record TimelineItem(long Version, DateTimeOffset At, int Seat, ImmutableArray<RoomEvent> Events);
