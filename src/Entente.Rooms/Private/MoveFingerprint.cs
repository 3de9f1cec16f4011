using System.Security.Cryptography;
using System.Text;

namespace Entente.Rooms.Private;

/// <summary>A code of what was asked for under a key, kept with the key: who sends the key again with something else is told so, and not that it happened.</summary>
/// <remarks>
/// It is HMAC-SHA-256 under the key of the side that moved, over the room, the key of the move and the SHA-256 of the command. All at a table read the shared log, and a command may say what one side keeps to itself: without
/// the side's key nobody can try what was asked for, the codes of two moves cannot be compared because no key is used twice, and when the side's key is destroyed nobody can any more.
/// </remarks>
public static class MoveFingerprint
{
    /// <summary>The code, 32 bytes in base 64.</summary>
    /// <param name="key">The key of the side that moves, 32 bytes.</param>
    /// <param name="room">The room.</param>
    /// <param name="move">The key of the move.</param>
    /// <param name="command">What is asked for, as bytes.</param>
    public static string Of(ReadOnlySpan<byte> key, RoomId room, string move, ReadOnlySpan<byte> command)
    {
        ArgumentNullException.ThrowIfNull(move);

        // Begins unlike the places of records and salts, which the same key seals and salts.
        byte[] name = Encoding.UTF8.GetBytes($"asked {move.Length} {move}");
        byte[] place = new byte[24 + name.Length + SHA256.HashSizeInBytes];
        room.CopyTo(place);
        name.CopyTo(place, 24);
        SHA256.HashData(command, place.AsSpan(24 + name.Length));
        return Convert.ToBase64String(HMACSHA256.HashData(key, place));
    }
}
