using System.Collections.Immutable;
using System.Text;
using Entente.Reporting.Json;
using Entente.Reporting.Web;
using Entente.Web.Languages;
using Entente.Web.Library;
using Entente.Web.Understanding;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Entente.Web.Api;

/// <summary>Explanations and forecasts of the scenarios on the shelf, for programs and as downloads. What the visitor may not open is not there.</summary>
internal static class UnderstandingApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder scenarios = routes.MapGroup("/api/scenarios").WithTags("Scenarios");
        scenarios
            .MapGet("/{id}/explanation", ExplanationAsync)
            .WithSummary(
                "Why it has no deal and what would open one, under every reading: JSON, or with as=page a page."
            );
        scenarios
            .MapGet("/{id}/forecast", ForecastAsync)
            .WithSummary("How likely a deal is, under every reading: JSON, or with as=page a page.");
    }

    private static async Task<IResult> ExplanationAsync(
        string id,
        string? @as,
        ScenarioShelf shelf,
        IScenarioAccess access,
        UnderstandingDesk desk,
        PageLanguage language,
        CancellationToken cancellation
    ) =>
        shelf.Find(id) is { } found && await access.MayOpenAsync(found, cancellation)
            ? Answer(
                await desk.ExplainAsync(found.Scenario, found, null, cancellation),
                readings =>
                    @as == "page"
                        ? Download(ExplanationHtml.Write(readings, language.Language), "text/html", $"{id}.why.html")
                        : Download(
                            ExplanationJson.Write(readings, language.Tag),
                            "application/json",
                            $"{id}.explanation.json"
                        )
            )
            : ShutScenarioProblem.Answer();

    private static async Task<IResult> ForecastAsync(
        string id,
        string? @as,
        ScenarioShelf shelf,
        IScenarioAccess access,
        UnderstandingDesk desk,
        PageLanguage language,
        CancellationToken cancellation
    ) =>
        shelf.Find(id) is { } found && await access.MayOpenAsync(found, cancellation)
            ? Answer(
                await desk.ForecastAsync(found.Scenario, found, null, cancellation),
                readings =>
                    @as == "page"
                        ? Download(ForecastHtml.Write(readings, language.Language), "text/html", $"{id}.chance.html")
                        : Download(
                            ForecastJson.Write(readings, language.Tag),
                            "application/json",
                            $"{id}.forecast.json"
                        )
            )
            : ShutScenarioProblem.Answer();

    private static IResult Answer<T>(Finding<ImmutableArray<T>> found, Func<ImmutableArray<T>, IResult> answer) =>
        found switch
        {
            Finding<ImmutableArray<T>>.Done done => answer(done.Result),
            Finding<ImmutableArray<T>>.TooLong late => Results.Problem(
                statusCode: StatusCodes.Status503ServiceUnavailable,
                title: $"This took longer than {late.Time.TotalSeconds:0} s and was stopped."
            ),
            Finding<ImmutableArray<T>>.Refused refused => Results.Problem(
                statusCode: StatusCodes.Status422UnprocessableEntity,
                title: refused.Reason
            ),
            _ => throw new InvalidOperationException("There is no other answer."),
        };

    // Always a file to keep: a page of its own style has no place among ours.
    private static IResult Download(string text, string type, string name) =>
        Results.File(Encoding.UTF8.GetBytes(text), $"{type}; charset=utf-8", name);
}
