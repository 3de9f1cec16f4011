using System.Text.Json;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Pledges;
using Entente.Rooms.Rules;
using Entente.Rooms.State;
using Entente.Rooms.Text;
using Entente.Web.Accounts;
using Entente.Web.Admission;
using Entente.Web.Languages;
using Entente.Web.Tables.Opening;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Entente.Web.Api.Rooms;

/// <summary>Opens tables over HTTP.</summary>
internal static class OpeningApi
{
    private const string HostName = "host";
    private const int HostSeat = 0;
    private const string Stranger = "stranger";
    private const string HostsOpen =
        "On this server tables are opened by hosts who are signed in to an account. The host of a table gives programs tokens for its seats; no token opens a table.";
    private const string HostsOpenInDutch =
        "Op deze server openen gastheren tafels die met een account zijn aangemeld. De gastheer van een tafel geeft programma's tokens voor de plaatsen; geen token opent een tafel.";

    private static readonly RoomRefusal NotSo = new(
        RefusalKind.BadSetup,
        "'previous', 'previousHead' and 'before' are not what the record of the table before says"
    );

    private static readonly RoomRefusal OtherParties = new(
        RefusalKind.BadSetup,
        "'parties' are not those of the table before, in their order"
    );

    private static readonly RoomRefusal NotAdded = new(
        RefusalKind.BadSetup,
        "'added' is not what was added to the agenda before, by the record of that table"
    );

    private static readonly RoomRefusal NotCarried = new(
        RefusalKind.BadSetup,
        "'carried' is not the commitments that the record of the table before leaves unverified, numbered from 1, with -1 as the seat of every step and without the seat of the verifier"
    );

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/v1/rooms", OpenAsync)
            .WithTags("Rooms")
            .WithName("OpenTable")
            .WithSummary("Open a table")
            .WithDescription(
                "The command open-table as JSON: what can be agreed, who the parties are, which seats there are. Who may open tables is set by whoever runs the server (Entente:Tables): unless they say otherwise anybody, without a token, as long as the server has no account; from the first account on only whoever is signed in to one, by the cookie of the browser session. A token stands for a seat and opens no table: 401 and 403 say so. The answer carries the token of the host's seat, number 0; the other seats have the numbers 1, 2, … in the order given. Send it again with the same Idempotency-Key when no answer came: it is the same table, opened once, and the answer carries a token of its own. Once somebody has moved there it is a conflict: the token was given then."
            )
            .Accepts<RoomCommand>("application/json")
            .Produces<OpenedRoom>(StatusCodes.Status201Created)
            .ProducesProblems(400, 401, 403, 409, 413, 415, 422, 429, 503, 507)
            .WithMetadata(new NeedsIdempotencyKey());

    private static async Task<IResult> OpenAsync(
        HttpContext context,
        IRooms rooms,
        TableOpenings openings,
        TablePolicy policy,
        AgentTokens tokens,
        HostedRooms hosted,
        PageLanguage language,
        CancellationToken cancel
    )
    {
        var visitor = Visitor.Of(context.User);
        if (!await policy.MayOpenAsync(visitor, cancel))
        {
            return visitor.IsKnown
                ? Problem.Forbidden.Answer(HostsOpen, HostsOpenInDutch)
                : Problem.NotAdmitted.Answer(HostsOpen, HostsOpenInDutch);
        }

        if (!context.Request.HasJsonContentType())
        {
            return Problem.MediaType.Answer();
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

        if (command is not RoomCommand.OpenTable open)
        {
            return Problem.Malformed.Answer(
                "A table is opened by the command open-table, and by no other.",
                "Een tafel wordt geopend met het commando open-table, en met geen ander."
            );
        }

        if (IsFollowing(open.Setup) && await FaultAsync(rooms, open.Setup, cancel) is { } contradiction)
        {
            return MoveAnswer.Of(context, new MoveResult.Refused(contradiction), language);
        }

        string whose = visitor.Account is { } own ? $"account {own}" : Stranger;
        if (await openings.RoomAsync(whose, key.ToString(), RoomText.Of(command), cancel) is not { } room)
        {
            return Problem.KeyUsedOtherwise.Answer();
        }

        MoveResult result = await rooms.MoveAsync(room, new RoomMove(-1, command, "open"), cancel);
        if (result is not MoveResult.Done done)
        {
            return MoveAnswer.Of(context, result, language);
        }

        // Whoever comes later with the same key gets no token to a table that is in use.
        if (await rooms.ViewAsync(room, HostSeat, cancel) is not { } view || view.Version != done.Version)
        {
            return Problem.Conflict.Answer(
                "The table of this key was opened, and somebody has moved there since.",
                "De tafel van deze sleutel is geopend, en sindsdien heeft daar iemand een zet gedaan."
            );
        }

        Actor by = visitor.ActorIn(room);
        if (visitor.Account is { } account)
        {
            await hosted.AddAsync(account, room, cancel);
        }

        if (await tokens.IssueAsync(room, TableOpener.SeatName(HostSeat), HostName, by, cancel) is not { } token)
        {
            return Problem.Conflict.Answer(
                "The table of this key was opened, and its token given too often.",
                "De tafel van deze sleutel is geopend, en het token ervan te vaak gegeven."
            );
        }

        return Results.Json(
            new OpenedRoom(room.ToString(), done.Version, done.Head.ToString(), token.Secret),
            statusCode: StatusCodes.Status201Created
        );
    }

    private static bool IsFollowing(RoomSetup setup) =>
        setup.Previous != default
        || setup.PreviousHead != default
        || !setup.Before.IsEmpty
        || !setup.Added.IsEmpty
        || !setup.Carried.IsEmpty;

    // What a table is said to follow on all who sit down read, and what is said to have been agreed or promised before binds them: it has to be what the records of this server say.
    private static async Task<RoomRefusal?> FaultAsync(IRooms rooms, RoomSetup setup, CancellationToken cancel)
    {
        if (await rooms.ViewAsync(setup.Previous, HostSeat, cancel) is not { Phase: TalkPhase.Ended } before)
        {
            return NotSo;
        }

        RoomSetup following = TableOpener.Following(before).Setup;
        return !following.Before.SequenceEqual(setup.Before) ? NotSo
            : !following.Parties.Select(party => party.Name).SequenceEqual(setup.Parties.Select(party => party.Name))
                ? OtherParties
            : !Text(following).AsSpan().SequenceEqual(Text(following with { Added = setup.Added })) ? NotAdded
            : following.Carried.Length != setup.Carried.Length
            || following.Carried.Zip(setup.Carried, IsSame).Contains(false)
                ? NotCarried
            : null;
    }

    private static byte[] Text(RoomSetup setup) => RoomText.Of(new RoomCommand.OpenTable(setup, []));

    private static bool IsSame(Pledge kept, Pledge said) =>
        said is { } && said with { Steps = kept.Steps } == kept && said.Steps.SequenceEqual(kept.Steps);
}
