using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace Entente.Rooms.Ledger;

/// <summary>The hash of a log up to and including an entry: SHA-256 over the hash before it and the entry's content.</summary>
/// <remarks>Two logs with the same hash have the same entries in the same order. <c>default</c> is the hash of no log.</remarks>
public readonly record struct LogHash
{
    /// <summary>How many bytes a hash has.</summary>
    public const int Size = 32;

    private readonly UInt128 high;
    private readonly UInt128 low;

    private LogHash(UInt128 high, UInt128 low)
    {
        this.high = high;
        this.low = low;
    }

    /// <summary>The hash that a room's log begins with: over the room's id alone.</summary>
    public static LogHash Start(RoomId room)
    {
        Span<byte> id = stackalloc byte[16];
        room.CopyTo(id);
        Span<byte> hash = stackalloc byte[Size];
        SHA256.HashData(id, hash);
        return Of(hash);
    }

    /// <summary>The hash after one more entry.</summary>
    /// <param name="content">The content of the entry.</param>
    public LogHash Then(ReadOnlySpan<byte> content)
    {
        using var hashing = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> hash = stackalloc byte[Size];
        CopyTo(hash);
        hashing.AppendData(hash);
        hashing.AppendData(content);
        hashing.GetHashAndReset(hash);
        return Of(hash);
    }

    /// <summary>The hash of 32 bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 32 bytes.</exception>
    public static LogHash Of(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt128BigEndian(bytes), BinaryPrimitives.ReadUInt128BigEndian(bytes[16..]));

    /// <summary>Writes the 32 bytes.</summary>
    /// <param name="bytes">Where to write; at least 32 bytes.</param>
    public void CopyTo(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt128BigEndian(bytes, high);
        BinaryPrimitives.WriteUInt128BigEndian(bytes[16..], low);
    }

    /// <summary>Reads 64 hexadecimal digits.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out LogHash hash)
    {
        hash = default;
        if (
            text is not { Length: 2 * Size }
            || !UInt128.TryParse(text.AsSpan(0, Size), NumberStyles.AllowHexSpecifier, null, out UInt128 high)
            || !UInt128.TryParse(text.AsSpan(Size), NumberStyles.AllowHexSpecifier, null, out UInt128 low)
        )
        {
            return false;
        }

        hash = new LogHash(high, low);
        return true;
    }

    /// <summary>The hash as 64 hexadecimal digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{high:x32}{low:x32}");
}
