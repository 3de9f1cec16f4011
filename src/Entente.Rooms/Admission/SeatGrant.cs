using Entente.Rooms.Live;
using Entente.Rooms.Rules;

namespace Entente.Rooms.Admission;

/// <summary>A way to a seat that was asked for.</summary>
/// <typeparam name="T">A link or a token, with its secret.</typeparam>
/// <param name="Given">What was given; null for nothing.</param>
/// <param name="Instead">What the room answered instead; null when something was given, and when the room holds as many as it can.</param>
public sealed record SeatGrant<T>(T? Given, MoveResult? Instead)
    where T : class
{
    internal static SeatGrant<T> Not(RefusalKind kind, string subject = "") =>
        new(null, new MoveResult.Refused(new RoomRefusal(kind, subject)));
}
