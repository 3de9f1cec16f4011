using System.Text.Json;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Web.Accounts;
using Entente.Web.Admission;
using Entente.Web.Languages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Entente.Web.Api.Rooms;

/// <summary>Opens tables over HTTP.</summary>
internal static class OpeningApi
{
    private const string HostName = "host";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/v1/rooms", OpenAsync)
            .WithTags("Rooms")
            .WithName("OpenTable")
            .WithSummary("Open a table")
            .WithDescription(
                "The command open-table as JSON: what can be agreed, who the parties are, which seats there are. Who may open tables is set by whoever runs the server. The answer carries the token of the host's seat, number 0; the other seats have the numbers 1, 2, … in the order given."
            )
            .Accepts<RoomCommand>("application/json")
            .Produces<OpenedRoom>(StatusCodes.Status201Created)
            .ProducesProblems(400, 401, 403, 413, 415, 422, 429, 503, 507);

    private static async Task<IResult> OpenAsync(
        HttpContext context,
        IRooms rooms,
        IEntropy entropy,
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
            return context.User.Identity?.IsAuthenticated == true
                ? Problem.Forbidden.Answer()
                : Problem.NotAdmitted.Answer();
        }

        if (!context.Request.HasJsonContentType())
        {
            return Problem.MediaType.Answer();
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

        if (command is not RoomCommand.OpenTable)
        {
            return Problem.Malformed.Answer("A table is opened by the command open-table.");
        }

        RoomId room = NewId(entropy);
        MoveResult result = await rooms.MoveAsync(room, new RoomMove(-1, command, "open"), cancel);
        if (result is not MoveResult.Done done)
        {
            return MoveAnswer.Of(context, result, language);
        }

        Actor by = visitor.ActorIn(room);
        if (visitor.Account is { } account)
        {
            await hosted.AddAsync(account, room, cancel);
        }

        IssuedAgentToken token =
            await tokens.IssueAsync(room, "0", HostName, by, cancel)
            ?? throw new InvalidOperationException("A new room has no tokens, and there is no space for the first.");
        return Results.Json(
            new OpenedRoom(room.ToString(), done.Version, done.Head.ToString(), token.Secret),
            statusCode: StatusCodes.Status201Created
        );
    }

    private static RoomId NewId(IEntropy entropy)
    {
        Span<byte> bytes = stackalloc byte[16];
        entropy.Fill(bytes);
        return RoomId.Of(bytes);
    }
}
