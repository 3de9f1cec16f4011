using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Entente.Rooms.Private;

/// <summary>What one move added to what an owner keeps to itself.</summary>
/// <param name="At">When, to the millisecond.</param>
/// <param name="Events">What was added, in order; at least one.</param>
public sealed record PrivateEntry(DateTimeOffset At, ImmutableArray<PrivateEvent> Events)
{
    /// <summary>The key that whoever made the move gave it, as in <see cref="Events.RoomEntry.Key"/>; empty for none.</summary>
    public string Key { get; init; } = "";

    /// <summary>What was asked for under the key, see <see cref="MoveFingerprint"/>. Null, and not written, where there is no key, somebody else made the move, or the entry is from before there were codes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Fingerprint { get; init; }

    /// <summary>What makes the hash of an entry that a note is in tell nothing of the note, see <see cref="Sealing.Blind"/>. Null, and not written, for any other entry.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Blind { get; init; }

    /// <summary>Whether a note is in it that only whoever sits at another seat of the same side may read.</summary>
    /// <param name="seat">The seat of whoever asks.</param>
    internal bool IsNoteOfOther(int seat) =>
        Events.Any(each => each is PrivateEvent.NoteKept note && note.Seat != seat);

    /// <summary>Whether whoever sits there since began with nothing of what was kept before.</summary>
    internal bool IsBeginning => Events.Any(each => each is PrivateEvent.BegunAnew);
}
