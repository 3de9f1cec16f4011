using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Entente.Rooms.Ledger;

namespace Entente.Rooms.Private;

/// <summary>Encrypts what an owner keeps, and commits to it in the shared log.</summary>
/// <remarks>
/// AES-256 in Galois/Counter Mode; room, owner and version are authenticated with the content, so that a record cannot stand in another's place. The sealed form is the nonce
/// (12 bytes), the tag (16 bytes) and the ciphertext. A commitment is SHA-256 over a salt and the hash of all that is kept; the salt is derived from the owner's key, the
/// room and the entry that carries it, so that only who has the key can tell what, or whether anything, was committed to.
/// </remarks>
public static class Sealing
{
    /// <summary>How many bytes a key has.</summary>
    public const int KeySize = 32;

    private const int NonceSize = 12;
    private const int TagSize = 16;

    /// <summary>Encrypts a private entry.</summary>
    /// <param name="key">The owner's key, 32 bytes.</param>
    /// <param name="room">The room.</param>
    /// <param name="owner">The owner.</param>
    /// <param name="version">The place among the owner's records.</param>
    /// <param name="content">The entry in clear.</param>
    /// <param name="entropy">Where the nonce comes from.</param>
    public static byte[] Seal(
        ReadOnlySpan<byte> key,
        RoomId room,
        string owner,
        long version,
        ReadOnlySpan<byte> content,
        IEntropy entropy
    )
    {
        ArgumentNullException.ThrowIfNull(entropy);
        byte[] made = new byte[NonceSize + TagSize + content.Length];
        entropy.Fill(made.AsSpan(0, NonceSize));
        using var cipher = new AesGcm(key, TagSize);
        cipher.Encrypt(
            made.AsSpan(0, NonceSize),
            content,
            made.AsSpan(NonceSize + TagSize),
            made.AsSpan(NonceSize, TagSize),
            Place(room, owner, version)
        );
        return made;
    }

    /// <summary>Decrypts a private entry.</summary>
    /// <exception cref="CryptographicException">The record was changed, stands in another's place, or belongs to another key.</exception>
    public static byte[] Unseal(ReadOnlySpan<byte> key, RoomId room, SealedRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        ReadOnlySpan<byte> made = record.Content.Span;
        if (made.Length < NonceSize + TagSize)
        {
            throw new CryptographicException("The record is too short to be one.");
        }

        byte[] content = new byte[made.Length - NonceSize - TagSize];
        using var cipher = new AesGcm(key, TagSize);
        cipher.Decrypt(
            made[..NonceSize],
            made[(NonceSize + TagSize)..],
            made.Slice(NonceSize, TagSize),
            content,
            Place(room, record.Owner, record.Version)
        );
        return content;
    }

    /// <summary>The commitment of an owner in an entry of the shared log, 32 bytes in base 64.</summary>
    /// <param name="key">The owner's key.</param>
    /// <param name="room">The room.</param>
    /// <param name="version">The version of the entry that carries it.</param>
    /// <param name="kept">The hash of all that the owner keeps at that moment.</param>
    public static string Commitment(ReadOnlySpan<byte> key, RoomId room, long version, LogHash kept)
    {
        return Commitment(Salt(key, room, version), kept);
    }

    /// <summary>The salt of an owner's commitment in an entry of the shared log, 32 bytes: who is given it can check the commitment, and no other.</summary>
    /// <param name="key">The owner's key.</param>
    /// <param name="room">The room.</param>
    /// <param name="version">The version of the entry that carries the commitment.</param>
    public static byte[] Salt(ReadOnlySpan<byte> key, RoomId room, long version) =>
        HMACSHA256.HashData(key, Place(room, "commitment", version));

    /// <summary>The commitment under a salt, 32 bytes in base 64.</summary>
    /// <param name="salt">The salt, 32 bytes.</param>
    /// <param name="kept">The hash of all that the owner keeps.</param>
    public static string Commitment(ReadOnlySpan<byte> salt, LogHash kept)
    {
        Span<byte> salted = stackalloc byte[2 * LogHash.Size];
        salted.Clear();
        salt[..Math.Min(salt.Length, LogHash.Size)].CopyTo(salted);
        kept.CopyTo(salted[LogHash.Size..]);
        Span<byte> commitment = stackalloc byte[LogHash.Size];
        SHA256.HashData(salted, commitment);
        return Convert.ToBase64String(commitment);
    }

    private static byte[] Place(RoomId room, string owner, long version)
    {
        byte[] place = new byte[24 + Encoding.UTF8.GetByteCount(owner)];
        room.CopyTo(place);
        BinaryPrimitives.WriteInt64BigEndian(place.AsSpan(16), version);
        Encoding.UTF8.GetBytes(owner, place.AsSpan(24));
        return place;
    }
}
