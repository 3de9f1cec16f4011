using System.Collections.Immutable;
using Entente.Forecasting;
using Entente.Formats.Native;
using Entente.Reporting.Forecasts;
using Entente.Reporting.Json;
using Entente.Reporting.Web;
using Entente.Scenarios;
using Entente.Web.Languages;
using Entente.Web.Library;
using Entente.Web.Understanding;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Entente.Web.Api;

/// <summary>The scenarios on the shelf, for programs and as downloads. What the visitor may not open is not there.</summary>
internal static class ScenariosApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder scenarios = routes.MapGroup("/api/scenarios").WithTags("Scenarios");
        scenarios.MapGet("/", ListAsync).WithSummary("The scenarios on the shelf.");
        scenarios.MapGet("/{id}/yaml", YamlAsync).WithSummary("A scenario as native YAML.");
        scenarios.MapGet("/{id}/json", JsonAsync).WithSummary("A scenario as native JSON.");
        scenarios.MapGet("/{id}/analysis", AnalysisAsync).WithSummary("Its analysis as JSON, under one reading.");
        scenarios
            .MapGet("/{id}/report", ReportAsync)
            .WithSummary(
                "Its analysis as a page that needs nothing else, with how likely a deal is where not all is known."
            );
    }

    private static async Task<IResult> ListAsync(
        ScenarioShelf shelf,
        IScenarioAccess access,
        CancellationToken cancellation
    )
    {
        var listed = new List<ScenarioLine>();
        foreach (ShelvedScenario each in shelf.All)
        {
            bool isOpen = await access.MayOpenAsync(each, cancellation);
            listed.Add(ScenarioLine.Of(each, isOpen));
        }

        return Results.Ok(listed);
    }

    private static Task<IResult> YamlAsync(
        string id,
        ScenarioShelf shelf,
        IScenarioAccess access,
        CancellationToken cancellation
    ) =>
        OpenedAsync(
            id,
            shelf,
            access,
            found => Task.FromResult(TextDownload.Of(found.Text, "application/yaml", $"{id}.yaml")),
            cancellation
        );

    private static Task<IResult> JsonAsync(
        string id,
        ScenarioShelf shelf,
        IScenarioAccess access,
        CancellationToken cancellation
    ) =>
        OpenedAsync(
            id,
            shelf,
            access,
            found =>
                Task.FromResult(
                    TextDownload.Of(NativeFormat.WriteJson(found.Scenario), "application/json", $"{id}.json")
                ),
            cancellation
        );

    private static Task<IResult> AnalysisAsync(
        string id,
        string? reading,
        ScenarioShelf shelf,
        IScenarioAccess access,
        AnalysisDesk desk,
        PageLanguage language,
        CancellationToken cancellation
    ) =>
        OpenedAsync(
            id,
            shelf,
            access,
            found =>
                AnalysedAsync(
                    desk.OfAsync(found, reading, cancellation),
                    done =>
                        TextDownload.Of(
                            AnalysisJson.Write(done.Analysis, done.Context with { Language = language.Tag }),
                            "application/json",
                            $"{id}.analysis.json"
                        )
                ),
            cancellation
        );

    private static Task<IResult> ReportAsync(
        string id,
        string? reading,
        ScenarioShelf shelf,
        IScenarioAccess access,
        AnalysisDesk desk,
        UnderstandingDesk understanding,
        PageLanguage language,
        CancellationToken cancellation
    ) =>
        OpenedAsync(
            id,
            shelf,
            access,
            async found =>
            {
                ImmutableArray<ForecastReading> forecasts = await ForecastsAsync(understanding, found, cancellation);
                return await AnalysedAsync(
                    desk.OfAsync(found, reading, cancellation),
                    done =>
                        TextDownload.Of(
                            HtmlReport.Write(
                                done.Analysis,
                                done.Context with
                                {
                                    Language = language.Tag,
                                    Forecasts = forecasts,
                                },
                                language.Language
                            ),
                            "text/html",
                            $"{id}.html"
                        )
                );
            },
            cancellation
        );

    // How likely a deal is, within the budget of that question and kept for all who ask; nothing where all is known, or it cannot be said.
    private static async Task<ImmutableArray<ForecastReading>> ForecastsAsync(
        UnderstandingDesk desk,
        ShelvedScenario found,
        CancellationToken cancellation
    )
    {
        Scenario scenario = found.Scenario;
        bool isUncertain = scenario.Readings.IsEmpty
            ? Forecaster.IsUncertain(scenario)
            : scenario.Readings.Any(reading => Forecaster.IsUncertain(scenario.As(reading.Name)));
        return
            isUncertain
            && await desk.ForecastAsync(scenario, found, null, cancellation)
                is Finding<ImmutableArray<ForecastReading>>.Done done
            ? done.Result
            : [];
    }

    private static async Task<IResult> OpenedAsync(
        string id,
        ScenarioShelf shelf,
        IScenarioAccess access,
        Func<ShelvedScenario, Task<IResult>> answer,
        CancellationToken cancellation
    ) =>
        shelf.Find(id) is { } found && await access.MayOpenAsync(found, cancellation)
            ? await answer(found)
            : ShutScenarioProblem.Answer();

    private static async Task<IResult> AnalysedAsync(
        Task<AnalysisAnswer> work,
        Func<AnalysisAnswer.Done, IResult> answer
    ) =>
        await work switch
        {
            AnalysisAnswer.Done done => answer(done),
            AnalysisAnswer.TooLong late => Problem.TooLong.Answer(
                $"The analysis took longer than {late.Time.TotalSeconds:0} s and was stopped.",
                $"De analyse duurde langer dan {late.Time.TotalSeconds:0} s en is gestopt."
            ),
            AnalysisAnswer.TooLarge large => Problem.NothingToWorkOut.Answer(large.Reason.English, large.Reason.Dutch),
            _ => Problem.NothingToWorkOut.Answer(
                "No party's preferences are known, so there is nothing to analyse.",
                "Van geen partij is bekend wat zij wil, dus er valt niets te analyseren."
            ),
        };
}
