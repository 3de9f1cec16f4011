using System.ComponentModel;
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

    private static async Task<IResult> StateAsync(
        HttpContext context,
        Lobbies lobbies,
        [Description("The id of a place of the caller's; without it the one that their browser came to last.")]
            string? place,
        CancellationToken cancel
    )
    {
        foreach (string secret in SeatCookies.LobbySecrets(context.Request))
        {
            if (
                await lobbies.FindAsync(secret, cancel) is { } found
                && (string.IsNullOrEmpty(place) || found.Id == place)
            )
            {
                return Results.Ok(new LobbyProgress(found.State.ToString()) { Round = found.Round });
            }
        }

        return Problem.Unknown.Answer(
            "What was sent shows no place in a lobby, or one that has ended. Whoever lost it enters the code of the class again, at /class, in the browser in which they wait; a token of a program shows no place.",
            "Wat werd gestuurd, toont geen plaats in een wachtruimte, of een die is verlopen. Wie de plaats kwijt is, voert de code van de klas opnieuw in, op /class, in de browser waarin gewacht wordt; een token van een programma toont geen plaats."
        );
    }
}
