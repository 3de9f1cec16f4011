using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.State;

namespace Entente.Web.Api.Rooms;

/// <summary>What a move over HTTP names that the room itself does not know: tokens, and other tables. What this server has not made or seen is told to nobody as if it were there.</summary>
/// <param name="rooms">The rooms.</param>
/// <param name="access">The tokens.</param>
internal sealed class NamedThings(IRooms rooms, SeatAccess access)
{
    /// <summary>Why a move is not asked of the room; null when what it names is there, when the rules of the room turn whoever asks away anyhow, and where the move was made before.</summary>
    /// <param name="place">From where it is asked.</param>
    /// <param name="move">The move.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask<RoomRefusal?> FaultAsync(CallerSeat place, RoomMove move, CancellationToken cancel)
    {
        RoomRefusal? fault = move.Command switch
        {
            RoomCommand.AllowProgram allow
                when (place.IsHost || (allow.Seat == place.Seat && place.Program is null))
                    && !await access.IsOfTokenAsync(place.Room, allow, cancel) => new(
                RefusalKind.NothingThere,
                "token"
            ),
            RoomCommand.NameFollowing name
                when await rooms.ViewAsync(place.Room, place.Seat, cancel)
                    is { You.Role: Role.Host, Phase: TalkPhase.Ended }
                    && !await FollowsAsync(place, name, cancel) => new(RefusalKind.OutOfRange, "room"),
            _ => null,
        };
        return
            fault is not null
            && await rooms.MoveAsync(place.Room, move with { IsQuestion = true }, cancel)
                is MoveResult.Refused { Refusal.Kind: RefusalKind.NothingThere }
            ? fault
            : null;
    }

    /// <summary>What a move leads to beside the room: the token of a program that it ended is good for nothing any more.</summary>
    /// <param name="place">From where it was asked.</param>
    /// <param name="command">What was asked for.</param>
    /// <param name="result">What became of it.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask AfterAsync(
        CallerSeat place,
        RoomCommand command,
        MoveResult result,
        CancellationToken cancel
    )
    {
        if (command is RoomCommand.EndProgram end && result is MoveResult.Done)
        {
            await access.AfterEndAsync(place.Room, end, place.Actor, cancel);
        }
    }

    private async ValueTask<bool> FollowsAsync(
        CallerSeat place,
        RoomCommand.NameFollowing name,
        CancellationToken cancel
    ) =>
        await rooms.ViewAsync(name.Room, HostSeat.Number, cancel) is { Previous: var previous }
        && previous == place.Room;
}
