using Entente.Rooms.Admission;
using Entente.Web.Admission;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Entente.Web.Api;

/// <summary>What changes something is taken from our own pages and from programs, never from a page of another site.</summary>
/// <remarks>
/// A browser adds cookies to what a foreign page sends; it also says where it comes from (<c>Sec-Fetch-Site</c>, or <c>Origin</c> on connections that are not encrypted), and no page can change that.
/// Forms carry a token besides. A circuit or a WebSocket counts as something that changes something, whatever it begins with. A request with a bearer token has nothing that a browser would add by itself.
/// </remarks>
internal static class SameOrigin
{
    public static IApplicationBuilder UseSameOrigin(this IApplicationBuilder app) =>
        app.Use(
            static (context, next) =>
            {
                if (IsOurs(context))
                {
                    return next(context);
                }

                context.Note(AuditAct.SentFromElsewhere);
                if (context.Request.Path.StartsWithSegments("/api"))
                {
                    return Problem.ElsewhereSent.Answer().ExecuteAsync(context);
                }

                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            }
        );

    private static bool IsOurs(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (
            (
                HttpMethods.IsGet(request.Method)
                || HttpMethods.IsHead(request.Method)
                || HttpMethods.IsOptions(request.Method)
                || HttpMethods.IsTrace(request.Method)
            ) && !IsCircuit(request)
        )
        {
            return true;
        }

        if (request.Headers.TryGetValue("Sec-Fetch-Site", out StringValues site))
        {
            return site is ["same-origin" or "none"];
        }

        return request.Headers.Origin switch
        {
            // No browser: nothing here that somebody did not put in on purpose.
            [] => true,
            // A page that tells nobody where it is: then the token of the form has to say that it is ours.
            ["null"] => context.GetEndpoint()?.Metadata.GetMetadata<IAntiforgeryMetadata>()
                is { RequiresValidation: true },
            [{ } origin] => Uri.TryCreate(origin, UriKind.Absolute, out Uri? from) && IsHere(from, request.Host),
            _ => false,
        };
    }

    // The line of a live page begins with a GET: where one page could open it for another, that page would act by it.
    private static bool IsCircuit(HttpRequest request) =>
        request.Path.StartsWithSegments("/_blazor") || request.Headers.Upgrade.Count > 0;

    // Whatever stands in front of the server may have taken the encryption off: the scheme does not count, and the usual port is left out.
    private static bool IsHere(Uri from, HostString here) =>
        string.Equals(from.Host, here.Host, StringComparison.OrdinalIgnoreCase)
        && from.Port == (here.Port ?? (from.Scheme == Uri.UriSchemeHttps ? 443 : 80));
}
