using System.Collections.Immutable;
using Entente.Rooms;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Storage;
using Entente.Rooms.Text;
using Entente.Testing.Support;

namespace Entente.Cluster.Tests.Rooms;

/// <summary>A clock that stands still, a server that ends, another that starts, and nobody who looks.</summary>
public class RoomWakerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_deadline_that_passed_between_two_servers_is_kept_though_nobody_opens_the_room()
    {
        using var folder = new TemporaryFolder();
        var clock = new ManualClock();
        var room = new RoomId(21);
        RoomSetup setup = Talks.Setup with { Time = TimeSpan.FromMinutes(10) };
        await using (RoomStores stores = await OpenAsync(folder))
        await using (Process first = await Process.StartAsync(Services(stores, clock)))
        {
            await OpenAsync(first.Rooms, room, setup);
        }

        clock.Advance(TimeSpan.FromMinutes(30));
        await using (RoomStores stores = await OpenAsync(folder))
        await using (Process second = await Process.StartAsync(Services(stores, clock)))
        {
            RoomEvent.TalksEnded ended = await HappenedAsync<RoomEvent.TalksEnded>(stores.Ledger, room);
            Assert.Equal(TalkEnd.Deadline, ended.End);
        }
    }

    [Fact]
    public async Task A_deadline_that_is_still_to_come_when_a_server_starts_is_kept_at_its_time_though_nobody_opens_the_room()
    {
        var clock = new ManualClock();
        var ledger = new MemoryLedger();
        RoomServices services = Process.Shared(ledger) with { Time = clock };
        var room = new RoomId(22);
        await using (Process first = await Process.StartAsync(services))
        {
            await OpenAsync(first.Rooms, room, Talks.Setup with { Time = TimeSpan.FromMinutes(10) });
        }

        await using Process second = await Process.StartAsync(services);
        clock.Advance(TimeSpan.FromMinutes(9));
        Assert.DoesNotContain(await EventsAsync(ledger, room), each => each is RoomEvent.TalksEnded);

        // Up to the last look before the deadline; from there the room waits for the moment itself.
        long patience = Environment.TickCount64;
        while (!(await EventsAsync(ledger, room)).OfType<RoomEvent.TalksEnded>().Any())
        {
            Assert.True(Environment.TickCount64 - patience < Patience.TotalMilliseconds, "The talks did not end.");
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(20);
        }

        RoomEntry end = (await EntriesAsync(ledger, room)).Last();
        Assert.True(end.At >= new ManualClock().GetUtcNow() + TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task Whoever_was_there_when_a_server_ended_is_missed_by_the_next_though_nobody_opens_the_room()
    {
        var clock = new ManualClock();
        var ledger = new MemoryLedger();
        RoomServices services = Process.Shared(ledger) with { Time = clock };
        var room = new RoomId(23);
        await using (Process first = await Process.StartAsync(services))
        {
            RoomSetup setup = Talks.Setup with { OnDrop = DropPolicy.Pause, Grace = TimeSpan.FromMinutes(2) };
            await OpenAsync(first.Rooms, room, setup);
            _ = await first.Rooms.FollowAsync(room, Talks.North, () => { }, isLine: true, CancellationToken.None);
            long patience = Environment.TickCount64;
            while ((await ledger.WatchOfAsync(room, CancellationToken.None)).Note != "1")
            {
                Assert.True(Environment.TickCount64 - patience < Patience.TotalMilliseconds, "The line was not noted.");
                await Task.Delay(20);
            }
        }

        await using Process second = await Process.StartAsync(services);
        long waiting = Environment.TickCount64;
        while (!(await EventsAsync(ledger, room)).OfType<RoomEvent.TalksPaused>().Any())
        {
            Assert.True(Environment.TickCount64 - waiting < Patience.TotalMilliseconds, "Nobody was missed.");
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(20);
        }

        Assert.Equal(Talks.North, Assert.Single((await EventsAsync(ledger, room)).OfType<RoomEvent.LineLost>()).Seat);
    }

    private static ValueTask<RoomStores> OpenAsync(TemporaryFolder folder) =>
        RoomStores.OpenAsync(new StoreOptions(folder["data"]), CancellationToken.None);

    private static RoomServices Services(RoomStores stores, TimeProvider clock) =>
        new(stores.Ledger, stores.Keys, new SeededEntropy(4), clock);

    private static async Task OpenAsync(IRooms rooms, RoomId room, RoomSetup setup)
    {
        SeatWanted[] seats = [new(Role.Lead, 0), new(Role.Lead, 1)];
        await Talks.DoneAsync(rooms, room, -1, new RoomCommand.OpenTable(setup, [.. seats]), "open");
        for (int seat = 0; seat < 3; seat++)
        {
            await Talks.DoneAsync(rooms, room, seat, new RoomCommand.TakeSeat($"Person {seat}"), $"seat {seat}");
        }

        await Talks.DoneAsync(rooms, room, Talks.Host, new RoomCommand.OpenMeeting(), "meeting");
    }

    private static async Task<T> HappenedAsync<T>(IRoomLedger ledger, RoomId room)
        where T : RoomEvent
    {
        long began = Environment.TickCount64;
        while (true)
        {
            if ((await EventsAsync(ledger, room)).OfType<T>().FirstOrDefault() is { } happened)
            {
                return happened;
            }

            Assert.True(Environment.TickCount64 - began < Patience.TotalMilliseconds, "It did not happen.");
            await Task.Delay(20);
        }
    }

    private static async Task<ImmutableArray<RoomEvent>> EventsAsync(IRoomLedger ledger, RoomId room) =>
        [.. (await EntriesAsync(ledger, room)).SelectMany(entry => entry.Events)];

    private static async Task<ImmutableArray<RoomEntry>> EntriesAsync(IRoomLedger ledger, RoomId room) =>
        [
            .. (await ledger.ReadAsync(room, 0, int.MaxValue, CancellationToken.None)).Select(entry =>
                RoomText.Entry(entry.Content.Span)
            ),
        ];
}
