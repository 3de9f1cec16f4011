using System.Globalization;
using Entente.Rooms.Admission;
using Entente.Rooms.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Entente.Web.Api.Rooms;

/// <summary>Links and tokens to the seats of a room: its host gives them out and takes them back.</summary>
internal static class AccessApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder room = routes
            .MapGroup("/api/v1/rooms/{room}")
            .WithTags("Access")
            .AddEndpointFilter(HostSeat.OrProblemAsync);
        room.MapPost("/seats/{number:int}/invitations", InviteAsync)
            .WithName("IssueInvitation")
            .WithSummary("Make a link to a seat")
            .WithDescription(
                "Host only. The secret is shown once: it stands behind the # of the link. A seat has one good link: a new one ends the link before it, and takes the seat from whoever sits there by it. For a second person of a delegation set a seat of an adviser (command open-seat)."
            )
            .Produces<NewInvitation>(StatusCodes.Status201Created)
            .ProducesProblems(401, 403, 404, 409, 429, 503, 507);
        room.MapGet("/invitations", InvitationsAsync)
            .WithName("ListInvitations")
            .WithSummary("The links to the seats of the room")
            .WithDescription("Host only. Their secrets are kept nowhere.")
            .Produces<IReadOnlyList<GivenInvitation>>()
            .ProducesProblems(401, 403, 404, 429, 503);
        room.MapDelete("/invitations/{id}", RevokeInvitationAsync)
            .WithName("RevokeInvitation")
            .WithSummary("Take a link back, and with it the seat of whoever used it")
            .WithDescription("Host only.")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblems(401, 403, 404, 429, 503, 507);
        room.MapPost("/seats/{number:int}/tokens", IssueTokenAsync)
            .WithName("IssueToken")
            .WithSummary("Make a token by which a program acts at a seat")
            .WithDescription(
                "Host only. The body names the program, {\"name\": \"…\"}: 1 to 60 characters on one line, as the list of tokens will show it. The secret is shown once: send it as 'Authorization: Bearer'. That a program plays is disclosed by seating it as an agent (command seat-agent)."
            )
            .Produces<NewToken>(StatusCodes.Status201Created)
            .ProducesProblems(400, 401, 403, 404, 409, 413, 415, 429, 503, 507);
        room.MapGet("/tokens", TokensAsync)
            .WithName("ListTokens")
            .WithSummary("The tokens of the room that are good")
            .WithDescription("Host only. Their secrets are kept nowhere.")
            .Produces<IReadOnlyList<GivenToken>>()
            .ProducesProblems(401, 403, 404, 429, 503);
        room.MapDelete("/tokens/{id}", RevokeTokenAsync)
            .WithName("RevokeToken")
            .WithSummary("Take a token back")
            .WithDescription("Host only.")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblems(401, 403, 404, 429, 503, 507);
    }

    private static async Task<IResult> InviteAsync(
        [AsParameters] HostSeat host,
        int number,
        IRooms rooms,
        Invitations invitations,
        CancellationToken cancel
    )
    {
        if (!await HasSeatAsync(rooms, host, number, cancel))
        {
            return Problem.Unknown.Answer();
        }

        IssuedInvitation? issued = await invitations.IssueAsync(host.Room, Name(number), host.Actor, cancel);
        return issued is null
            ? Problem.Conflict.Answer(
                "The room has as many links as it can. Take one back first.",
                "De tafel heeft zoveel links als kan. Trek er eerst een in."
            )
            : Results.Json(
                new NewInvitation(issued.Invitation.Id, number, issued.Secret, issued.Invitation.Ends),
                statusCode: StatusCodes.Status201Created
            );
    }

    private static async Task<IResult> InvitationsAsync(
        [AsParameters] HostSeat host,
        Invitations invitations,
        CancellationToken cancel
    )
    {
        return Results.Ok((await invitations.ListAsync(host.Room, cancel)).Select(GivenInvitation.Of).ToList());
    }

    private static async Task<IResult> RevokeInvitationAsync(
        [AsParameters] HostSeat host,
        string id,
        Invitations invitations,
        CancellationToken cancel
    )
    {
        return await invitations.RevokeAsync(host.Room, id, host.Actor, cancel)
            ? Results.NoContent()
            : Problem.Unknown.Answer();
    }

    private static async Task<IResult> IssueTokenAsync(
        [AsParameters] HostSeat host,
        int number,
        [FromBody] TokenWish wish,
        IRooms rooms,
        AgentTokens tokens,
        CancellationToken cancel
    )
    {
        if (!await HasSeatAsync(rooms, host, number, cancel))
        {
            return Problem.Unknown.Answer();
        }

        if (!ShortText.TryRead(wish.Name, out string? name))
        {
            return Problem.Malformed.Answer(
                $"The body is {{\"name\": \"…\"}}: what the program is called, in 1 to {ShortText.Longest} characters on one line.",
                $"De inhoud is {{\"name\": \"…\"}}: hoe het programma heet, in 1 tot {ShortText.Longest} tekens op één regel."
            );
        }

        IssuedAgentToken? issued = await tokens.IssueAsync(host.Room, Name(number), name, host.Actor, cancel);
        return issued is null
            ? Problem.Conflict.Answer(
                "The room has as many tokens as it can. Take one back first.",
                "De tafel heeft zoveel tokens als kan. Trek er eerst een in."
            )
            : Results.Json(
                new NewToken(issued.Token.Id, number, issued.Secret, issued.Token.Ends),
                statusCode: StatusCodes.Status201Created
            );
    }

    private static async Task<IResult> TokensAsync(
        [AsParameters] HostSeat host,
        AgentTokens tokens,
        CancellationToken cancel
    )
    {
        return Results.Ok((await tokens.ListAsync(host.Room, cancel)).Select(GivenToken.Of).ToList());
    }

    private static async Task<IResult> RevokeTokenAsync(
        [AsParameters] HostSeat host,
        string id,
        AgentTokens tokens,
        CancellationToken cancel
    )
    {
        return await tokens.RevokeAsync(host.Room, id, host.Actor, cancel)
            ? Results.NoContent()
            : Problem.Unknown.Answer();
    }

    private static async Task<bool> HasSeatAsync(IRooms rooms, HostSeat host, int number, CancellationToken cancel) =>
        await rooms.ViewAsync(host.Room, HostSeat.Number, cancel) is { } view
        && view.Seats.Any(seat => seat.Number == number && seat.State != Entente.Rooms.Seats.SeatState.Closed);

    private static string Name(int seat) => seat.ToString(CultureInfo.InvariantCulture);
}
