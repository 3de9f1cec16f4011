using System.Collections.Immutable;
using System.Text.Json;
using Entente.Rooms.Ledger;
using Entente.Web.Languages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace Entente.Web.Api;

/// <summary>Every error of the API is a problem, also where no endpoint was reached or one failed.</summary>
internal static partial class Problems
{
    public static IServiceCollection AddProblems(this IServiceCollection services) =>
        services
            .AddSingleton<ApiAddresses>()
            .Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true)
            .AddProblemDetails(options =>
                options.CustomizeProblemDetails = context =>
                {
                    // An id of the request would make equal answers unequal.
                    context.ProblemDetails.Extensions.Remove("traceId");
                    context.ProblemDetails.Extensions.Remove("exception");
                    if (context.ProblemDetails.Type?.StartsWith("urn:", StringComparison.Ordinal) != true)
                    {
                        Problem problem = Problem.Of(
                            context.ProblemDetails.Status ?? context.HttpContext.Response.StatusCode
                        );
                        context.ProblemDetails.Type = problem.Type;
                        PageLanguage language = context.HttpContext.RequestServices.GetRequiredService<PageLanguage>();
                        context.ProblemDetails.Detail ??= language.Say(problem.English, problem.Dutch);
                        // A sentence that an endpoint wrote stays; the bare name of a status says nothing.
                        if (context.ProblemDetails.Title is null || IsStatusName(context.ProblemDetails))
                        {
                            context.ProblemDetails.Title = language.Say(problem.Title, problem.DutchTitle);
                        }
                    }
                }
            );

    private static bool IsStatusName(ProblemDetails problem) =>
        string.Equals(
            problem.Title,
            ReasonPhrases.GetReasonPhrase(problem.Status ?? StatusCodes.Status500InternalServerError),
            StringComparison.Ordinal
        );

    /// <summary>Turns what is thrown or left empty below <c>/api</c> into a problem.</summary>
    public static IApplicationBuilder UseProblems(this IApplicationBuilder app) =>
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api"), api => api.Use(Answer));

    private static async Task Answer(HttpContext context, RequestDelegate next)
    {
        Problem? problem;
        IResult? place = null;
        try
        {
            await next(context);
            if (!context.Response.HasStarted && IsUnmatched(context))
            {
                SayMethods(context);
            }

            problem = context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null }
                ? Problem.Of(context.Response.StatusCode)
                : null;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone: nobody reads an answer.
            return;
        }
        catch (Exception thrown) when (!context.Response.HasStarted)
        {
            problem = Of(thrown);
            place = (thrown as BadHttpRequestException)?.Unread();
            if (problem == Problem.Fault)
            {
                ILogger logger = context
                    .RequestServices.GetRequiredService<ILoggerFactory>()
                    .CreateLogger("Entente.Web.Api");
                // The message of an exception may quote what was sent, and what was sent may be a preference.
                Failed(logger, thrown.GetType().FullName ?? thrown.GetType().Name, thrown.StackTrace);
            }

            context.Response.Clear();
            StoreAway.SayWhen(context, thrown);
        }

        if (problem is not null)
        {
            await (place ?? problem.Answer()).ExecuteAsync(context);
        }
    }

    // No endpoint was found, or only that of files, which is at every address.
    private static bool IsUnmatched(HttpContext context) =>
        context.Response.StatusCode == StatusCodes.Status405MethodNotAllowed
        || (context.Response.StatusCode == StatusCodes.Status404NotFound && context.GetEndpoint() is null);

    // An address at which nothing is has no method that would do.
    private static void SayMethods(HttpContext context)
    {
        ImmutableSortedSet<string> methods = context
            .RequestServices.GetRequiredService<ApiAddresses>()
            .MethodsAt(context);
        if (methods.IsEmpty)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            context.Response.Headers.Remove(HeaderNames.Allow);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = string.Join(", ", methods);
        }
    }

    private static Problem Of(Exception thrown) =>
        thrown switch
        {
            BadHttpRequestException bad => Problem.Of(bad.StatusCode),
            JsonException => Problem.Malformed,
            LedgerFullException => Problem.Full,
            LedgerUnavailableException => Problem.Unavailable,
            _ => Problem.Fault,
        };

    [LoggerMessage(LogLevel.Error, "A request failed with {Exception}.\n{Trace}")]
    private static partial void Failed(ILogger logger, string exception, string? trace);
}
