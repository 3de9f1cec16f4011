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
/// <remarks>Whoever calls has made sure that the person may use the seat that they ask from.</remarks>
/// <param name="rooms">The rooms, whose rules decide.</param>
/// <param name="links">Links.</param>
/// <param name="tokens">Tokens.</param>
public sealed class SeatAccess(IRooms rooms, Invitations links, AgentTokens tokens)
{
    private const int Host = 0;

    /// <summary>Makes a link to a seat, from the seat of the host.</summary>
    /// <param name="room">The room.</param>
    /// <param name="seat">The number of the seat.</param>
    /// <param name="by">Who makes it, for the audit log.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The link. Of a seat that is somebody's: refused at a real table, and at an exercise a step that all are told of.</returns>
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

        if (found.IsOwned && found.Role != Role.Host)
        {
            MoveResult told = await rooms.MoveAsync(
                room,
                new RoomMove(Host, new RoomCommand.ReplaceLink(seat)),
                cancel
            );
            if (told is not MoveResult.Done)
            {
                return new SeatGrant<IssuedInvitation>(null, told);
            }
        }

        return new SeatGrant<IssuedInvitation>(await links.IssueAsync(room, Name(seat), by, cancel), null);
    }

    /// <summary>Uses a link, unless the seat has become somebody's at a real table since the host made it.</summary>
    /// <param name="secret">What stood behind the <c>#</c>; anything, however long.</param>
    /// <param name="shown">The secrets of the sessions that the browser has.</param>
    /// <param name="attempt">What the browser has made up for this claim; null for none.</param>
    /// <param name="cancel">Gives up waiting; the claim may still happen.</param>
    /// <remarks>
    /// The room is looked at before the link is used, and again when its use is written, which ends the sessions before it: a seat that somebody took in between is not given, and the link is taken back. A move that was let in
    /// by a session before that, and is written to the record only after the second look, is not seen.
    /// </remarks>
    public ValueTask<InvitationClaim> ClaimAsync(
        string? secret,
        IReadOnlyList<string> shown,
        string? attempt,
        CancellationToken cancel
    ) =>
        links.ClaimAsync(
            secret,
            shown,
            attempt,
            async (room, name) =>
                await rooms.ViewAsync(room, Host, cancel) is not { Kind: TableKind.Real } view
                || !view.Seats.Any(each => Name(each.Number) == name && each is { IsOwned: true, Role: not Role.Host }),
            cancel
        );

    /// <summary>Makes a token by which a program acts at a seat; all at the table are told.</summary>
    /// <param name="room">The room.</param>
    /// <param name="from">The seat that it is asked from: the same, or the host's.</param>
    /// <param name="program">The token by which it is asked; null for a person.</param>
    /// <param name="seat">The number of the seat.</param>
    /// <param name="name">What the program is called.</param>
    /// <param name="by">Who makes it, for the audit log.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is no <see cref="ShortText"/>.</exception>
    public async ValueTask<SeatGrant<IssuedAgentToken>> TokenAsync(
        RoomId room,
        int from,
        string? program,
        int seat,
        string name,
        Actor by,
        CancellationToken cancel
    )
    {
        if (await SeatAsync(room, seat, cancel) is not { } found)
        {
            return SeatGrant<IssuedAgentToken>.Not(RefusalKind.NothingThere, "seat");
        }

        if (from != seat && found.IsOwned && found.Role != Role.Host && await IsRealAsync(room, cancel))
        {
            return SeatGrant<IssuedAgentToken>.Not(RefusalKind.SeatIsTheirs);
        }

        if (await tokens.IssueAsync(room, Name(seat), name, by, cancel) is not { } issued)
        {
            return new SeatGrant<IssuedAgentToken>(null, null);
        }

        // Good for nothing before all were told, whatever comes in between.
        MoveResult told = await rooms.MoveAsync(
            room,
            new RoomMove(from, new RoomCommand.AllowProgram(seat, issued.Token.Id, issued.Token.Name))
            {
                Program = program,
            },
            cancel
        );
        if (told is MoveResult.Done)
        {
            return new SeatGrant<IssuedAgentToken>(issued, null);
        }

        await tokens.RevokeAsync(room, issued.Token.Id, by, cancel);
        return new SeatGrant<IssuedAgentToken>(null, told);
    }

    /// <summary>Takes a token back; all at the table are told.</summary>
    /// <param name="room">The room.</param>
    /// <param name="from">The seat that it is asked from: that of the token, or the host's.</param>
    /// <param name="program">The token by which it is asked; null for a person.</param>
    /// <param name="id">The id of the token.</param>
    /// <param name="by">Who takes it back, for the audit log.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Whether there was such a token that was good, and they may take it back.</returns>
    public async ValueTask<bool> EndTokenAsync(
        RoomId room,
        int from,
        string? program,
        string id,
        Actor by,
        CancellationToken cancel
    )
    {
        if (
            (await TokensAsync(room, from, cancel)).FirstOrDefault(each => each.Id == id) is not { } token
            || (from != Host && program is not null && program != id)
        )
        {
            return false;
        }

        bool isEnded = await tokens.RevokeAsync(room, id, by, cancel);
        await rooms.MoveAsync(
            room,
            new RoomMove(from, new RoomCommand.EndProgram(Number(token.Seat), id)) { Program = program },
            cancel
        );
        return isEnded;
    }

    /// <summary>The good tokens that whoever sits at a seat can take back: for the seat, or for all of them from the host's.</summary>
    /// <param name="room">The room.</param>
    /// <param name="from">The seat that it is asked from.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask<ImmutableArray<AgentToken>> TokensAsync(RoomId room, int from, CancellationToken cancel) =>
        from == Host
            ? await tokens.ListAsync(room, cancel)
            : [.. (await tokens.ListAsync(room, cancel)).Where(each => each.Seat == Name(from))];

    private static string Name(int seat) => seat.ToString(CultureInfo.InvariantCulture);

    private static int Number(string seat) =>
        int.TryParse(seat, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;

    private async ValueTask<SeatView?> SeatAsync(RoomId room, int seat, CancellationToken cancel) =>
        (await rooms.ViewAsync(room, Host, cancel))?.Seats.FirstOrDefault(each =>
            each.Number == seat && each.State != SeatState.Closed
        );

    private async ValueTask<bool> IsRealAsync(RoomId room, CancellationToken cancel) =>
        await rooms.ViewAsync(room, Host, cancel) is { Kind: TableKind.Real };
}
