using Entente.Rooms.Live;
using Entente.Rooms.Private;
using Entente.Rooms.Seats;
using Entente.Rooms.Text;
using Entente.Web.Tables.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Entente.Web.Api.Rooms;

/// <summary>What one keeps to oneself in a room: to take along, and to erase.</summary>
internal static class OwnRecordsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder own = routes.MapGroup("/api/v1/rooms/{room}/own").WithTags("Rooms");
        own.MapGet("/", TakeAsync)
            .WithName("TakeOwnRecords")
            .WithSummary("All that your side keeps to itself, in clear")
            .WithDescription(
                "Every private entry, and the salts that prove to others that it is what the shared log committed to. For you alone: whoever has it can read all of it. Of notes that others of your side keep for themselves there is the hash alone. Where you hold several seats in the room, 'seat' says which: without it nothing is picked (400). Not for programs with a token."
            )
            .Produces<PrivateExport>()
            .ProducesProblems(400, 401, 403, 404, 429, 503);
        own.MapDelete("/", EraseAsync)
            .WithName("EraseOwnRecords")
            .WithSummary("Erase all that your side keeps to itself, for good")
            .WithDescription(
                "Its key is destroyed: nobody can read it again, and nothing more can be kept at this seat. The shared log stays whole, and what a mediator was told in confidence stays with the mediator. 'confirm' has to be 'erase'. Where you hold several seats in the room, 'seat' says which: without it nothing is erased (400). Not for advisers, and not for programs with a token. At a real table also for whoever had a seat that the host has closed, as long as nobody else of the side is in."
            )
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblems(400, 401, 403, 404, 429, 503);
    }

    private static async Task<IResult> TakeAsync(
        HttpContext context,
        string room,
        [FromQuery] int? seat,
        IRooms rooms,
        OwnRecords data,
        CancellationToken cancel
    ) =>
        CallerSeat.Unnamed(context, room, seat) is { } unclear ? unclear
        : CallerSeat.Of(context, room, seat) is not { } place ? CallerSeat.Missing(context)
        : place.Claim.IsAgent ? ForPersons()
        : await place.ViewAsync(rooms, cancel) is { } view
        && await data.TakeAsync(view, place.Actor, cancel) is { } export
            ? Results.File(RoomText.Of(export), "application/json; charset=utf-8", $"{room}.own.json")
        : CallerSeat.Missing(context);

    private static async Task<IResult> EraseAsync(
        HttpContext context,
        string room,
        [FromQuery] int? seat,
        [FromQuery] string? confirm,
        IRooms rooms,
        OwnRecords data,
        CancellationToken cancel
    )
    {
        if (CallerSeat.Unnamed(context, room, seat) is { } unclear)
        {
            return unclear;
        }

        if (CallerSeat.Of(context, room, seat) is not { } place)
        {
            return CallerSeat.Missing(context);
        }

        if (await place.ViewAsync(rooms, cancel) is not { Own: not null } view)
        {
            return await data.LeftAsync(place.Room, place.Claim, cancel) is not { } left ? CallerSeat.Missing(context)
                : confirm != OwnRecords.Confirmation ? NotConfirmed()
                : await LeftErasedAsync(place, left, data, cancel);
        }

        if (place.Claim.IsAgent)
        {
            return ForPersons();
        }

        if (!OwnRecords.MayErase(view))
        {
            return Problem.Forbidden.Answer();
        }

        if (confirm != OwnRecords.Confirmation)
        {
            return NotConfirmed();
        }

        await data.EraseAsync(view, place.Actor, cancel);
        return Results.NoContent();
    }

    private static async Task<IResult> LeftErasedAsync(
        CallerSeat place,
        Seat left,
        OwnRecords data,
        CancellationToken cancel
    )
    {
        await data.EraseAsync(place.Room, left, place.Actor, cancel);
        return Results.NoContent();
    }

    private static IResult NotConfirmed() =>
        Problem.Malformed.Answer(
            "What is erased is gone for good: 'confirm' has to be 'erase'.",
            "Wat gewist is, is voorgoed weg: 'confirm' moet 'erase' zijn."
        );

    private static IResult ForPersons() =>
        Problem.Forbidden.Answer(
            "What a side keeps is taken along and erased by the person who sits there, from their own browser. A program with a token does neither.",
            "Wat een kant bewaart, wordt meegenomen en gewist door de mens die daar zit, vanuit de eigen browser. Een programma met een token doet geen van beide."
        );
}
