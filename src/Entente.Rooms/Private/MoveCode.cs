using System.Security.Cryptography;
using System.Text;

namespace Entente.Rooms.Private;

/// <summary>The key of a move as it is kept: a code, so that the shared log, which all at a table read, does not say what key whoever moved had made up.</summary>
/// <remarks>
/// It is HMAC-SHA-256 under a key of the room that only the server has, over the room, the seat and the key: the same key at another seat is another code, so that nobody takes another's keys away, and neither who
/// chose the key (a principal who approved, a program that counts its moves) nor how many keys came between two can be read from it. The room's key outlives those of its sides: what one side erases, makes no move twice.
/// </remarks>
public static class MoveCode
{
    /// <summary>The name under which the key ring has the key of a room's codes.</summary>
    public const string Owner = "move-codes";

    /// <summary>The code, 32 bytes in base 64.</summary>
    /// <param name="secret">The key of the room, 32 bytes.</param>
    /// <param name="room">The room.</param>
    /// <param name="seat">The seat that moves.</param>
    /// <param name="key">The key that the move came with.</param>
    public static string Of(ReadOnlySpan<byte> secret, RoomId room, int seat, string key)
    {
        byte[] name = Encoding.UTF8.GetBytes($"move of {seat}: {key}");
        byte[] place = new byte[16 + name.Length];
        room.CopyTo(place);
        name.CopyTo(place, 16);
        return Convert.ToBase64String(HMACSHA256.HashData(secret, place));
    }
}
