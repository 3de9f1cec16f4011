using System.Collections.Concurrent;
using System.Collections.Immutable;
using Entente.Rooms;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Entente.Web.Tables.Agents;

/// <summary>Plays for the agents of this server's rooms: from when one sits down until the talks are over, a restart in between or not.</summary>
/// <param name="rooms">The rooms.</param>
/// <param name="documents">Where it is kept which rooms have agents.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">Told when an agent failed, and nothing of what it knew.</param>
public sealed partial class AgentDesk(
    IRooms rooms,
    IDocumentStore documents,
    TimeProvider clock,
    ILogger<AgentDesk> logger
) : BackgroundService
{
    private const string Kind = "agent-room";
    private const int Page = 200;
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<RoomId, bool> playing = new();
    private readonly CancellationTokenSource ended = new();
    private bool isDisposed;

    /// <summary>Says that a room has an agent; nothing changes when that is known.</summary>
    /// <param name="room">The room.</param>
    public async Task WatchAsync(RoomId room)
    {
        if (playing.TryAdd(room, true))
        {
            try
            {
                await documents
                    .PutAsync(Kind, room.ToString(), 0, "", ReadOnlyMemory<byte>.Empty, CancellationToken.None)
                    .ConfigureAwait(false);
            }
            catch (Exception away) when (away is LedgerFullException or LedgerUnavailableException)
            {
                // It plays all the same; after a restart it is noticed by the first who looks at the table.
            }

            _ = Task.Run(() => PlayAsync(room));
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        // The container has it under two names, and puts it away once for each.
        if (!isDisposed)
        {
            isDisposed = true;
            ended.Cancel();
            ended.Dispose();
        }

        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using CancellationTokenRegistration stop = stoppingToken.Register(ended.Cancel);
        string after = "";
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                ImmutableArray<StoredDocument> found = await documents
                    .ListAsync(Kind, null, after, Page, stoppingToken)
                    .ConfigureAwait(false);
                foreach (StoredDocument each in found)
                {
                    after = each.Key;
                    if (RoomId.TryParse(each.Key, out RoomId room) && playing.TryAdd(room, true))
                    {
                        _ = Task.Run(() => PlayAsync(room), stoppingToken);
                    }
                }

                if (found.Length < Page)
                {
                    return;
                }
            }
            catch (LedgerUnavailableException)
            {
                await Task.Delay(Again, clock, stoppingToken).ConfigureAwait(false);
            }
        }
    }

    private async Task PlayAsync(RoomId room)
    {
        try
        {
            CancellationToken cancel = ended.Token;
            await new AgentRoom(rooms, room, clock).PlayAsync(cancel).ConfigureAwait(false);
            playing.TryRemove(room, out _);
            if (await documents.FindAsync(Kind, room.ToString(), cancel).ConfigureAwait(false) is { } kept)
            {
                await documents.RemoveAsync(Kind, kept.Key, kept.Version, cancel).ConfigureAwait(false);
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or ObjectDisposedException)
        {
            // The server stops; the next one goes on.
        }
#pragma warning disable CA1031 // Whatever a strategy throws ends its playing, never the server; the host sees that it does not move.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            playing.TryRemove(room, out _);
            Failed(logger, room, failure.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Error, "An agent in room {Room} failed and plays no more: {Failure}.")]
    private static partial void Failed(ILogger logger, RoomId room, string failure);
}
