using System.Collections.Immutable;
using Entente.Rooms;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Entente.Cluster.Rooms;

/// <summary>Wakes rooms whose clock strikes soon, so that deadlines end talks also where nobody looks since the server was started.</summary>
/// <remarks>Every process of a cluster does so: a room that is woken twice does what is due once.</remarks>
internal sealed partial class RoomWaker(IGrainFactory grains, RoomServices services, ILogger<RoomWaker> log)
    : BackgroundService
{
    /// <summary>How often it looks; a room is woken that much ahead, and waits for the moment itself.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private const int Page = 1_000;
    private const int AtOnce = 8;
    private readonly HashSet<RoomId> broken = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, services.Time);
        do
        {
            await WakeAsync(stoppingToken);
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task WakeAsync(CancellationToken cancel)
    {
        ImmutableArray<RoomId> due;
        try
        {
            due = await services.Ledger.DueAsync(services.Time.GetUtcNow() + Every, Page, cancel);
        }
        catch (LedgerUnavailableException)
        {
            // It is asked again.
            return;
        }

        await Parallel.ForEachAsync(
            due.Where(room => !broken.Contains(room)),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (room, _) => await WakeAsync(room, cancel)
        );
    }

    private async Task WakeAsync(RoomId room, CancellationToken cancel)
    {
        try
        {
            await grains.GetGrain<IRoomGrain>(room.ToString()).WakeAsync().AsTask().WaitAsync(cancel);
        }
        catch (BrokenLogException)
        {
            lock (broken)
            {
                broken.Add(room);
            }

            Broken(log, room);
        }
        catch (Exception failure) when (GrainRooms.IsPassing(failure))
        {
            // It is woken again.
        }
    }

    [LoggerMessage(
        LogLevel.Error,
        "The log of room {Room} is not what was once written: what is due there is not done."
    )]
    private static partial void Broken(ILogger log, RoomId room);
}
