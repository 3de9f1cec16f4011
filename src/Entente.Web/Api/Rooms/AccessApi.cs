using Entente.Rooms.Admission;
using Entente.Rooms.Live;
using Entente.Rooms.Rules;
using Entente.Web.Languages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Entente.Web.Api.Rooms;

/// <summary>Links and tokens to the seats of a room: given out and taken back by its host, and by whoever sits at a seat for that seat alone.</summary>
internal static class AccessApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder room = routes.MapGroup("/api/v1/rooms/{room}").WithTags("Access");
        room.MapPost("/seats/{number:int}/invitations", InviteAsync)
            .WithName("IssueInvitation")
            .WithSummary("Make a link to a seat")
            .WithDescription(
                "The secret is shown once: it stands behind the # of the link. Whoever sits there, from their browser session, makes a link for another browser of theirs: used once, within a day, and both are the same person. The host makes a link to a seat that nobody has: a new one ends the link before it. A seat that somebody has taken is theirs at a real table: refused with 422 (SeatIsTheirs). At an exercise the host can make a new link for it, which is a step that all at the table see and which takes the seat from whoever sits there, in all browsers and programs of theirs. Whoever uses it is somebody new: they give a name, and see the sheet and what is shared; what the side kept only when somebody of it lets them in. For a second person of a delegation set a seat of an adviser (command open-seat)."
            )
            .Produces<NewInvitation>(StatusCodes.Status201Created)
            .ProducesProblems(401, 403, 404, 409, 422, 429, 503, 507);
        room.MapGet("/invitations", InvitationsAsync)
            .AddEndpointFilter(HostSeat.OrProblemAsync)
            .WithName("ListInvitations")
            .WithSummary("The links to the seats of the room")
            .WithDescription(
                "Host only: the links that the host made. Their secrets are kept nowhere, and those that people make for themselves are theirs."
            )
            .Produces<IReadOnlyList<GivenInvitation>>()
            .ProducesProblems(401, 403, 404, 429, 503);
        room.MapDelete("/invitations/{id}", RevokeInvitationAsync)
            .AddEndpointFilter(HostSeat.OrProblemAsync)
            .WithName("RevokeInvitation")
            .WithSummary("Take a link back, and with it the seat of whoever used it")
            .WithDescription(
                "Host only. A seat that somebody had by it is free then, at a real table closed: all at the table see it."
            )
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblems(401, 403, 404, 429, 503, 507);
        room.MapPost("/seats/{number:int}/tokens", IssueTokenAsync)
            .WithName("IssueToken")
            .WithSummary("Make a token by which a program acts at a seat")
            .WithDescription(
                "The body names the program, {\"name\": \"…\"}: 1 to 60 characters on one line. All at the table see at the seat, and in the record, that this program may act there, and every move that it makes carries the id of its token. Whoever sits at the seat makes tokens for it, from their browser session; the host makes them for seats that nobody has taken (else 422, SeatIsTheirs), and they end when somebody else sits down there. The secret is shown once: send it as 'Authorization: Bearer'."
            )
            .Produces<NewToken>(StatusCodes.Status201Created)
            .ProducesProblems(400, 401, 403, 404, 409, 413, 415, 422, 429, 503, 507);
        room.MapGet("/tokens", TokensAsync)
            .WithName("ListTokens")
            .WithSummary("The tokens that are good: of your seat, or of the whole room for its host")
            .WithDescription("Their secrets are kept nowhere.")
            .Produces<IReadOnlyList<GivenToken>>()
            .ProducesProblems(401, 404, 429, 503);
        room.MapDelete("/tokens/{id}", RevokeTokenAsync)
            .WithName("RevokeToken")
            .WithSummary("Take a token back")
            .WithDescription("Of your own seat, or of any for the host. All at the table see it.")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblems(401, 404, 429, 503, 507);
    }

    private static async Task<IResult> InviteAsync(
        HttpContext context,
        string room,
        int number,
        SeatAccess access,
        Invitations invitations,
        PageLanguage language,
        CancellationToken cancel
    )
    {
        if (Asking(context, room, number) is not { } place)
        {
            return NotTheirs(context, room);
        }

        SeatGrant<IssuedInvitation> grant =
            place.Seat != number || place.IsHost ? await access.LinkAsync(place.Room, number, place.Actor, cancel)
            : place.Claim.IsAgent
                ? new SeatGrant<IssuedInvitation>(
                    null,
                    new MoveResult.Refused(new RoomRefusal(RefusalKind.NotForPrograms))
                )
            : new SeatGrant<IssuedInvitation>(await invitations.IssueOwnAsync(place.Claim, cancel), null);
        return grant.Given is { } issued
            ? Results.Json(
                new NewInvitation(issued.Invitation.Id, number, issued.Secret, issued.Invitation.Ends),
                statusCode: StatusCodes.Status201Created
            )
            : Instead(
                context,
                grant.Instead,
                language,
                Problem.Conflict.Answer(
                    "There are as many links as there can be. Take one back first.",
                    "Er zijn zoveel links als kan. Trek er eerst een in."
                )
            );
    }

    private static async Task<IResult> InvitationsAsync(
        [AsParameters] HostSeat host,
        SeatAccess access,
        CancellationToken cancel
    )
    {
        return Results.Ok(
            (await access.LinksAsync(host.Room, cancel))
                .OrderBy(each => each.Seat.Length)
                .ThenBy(each => each.Seat, StringComparer.Ordinal)
                .ThenBy(each => each.Issued)
                .Select(GivenInvitation.Of)
                .ToList()
        );
    }

    private static async Task<IResult> RevokeInvitationAsync(
        [AsParameters] HostSeat host,
        string id,
        SeatAccess access,
        CancellationToken cancel
    )
    {
        return await access.RevokeLinkAsync(host.Room, id, host.Actor, cancel)
            ? Results.NoContent()
            : Problem.Unknown.Answer();
    }

    private static async Task<IResult> IssueTokenAsync(
        HttpContext context,
        string room,
        int number,
        [FromBody] TokenWish wish,
        SeatAccess access,
        PageLanguage language,
        CancellationToken cancel
    )
    {
        if (Asking(context, room, number) is not { } place)
        {
            return NotTheirs(context, room);
        }

        if (!ShortText.TryRead(wish.Name, out string? name))
        {
            return Problem.Malformed.Answer(
                $"The body is {{\"name\": \"…\"}}: what the program is called, in 1 to {ShortText.Longest} characters on one line.",
                $"De inhoud is {{\"name\": \"…\"}}: hoe het programma heet, in 1 tot {ShortText.Longest} tekens op één regel."
            );
        }

        SeatGrant<IssuedAgentToken> grant = await access.TokenAsync(
            place.Room,
            place.Seat,
            place.Program,
            number,
            name,
            place.Actor,
            cancel
        );
        return grant.Given is { } issued
            ? Results.Json(
                new NewToken(issued.Token.Id, number, issued.Secret, issued.Token.Ends),
                statusCode: StatusCodes.Status201Created
            )
            : Instead(
                context,
                grant.Instead,
                language,
                Problem.Conflict.Answer(
                    "The room has as many tokens as it can. Take one back first.",
                    "De tafel heeft zoveel tokens als kan. Trek er eerst een in."
                )
            );
    }

    // A program that the table was told of no longer is told no more than anywhere else.
    private static async Task<IResult> TokensAsync(
        HttpContext context,
        string room,
        SeatAccess access,
        IRooms rooms,
        CancellationToken cancel
    ) =>
        CallerSeat.Of(context, room, null) is { } place && await place.ViewAsync(rooms, cancel) is not null
            ? Results.Ok((await access.TokensAsync(place.Room, place.Seat, cancel)).Select(GivenToken.Of).ToList())
            : CallerSeat.Missing(context);

    private static async Task<IResult> RevokeTokenAsync(
        HttpContext context,
        string room,
        string id,
        SeatAccess access,
        CancellationToken cancel
    ) =>
        CallerSeat.Of(context, room, null) is not { } place ? CallerSeat.Missing(context)
        : await access.EndTokenAsync(place.Room, place.Seat, place.Program, id, place.Actor, cancel)
            ? Results.NoContent()
        : Problem.Unknown.Answer();

    // From the seat itself, else from the host's.
    private static CallerSeat? Asking(HttpContext context, string room, int number) =>
        CallerSeat.Of(context, room, number) ?? CallerSeat.Of(context, room, HostSeat.Number);

    private static IResult NotTheirs(HttpContext context, string room) =>
        CallerSeat.Of(context, room, null) is not null ? Problem.Forbidden.Answer() : CallerSeat.Missing(context);

    private static IResult Instead(HttpContext context, MoveResult? instead, PageLanguage language, IResult full) =>
        instead switch
        {
            null => full,
            MoveResult.Refused { Refusal.Kind: RefusalKind.NothingThere } => Problem.Unknown.Answer(),
            _ => MoveAnswer.Of(context, instead, language),
        };
}
