using Entente.Rooms.Private;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.State;

namespace Entente.Rooms.Live;

/// <content>What the key of a move says: one that was made is answered as it was then, and not made again.</content>
public sealed partial class LiveRoom
{
    private ValueTask<string> CodeOfAsync(RoomMove move, Seat? seat, CancellationToken cancel) =>
        seat is null || move.Key.Length == 0 ? new(move.Key) : keeper.CodeOfAsync(move.Seat, move.Key, cancel);

    private MoveResult? Repeated(RoomMove move, string code, Seat? seat)
    {
        if (move.Key.Length == 0)
        {
            return null;
        }

        // Moves from before keys were kept as codes stand under the key itself, whosever it was.
        PrivateState? kept = seat is null ? null : keeper.Kept.GetValueOrDefault(seat.Owner);
        string? privately = null;
        bool isKept =
            kept is not null
            && (kept.Keys.TryGetValue(code, out privately) || kept.Keys.TryGetValue(move.Key, out privately));
        bool isShared =
            keeper.State.Keys.TryGetValue(code, out MadeMove made)
            || (
                keeper.State.Keys.TryGetValue(move.Key, out made)
                && (isKept || keeper.State.Timeline[(int)made.Version - 1].Seat == move.Seat)
            );
        return !isKept && !isShared ? null
            : (isShared ? made.Fingerprint : privately) is { } asked
            && FingerprintOf(move, seat) is { } now
            && asked != now
                ? new MoveResult.Refused(new RoomRefusal(RefusalKind.KeyUsedOtherwise))
            : isShared ? new MoveResult.Done(made.Version, keeper.HashOf(made.Version))
            : new MoveResult.Kept();
    }

    private string? FingerprintOf(RoomMove move, Seat? seat) =>
        seat is null || move.Key.Length == 0 ? null : keeper.FingerprintOf(seat.Owner, move.Key, move.Command);
}
