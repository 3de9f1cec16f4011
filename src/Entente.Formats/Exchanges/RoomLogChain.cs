using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Entente.Annotations;

namespace Entente.Formats.Exchanges;

/// <summary>The entries of a room's log one after the other, each with the hash of all before it: which follow on the one before them.</summary>
/// <remarks>An entry is held against the hash that the one before it states and, where that one is at fault, also against the hash that it should have: so that each that was changed is told once, and none for another.</remarks>
internal sealed class RoomLogChain
{
    private const int IdDigits = 32;

    private static readonly Sentence Changed = new(
        "This entry does not follow on the one before it: the log was changed, or entries are missing.",
        "Dit gegeven sluit niet aan op dat ervoor: het logboek is gewijzigd, of er ontbreken gegevens."
    );

    private readonly HashSet<string> hashes = new(StringComparer.Ordinal);

    // What the last entry may have as its hash; empty where it is not known.
    private ImmutableArray<string> heads = [];
    private int? version;

    /// <summary>Whether it is known what an entry that follows has to follow on.</summary>
    public bool HasHead => !heads.IsEmpty;

    /// <summary>Whether there is an entry of that hash.</summary>
    public bool Has(string hash) => hashes.Contains(hash);

    /// <summary>Whether an entry follows on the last one, by its hash.</summary>
    public bool IsFollowedBy(RoomLogEntry entry) =>
        entry is { Content: { } content, Hash: { } hash } && heads.Any(head => After(head, content) == hash);

    /// <summary>Whether an entry is the first of a room, by its hash; where that cannot be told, it is.</summary>
    /// <param name="room">The id of the room, 32 hexadecimal digits.</param>
    /// <param name="entry">The entry.</param>
    public static bool Begins(string room, RoomLogEntry entry) =>
        entry is not { Content: { } content, Hash: { } hash }
        || (HeadOf(room) is { } head && After(head, content) == hash);

    /// <summary>Takes the first entry of a log or of a part of one.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="room">The id of the room; empty where it is not known.</param>
    public void Begin(RoomLogEntry entry, string room)
    {
        heads = HeadOf(room) is { } head ? [head] : [];
        Move(entry);
    }

    /// <summary>Takes the next entry.</summary>
    /// <returns>Why it cannot be the next; null for nothing, and of an entry whose content or hash is at fault by itself only what its number says.</returns>
    public Sentence? Next(RoomLogEntry entry)
    {
        bool isFollowing = IsFollowedBy(entry);
        bool isChanged = HasHead && entry is { Events: not null, Content: not null, Hash: not null } && !isFollowing;
        if (entry.Version is not { } number || version is not { } last || number == last + 1)
        {
            Move(entry);
            return isChanged ? Changed : null;
        }

        if (isFollowing)
        {
            Move(entry with { Version = last + 1 });
            return new(
                $"This entry is numbered {number} and is entry {last + 1} by its hash: its number was changed.",
                $"Dit gegeven heeft nummer {number} en is volgens zijn hash gegeven {last + 1}: het nummer is gewijzigd."
            );
        }

        if (number <= last)
        {
            return new(
                $"Entry {number} stands after entry {last}: it is there twice, or entries changed places.",
                $"Gegeven {number} staat na gegeven {last}: het staat er twee keer, of gegevens zijn verwisseld."
            );
        }

        Move(entry);
        return number == last + 2
            ? new(
                $"Entry {number} stands after entry {last}: entry {last + 1} is missing. Save the record again, or give the file that has it.",
                $"Gegeven {number} staat na gegeven {last}: gegeven {last + 1} ontbreekt. Bewaar het verslag opnieuw, of geef het bestand waarin het staat."
            )
            : new(
                $"Entry {number} stands after entry {last}: entries {last + 1} to {number - 1} are missing. Save the record again, or give the file that has them.",
                $"Gegeven {number} staat na gegeven {last}: de gegevens {last + 1} tot en met {number - 1} ontbreken. Bewaar het verslag opnieuw, of geef het bestand waarin ze staan."
            );
    }

    private void Move(RoomLogEntry entry)
    {
        string?[] others =
            IsFollowedBy(entry) || entry.Content is not { } content || !HasHead
                ? []
                : [After(heads[0], content), After(heads[^1], content)];
        heads = [.. others.Prepend(entry.Hash).OfType<string>().Distinct()];
        version = entry.Version ?? version + 1;
        if (entry.Hash is { } hash)
        {
            hashes.Add(hash);
        }
    }

    private static string? HeadOf(string room) =>
        room.Length == IdDigits && room.All(char.IsAsciiHexDigit)
            ? Convert.ToHexStringLower(SHA256.HashData(Convert.FromHexString(room)))
            : null;

    private static string After(string before, string content)
    {
        byte[] both = [.. Convert.FromHexString(before), .. Encoding.UTF8.GetBytes(content)];
        return Convert.ToHexStringLower(SHA256.HashData(both));
    }
}
