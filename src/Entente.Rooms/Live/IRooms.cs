using System.Collections.Immutable;
using Entente.Rooms.Ledger;
using Entente.Rooms.State;
using Entente.Rooms.Text;
using Entente.Rooms.Views;

namespace Entente.Rooms.Live;

/// <summary>The rooms, wherever they are at work: in this process or on another machine.</summary>
/// <remarks>Whoever calls has made sure that the person may use the seat. All members may be called from many threads at once.</remarks>
public interface IRooms
{
    /// <summary>Makes a move; the first of a room opens it.</summary>
    ValueTask<MoveResult> MoveAsync(RoomId room, RoomMove move, CancellationToken cancel);

    /// <summary>What somebody at a seat sees now; null when there is no such room or seat, or it was closed.</summary>
    ValueTask<RoomView?> ViewAsync(RoomId room, int seat, CancellationToken cancel);

    /// <summary>Follows a room from a seat.</summary>
    /// <param name="room">The room.</param>
    /// <param name="seat">The seat.</param>
    /// <param name="changed">Called after something changed that the seat may see, and for nothing else; must return at once. Several changes may be told as one.</param>
    /// <param name="isLine">Whether a person or agent is at the other end: the seat's line is up as long as it follows.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Ends following when disposed.</returns>
    ValueTask<IAsyncDisposable> FollowAsync(
        RoomId room,
        int seat,
        Action changed,
        bool isLine,
        CancellationToken cancel
    );

    /// <summary>Entries of the shared log as they are kept, so that anybody at the table can check the hashes.</summary>
    ValueTask<ImmutableArray<LogEntry>> LogAsync(RoomId room, long after, int most, CancellationToken cancel);

    /// <summary>What somebody without a seat sees; null when there is no such room, or it is not open to the public.</summary>
    async ValueTask<PublicView?> PublicViewAsync(RoomId room, CancellationToken cancel) =>
        RoomViews.ForPublic(await StateAsync(room, cancel).ConfigureAwait(false));

    /// <summary>What the shared log comes to: what everybody at the table may know, and nothing that anybody keeps.</summary>
    async ValueTask<RoomState> StateAsync(RoomId room, CancellationToken cancel)
    {
        var state = new RoomState(room);
        while (true)
        {
            ImmutableArray<LogEntry> entries = await LogAsync(room, state.Version, 1_000, cancel).ConfigureAwait(false);
            if (entries.IsEmpty)
            {
                return state;
            }

            state = entries.Aggregate(
                state,
                (before, entry) => before.After(RoomText.Entry(entry.Content.Span), entry.Hash)
            );
        }
    }

    /// <summary>Destroys what an owner keeps in a room, for good.</summary>
    ValueTask EraseAsync(RoomId room, string owner, CancellationToken cancel);
}
