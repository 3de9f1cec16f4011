using Entente.Web.Security;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Accounts;

/// <summary>The cookie that holds the session of an account.</summary>
internal static class AccountCookie
{
    private const string Plain = "entente-account";

    public static string? Secret(HttpRequest request) => HostCookie.Read(request, Plain);

    public static void Give(HttpContext context, string secret) =>
        HostCookie.Give(context, Plain, secret, AccountSessions.Longest);

    /// <summary>Has the browser forget the session, and what it has kept of our pages.</summary>
    public static void Leave(HttpContext context)
    {
        HostCookie.Take(context, Plain);
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
    }
}
