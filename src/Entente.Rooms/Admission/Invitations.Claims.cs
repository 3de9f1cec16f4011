namespace Entente.Rooms.Admission;

/// <content>Using links: who comes first has the seat, and comes back by the same link.</content>
public sealed partial class Invitations
{
    /// <summary>Uses a link.</summary>
    /// <param name="secret">What stood behind the <c>#</c>; anything, however long.</param>
    /// <param name="shown">The secrets of the sessions that the browser has.</param>
    /// <param name="attempt">
    /// What the browser has made up for this claim, 16 to 64 characters: the same again within <see cref="AdmissionRules.RepeatedClaim"/> gives the seat again, since the answer may have been lost. Null for none.
    /// </param>
    /// <param name="cancel">Gives up waiting; the claim may still happen.</param>
    public ValueTask<InvitationClaim> ClaimAsync(
        string? secret,
        IReadOnlyList<string> shown,
        string? attempt,
        CancellationToken cancel
    ) => ClaimAsync(secret, shown, attempt, static (_, _) => new ValueTask<bool>(true), cancel);

    /// <summary>Uses a link, unless the seat that it leads to is not free for whoever comes by it first.</summary>
    /// <param name="secret">What stood behind the <c>#</c>; anything, however long.</param>
    /// <param name="shown">The secrets of the sessions that the browser has.</param>
    /// <param name="attempt">What the browser has made up for this claim; null for none.</param>
    /// <param name="isFree">Whether a seat is free, asked before it is given and, since much can come in between, again when no session before this one opens it any more. Not asked for links that somebody makes for other browsers of theirs.</param>
    /// <param name="cancel">Gives up waiting; the claim may still happen.</param>
    internal async ValueTask<InvitationClaim> ClaimAsync(
        string? secret,
        IReadOnlyList<string> shown,
        string? attempt,
        Func<RoomId, string, ValueTask<bool>> isFree,
        CancellationToken cancel
    )
    {
        if (!Secret.TryHash(secret, Secret.LinkBytes, out string? hash))
        {
            return InvitationClaim.Unknown.Instance;
        }

        string? repeated = attempt is { Length: >= ShortestAttempt and <= LongestAttempt }
            ? Secret.Hash(attempt)
            : null;
        while (await invitations.FindByIndexAsync(hash, cancel) is { } kept)
        {
            DateTimeOffset now = clock.GetUtcNow();
            if (kept.Value.Revoked is not null)
            {
                break;
            }

            if (kept.Value.Session is { } session)
            {
                return await ReturnAsync(kept, session, shown, repeated, now, cancel);
            }

            if (now >= kept.Value.Ends)
            {
                break;
            }

            (RoomId room, string id) = Parts(kept.Key);
            if (kept.Value.Own is { } own)
            {
                // A link of somebody who does not sit there any more leads nowhere.
                if (!await seats.IsGoodAsync(room, own, cancel))
                {
                    break;
                }
            }
            // Also here, since a server may have died between making a link and ending the one before.
            else if (
                await LastAsync(room, kept.Value.Seat, Actor.Stranger, cancel) != id
                || !await isFree(room, kept.Value.Seat)
            )
            {
                break;
            }

            if (await FirstAsync(kept, repeated, now, cancel) is { } seat)
            {
                if (kept.Value.Own is not null || await isFree(room, kept.Value.Seat))
                {
                    return new InvitationClaim.Seated(seat);
                }

                // Somebody sat down in between: nobody has been given the secret of this session yet.
                await RevokeAsync(room, id, Actor.Server, cancel);
            }
        }

        return InvitationClaim.Unknown.Instance;
    }

    private async ValueTask<OpenedSeat?> FirstAsync(
        Kept<InvitationDocument> kept,
        string? attempt,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        (RoomId room, string id) = Parts(kept.Key);
        OpenedSeat seat = await seats.OpenAsync(room, kept.Value.Seat, Actor.Stranger, cancel);
        InvitationDocument claimed = kept.Value with { Claimed = now, Session = seat.Session.Id, Attempt = attempt };
        if (!await invitations.PutAsync(kept.Key, kept.Version, kept.Index, claimed, cancel))
        {
            await seats.ForgetAsync(seat.Session, cancel);
            return null;
        }

        if (!await HoldAsync(kept, seat.Session, cancel))
        {
            // The seat is somebody else's by now: nobody has been given the secret of this session yet.
            await RevokeAsync(room, id, Actor.Server, cancel);
            return null;
        }

        await audit.AddAsync(AuditLog.Of(room), Actor.Seat(seat.Session.Claim), AuditAct.InvitationClaimed, id, cancel);
        return seat;
    }

    private async ValueTask<InvitationClaim> ReturnAsync(
        Kept<InvitationDocument> kept,
        string session,
        IReadOnlyList<string> shown,
        string? attempt,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        (RoomId room, string id) = Parts(kept.Key);
        foreach (string each in shown)
        {
            if (
                await seats.FindAsync(each, cancel) is { } found
                && found.Room == room
                && Secret.Same(found.Id, session)
            )
            {
                return new InvitationClaim.Returned(found);
            }
        }

        if (
            now < kept.Value.Claimed + rules.RepeatedClaim
            && Secret.Same(kept.Value.Attempt, attempt)
            && await seats.RenewAsync(room, session, cancel) is { } seat
            && await HoldAsync(kept, seat.Session, cancel)
        )
        {
            return new InvitationClaim.Seated(seat);
        }

        await audit.AddAsync(AuditLog.Of(room), Actor.Stranger, AuditAct.InvitationRefused, id, cancel);
        return InvitationClaim.Taken.Instance;
    }

    // By a link of the host's one takes the seat; by one's own one joins those by whom it was made, as long as the seat is theirs.
    private async ValueTask<bool> HoldAsync(
        Kept<InvitationDocument> link,
        SeatSession session,
        CancellationToken cancel
    )
    {
        if (link.Value.Own is { } own)
        {
            return await seats.JoinAsync(session, own, cancel);
        }

        await seats.HoldAsync(
            session,
            Actor.Seat(session.Claim),
            async () => await invitations.FindAsync(link.Key, cancel) is { Value.Revoked: null },
            cancel
        );
        return true;
    }
}
