using System.Collections.Immutable;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Web.Accounts;
using Entente.Web.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Entente.Web.Admission;

/// <summary>How a browser comes to a seat, sees which it has, and gives one up.</summary>
internal static class SeatsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        LobbyApi.Map(routes);
        PasskeysApi.Map(routes);
        RouteGroupBuilder seats = routes.MapGroup("/api/seats").WithTags("Seats");
        seats
            .MapPost("/claim", ClaimAsync)
            .RequireRateLimiting(RateLimits.Claim)
            .WithSummary("Takes the seat of a link. The secret of the seat comes back as a cookie.")
            .Produces<HeldSeat>()
            .ProducesProblem(404)
            .ProducesProblem(409);
        seats
            .MapGet("/", (HttpContext context) => Held(Visitor.Of(context.User)))
            .WithSummary("The seats that the caller holds.")
            .Produces<IReadOnlyList<HeldSeat>>();
        seats
            .MapDelete("/{room}/{id}", LeaveAsync)
            .WithSummary("Gives up a seat: the caller's own session ends. A negotiation goes on without it.")
            .Produces(204)
            .ProducesProblem(404);
    }

    private static async Task<IResult> ClaimAsync(
        HttpContext context,
        [FromBody] SeatLink link,
        SeatAccess access,
        CancellationToken cancel
    )
    {
        if (SeatCookies.IsFull(context))
        {
            return Problem.ManySeats.Answer();
        }

        string? attempt = IdempotencyKey.TryRead(context.Request, out IdempotencyKey key) ? key.ToString() : null;
        InvitationClaim claim = await access.ClaimAsync(
            link.Invitation,
            SeatCookies.Secrets(context.Request),
            attempt,
            cancel
        );
        switch (claim)
        {
            case InvitationClaim.Seated seated:
                SeatCookies.Give(context, seated.Seat);
                return Results.Ok(HeldSeat.Of(seated.Seat.Session.Claim));
            case InvitationClaim.Returned returned:
                return Results.Ok(HeldSeat.Of(returned.Session.Claim));
            case InvitationClaim.Taken:
                return Problem.Taken.Answer();
            default:
                context.Note(AuditAct.GuessFailed);
                return Problem.Unknown.Answer(
                    "The link is not good, or no longer. Ask your host for another one.",
                    "De link is niet of niet meer geldig. Vraag uw gastheer om een andere."
                );
        }
    }

    private static ImmutableArray<HeldSeat> Held(Visitor visitor) => [.. visitor.Seats.Select(HeldSeat.Of)];

    private static async Task<IResult> LeaveAsync(
        HttpContext context,
        string room,
        string id,
        SeatSessions sessions,
        CancellationToken cancel
    )
    {
        // Only one's own: whoever asks for another's learns as much as of one that never was.
        if (
            !RoomId.TryParse(room, out RoomId found)
            || Visitor.Of(context.User).SeatsIn(found).FirstOrDefault(seat => seat.Id == id)
                is not { IsAgent: false } mine
        )
        {
            return Problem.Unknown.Answer();
        }

        await sessions.RevokeAsync(found, mine.Id, Actor.Seat(mine), cancel);
        SeatCookies.Take(context, mine.Id);
        return Results.NoContent();
    }
}
