using System.Collections.Immutable;
using Entente.Rooms.Keeping;

namespace Entente.Rooms.Admission;

/// <summary>Links to seats: made by a host, used once, by one person, who comes back by the same link.</summary>
/// <remarks>
/// A seat has one good link of the host's at a time: a new one ends those before it, and takes the seat from whoever sits there by one of them.
/// A link is bound to the session of whoever claims it first. That session shown again gets the seat again; without it the link opens nothing any more, and the host makes a new one.
/// Two who claim at the same moment are told apart by the version of the document: one has the seat, the other is told that it is taken.
/// </remarks>
/// <param name="documents">Where they are kept.</param>
/// <param name="seats">Who holds which seat.</param>
/// <param name="audit">Where what happens is noted.</param>
/// <param name="entropy">Where secrets come from.</param>
/// <param name="clock">The time.</param>
/// <param name="rules">How long a link is good.</param>
public sealed partial class Invitations(
    IDocumentStore documents,
    SeatSessions seats,
    AuditLog audit,
    IEntropy entropy,
    TimeProvider clock,
    AdmissionRules rules
)
{
    private const int ShortestAttempt = 16;
    private const int LongestAttempt = 64;

    private readonly Shelf<InvitationDocument> invitations = new(
        documents,
        "invitation",
        AdmissionJson.Default.InvitationDocument
    );

    /// <summary>Makes a link to a seat, in place of any other that there is to it.</summary>
    /// <param name="room">The room.</param>
    /// <param name="seat">The seat in it.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The link with its secret; null when the room has as many good links to other seats as <see cref="AdmissionRules.PerRoom"/> allows.</returns>
    /// <remarks>Of several that are made at once the last by time and id stays good: what comes back may have been replaced already.</remarks>
    /// <exception cref="ArgumentException"><paramref name="seat"/> is no <see cref="ShortText"/>.</exception>
    public ValueTask<IssuedInvitation?> IssueAsync(RoomId room, string seat, Actor by, CancellationToken cancel) =>
        MakeAsync(room, seat, null, by, cancel);

    private async ValueTask<IssuedInvitation?> MakeAsync(
        RoomId room,
        string seat,
        string? former,
        Actor by,
        CancellationToken cancel
    )
    {
        if (!ShortText.TryRead(seat, out _))
        {
            throw new ArgumentException($"A seat has a name of 1 to {ShortText.Longest} characters.", nameof(seat));
        }

        ImmutableArray<Invitation> there = await ListAsync(room, cancel);
        if (there.Count(each => IsGood(each) && each.Seat != seat) >= rules.PerRoom)
        {
            return null;
        }

        DateTimeOffset now = clock.GetUtcNow();
        // Later than all before it, whatever the clock of this server says: the last link is the good one.
        DateTimeOffset issuedAt = there
            .Where(each => each.Seat == seat)
            .Select(each => each.Issued.AddTicks(1))
            .Append(now)
            .Max();
        IssuedInvitation issued = await IssueAsync(
            room,
            new InvitationDocument(seat, issuedAt, now + rules.Invitation, Former: former),
            by,
            cancel
        );
        await LastAsync(room, seat, by, cancel);
        return issued;
    }

    /// <summary>Makes a link by which whoever sits somewhere comes to the same seat in another browser too: both are the same person from then on.</summary>
    /// <param name="claim">The seat, by a session of theirs that is good.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The link with its secret, good for <see cref="AdmissionRules.OwnLink"/> and in place of one before that was not used; null when <see cref="AdmissionRules.OwnBrowsers"/> have come by such links.</returns>
    /// <exception cref="ArgumentException">The claim is a program's.</exception>
    public async ValueTask<IssuedInvitation?> IssueOwnAsync(SeatClaim claim, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (claim.IsAgent)
        {
            throw new ArgumentException("A program has no browser.", nameof(claim));
        }

        Invitation[] own =
        [
            .. (await AllAsync(claim.Room, cancel)).Where(each =>
                each.IsOwn && each.Seat == claim.Seat && IsGood(each)
            ),
        ];
        if (own.Count(each => each.State == InvitationState.Claimed) >= rules.OwnBrowsers)
        {
            return null;
        }

        var by = Actor.Seat(claim);
        foreach (Invitation each in own.Where(each => each.State == InvitationState.Open))
        {
            await RevokeAsync(claim.Room, each.Id, by, cancel);
        }

        DateTimeOffset now = clock.GetUtcNow();
        var document = new InvitationDocument(claim.Seat, now, now + rules.OwnLink, Own: claim.Id);
        return await IssueAsync(claim.Room, document, by, cancel);
    }

    /// <summary>The link of a secret, without using it; null when there is none.</summary>
    /// <param name="secret">What stood behind the <c>#</c>; anything, however long.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask<Invitation?> FindAsync(string? secret, CancellationToken cancel)
    {
        if (
            !Secret.TryHash(secret, Secret.LinkBytes, out string? hash)
            || await invitations.FindByIndexAsync(hash, cancel) is not { } kept
        )
        {
            return null;
        }

        (RoomId room, string id) = Parts(kept.Key);
        return Shown(room, id, kept.Value, clock.GetUtcNow());
    }

    /// <summary>Takes a link back, and the seat from whoever has used it.</summary>
    /// <returns>Whether there was such a link that had not been taken back.</returns>
    public async ValueTask<bool> RevokeAsync(RoomId room, string id, Actor by, CancellationToken cancel)
    {
        bool revoked = false;
        DateTimeOffset now = clock.GetUtcNow();
        InvitationDocument? document = await invitations.ChangeAsync(
            Key(room, id),
            document =>
            {
                revoked = document.Revoked is null;
                return revoked ? document with { Revoked = now } : null;
            },
            cancel
        );
        if (revoked)
        {
            await audit.AddAsync(AuditLog.Of(room), by, AuditAct.InvitationRevoked, id, cancel);
        }

        // Also when the link was revoked before: what came in between may have ended before the seat was taken back.
        if (document?.Session is { } session)
        {
            await seats.RevokeAsync(room, session, by, cancel);
        }

        return revoked;
    }

    /// <summary>Ends what could still be used to come to a seat, because it is given in another way: links that nobody has used, and offers.</summary>
    /// <param name="room">The room.</param>
    /// <param name="seat">The seat in it.</param>
    /// <param name="by">Who gives it in another way.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask EndOpenAsync(RoomId room, string seat, Actor by, CancellationToken cancel)
    {
        foreach (
            Invitation each in (await ListAsync(room, cancel)).Where(each =>
                each.Seat == seat && each.State == InvitationState.Open
            )
        )
        {
            await RevokeAsync(room, each.Id, by, cancel);
        }
    }

    /// <summary>Whether the host has given a seat by a link that is good: unused yet, or used by whoever has the seat by it.</summary>
    internal async ValueTask<bool> IsGivenAsync(RoomId room, string seat, CancellationToken cancel)
    {
        foreach (Invitation each in (await ListAsync(room, cancel)).Where(each => each.Seat == seat && IsGood(each)))
        {
            if (each.Session is not { } session || await seats.IsGoodAsync(room, session, cancel))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes a link back and makes a new one to the same seat: for whoever has lost theirs.</summary>
    /// <returns>The new link; null when there is no such link.</returns>
    public async ValueTask<IssuedInvitation?> ReissueAsync(RoomId room, string id, Actor by, CancellationToken cancel)
    {
        if (await invitations.FindAsync(Key(room, id), cancel) is not { } kept)
        {
            return null;
        }

        await RevokeAsync(room, id, by, cancel);
        return await IssueAsync(room, kept.Value.Seat, by, cancel);
    }

    /// <summary>The links of a room that its host made, by id.</summary>
    public async ValueTask<ImmutableArray<Invitation>> ListAsync(RoomId room, CancellationToken cancel) =>
        (await AllAsync(room, cancel)).RemoveAll(each => each.IsOwn);

    /// <summary>The good links that whoever sits somewhere made for other browsers of theirs, by id.</summary>
    /// <param name="room">The room.</param>
    /// <param name="seat">The seat in it.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask<ImmutableArray<Invitation>> ListOwnAsync(
        RoomId room,
        string seat,
        CancellationToken cancel
    ) => [.. (await AllAsync(room, cancel)).Where(each => each.IsOwn && each.Seat == seat && IsGood(each))];

    private async ValueTask<IssuedInvitation> IssueAsync(
        RoomId room,
        InvitationDocument document,
        Actor by,
        CancellationToken cancel
    )
    {
        string secret = Secret.New(entropy, Secret.LinkBytes);
        string id = Secret.NewId(entropy);
        if (!await invitations.PutAsync($"{room}/{id}", 0, Secret.Hash(secret), document, cancel))
        {
            throw new InvalidOperationException($"There is an invitation {id} already: entropy repeats itself.");
        }

        AuditAct act = document.Former is null ? AuditAct.InvitationIssued : AuditAct.SeatOffered;
        await audit.AddAsync(AuditLog.Of(room), by, act, id, cancel);
        return new IssuedInvitation(Shown(room, id, document, document.Issued), secret);
    }

    private async ValueTask<ImmutableArray<Invitation>> AllAsync(RoomId room, CancellationToken cancel)
    {
        DateTimeOffset now = clock.GetUtcNow();
        return
        [
            .. (await invitations.BelowAsync(room.ToString(), int.MaxValue, cancel)).Select(kept =>
                Shown(room, kept.Key[(room.ToString().Length + 1)..], kept.Value, now)
            ),
        ];
    }

    // Ends all links to a seat but the last; the id of that.
    private async ValueTask<string?> LastAsync(RoomId room, string seat, Actor by, CancellationToken cancel)
    {
        Invitation[] good = [.. (await ListAsync(room, cancel)).Where(each => IsGood(each) && each.Seat == seat)];
        Invitation? last = good.OrderBy(each => each.Issued)
            .ThenBy(each => each.Id, StringComparer.Ordinal)
            .LastOrDefault();
        foreach (Invitation each in good.Where(each => each != last))
        {
            await RevokeAsync(room, each.Id, by, cancel);
        }

        return last?.Id;
    }

    private static bool IsGood(Invitation invitation) =>
        invitation.State is InvitationState.Open or InvitationState.Claimed;

    private static string Key(RoomId room, string id) => Secret.Key(room.ToString(), id);

    private static (RoomId Room, string Id) Parts(string key)
    {
        int slash = key.IndexOf('/', StringComparison.Ordinal);
        return (RoomId.TryParse(key[..slash], out RoomId room) ? room : default, key[(slash + 1)..]);
    }

    private static Invitation Shown(RoomId room, string id, InvitationDocument document, DateTimeOffset now) =>
        new(
            id,
            room,
            document.Seat,
            document.Issued,
            document.Ends,
            document switch
            {
                { Revoked: not null } => InvitationState.Revoked,
                { Session: not null } => InvitationState.Claimed,
                _ when now >= document.Ends => InvitationState.Expired,
                _ => InvitationState.Open,
            },
            document.Session
        )
        {
            IsOffer = document.Former is not null,
            IsOwn = document.Own is not null,
        };
}
