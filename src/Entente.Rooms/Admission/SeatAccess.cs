using System.Collections.Immutable;
using System.Globalization;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;

namespace Entente.Rooms.Admission;

/// <summary>The ways to the seats of a table, given as its rules allow and told to all as they say: links for persons, tokens for programs.</summary>
/// <remarks>
/// Whoever calls has made sure that the person may use the seat that they ask from. At an exercise the host can take a seat back, and whoever comes to it by another way is somebody new: first nobody's browser has it any more, then the
/// room says that it is nobody's (what was kept there is shown to nobody from then on), and only then is it given.
/// </remarks>
/// <param name="rooms">The rooms, whose rules decide.</param>
/// <param name="links">Links.</param>
/// <param name="tokens">Tokens.</param>
/// <param name="sessions">Who holds which seat.</param>
/// <param name="lobbies">The lobbies of classes.</param>
public sealed partial class SeatAccess(
    IRooms rooms,
    Invitations links,
    AgentTokens tokens,
    SeatSessions sessions,
    Lobbies lobbies
)
{
    private const int MostTries = 8;
    private const int Host = 0;

    /// <summary>Makes a link to a seat, from the seat of the host.</summary>
    /// <param name="room">The room.</param>
    /// <param name="seat">The number of the seat.</param>
    /// <param name="by">Who makes it, for the audit log.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The link. Of a seat that is somebody's: refused at a real table where its side did not refuse them, and else a step that all are told of.</returns>
    public async ValueTask<SeatGrant<IssuedInvitation>> LinkAsync(
        RoomId room,
        int seat,
        Actor by,
        CancellationToken cancel
    )
    {
        if (await SeatAsync(room, seat, cancel) is not { } found)
        {
            return SeatGrant<IssuedInvitation>.Not(RefusalKind.NothingThere, "seat");
        }

        return found.IsOwned && found.Role != Role.Host && await FreeAsync(room, seat, by, cancel) is { } instead
            ? new SeatGrant<IssuedInvitation>(null, instead)
            : new SeatGrant<IssuedInvitation>(await links.IssueAsync(room, Name(seat), by, cancel), null);
    }

    /// <summary>The links to the seats of a room, as their host sees them. One that nobody used to a seat that is closed leads nowhere, and is revoked.</summary>
    /// <param name="room">The room.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask<ImmutableArray<Invitation>> LinksAsync(RoomId room, CancellationToken cancel)
    {
        ImmutableArray<Invitation> given = await links.ListAsync(room, cancel);
        ImmutableArray<SeatView> seats = await SeatsAsync(room, cancel);
        return
        [
            .. given.Select(link =>
                link.State == InvitationState.Open && seats.All(seat => Name(seat.Number) != link.Seat)
                    ? link with
                    {
                        State = InvitationState.Revoked,
                    }
                    : link
            ),
        ];
    }

    /// <summary>Takes a seat of an exercise, or at any table one that its side did not let in, from whoever has it: from all browsers and programs of theirs, and so that all at the table see it. Whoever sits down there next is somebody else.</summary>
    /// <param name="room">The room.</param>
    /// <param name="seat">The number of the seat.</param>
    /// <param name="by">Who takes it, for the audit log.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Null when it is nobody's now; else why it is not: refused at a real table but for a seat that its side did not let in, and nothing was taken then.</returns>
    public async ValueTask<MoveResult?> FreeAsync(RoomId room, int seat, Actor by, CancellationToken cancel)
    {
        for (int i = 0; i < MostTries; i++)
        {
            if (await SeatAsync(room, seat, cancel) is not { IsOwned: true } found)
            {
                return null;
            }

            if (!found.IsRefused && await IsRealAsync(room, cancel))
            {
                return new MoveResult.Refused(new RoomRefusal(RefusalKind.SeatIsTheirs));
            }

            // First: whoever has it could sit down again before the next link is used.
            await sessions.EndAsync(room, Name(seat), by, cancel);
            foreach (AgentToken each in (await tokens.ListAsync(room, cancel)).Where(each => each.Seat == Name(seat)))
            {
                await tokens.RevokeAsync(room, each.Id, by, cancel);
            }

            MoveResult told = await rooms.MoveAsync(
                room,
                new RoomMove(Host, new RoomCommand.ReplaceLink(seat)),
                cancel
            );
            if (told is MoveResult.Full or MoveResult.Waiting)
            {
                return told;
            }
        }

        return new MoveResult.Waiting();
    }

    /// <summary>Takes a link back, and with it the seat of whoever used it: at an exercise the seat is free then, at a real table it is closed.</summary>
    /// <param name="room">The room.</param>
    /// <param name="id">The id of the link.</param>
    /// <param name="by">Who takes it back, for the audit log.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Whether there was such a link that had not been taken back.</returns>
    public async ValueTask<bool> RevokeLinkAsync(RoomId room, string id, Actor by, CancellationToken cancel)
    {
        Invitation? link = (await links.ListAsync(room, cancel)).FirstOrDefault(each => each.Id == id);
        bool isRevoked = await links.RevokeAsync(room, id, by, cancel);
        // Also when it was revoked before: what came in between may have ended before the table was told. Not when another has the seat by now.
        if (
            link is { State: InvitationState.Claimed or InvitationState.Revoked, Session: { } session }
            && Number(link.Seat) is var seat and not Host
            && await SeatAsync(room, seat, cancel) is { IsOwned: true }
            && await sessions.IsHolderAsync(room, link.Seat, session, cancel)
        )
        {
            if (await IsRealAsync(room, cancel))
            {
                await sessions.EndAsync(room, link.Seat, by, cancel);
                await rooms.MoveAsync(room, new RoomMove(Host, new RoomCommand.CloseSeat(seat)), cancel);
            }
            else
            {
                await FreeAsync(room, seat, by, cancel);
            }
        }

        return isRevoked;
    }

    private static string Name(int seat) => seat.ToString(CultureInfo.InvariantCulture);

    private static int Number(string seat) =>
        int.TryParse(seat, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;

    private async ValueTask<SeatView?> SeatAsync(RoomId room, int seat, CancellationToken cancel) =>
        (await SeatsAsync(room, cancel)).FirstOrDefault(each => each.Number == seat);

    private async ValueTask<ImmutableArray<SeatView>> SeatsAsync(RoomId room, CancellationToken cancel) =>
        (await rooms.ViewAsync(room, Host, cancel)) is { } view
            ? [.. view.Seats.Where(each => each.State != SeatState.Closed)]
            : [];

    private async ValueTask<bool> IsClosedAsync(RoomId room, int seat, CancellationToken cancel) =>
        await rooms.ViewAsync(room, Host, cancel) is { } view
        && !view.Seats.Any(each => each.Number == seat && each.State != SeatState.Closed);

    private async ValueTask<bool> IsRealAsync(RoomId room, CancellationToken cancel) =>
        await rooms.ViewAsync(room, Host, cancel) is { Kind: TableKind.Real };
}
