using System.Collections.Immutable;
using Entente.Rooms.Admission;
using Entente.Web.Security;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Admission;

/// <summary>The cookies that hold a browser's seats, one a seat, and its places in lobbies: scripts cannot read them, and other sites cannot have them sent with anything that changes something.</summary>
internal static class SeatCookies
{
    /// <summary>How many seats one browser holds: the newest are looked at, and no link is used up for one more.</summary>
    public const int Most = 50;

    /// <summary>How many places in lobbies one browser holds: the newest are looked at.</summary>
    public const int MostPlaces = 10;

    private const string Seat = "entente-seat-";
    private const string Lobby = "entente-lobby";
    private const string EarlierLobby = "entente-lobby-";

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

    /// <summary>The secrets of the places that a browser has in lobbies, the one that it came to last first: several persons may use one computer.</summary>
    public static ImmutableArray<string> LobbySecrets(HttpRequest request) =>
        [
            .. request
                .Cookies.Where(cookie =>
                    cookie.Key.StartsWith(HostCookie.Name(request, EarlierLobby), StringComparison.Ordinal)
                )
                .Reverse()
                .Select(cookie => cookie.Value)
                .Prepend(HostCookie.Read(request, Lobby))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Take(MostPlaces),
        ];

    /// <summary>Has the browser keep the place in a lobby that it came to last, and beside it the one before, whose person may still be at that computer.</summary>
    public static void GiveLobby(HttpContext context, EnteredLobby lobby, LobbyPlace? before, TimeSpan lasts)
    {
        if (
            before is not null
            && before.Id != lobby.Place.Id
            && HostCookie.Read(context.Request, Lobby) is { } secret
            && secret != lobby.Secret
        )
        {
            HostCookie.Give(context, EarlierLobby + before.Id, secret, lasts);
        }

        HostCookie.Give(context, Lobby, lobby.Secret, lasts);
    }

    /// <summary>Has the browser keep a place in a lobby as long as it lasts from now on.</summary>
    public static void KeepLobby(HttpContext context, LobbyPlace place, string secret, TimeSpan lasts) =>
        HostCookie.Give(
            context,
            HostCookie.Read(context.Request, Lobby) == secret ? Lobby : EarlierLobby + place.Id,
            secret,
            lasts
        );
}
