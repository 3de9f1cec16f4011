using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Entente.Rooms.Events;

/// <summary>What one move led to: the content of one entry of a room's log.</summary>
/// <param name="At">When, to the millisecond.</param>
/// <param name="Seat">Which seat made the move; -1 for the room itself (a clock, a policy).</param>
/// <param name="Events">What happened, in order; at least one.</param>
public sealed record RoomEntry(DateTimeOffset At, int Seat, ImmutableArray<RoomEvent> Events)
{
    /// <summary>
    /// The key that whoever made the move gave it, so that a second click is not a second move, as a code that tells others nothing (<see cref="Private.MoveCode"/>): 32 bytes in base 64. The key itself where no seat made
    /// the move, and in entries from before there were codes; empty for none.
    /// </summary>
    public string Key { get; init; } = "";

    /// <summary>
    /// What was asked for under the key, as a code of 32 bytes in base 64 that only the server can make (<see cref="Private.MoveFingerprint"/>), so that the key is not taken for that of another move. Null, and not
    /// written, where there is no key, nothing is kept of the side that moved, or the entry is from before there were codes.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Fingerprint { get; init; }

    /// <summary>The id of the token by which a program made the move; null, and not written, when a person or the room itself did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Program { get; init; }

    /// <summary>
    /// For everybody who keeps something to itself, by owner: a salted commitment to all that it keeps at this moment, 32 bytes in base 64. Always there and never twice the
    /// same, so that it cannot be seen whether anything was added.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Commitments { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
