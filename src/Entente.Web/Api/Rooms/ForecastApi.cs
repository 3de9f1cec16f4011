using Entente.Reporting.Json;
using Entente.Reporting.Web;
using Entente.Rooms.Live;
using Entente.Web.Languages;
using Entente.Web.Tables.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Entente.Web.Api.Rooms;

/// <summary>How likely a deal is, as one side can see it while the talks go on: from its own sheet and from the offers that all saw.</summary>
internal static class ForecastApi
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/v1/rooms/{room}/own/forecast", AnswerAsync)
            .WithTags("Rooms")
            .WithName("GetOwnForecast")
            .WithSummary(
                "How likely a deal is as your side can see it, after every offer: JSON, or with as=page a page"
            )
            .WithDescription(
                "From the sheet of your own side and from the offers that all at the table saw; nothing of anybody else's is looked at. For a seat of a delegation whose side has said what it wants; for any other it is not there. The JSON is that of 'entente forecast'. Where you hold several seats in the room, 'seat' says which: without it nothing is picked (400)."
            )
            .Produces<string>(StatusCodes.Status200OK, "application/json", "text/html")
            .ProducesProblems(400, 401, 404, 422, 429, 503);

    private static async Task<IResult> AnswerAsync(
        HttpContext context,
        string room,
        [FromQuery] int? seat,
        string? @as,
        IRooms rooms,
        TableAnswers answers,
        PageLanguage language,
        CancellationToken cancel
    ) =>
        CallerSeat.Unnamed(context, room, seat) is { } unclear ? unclear
        : CallerSeat.Of(context, room, seat) is { } place
        && await place.ViewAsync(rooms, cancel) is { } view
        && await answers.ForecastAsync(view, null, cancel) is { } found
            ? FindingAnswer.Of(
                found,
                readings =>
                    @as == "page"
                        ? TextDownload.Of(
                            ForecastHtml.Write(readings, language.Language),
                            "text/html",
                            $"{room}.chance.html"
                        )
                        : TextDownload.Of(
                            ForecastJson.Write(readings, language.Tag),
                            "application/json",
                            $"{room}.forecast.json"
                        )
            )
        : CallerSeat.Missing(context);
}
