using System.Collections.Immutable;
using Entente.Rooms.Admission;
using Entente.Web.Security;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Admission;

/// <summary>The cookies that hold a browser's seats, one a seat, and its place in a lobby: scripts cannot read them, and other sites cannot have them sent with anything that changes something.</summary>
internal static class SeatCookies
{
    /// <summary>How many seats one browser holds: the newest are looked at, and no link is used up for one more.</summary>
    public const int Most = 50;

    private const string Seat = "entente-seat-";
    private const string Lobby = "entente-lobby";

    public static ImmutableArray<string> Secrets(HttpRequest request) =>
        [.. Newest(request).Select(cookie => cookie.Value)];

    /// <summary>Whether the browser that asks holds as many seats as one may.</summary>
    public static bool IsFull(HttpContext context) => Visitor.Of(context.User).Seats.Length >= Most;

    /// <summary>Has the browser keep a seat, and forget those that are none any more.</summary>
    public static void Give(HttpContext context, OpenedSeat seat)
    {
        ImmutableArray<SeatClaim> held = Visitor.Of(context.User).Seats;
        string prefix = HostCookie.Name(context.Request, Seat);
        foreach (string id in Newest(context.Request).Select(cookie => cookie.Key[prefix.Length..]))
        {
            if (id != seat.Session.Id && held.All(each => each.Id != id))
            {
                Take(context, id);
            }
        }

        HostCookie.Give(context, Seat + seat.Session.Id, seat.Secret, seat.Session.Ends - seat.Session.Opened);
    }

    public static void Take(HttpContext context, string session) => HostCookie.Take(context, Seat + session);

    // Browsers send what they were given first before what came later.
    private static IEnumerable<KeyValuePair<string, string>> Newest(HttpRequest request) =>
        request
            .Cookies.Where(cookie => cookie.Key.StartsWith(HostCookie.Name(request, Seat), StringComparison.Ordinal))
            .Reverse()
            .Take(Most);

    public static string? LobbySecret(HttpRequest request) => HostCookie.Read(request, Lobby);

    public static void GiveLobby(HttpContext context, string secret, TimeSpan lasts) =>
        HostCookie.Give(context, Lobby, secret, lasts);
}
