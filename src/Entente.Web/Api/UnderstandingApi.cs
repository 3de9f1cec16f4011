using System.Collections.Immutable;
using Entente.Reporting.Json;
using Entente.Reporting.Languages;
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
        Map(
            scenarios,
            "explanation",
            "Why it has no deal and what would open one, under every reading: JSON, or with as=page a page.",
            "why",
            (desk, shelved, cancellation) => desk.ExplainAsync(shelved.Scenario, shelved, null, cancellation),
            ExplanationHtml.Write,
            ExplanationJson.Write
        );
        Map(
            scenarios,
            "forecast",
            "How likely a deal is, under every reading: JSON, or with as=page a page.",
            "chance",
            (desk, shelved, cancellation) => desk.ForecastAsync(shelved.Scenario, shelved, null, cancellation),
            ForecastHtml.Write,
            ForecastJson.Write
        );
    }

    // One address of a question: asked of the desk, sent as a page or as a document.
    private static void Map<T>(
        RouteGroupBuilder scenarios,
        string name,
        string summary,
        string pageName,
        Func<UnderstandingDesk, ShelvedScenario, CancellationToken, Task<Finding<ImmutableArray<T>>>> ask,
        Func<ImmutableArray<T>, Language, string> page,
        Func<ImmutableArray<T>, string, string> json
    ) =>
        scenarios
            .MapGet(
                $"/{{id}}/{name}",
                async (
                    string id,
                    string? @as,
                    ScenarioShelf shelf,
                    IScenarioAccess access,
                    UnderstandingDesk desk,
                    PageLanguage language,
                    CancellationToken cancellation
                ) =>
                    shelf.Find(id) is { } found && await access.MayOpenAsync(found, cancellation)
                        ? FindingAnswer.Of(
                            await ask(desk, found, cancellation),
                            readings =>
                                @as == "page"
                                    ? TextDownload.Of(
                                        page(readings, language.Language),
                                        "text/html",
                                        $"{id}.{pageName}.html"
                                    )
                                    : TextDownload.Of(
                                        json(readings, language.Tag),
                                        "application/json",
                                        $"{id}.{name}.json"
                                    )
                        )
                        : ShutScenarioProblem.Answer()
            )
            .WithSummary(summary);
}
