using System.Collections.Immutable;
using Entente.Rooms.Admission;
using Entente.Web.Security;
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
                .Cookies.Where(cookie =>
                    cookie.Key.StartsWith(HostCookie.Name(request, Seat), StringComparison.Ordinal)
                )
                .Select(cookie => cookie.Value)
                .Take(Most),
        ];

    public static void Give(HttpContext context, OpenedSeat seat) =>
        HostCookie.Give(context, Seat + seat.Session.Id, seat.Secret, seat.Session.Ends - seat.Session.Opened);

    public static void Take(HttpContext context, string session) => HostCookie.Take(context, Seat + session);

    public static string? LobbySecret(HttpRequest request) => HostCookie.Read(request, Lobby);

    public static void GiveLobby(HttpContext context, string secret, TimeSpan lasts) =>
        HostCookie.Give(context, Lobby, secret, lasts);
}
