using Entente.Rooms.Admission;
using Entente.Web.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Entente.Web.Admission;

/// <summary>How the page of a lobby learns that it is time to go on.</summary>
internal static class LobbyApi
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/lobby", StateAsync)
            .WithTags("Seats")
            .WithSummary("How far the caller has come in the lobby of a class.")
            .Produces<LobbyProgress>()
            .ProducesProblem(404);

    private static async Task<IResult> StateAsync(HttpContext context, Lobbies lobbies, CancellationToken cancel) =>
        await lobbies.FindAsync(SeatCookies.LobbySecret(context.Request), cancel) is { } place
            ? Results.Ok(new LobbyProgress(place.State.ToString()))
            : Problem.Unknown.Answer();
}
