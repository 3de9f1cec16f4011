using Entente.Reporting.Json;
using Entente.Reporting.Web;
using Entente.Web.Languages;
using Entente.Web.Library;
using Entente.Web.Rehearsing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Entente.Web.Api;

/// <summary>Rehearsals to take along: the same plan gives the same talks, so nothing of them needs to be kept here.</summary>
internal static class RehearsalApi
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/scenarios/{id}/rehearsal", AnswerAsync)
            .WithTags("Scenarios")
            .WithSummary("A session between strategies: its log as JSON, or its review as a page.");

    private static async Task<IResult> AnswerAsync(
        [AsParameters] RehearsalQuery asked,
        [FromServices] ScenarioShelf shelf,
        [FromServices] IScenarioAccess access,
        [FromServices] AnalysisDesk desk,
        [FromServices] RehearsalStage stage,
        [FromServices] PageLanguage language,
        CancellationToken cancellation
    )
    {
        if (shelf.Find(asked.Id) is not { } found || !await access.MayOpenAsync(found, cancellation))
        {
            return ShutScenarioProblem.Answer();
        }

        var analysed = await desk.OfAsync(found, asked.Reading, cancellation) as AnalysisAnswer.Done;
        RehearsalAnswer answer = await stage.PlayAsync(
            found.Scenario,
            asked.Reading,
            asked.Plan(),
            analysed?.Analysis,
            cancellation
        );
        return answer switch
        {
            RehearsalAnswer.Done done when asked.As == "review" => TextDownload.Of(
                ReviewHtml.Write(done.Review, language.Language),
                "text/html",
                $"{asked.Id}.review.html"
            ),
            RehearsalAnswer.Done done => TextDownload.Of(
                SessionJson.Write(done.Session),
                "application/json",
                $"{asked.Id}.session.json"
            ),
            RehearsalAnswer.TooLong late => Problem.TooLong.Answer(
                $"The talks took longer than {late.Time.TotalSeconds:0} s and were stopped.",
                $"Het overleg duurde langer dan {late.Time.TotalSeconds:0} s en is gestopt."
            ),
            _ => Problem.NothingToWorkOut.Answer(
                ((RehearsalAnswer.Refused)answer).Reason.English,
                ((RehearsalAnswer.Refused)answer).Reason.Dutch
            ),
        };
    }
}
