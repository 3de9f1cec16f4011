using System.Collections.Immutable;

namespace Entente.Rooms.Admission;

/// <content>Seats that are offered to whoever sat at the table before. An offer has no link: what its taker holds there opens it, and nothing else does.</content>
public sealed partial class Invitations
{
    /// <summary>Offers a seat to whoever holds one at the table before.</summary>
    /// <param name="room">The room.</param>
    /// <param name="seat">The seat in it.</param>
    /// <param name="before">The room before.</param>
    /// <param name="former">The seat there.</param>
    /// <param name="by">Who offers it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The offer; null when the room has as many good links and offers as <see cref="AdmissionRules.PerRoom"/> allows.</returns>
    /// <exception cref="ArgumentException"><paramref name="seat"/> is no <see cref="ShortText"/>.</exception>
    public async ValueTask<Invitation?> OfferAsync(
        RoomId room,
        string seat,
        RoomId before,
        string former,
        Actor by,
        CancellationToken cancel
    ) =>
        // The secret is thrown away: nobody can show it.
        (await MakeAsync(room, seat, Former(before, former), by, cancel))?.Invitation;

    /// <summary>Takes the seat that was offered to whoever holds one at the table before. Whoever takes it first has it.</summary>
    /// <param name="room">The room in which it was offered.</param>
    /// <param name="held">What they hold at the table before: good still, and no token.</param>
    /// <param name="shown">The secrets of the sessions that the browser has.</param>
    /// <param name="isFree">Whether a seat is nobody's, asked before it is given and again when it is: an offer takes it from nobody who sat down there meanwhile.</param>
    /// <param name="cancel">Gives up waiting; the seat may still be taken.</param>
    internal async ValueTask<InvitationClaim> TakeOfferAsync(
        RoomId room,
        SeatClaim held,
        IReadOnlyList<string> shown,
        Func<RoomId, string, ValueTask<bool>> isFree,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(held);
        while (await OfferedAsync(room, held, cancel) is { } offer)
        {
            DateTimeOffset now = clock.GetUtcNow();
            if (offer.Value.Session is { } session)
            {
                return await ReturnAsync(offer, session, shown, null, now, cancel);
            }

            // A link that the host made in its place has ended it.
            string id = Parts(offer.Key).Id;
            if (
                now >= offer.Value.Ends
                || await LastAsync(room, offer.Value.Seat, Actor.Stranger, cancel) != id
                || !await isFree(room, offer.Value.Seat)
            )
            {
                break;
            }

            if (await FirstAsync(offer, null, now, cancel) is not { } seat)
            {
                continue;
            }

            if (await seats.IsGoodAsync(held.Room, held.Id, cancel) && await isFree(room, offer.Value.Seat))
            {
                return new InvitationClaim.Seated(seat);
            }

            // The seat before was taken back meanwhile, and with it what was offered to it; or somebody sat down in between.
            await RevokeAsync(room, id, Actor.Server, cancel);
        }

        return InvitationClaim.Unknown.Instance;
    }

    /// <summary>Ends what was offered to whoever holds a seat at the table before, because they are given another seat: untaken, and taken as well.</summary>
    /// <param name="room">The room in which it was offered.</param>
    /// <param name="before">The room before.</param>
    /// <param name="former">The seat there.</param>
    /// <param name="by">Who gives them another.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The seats that had been taken by such an offer, by name, whose taker has them no more.</returns>
    public async ValueTask<ImmutableArray<string>> EndOffersAsync(
        RoomId room,
        RoomId before,
        string former,
        Actor by,
        CancellationToken cancel
    )
    {
        string seat = Former(before, former);
        ImmutableArray<string> taken = [];
        foreach (
            Kept<InvitationDocument> each in (
                await invitations.BelowAsync(room.ToString(), int.MaxValue, cancel)
            ).Where(each => each.Value.Former == seat && each.Value.Revoked is null)
        )
        {
            bool isTheirs =
                each.Value.Session is { } session
                && await seats.IsHolderAsync(room, each.Value.Seat, session, cancel)
                && await seats.IsGoodAsync(room, session, cancel);
            await RevokeAsync(room, Parts(each.Key).Id, by, cancel);
            taken = isTheirs ? taken.Add(each.Value.Seat) : taken;
        }

        return taken;
    }

    private async ValueTask<Kept<InvitationDocument>?> OfferedAsync(
        RoomId room,
        SeatClaim held,
        CancellationToken cancel
    )
    {
        if (held.IsAgent || !await seats.IsGoodAsync(held.Room, held.Id, cancel))
        {
            return null;
        }

        string former = Former(held.Room, held.Seat);
        return (await invitations.BelowAsync(room.ToString(), int.MaxValue, cancel)).LastOrDefault(each =>
            each.Value.Former == former && each.Value.Revoked is null
        );
    }

    private static string Former(RoomId room, string seat) => $"{room}/{seat}";
}
