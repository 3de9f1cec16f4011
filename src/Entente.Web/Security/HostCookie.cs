using Microsoft.AspNetCore.Http;

namespace Entente.Web.Security;

/// <summary>The cookies of this server: out of reach of scripts, for all of its paths and for no other host.</summary>
/// <remarks>Over HTTPS a name begins with <c>__Host-</c>, so that nobody else in the same domain can set the cookie. Over plain HTTP, on one's own computer, browsers would drop such a cookie; there the name stands alone.</remarks>
internal static class HostCookie
{
    private const string Prefix = "__Host-";

    /// <summary>The name under which a cookie goes with a request and its answer.</summary>
    public static string Name(HttpRequest request, string plain) => request.IsHttps ? Prefix + plain : plain;

    /// <summary>What the browser sent; null for nothing.</summary>
    public static string? Read(HttpRequest request, string plain) => request.Cookies[Name(request, plain)];

    /// <summary>Has the browser keep a cookie.</summary>
    public static void Give(HttpContext context, string plain, string value, TimeSpan lasts) =>
        context.Response.Cookies.Append(Name(context.Request, plain), value, Options(context, lasts));

    /// <summary>Has the browser forget a cookie.</summary>
    public static void Take(HttpContext context, string plain) =>
        context.Response.Cookies.Delete(Name(context.Request, plain), Options(context, null));

    private static CookieOptions Options(HttpContext context, TimeSpan? lasts) =>
        new()
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = lasts,
            Path = "/",
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        };
}
