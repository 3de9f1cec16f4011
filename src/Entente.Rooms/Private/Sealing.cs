using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Entente.Rooms.Ledger;

namespace Entente.Rooms.Private;

/// <summary>Encrypts what an owner keeps, and commits to it in the shared log.</summary>
/// <remarks>
/// The method, room, owner and version are authenticated with the content, so that a record cannot stand in another's place. The sealed form is the letters <c>ENT</c>, the number of the
/// <see cref="SealingMethod"/> (one byte), the nonce (12 bytes), the tag (16 bytes) and the ciphertext. Records from before methods had numbers are AES-256 in Galois/Counter Mode and begin with the nonce; they open too.
/// A commitment is SHA-256 over a salt and the hash of all that is kept; the salt is derived from the owner's key, the room and the entry that carries it, so that only who has the key can tell what, or
/// whether anything, was committed to.
/// </remarks>
public static class Sealing
{
    /// <summary>How many bytes a key has, whatever the method.</summary>
    public const int KeySize = 32;

    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int HeadSize = 4;

    private static ReadOnlySpan<byte> Letters => "ENT"u8;

    /// <summary>Encrypts a private entry.</summary>
    /// <param name="method">How.</param>
    /// <param name="key">The owner's key, 32 bytes.</param>
    /// <param name="room">The room.</param>
    /// <param name="owner">The owner.</param>
    /// <param name="version">The place among the owner's records.</param>
    /// <param name="content">The entry in clear.</param>
    /// <param name="entropy">Where the nonce comes from.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such method.</exception>
    /// <exception cref="PlatformNotSupportedException">This machine does not know the method.</exception>
    public static byte[] Seal(
        SealingMethod method,
        ReadOnlySpan<byte> key,
        RoomId room,
        string owner,
        long version,
        ReadOnlySpan<byte> content,
        IEntropy entropy
    )
    {
        ArgumentNullException.ThrowIfNull(entropy);
        byte[] made = new byte[HeadSize + NonceSize + TagSize + content.Length];
        Letters.CopyTo(made);
        made[HeadSize - 1] = (byte)method;
        Span<byte> nonce = made.AsSpan(HeadSize, NonceSize);
        Span<byte> tag = made.AsSpan(HeadSize + NonceSize, TagSize);
        Span<byte> hidden = made.AsSpan(HeadSize + NonceSize + TagSize);
        byte[] place = [.. made.AsSpan(0, HeadSize), .. Place(room, owner, version)];
        entropy.Fill(nonce);
        switch (method)
        {
            case SealingMethod.Aes256Gcm:
                using (var cipher = new AesGcm(key, TagSize))
                {
                    cipher.Encrypt(nonce, content, hidden, tag, place);
                }

                return made;
            case SealingMethod.ChaCha20Poly1305:
                using (var cipher = new ChaCha20Poly1305(key))
                {
                    cipher.Encrypt(nonce, content, hidden, tag, place);
                }

                return made;
            default:
                throw new ArgumentOutOfRangeException(nameof(method), method, "There is no such method of sealing.");
        }
    }

    /// <summary>Decrypts a private entry.</summary>
    /// <exception cref="CryptographicException">The record was changed, stands in another's place, or belongs to another key.</exception>
    public static byte[] Unseal(ReadOnlySpan<byte> key, RoomId room, SealedRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        ReadOnlySpan<byte> made = record.Content.Span;
        byte[] place = Place(room, record.Owner, record.Version);
        if (MethodOf(made) is { } method)
        {
            try
            {
                return Open(method, key, made[HeadSize..], [.. made[..HeadSize], .. place]);
            }
            catch (AuthenticationTagMismatchException)
            {
                // The nonce of an old record may begin like the head of a new one: once in 2^31 times.
            }
        }

        return Open(SealingMethod.Aes256Gcm, key, made, place);
    }

    /// <summary>The method that a record names; null for one from before methods had numbers.</summary>
    /// <param name="record">The sealed form.</param>
    public static SealingMethod? MethodOf(ReadOnlySpan<byte> record) =>
        record.Length >= HeadSize
        && record.StartsWith(Letters)
        && (SealingMethod)record[HeadSize - 1] is SealingMethod.Aes256Gcm or SealingMethod.ChaCha20Poly1305
            ? (SealingMethod)record[HeadSize - 1]
            : null;

    private static byte[] Open(SealingMethod method, ReadOnlySpan<byte> key, ReadOnlySpan<byte> made, byte[] place)
    {
        if (made.Length < NonceSize + TagSize)
        {
            throw new CryptographicException("The record is too short to be one.");
        }

        ReadOnlySpan<byte> nonce = made[..NonceSize];
        ReadOnlySpan<byte> tag = made.Slice(NonceSize, TagSize);
        ReadOnlySpan<byte> hidden = made[(NonceSize + TagSize)..];
        byte[] content = new byte[hidden.Length];
        if (method == SealingMethod.ChaCha20Poly1305)
        {
            using var cipher = new ChaCha20Poly1305(key);
            cipher.Decrypt(nonce, hidden, tag, content, place);
        }
        else
        {
            using var cipher = new AesGcm(key, TagSize);
            cipher.Decrypt(nonce, hidden, tag, content, place);
        }

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

    /// <summary>What stands in an entry that a note is in, 32 bytes in base 64: whoever is shown the hash of the entry and not the entry cannot try out what the note may say.</summary>
    /// <param name="key">The owner's key.</param>
    /// <param name="room">The room.</param>
    /// <param name="kept">The hash of all that the owner kept before.</param>
    public static string Blind(ReadOnlySpan<byte> key, RoomId room, LogHash kept)
    {
        Span<byte> before = stackalloc byte[LogHash.Size];
        kept.CopyTo(before);
        return Convert.ToBase64String(HMACSHA256.HashData(key, [.. Place(room, "note", 0), .. before]));
    }

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
