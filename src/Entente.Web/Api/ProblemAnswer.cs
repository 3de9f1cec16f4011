using Entente.Web.Languages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Web.Api;

/// <summary>A problem as an answer, its title and detail in the language of whoever asks.</summary>
/// <param name="problem">The problem.</param>
/// <param name="english">The detail.</param>
/// <param name="dutch">The same in Dutch.</param>
internal sealed class ProblemAnswer(Problem problem, string english, string dutch) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        PageLanguage language = httpContext.RequestServices.GetRequiredService<PageLanguage>();
        return Results
            .Problem(
                new ProblemDetails
                {
                    Type = problem.Type,
                    Status = problem.Status,
                    Title = language.Say(problem.Title, problem.DutchTitle),
                    Detail = language.Say(english, dutch),
                }
            )
            .ExecuteAsync(httpContext);
    }
}
