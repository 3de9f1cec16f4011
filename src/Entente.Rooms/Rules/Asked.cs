using System.Collections.Immutable;
using Entente.Rooms.Private;
using Entente.Rooms.Seats;
using Entente.Rooms.State;

namespace Entente.Rooms.Rules;

/// <summary>The circumstances in which something is asked for.</summary>
/// <param name="State">All that is shared.</param>
/// <param name="Kept">All that is kept, by owner. Rules look at what concerns the seat alone, but for what is due by the clock.</param>
/// <param name="Seat">The seat that asks; null for the room itself.</param>
/// <param name="Now">The time.</param>
public sealed record Asked(
    RoomState State,
    ImmutableSortedDictionary<string, PrivateState> Kept,
    Seat? Seat,
    DateTimeOffset Now
)
{
    /// <summary>The token by which a program asks; null for a person, and for the room itself.</summary>
    public string? Program { get; init; }

    /// <summary>Whether it is the agent at the seat that asks.</summary>
    public bool IsByAgent { get; init; }

    /// <summary>The seats whose line was up and is down now.</summary>
    public ImmutableSortedSet<int> Down { get; init; } = [];

    /// <summary>The seats whose line is up.</summary>
    public ImmutableSortedSet<int> Up { get; init; } = [];

    /// <summary>The party of the seat; -1 for none.</summary>
    public int Party => Seat?.Party ?? -1;

    /// <summary>What the owner of the seat keeps.</summary>
    public PrivateState Own => Kept[Seat!.Owner];
}
