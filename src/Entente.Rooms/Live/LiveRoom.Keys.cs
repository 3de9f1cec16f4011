using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.State;

namespace Entente.Rooms.Live;

/// <content>What the key of a move says: one that was made is answered as it was then, and not made again.</content>
public sealed partial class LiveRoom
{
    private MoveResult? Repeated(RoomMove move, Seat? seat)
    {
        if (move.Key.Length == 0)
        {
            return null;
        }

        string? privately = null;
        bool isOwn =
            seat is not null
            && keeper.Kept.GetValueOrDefault(seat.Owner)?.Keys.TryGetValue(move.Key, out privately) == true;
        bool isShared = keeper.State.Keys.TryGetValue(move.Key, out MadeMove made);
        if (!isOwn && !isShared)
        {
            return null;
        }

        bool isTheirs = isOwn || keeper.State.Timeline[(int)made.Version - 1].Seat == move.Seat;
        bool isOther =
            (made.Fingerprint ?? privately) is { } asked && FingerprintOf(move, seat) is { } now && asked != now;
        return !isTheirs || isOther ? new MoveResult.Refused(new RoomRefusal(RefusalKind.KeyUsedOtherwise))
            : isShared ? new MoveResult.Done(made.Version, keeper.HashOf(made.Version))
            : new MoveResult.Kept();
    }

    private string? FingerprintOf(RoomMove move, Seat? seat) =>
        seat is null || move.Key.Length == 0 ? null : keeper.FingerprintOf(seat.Owner, move.Key, move.Command);
}
