using Entente.Reporting.Languages;
using Entente.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Entente.Web.Languages;

/// <summary>Which language a visitor gets: the one that was chosen here before, else the best that the browser asks for, else English.</summary>
public static class LanguageChoice
{
    /// <summary>The cookie that remembers what was chosen; it holds a tag and nothing else.</summary>
    public const string Cookie = "entente-language";

    /// <summary>The key under which a page hands its language to the circuit that makes it interactive.</summary>
    internal const string StateKey = "entente-language";

    // The circuit's own requests: what the page was sent in counts there, not what the browser would say now.
    private const string CircuitPath = "/_blazor";

    /// <summary>The language for a request.</summary>
    public static Language For(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Language.Of(HostCookie.Read(request, Cookie)) ?? Asked(request) ?? Language.English;
    }

    /// <summary>The language of the scope at hand: a request, or a circuit.</summary>
    internal static PageLanguage For(IServiceProvider scope)
    {
        HttpContext? context = scope.GetService<IHttpContextAccessor>()?.HttpContext;
        bool isPage = context is not null && !context.Request.Path.StartsWithSegments(CircuitPath);
        Language? handed = isPage ? null : Handed(scope);
        return new PageLanguage(handed ?? (context is null ? Language.English : For(context.Request)));
    }

    private static Language? Handed(IServiceProvider scope) =>
        scope.GetService<PersistentComponentState>() is { } state && state.TryTakeFromJson(StateKey, out string? tag)
            ? Language.Of(tag)
            : null;

    // The quality decides; among equals the first.
    private static Language? Asked(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var asked)
            ? asked
                .Where(each => each.Quality is not 0)
                .OrderByDescending(each => each.Quality ?? 1)
                .Select(each => Language.Of(each.Value.Value))
                .FirstOrDefault(each => each is not null)
            : null;
}
