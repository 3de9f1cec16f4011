using Entente.Rooms.Commands;

namespace Entente.Rooms.Live;

/// <summary>Something that a seat asks for.</summary>
/// <param name="Seat">The seat; -1 for the room itself. Whoever passes it on has made sure that the person may use it.</param>
/// <param name="Command">What is asked for.</param>
/// <param name="Key">A key of the sender's own, at most 64 characters: the same key again is the same move. Empty for none.</param>
public sealed record RoomMove(int Seat, RoomCommand Command, string Key = "")
{
    /// <summary>The occupation of the seat that it is made for, as <see cref="Seats.Seat.Occupation"/> counts them: refused when somebody else plays there by then. Null for whoever plays there.</summary>
    public int? Occupation { get; init; }

    /// <summary>The id of the token by which a program makes it; null for a person. All at the table see it with the move.</summary>
    public string? Program { get; init; }

    /// <summary>
    /// How many entries of the log whoever makes the move had seen, for one that waited: refused with <see cref="Rules.RefusalKind.MovedOn"/> when others or the clock have since done something that bears on it. Null for a move that is made as things stand.
    /// </summary>
    public long? Seen { get; init; }

    /// <summary>Whether the agent that plays at the seat makes it, on this server; not a person, nor a program by a token.</summary>
    public bool IsByAgent { get; init; }

    /// <summary>Whether nothing is asked for but what became of the move with this key: answered as it was then, and refused with <see cref="Rules.RefusalKind.NothingThere"/> when it was never made.</summary>
    public bool IsQuestion { get; init; }

    /// <summary>Whether it is only asked what would become of the move as things stand: nothing happens, and where it would not be refused it is answered as <see cref="MoveResult.Kept"/>.</summary>
    public bool IsTrial { get; init; }
}
