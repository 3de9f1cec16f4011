using Microsoft.AspNetCore.Http;

namespace Entente.Web.Accounts;

/// <summary>The cookie that holds the session of an account.</summary>
internal static class AccountCookie
{
    private const string Plain = "entente-account";

    public static string? Secret(HttpRequest request) => request.Cookies[Name(request)];

    public static void Give(HttpContext context, string secret) =>
        context.Response.Cookies.Append(Name(context.Request), secret, Options(context, AccountSessions.Longest));

    public static void Take(HttpContext context) =>
        context.Response.Cookies.Delete(Name(context.Request), Options(context, null));

    private static string Name(HttpRequest request) => request.IsHttps ? "__Host-" + Plain : Plain;

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
