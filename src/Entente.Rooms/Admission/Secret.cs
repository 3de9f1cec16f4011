using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Entente.Rooms.Admission;

/// <summary>Random secrets as text, and what is kept of them: SHA-256 as 64 hexadecimal digits.</summary>
/// <remarks>A secret has at least 128 random bits, so that a plain hash cannot be turned back and needs no salt.</remarks>
internal static class Secret
{
    public const int LinkBytes = 16;
    public const int SessionBytes = 32;

    public static string New(IEntropy entropy, int bytes)
    {
        Span<byte> random = stackalloc byte[bytes];
        entropy.Fill(random);
        return Base64Url.EncodeToString(random);
    }

    /// <summary>A short name for something that is no secret: 16 hexadecimal digits.</summary>
    public static string NewId(IEntropy entropy)
    {
        Span<byte> random = stackalloc byte[8];
        entropy.Fill(random);
        return Convert.ToHexStringLower(random);
    }

    /// <summary>The key of what belongs to a room and has an id; an id from outside that cannot be one names nothing, and no store has to look at it.</summary>
    public static string Key(string parent, string id) => $"{parent}/{(IsId(id) ? id : "none")}";

    private static bool IsId(string id) => id.Length == 16 && id.All(char.IsAsciiHexDigitLower);

    /// <summary>The hash of a secret of the expected length; false for anything that cannot be one.</summary>
    public static bool TryHash(string? text, int bytes, [NotNullWhen(true)] out string? hash)
    {
        hash = null;
        if (
            text is null
            || text.Length != Base64Url.GetEncodedLength(bytes)
            || !text.All(each => char.IsAsciiLetterOrDigit(each) || each is '-' or '_')
        )
        {
            return false;
        }

        hash = Hash(text);
        return true;
    }

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Whether two hashes are the same, in a time that does not tell where they differ.</summary>
    public static bool Same(string? one, string? other) =>
        one is not null
        && other is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(one), Encoding.ASCII.GetBytes(other));
}
