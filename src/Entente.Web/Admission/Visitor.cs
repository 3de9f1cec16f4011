using System.Collections.Immutable;
using System.Security.Claims;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Web.Accounts;

namespace Entente.Web.Admission;

/// <summary>Who asks: what they have shown to be, by account, by seats or by an agent's token. Everything else decides by this.</summary>
/// <remarks>Whoever has shown nothing is a visitor with no account and no seats.</remarks>
public sealed class Visitor
{
    private const string SeatType = "entente:seat";
    private const string AccountType = "entente:account";
    private const string SessionType = "entente:session";

    private Visitor(string? account, string? name, string? session, ImmutableArray<SeatClaim> seats)
    {
        Session = session;
        Account = account;
        AccountName = name;
        Seats = seats;
    }

    /// <summary>The account they are signed in to; null for none.</summary>
    public string? Account { get; }

    /// <summary>The name of that account.</summary>
    public string? AccountName { get; }

    /// <summary>The session of that account.</summary>
    internal string? Session { get; }

    /// <summary>The session of their account, as far as it is known without looking it up; null for none.</summary>
    internal AccountSession? AccountSession() =>
        Account is { } account && Session is { } session
            ? new AccountSession(session, account, AccountName ?? string.Empty, default, default)
            : null;

    /// <summary>The seats they hold, in the order of their ids.</summary>
    public ImmutableArray<SeatClaim> Seats { get; }

    /// <summary>Whether they have shown anything: an account, a seat, or an agent's token.</summary>
    public bool IsKnown => Account is not null || !Seats.IsEmpty;

    /// <summary>As the audit log names them: by account, else by their seat in a room, else as a stranger.</summary>
    /// <param name="room">The room it is about.</param>
    public Actor ActorIn(RoomId room) =>
        SeatsIn(room) is [{ } seat, ..] ? Actor.Seat(seat)
        : Account is not null ? Actor.Account(Account)
        : Actor.Stranger;

    /// <summary>The seats they hold in a room: mostly one or none.</summary>
    public ImmutableArray<SeatClaim> SeatsIn(RoomId room) => [.. Seats.Where(seat => seat.Room == room)];

    /// <summary>The seat of this name that they hold in a room; null for none.</summary>
    public SeatClaim? SeatIn(RoomId room, string seat) =>
        Seats.FirstOrDefault(each => each.Room == room && string.Equals(each.Seat, seat, StringComparison.Ordinal));

    /// <summary>The visitor that authentication has found: the user of a request, or of a page that is live.</summary>
    public static Visitor Of(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return new Visitor(
            user.FindFirst(AccountType)?.Value,
            user.FindFirst(ClaimTypes.Name)?.Value,
            user.FindFirst(SessionType)?.Value,
            [.. user.FindAll(SeatType).Select(Read).OfType<SeatClaim>()]
        );
    }

    /// <summary>An account as part of a user.</summary>
    internal static ClaimsIdentity Identity(AccountSession session) =>
        new(
            [
                new Claim(AccountType, session.Account),
                new Claim(ClaimTypes.NameIdentifier, session.Account),
                new Claim(ClaimTypes.Name, session.Name),
                new Claim(SessionType, session.Id),
            ],
            VisitorScheme.Account
        );

    /// <summary>Seats as part of a user.</summary>
    internal static ClaimsIdentity Identity(IEnumerable<SeatClaim> seats)
    {
        // Tokens of forms are bound to identities that have a type. Seats have none: a form that is open in one tab goes on when a seat was taken, or given up, in another.
        var identity = new ClaimsIdentity();
        foreach (SeatClaim seat in seats.OrderBy(seat => seat.Id, StringComparer.Ordinal))
        {
            identity.AddClaim(new Claim(SeatType, $"{(seat.IsAgent ? 'a' : 's')} {seat.Room} {seat.Id} {seat.Seat}"));
        }

        return identity;
    }

    private static SeatClaim? Read(Claim claim) =>
        claim.Value.Split(' ', 4) is [{ } kind, { } room, { } id, { } seat] && RoomId.TryParse(room, out RoomId found)
            ? new SeatClaim(found, seat, id, kind == "a")
            : null;
}
