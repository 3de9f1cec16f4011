using Entente.Rooms;
using Entente.Rooms.Admission;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Entente.Web.Api.Rooms;

/// <summary>The host's seat of the room in the address: what an endpoint takes that is for hosts alone, behind <see cref="OrProblemAsync"/>.</summary>
/// <param name="Context">The request.</param>
/// <param name="Address">The room, as it stands in the address.</param>
internal sealed record HostSeat(HttpContext Context, [FromRoute(Name = "room")] string Address)
{
    /// <summary>The number of the host's seat.</summary>
    public const int Number = 0;

    private readonly CallerSeat? seat = CallerSeat.Of(Context, Address, Number);

    /// <summary>The room.</summary>
    public RoomId Room => Seat.Room;

    /// <summary>As the audit log names whoever sits there.</summary>
    public Actor Actor => Seat.Actor;

    private CallerSeat Seat => seat ?? throw new InvalidOperationException("Whoever is not the host was let through.");

    /// <summary>Answers whoever is not the host, in place of the endpoint.</summary>
    public static ValueTask<object?> OrProblemAsync(EndpointFilterInvocationContext asked, EndpointFilterDelegate next)
    {
        HttpContext context = asked.HttpContext;
        string room = context.Request.RouteValues["room"] as string ?? string.Empty;
        return CallerSeat.Of(context, room, Number) is not null ? next(asked)
            : CallerSeat.Of(context, room, null) is not null ? new(Problem.Forbidden.Answer())
            : new(CallerSeat.Missing(context));
    }
}
