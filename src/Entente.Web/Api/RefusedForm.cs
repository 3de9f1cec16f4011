using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Api;

/// <summary>A form whose answer is a refusal: whoever sent it gets a page, and from there back to the form.</summary>
internal static class RefusedForm
{
    private static readonly object Sent = new();

    /// <summary>Notes what was sent before the page of the refusal is read in its place.</summary>
    public static void Remember(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method))
        {
            context.Items[Sent] = true;
        }
    }

    /// <summary>Leaves a form whose token does not fit, or that its page has no more, to the page of its status: the framework names a type of content for it and writes none.</summary>
    public static void LeaveToPage(HttpContext context)
    {
        if (
            context.Features.Get<IStatusCodeReExecuteFeature>() is null
            && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
            && context.Response
                is { HasStarted: false, StatusCode: StatusCodes.Status400BadRequest, ContentLength: null }
        )
        {
            context.Response.ContentType = null;
        }
    }

    /// <summary>Where a refused form leads back to: the page that took it in, else the first one; null when no form was refused.</summary>
    /// <remarks>A browser with scripts knows better from which page it was sent (<c>forms.js</c>).</remarks>
    public static string? From(HttpContext? context) =>
        context?.Items.ContainsKey(Sent) != true
        || context.Features.Get<IStatusCodeReExecuteFeature>() is not { } refused
            ? null
        : refused.Endpoint?.Metadata.GetMetadata<ComponentTypeMetadata>() is null ? "/"
        : refused.OriginalPathBase + refused.OriginalPath + refused.OriginalQueryString;
}
