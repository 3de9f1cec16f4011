using System.Collections.Immutable;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Seats;
using Entente.Rooms.Views;

namespace Entente.Rooms.Admission;

/// <content>Who comes to a seat: by a link, or from the lobby of a class.</content>
public sealed partial class SeatAccess
{
    /// <summary>Takes the seat that somebody in a lobby was given. Whoever comes to it new takes it from whoever had it; whoever comes back has it again.</summary>
    /// <param name="secret">The secret of their place; anything, however long.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The seat with its secret; null when there is no such place, it has no seat yet, somebody else was given it since, or the table cannot be told now.</returns>
    public async ValueTask<OpenedSeat?> TakeSeatAsync(string? secret, CancellationToken cancel)
    {
        if (await lobbies.FindNewAsync(secret, cancel) is not { Room: { } room, Seat: { } name })
        {
            return await lobbies.TakeSeatAsync(secret, cancel);
        }

        // Whoever was replaced does not take the seat back from whoever has it now, or has a link to it: the teacher gives it.
        if (
            (
                await lobbies.HasLostAsync(secret, cancel)
                && (
                    await SeatAsync(room, Number(name), cancel) is { IsOwned: true }
                    || await links.IsGivenAsync(room, name, cancel)
                )
            ) || await FreeAsync(room, Number(name), Actor.Stranger, cancel) is not null
        )
        {
            return null;
        }

        OpenedSeat? opened = await lobbies.TakeSeatAsync(secret, cancel);
        return opened is null || await PassAsync(room, Number(name), cancel) ? opened : null;
    }

    /// <summary>Takes the seat that was offered to whoever holds one at the table before, unless somebody sat down there meanwhile. Whoever takes it first has it.</summary>
    /// <param name="room">The room in which it was offered.</param>
    /// <param name="held">What they hold at the table before: good still, and no token.</param>
    /// <param name="shown">The secrets of the sessions that the browser has.</param>
    /// <param name="cancel">Gives up waiting; the seat may still be taken.</param>
    /// <remarks>The first who sits down for a side lets in the others. Whoever its side did not let in at the table before is therefore given its seat only when one sits there who is in, so that they are outside again.</remarks>
    public async ValueTask<InvitationClaim> TakeOfferAsync(
        RoomId room,
        SeatClaim held,
        IReadOnlyList<string> shown,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(held);
        bool isWaiting = false;
        InvitationClaim claim = await links.TakeOfferAsync(
            room,
            held,
            shown,
            async (at, name) =>
            {
                ImmutableArray<SeatView> seats = await SeatsAsync(at, cancel);
                if (seats.FirstOrDefault(each => each.Number == Number(name)) is not { IsOwned: false } seat)
                {
                    return false;
                }

                isWaiting = !HasSomebodyIn(seats, seat) && await WasOutsideAsync(held, cancel);
                return !isWaiting;
            },
            cancel
        );
        return isWaiting ? InvitationClaim.Waits.Instance : claim;
    }

    // Whoever nobody is left to let in begins anew by themselves, at the table before too: they wait for nobody.
    private async ValueTask<bool> WasOutsideAsync(SeatClaim held, CancellationToken cancel) =>
        await SeatAsync(held.Room, Number(held.Seat), cancel) is { IsOutside: true, IsForsaken: false };

    private static bool HasSomebodyIn(ImmutableArray<SeatView> seats, SeatView seat) =>
        seats.Any(each => each is { IsOwned: true, IsOutside: false } && Owner(each) == Owner(seat));

    private static string Owner(SeatView seat) => Owners.Of(seat.Role, seat.Party, seat.Number);

    /// <summary>Uses a link, unless the seat has become somebody's at a real table since the host made it. At an exercise whoever uses it is somebody new, and whoever had the seat has lost it.</summary>
    /// <param name="secret">What stood behind the <c>#</c>; anything, however long.</param>
    /// <param name="shown">The secrets of the sessions that the browser has.</param>
    /// <param name="attempt">What the browser has made up for this claim; null for none.</param>
    /// <param name="cancel">Gives up waiting; the claim may still happen.</param>
    /// <remarks>
    /// The room is looked at before the link is used, and again when its use is written, which ends the sessions before it: a seat of a real table that somebody took in between is not given, and the link is taken back. A move that was
    /// let in by a session before that, and is written to the record only after the second look, is not seen.
    /// </remarks>
    public async ValueTask<InvitationClaim> ClaimAsync(
        string? secret,
        IReadOnlyList<string> shown,
        string? attempt,
        CancellationToken cancel
    )
    {
        if (
            await links.FindAsync(secret, cancel) is not { State: InvitationState.Open, IsOwn: false } link
            || Number(link.Seat) is not (var seat and > Host)
        )
        {
            return await links.ClaimAsync(secret, shown, attempt, cancel);
        }

        // To a seat that the host closed nothing leads any more.
        if (
            await IsClosedAsync(link.Room, seat, cancel)
            || await FreeAsync(link.Room, seat, Actor.Stranger, cancel) is not null
        )
        {
            return InvitationClaim.Unknown.Instance;
        }

        InvitationClaim claim = await links.ClaimAsync(
            secret,
            shown,
            attempt,
            async (room, name) =>
                !await IsClosedAsync(room, Number(name), cancel)
                && (
                    !await IsRealAsync(room, cancel)
                    || await SeatAsync(room, Number(name), cancel) is not { IsOwned: true }
                ),
            cancel
        );
        return claim is not InvitationClaim.Seated || await PassAsync(link.Room, seat, cancel)
            ? claim
            : InvitationClaim.Unknown.Instance;
    }

    // Whoever sat down between has lost the seat to the one who has it now.
    private async ValueTask<bool> PassAsync(RoomId room, int seat, CancellationToken cancel)
    {
        for (int i = 0; i < MostTries && await SeatAsync(room, seat, cancel) is { IsOwned: true }; i++)
        {
            if (await IsRealAsync(room, cancel))
            {
                return true;
            }

            await rooms.MoveAsync(room, new RoomMove(Host, new RoomCommand.ReplaceLink(seat)), cancel);
        }

        return await SeatAsync(room, seat, cancel) is not { IsOwned: true };
    }
}
