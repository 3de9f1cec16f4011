using System.Collections.Concurrent;
using System.Collections.Immutable;
using Entente.Rooms;
using Entente.Rooms.Ledger;
using Entente.Rooms.State;
using Entente.Rooms.Text;
using Entente.Rooms.Views;

namespace Entente.Cluster.Rooms;

/// <summary>What the public sees of rooms, made once for each version of a room however many look: of the log only what is new is read.</summary>
/// <remarks>Rooms that are not open to the public are remembered as that. Of more than <see cref="Most"/> rooms those that nobody looked at for longest are forgotten.</remarks>
internal sealed class PublicViews(IRoomLedger ledger)
{
    /// <summary>The most rooms that are remembered.</summary>
    public const int Most = 256;

    private const int Page = 1_000;
    private readonly ConcurrentDictionary<RoomId, Made> views = new();
    private long looks;

    public async ValueTask<PublicView?> ForAsync(RoomId room, CancellationToken cancel)
    {
        Made? last = views.GetValueOrDefault(room);
        RoomState state = last?.State ?? new RoomState(room);
        while (true)
        {
            ImmutableArray<LogEntry> entries = await ledger.ReadAsync(room, state.Version, Page, cancel);
            state = entries.Aggregate(
                state,
                (before, entry) => before.After(RoomText.Entry(entry.Content.Span), entry.Hash)
            );
            if (entries.Length < Page)
            {
                break;
            }
        }

        Made made =
            last is not null && last.State.Version == state.Version
                ? last
                : new Made(state, RoomViews.ForPublic(state));
        made.Looked = Interlocked.Increment(ref looks);

        // A room that is none must not fill the memory of those that are.
        if (state.Version > 0)
        {
            views[room] = made;
            Forget();
        }

        return made.View;
    }

    private void Forget()
    {
        while (views.Count > Most)
        {
            views.TryRemove(views.MinBy(each => each.Value.Looked).Key, out _);
        }
    }

    private sealed class Made(RoomState state, PublicView? view)
    {
        public RoomState State => state;

        public PublicView? View => view;

        public long Looked { get; set; }
    }
}
