using System.Collections.Immutable;
using Entente.Rooms.Admission;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Admission;

/// <summary>The cookies that hold a browser's seats, one a seat, and its place in a lobby: scripts cannot read them, and other sites cannot have them sent with anything that changes something.</summary>
internal static class SeatCookies
{
    /// <summary>How many seats of one browser are looked at.</summary>
    public const int Most = 12;

    private const string Seat = "entente-seat-";
    private const string Lobby = "entente-lobby";

    public static ImmutableArray<string> Secrets(HttpRequest request) =>
        [
            .. request
                .Cookies.Where(cookie => cookie.Key.StartsWith(Name(request, Seat), StringComparison.Ordinal))
                .Select(cookie => cookie.Value)
                .Take(Most),
        ];

    public static void Give(HttpContext context, OpenedSeat seat) =>
        Set(context, Seat + seat.Session.Id, seat.Secret, seat.Session.Ends - seat.Session.Opened);

    public static void Take(HttpContext context, string session) =>
        context.Response.Cookies.Delete(Name(context.Request, Seat + session), Options(context, null));

    public static string? LobbySecret(HttpRequest request) => request.Cookies[Name(request, Lobby)];

    public static void GiveLobby(HttpContext context, string secret, TimeSpan lasts) =>
        Set(context, Lobby, secret, lasts);

    private static void Set(HttpContext context, string name, string value, TimeSpan lasts) =>
        context.Response.Cookies.Append(Name(context.Request, name), value, Options(context, lasts));

    // The prefix keeps others of the same domain from setting the cookie; browsers allow it on encrypted connections alone.
    private static string Name(HttpRequest request, string name) => request.IsHttps ? "__Host-" + name : name;

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
