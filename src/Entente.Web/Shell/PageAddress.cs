using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Shell;

/// <summary>The address of a page as the browser shows it.</summary>
internal static class PageAddress
{
    /// <summary>Path and query, without what stands behind a <c>#</c>.</summary>
    /// <remarks>A refusal is written at an address of its own; the browser stays where it was, and so do links within the page.</remarks>
    public static string Of(HttpContext? context, NavigationManager navigation) =>
        context?.Features.Get<IStatusCodeReExecuteFeature>() is { } refused
            ? refused.OriginalPathBase + refused.OriginalPath + refused.OriginalQueryString
            : "/" + navigation.ToBaseRelativePath(navigation.Uri).Split('#')[0];
}
