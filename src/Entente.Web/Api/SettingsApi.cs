using Entente.Reporting.Languages;
using Entente.Web.Languages;
using Entente.Web.Security;
using Entente.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Entente.Web.Api;

/// <summary>Language and theme of a visitor: two forms in the header of every page, which work without a script.</summary>
internal static class SettingsApi
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    public static void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder settings = routes.MapGroup("/settings").ExcludeFromDescription();
        settings.MapPost(
            "/language",
            (HttpContext context, [FromForm] string? language, [FromForm] string? back) =>
                Language.Of(language) is { } spoken
                    ? Remember(context, LanguageChoice.Cookie, spoken.Tag, back)
                    : Results.BadRequest()
        );
        settings.MapPost(
            "/theme",
            (HttpContext context, [FromForm] string? theme, [FromForm] string? back) =>
                theme is PageTheme.Light or PageTheme.Dark or PageTheme.Auto
                    ? Remember(context, PageTheme.Cookie, theme, back)
                    : Results.BadRequest()
        );
    }

    private static IResult Remember(HttpContext context, string cookie, string value, string? back)
    {
        HostCookie.Give(context, cookie, value, Remembered);

        // Only a path of ours: two slashes at the start would lead to another host.
        bool isOurs = back is ['/', ..] and not ['/', '/' or '\\', ..];
        return Results.LocalRedirect(isOurs ? back! : "/");
    }
}
