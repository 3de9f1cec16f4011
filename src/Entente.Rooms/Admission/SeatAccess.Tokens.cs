using System.Collections.Immutable;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Live;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.Views;

namespace Entente.Rooms.Admission;

/// <content>Tokens by which programs act: those that the table was told of, and no others.</content>
public sealed partial class SeatAccess
{
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

        if (from != seat && found.IsOwned && found.Role != Role.Host)
        {
            return SeatGrant<IssuedAgentToken>.Not(RefusalKind.SeatIsTheirs);
        }

        if (
            (
                await tokens.IssueAsync(room, Name(seat), name, by, cancel)
                ?? (
                    await RevokeEndedAsync(room, cancel)
                        ? await tokens.IssueAsync(room, Name(seat), name, by, cancel)
                        : null
                )
            )
            is not { } issued
        )
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
            (await tokens.ListAsync(room, cancel)).FirstOrDefault(each =>
                each.Id == id && (from == Host || each.Seat == Name(from))
            )
                is not { } token
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

    /// <summary>The tokens by which programs act that whoever sits at a seat can take back: for the seat, or for all of them from the host's. Not those that the table was told are ended.</summary>
    /// <param name="room">The room.</param>
    /// <param name="from">The seat that it is asked from.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask<ImmutableArray<AgentToken>> TokensAsync(RoomId room, int from, CancellationToken cancel)
    {
        ImmutableArray<AgentToken> good = await tokens.ListAsync(room, cancel);
        ImmutableArray<SeatView> seats = await SeatsAsync(room, cancel);
        return
        [
            .. good.Where(token =>
                (from == Host || token.Seat == Name(from))
                && seats.FirstOrDefault(each => Name(each.Number) == token.Seat) is { } seat
                && (seat.Role == Role.Host || IsTold(seat, token.Id))
            ),
        ];
    }

    /// <summary>Whether what somebody says of a program at a seat is said of a token that was made for it: good, called so, and never told of before. A token that was ended is not made good again.</summary>
    /// <param name="room">The room.</param>
    /// <param name="allow">What they say.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Also true where the table was told already, which its rules then say.</returns>
    public async ValueTask<bool> IsOfTokenAsync(RoomId room, RoomCommand.AllowProgram allow, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(allow);
        return (await SeatAsync(room, allow.Seat, cancel) is { } seat && IsTold(seat, allow.Program))
            || (
                (await tokens.ListAsync(room, cancel)).Any(each =>
                    each.Id == allow.Program && each.Seat == Name(allow.Seat) && each.Name == allow.Name
                ) && !(await ToldAsync(room, cancel)).Contains(allow.Program)
            );
    }

    /// <summary>Takes back the token that a move has ended, so that it is good for nothing any more.</summary>
    /// <param name="room">The room.</param>
    /// <param name="end">The move.</param>
    /// <param name="by">Who made it, for the audit log.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask AfterEndAsync(RoomId room, RoomCommand.EndProgram end, Actor by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(end);
        if (
            (await tokens.ListAsync(room, cancel)).Any(each => each.Id == end.Program && each.Seat == Name(end.Seat))
            && !(await SeatsAsync(room, cancel)).Any(each => IsTold(each, end.Program))
        )
        {
            await tokens.RevokeAsync(room, end.Program, by, cancel);
        }
    }

    // Those of the host's that ended when somebody sat down, say: they would count among the tokens of the room for ever.
    private async ValueTask<bool> RevokeEndedAsync(RoomId room, CancellationToken cancel)
    {
        bool isAny = false;
        ImmutableArray<AgentToken> good = await tokens.ListAsync(room, cancel);
        ImmutableHashSet<string> told = await ToldAsync(room, cancel);
        ImmutableArray<SeatView> seats = await SeatsAsync(room, cancel);
        foreach (
            AgentToken each in good.Where(each => told.Contains(each.Id) && !seats.Any(seat => IsTold(seat, each.Id)))
        )
        {
            isAny |= await tokens.RevokeAsync(room, each.Id, Actor.Server, cancel);
        }

        return isAny;
    }

    private static bool IsTold(SeatView seat, string program) => seat.Programs.Any(each => each.Id == program);

    // Every program that the table was ever told of.
    private async ValueTask<ImmutableHashSet<string>> ToldAsync(RoomId room, CancellationToken cancel) =>
        (await rooms.ViewAsync(room, Host, cancel)) is { } view
            ?
            [
                .. view
                    .Timeline.SelectMany(each => each.Events)
                    .OfType<RoomEvent.ProgramAllowed>()
                    .Select(each => each.Program),
            ]
            : [];
}
