using System.Globalization;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Live;
using Entente.Rooms.Seats;
using Entente.Rooms.Views;
using Entente.Web.Admission;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Api.Rooms;

/// <summary>The seat that a caller asks from: one that it has shown to be its own, and never any other.</summary>
/// <param name="Room">The room.</param>
/// <param name="Seat">The number of the seat; 0 is the host's.</param>
/// <param name="Claim">By what it was shown.</param>
internal sealed record CallerSeat(RoomId Room, int Seat, SeatClaim Claim)
{
    /// <summary>Whether it is the host's.</summary>
    public bool IsHost => Seat == 0;

    /// <summary>As the audit log names it.</summary>
    public Actor Actor => Actor.Seat(Claim);

    /// <summary>The token by which a program asks; null for a person.</summary>
    public string? Program => Claim.IsAgent ? Claim.Id : null;

    /// <summary>What the seat sees; null when there is no such seat, and for a program that the table was not told of.</summary>
    public async ValueTask<RoomView?> ViewAsync(IRooms rooms, CancellationToken cancel) =>
        await rooms.ViewAsync(Room, Seat, cancel) is { } view
        && (
            Program is not { } program
            || view.You.Role == Role.Host
            || view.You.Programs.Any(each => each.Id == program)
        )
            ? view
            : null;

    /// <summary>The seat of a caller in a room; null when it has shown none, or not the one it names.</summary>
    /// <param name="context">The request.</param>
    /// <param name="room">The room, as it stands in the address.</param>
    /// <param name="seat">The seat that is meant, where the caller may hold several; null for the first.</param>
    public static CallerSeat? Of(HttpContext context, string room, int? seat) =>
        Held(context, room).Where(found => seat is null || found.Seat == seat).MinBy(found => found.Seat);

    /// <summary>What is answered to whoever holds several seats and does not say which is meant, where the wrong one would do harm: what is sent or erased cannot be taken back, and what a side keeps is not another's. Null where it is clear.</summary>
    /// <param name="context">The request.</param>
    /// <param name="room">The room, as it stands in the address.</param>
    /// <param name="seat">The seat that is named; null for none.</param>
    public static IResult? Unnamed(HttpContext context, string room, int? seat)
    {
        int[] held = [.. Held(context, room).Select(found => found.Seat).Distinct().Order()];
        if (seat is not null || held.Length < 2)
        {
            return null;
        }

        string numbers = string.Join(", ", held.Select(each => each.ToString(CultureInfo.InvariantCulture)));
        return Problem.SeatNotNamed.Answer(
            $"You hold the seats {numbers} here, and nothing was done: name the one that you mean in the query, as seat={held[^1]}.",
            $"U hebt hier de plaatsen {numbers}, en er is niets gedaan: noem in de query welke u bedoelt, als seat={held[^1]}."
        );
    }

    /// <summary>What is answered to whoever has no such seat: the same, whether there is such a room or not.</summary>
    public static IResult Missing(HttpContext context)
    {
        context.Note(AuditAct.Forbidden);
        return Visitor.Of(context.User).IsKnown ? Problem.Unknown.Answer() : Problem.NotAdmitted.Answer();
    }

    private static IEnumerable<CallerSeat> Held(HttpContext context, string room) =>
        RoomId.TryParse(room, out RoomId id)
            ? Visitor
                .Of(context.User)
                .SeatsIn(id)
                .Select(claim =>
                    int.TryParse(claim.Seat, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                        ? new CallerSeat(id, number, claim)
                        : null
                )
                .OfType<CallerSeat>()
            : [];
}
