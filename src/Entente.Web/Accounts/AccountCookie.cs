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

    public static void Take(HttpContext context) => HostCookie.Take(context, Plain);
}
