using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Entente.Outcomes;
using Entente.Rooms;
using Entente.Rooms.Commands;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Text;
using Entente.Rooms.Views;
using Entente.Web.Admission;
using Entente.Web.Languages;
using Entente.Web.Tables;
using Entente.Web.Tables.Records;
using Entente.Web.Tables.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Entente.Web.Api.Rooms;

/// <summary>A room over HTTP, from a seat that the caller has shown to be its own: what it sees, what it does, what happens.</summary>
internal static class RoomsApi
{
    private const int MostEntries = 500;

    public static void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder rooms = routes.MapGroup("/api/v1/rooms/{room}").WithTags("Rooms");
        rooms
            .MapGet("/", ViewAsync)
            .WithName("GetView")
            .WithSummary("What your seat sees now")
            .WithDescription(
                "All that whoever sits there may see, and the only thing the server ever makes for that person. What sides showed in the debrief of an exercise is left out while it goes on at a table that follows and is not released, but for hosts who do not play. Where you hold several seats in the room, 'seat' says which."
            )
            .Produces<RoomView>()
            .ProducesProblems(401, 404, 429, 503);
        rooms
            .MapGet("/public", PublicAsync)
            .WithName("GetPublicView")
            .WithSummary("What anybody may read of a table that is open to the public")
            .WithDescription(
                "The title, the parties, the phase of the talks and the texts that all parties agreed to publish, for whoever has no seat. Of a table that its host did not open to the public, and of one that does not exist, the answer is the same: 404. No token is needed; one that is not good is refused with 401. The answer has an ETag that changes when there is something else to read and for nothing else: sent back in If-None-Match it is answered with 304 as long as there is not."
            )
            .Produces<PublicView>()
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblems(401, 404, 429, 503);
        rooms
            .MapPost("/moves", MoveAsync)
            .WithName("MakeMove")
            .WithSummary("Make a move")
            .WithDescription(
                "One command as JSON. 200: it is durable and all at the table may know it. 202: it is durable and your own side alone knows it. Send it again with the same Idempotency-Key when no answer came: it is the same move, made once. Where you hold several seats in the room, 'seat' says which: without it nothing is done (400). With 'occupation', the number that your seat had when you decided, it is refused with 409 if somebody else plays there by then. With 'seen', the version of the view that you decided on, it is refused with 409 (MovedOn) if others or the clock have since done something that bears on it. What a side wants ('set-preferences') is refused with 422 (BadDocument) where it cannot be read against the table: 'faults' says why, and nothing is changed."
            )
            .Accepts<RoomCommand>("application/json")
            .Produces<MoveAnswer>()
            .Produces(StatusCodes.Status202Accepted)
            .ProducesProblems(400, 401, 403, 404, 409, 413, 415, 422, 429, 503, 507)
            .WithMetadata(new NeedsIdempotencyKey());
        rooms
            .MapGet("/events", EventsAsync)
            .WithName("FollowRoom")
            .WithSummary("Follow the room as server-sent events")
            .WithDescription(
                "'ready' says where the log is; 'happened' carries one item of your timeline, with the version of the log as its id; 'changed' says that something else of your view changed (a line, or what your own side keeps to itself), without saying what. Last-Event-ID, or 'after', goes on after that version; without either the stream begins now."
            )
            .Produces<string>(StatusCodes.Status200OK, "text/event-stream")
            .ProducesProblems(400, 401, 404, 429, 503);
        rooms
            .MapGet("/log", LogAsync)
            .WithName("GetLog")
            .WithSummary("The shared log as it is kept, with its hashes")
            .WithDescription(
                "Entries after 'after', at most 500. Whoever keeps the hash of an entry can check later that nothing before it was changed."
            )
            .Produces<LogPage>()
            .ProducesProblems(400, 401, 404, 429, 503);
    }

    private static async Task<IResult> ViewAsync(
        HttpContext context,
        string room,
        int? seat,
        IRooms rooms,
        FollowingExercises following,
        CancellationToken cancel
    ) =>
        CallerSeat.Of(context, room, seat) is { } place && await place.ViewAsync(rooms, cancel) is { } view
            ? Results.Bytes(
                RoomText.Of(await following.AsSeenAsync(Visitor.Of(context.User), view, cancel)),
                "application/json; charset=utf-8"
            )
            : CallerSeat.Missing(context);

    private static async Task<IResult> PublicAsync(
        HttpContext context,
        string room,
        IRooms rooms,
        CancellationToken cancel
    ) =>
        RoomId.TryParse(room, out RoomId id) && await rooms.PublicViewAsync(id, cancel) is { } view
            ? PublicAnswer.To(context.Request, RoomText.Of(view))
            : Problem.Unknown.Answer();

    private static async Task<IResult> MoveAsync(
        HttpContext context,
        string room,
        int? seat,
        int? occupation,
        long? seen,
        IRooms rooms,
        NamedThings named,
        PageLanguage language,
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

        if (!context.Request.HasJsonContentType())
        {
            return Problem.MediaType.Answer();
        }

        if (seen < 0)
        {
            return Problem.Malformed.Answer(
                "'seen' is a version of the log: 0 or a whole number above it.",
                "'seen' is een versie van het logboek: 0 of een geheel getal daarboven."
            );
        }

        if (!IdempotencyKey.TryRead(context.Request, out IdempotencyKey key))
        {
            return Problem.KeyMissing.Answer();
        }

        RoomCommand command;
        try
        {
            command = await CommandBody.ReadAsync(context.Request, cancel);
        }
        catch (JsonException fault)
        {
            return CommandBody.Malformed(fault);
        }

        if (await IsHiding(place, command, rooms, cancel))
        {
            return MoveAnswer.Of(context, new MoveResult.Refused(new RoomRefusal(RefusalKind.SeatTaken)), language);
        }

        var move = new RoomMove(place.Seat, command, key.ToString())
        {
            Occupation = occupation,
            Program = place.Program,
            Seen = seen,
        };
        ImmutableArray<string> faults = await FaultsAsync(place, move, rooms, language, cancel);
        MoveResult result =
            !faults.IsEmpty ? new MoveResult.Refused(new RoomRefusal(RefusalKind.BadDocument))
            : await named.FaultAsync(place, move, cancel) is { } unknown ? new MoveResult.Refused(unknown)
            : await rooms.MoveAsync(place.Room, move, cancel);
        await named.AfterAsync(place, command, result, cancel);
        OutcomeSpace? space =
            result is MoveResult.Refused { Refusal: var refusal } && TableWords.IsAboutIssue(refusal)
                ? (await rooms.ViewAsync(place.Room, place.Seat, cancel))?.Space
                : null;
        return MoveAnswer.Of(context, result, language, faults, space);
    }

    // Only where the rules would keep it: what they refuse they refuse themselves, and what was done before is answered as it was.
    private static async Task<ImmutableArray<string>> FaultsAsync(
        CallerSeat place,
        RoomMove move,
        IRooms rooms,
        PageLanguage language,
        CancellationToken cancel
    )
    {
        if (
            move.Command is not RoomCommand.SetPreferences { Document: { Length: > 0 and <= Bounds.Document } document }
            || await place.ViewAsync(rooms, cancel)
                is not { Kind: TableKind.Real, Space: not null, You: { IsOutside: false, State: SeatState.Taken } } view
            || view.Own is { IsErased: true }
            || !Rights.May(view.You.Role, move.Command)
            || OwnDocument.Faults(view, document, language) is not { IsEmpty: false } faults
        )
        {
            return [];
        }

        return
            await rooms.MoveAsync(place.Room, move with { IsQuestion = true }, cancel)
                is MoveResult.Refused { Refusal.Kind: RefusalKind.NothingThere }
            ? faults
            : [];
    }

    // A program that the table was told of as an agent does not sit down as if it were a person.
    private static async Task<bool> IsHiding(
        CallerSeat place,
        RoomCommand command,
        IRooms rooms,
        CancellationToken cancel
    ) =>
        place.Claim.IsAgent
        && command is RoomCommand.TakeSeat
        && await place.ViewAsync(rooms, cancel) is { You.Agent: not null };

    private static async Task<IResult> EventsAsync(
        HttpContext context,
        string room,
        int? seat,
        long? after,
        IRooms rooms,
        RoomStream stream,
        CancellationToken cancel
    )
    {
        if (CallerSeat.Of(context, room, seat) is not { } place || await place.ViewAsync(rooms, cancel) is not { } view)
        {
            return CallerSeat.Missing(context);
        }

        if (context.Request.Headers["Last-Event-ID"] is [{ Length: > 0 } last])
        {
            if (!long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out long seen))
            {
                return Problem.Malformed.Answer(
                    "Last-Event-ID is the id of an event of this stream.",
                    "Last-Event-ID is de id van een gebeurtenis van deze stroom."
                );
            }

            after = seen;
        }

        if (after < 0)
        {
            return Problem.Malformed.Answer(
                "'after' is a version of the log: 0 or a whole number above it.",
                "'after' is een versie van het logboek: 0 of een geheel getal daarboven."
            );
        }

        await stream.RunAsync(context, place, view, after);
        return Results.Empty;
    }

    private static async Task<IResult> LogAsync(
        HttpContext context,
        string room,
        int? seat,
        long? after,
        IRooms rooms,
        CancellationToken cancel
    )
    {
        if (CallerSeat.Of(context, room, seat) is not { } place || await place.ViewAsync(rooms, cancel) is null)
        {
            return CallerSeat.Missing(context);
        }

        long from = after ?? 0;
        if (from < 0)
        {
            return Problem.Malformed.Answer(
                "'after' is a version of the log: 0 or a whole number above it.",
                "'after' is een versie van het logboek: 0 of een geheel getal daarboven."
            );
        }

        ImmutableArray<LogEntry> entries = await rooms.LogAsync(place.Room, from, MostEntries, cancel);
        return Results.Ok(new LogPage([.. entries.Select(LogLine.Of)], entries.IsEmpty ? from : entries[^1].Version));
    }
}
