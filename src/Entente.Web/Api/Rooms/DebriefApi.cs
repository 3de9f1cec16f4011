using Entente.Formats.Sessions;
using Entente.Reporting.Json;
using Entente.Reporting.Web;
using Entente.Review;
using Entente.Rooms.Live;
using Entente.Rooms.Views;
using Entente.Web.Admission;
using Entente.Web.Languages;
using Entente.Web.Tables;
using Entente.Web.Tables.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Entente.Web.Api.Rooms;

/// <summary>What became of a table, for whoever sat there: not there before its host releases it or, at a real table, before the talks have ended; nor while they play on at a table that follows.</summary>
internal static class DebriefApi
{
    private const string When =
        "Not there before the host releases the table or, at a real table, before the talks have ended; nor to whoever plays on at a table that follows on an exercise, before that is released as well. What a party wanted is known from the scenario of an exercise, and at a real table by its consent alone.";

    public static void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder debrief = routes.MapGroup("/api/v1/rooms/{room}/debrief").WithTags("Rooms");
        debrief
            .MapGet("/", ([AsParameters] Asked asked) => AnswerAsync(asked, Json))
            .WithName("GetDebrief")
            .WithSummary("The review of the talks as JSON")
            .WithDescription(When)
            .Produces<string>(StatusCodes.Status200OK, "application/json")
            .ProducesProblems(401, 404, 429, 503);
        debrief
            .MapGet("/report", ([AsParameters] Asked asked) => AnswerAsync(asked, Report))
            .WithName("GetDebriefReport")
            .WithSummary("The review of the talks as a page that needs nothing else")
            .WithDescription(When)
            .Produces<string>(StatusCodes.Status200OK, "text/html")
            .ProducesProblems(401, 404, 429, 503);
        debrief
            .MapGet("/offers", ([AsParameters] Asked asked) => AnswerAsync(asked, Offers))
            .WithName("GetDebriefOffers")
            .WithSummary("The offers as a table that other programs read")
            .WithDescription(When)
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .ProducesProblems(401, 404, 429, 503);
        debrief
            .MapGet("/explanation", ExplainAsync)
            .WithName("GetDebriefExplanation")
            .WithSummary(
                "Why the talks ended as they did, and what would have opened a deal: JSON, or with as=page a page"
            )
            .WithDescription(
                $"{When} Without what every party wanted there is nothing to work out (422). The JSON is that of 'entente explain'."
            )
            .Produces<string>(StatusCodes.Status200OK, "application/json", "text/html")
            .ProducesProblems(401, 404, 422, 429, 503);
    }

    private static async Task<IResult> ExplainAsync([AsParameters] Asked asked, TableAnswers answers, string? @as) =>
        await ViewAsync(asked) is { } view && await answers.ExplainAsync(view, asked.Cancel) is { } found
            ? FindingAnswer.Of(
                found,
                readings =>
                    @as == "page"
                        ? TextDownload.Of(
                            ExplanationHtml.Write(readings, asked.Language.Language),
                            "text/html",
                            $"{asked.Room}.why.html"
                        )
                        : TextDownload.Of(
                            ExplanationJson.Write(readings, asked.Language.Tag),
                            "application/json",
                            $"{asked.Room}.explanation.json"
                        )
            )
            : CallerSeat.Missing(asked.Context);

    // What they may look back on; null for what is not theirs to see.
    private static async Task<RoomView?> ViewAsync(Asked asked) =>
        CallerSeat.Of(asked.Context, asked.Room, asked.Seat) is { } place
        && await place.ViewAsync(asked.Rooms, asked.Cancel) is { } view
        && !await asked.Following.IsShutAsync(Visitor.Of(asked.Context.User), view.Room, asked.Cancel)
            ? view
            : null;

    private static async Task<IResult> AnswerAsync(
        Asked asked,
        Func<SessionReview, PageLanguage, string, IResult> answer
    ) =>
        await ViewAsync(asked) is { } view && await asked.Desk.ReviewAsync(view, asked.Cancel) is { } review
            ? answer(review, asked.Language, asked.Room)
            : CallerSeat.Missing(asked.Context);

    private static IResult Json(SessionReview review, PageLanguage language, string room) =>
        TextDownload.Of(ReviewJson.Write(review, "room"), "application/json", $"{room}.review.json");

    private static IResult Report(SessionReview review, PageLanguage language, string room) =>
        TextDownload.Of(ReviewHtml.Write(review, language.Language), "text/html", $"{room}.review.html");

    private static IResult Offers(SessionReview review, PageLanguage language, string room) =>
        TextDownload.Of(OfferTableText.Of(review.Record), "text/csv", $"{room}.offers.csv");

    private sealed record Asked(
        HttpContext Context,
        [FromRoute(Name = "room")] string Room,
        [FromQuery(Name = "seat")] int? Seat,
        [FromServices] IRooms Rooms,
        [FromServices] DebriefDesk Desk,
        [FromServices] FollowingExercises Following,
        [FromServices] PageLanguage Language,
        CancellationToken Cancel
    );
}
