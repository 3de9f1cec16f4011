using Entente.Rooms.Seats;

namespace Entente.Rooms.Commands;

/// <summary>A place to be set.</summary>
/// <param name="Role">What whoever takes it is.</param>
/// <param name="Party">The party it belongs to, or the third party; -1 for none.</param>
public sealed record SeatWanted(Role Role, int Party)
{
    /// <summary>The strategy that plays there from the start; null for a person.</summary>
    public string? Agent { get; init; }

    /// <summary>How soon that strategy moves.</summary>
    public AgentPace Pace { get; init; }
}
