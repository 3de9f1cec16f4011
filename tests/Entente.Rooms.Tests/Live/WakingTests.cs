using System.Collections.Immutable;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.State;
using Entente.Rooms.Text;
using Entente.Rooms.Views;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

/// <summary>What the ledger is told of when somebody has to look at a room, and what whoever looks finds.</summary>
public class WakingTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task The_ledger_knows_with_every_entry_when_the_room_is_due_and_forgets_it_when_the_talks_are_over()
    {
        using Table table = await OpenAsync(Setup with { Time = 10 * Minute });
        DateTimeOffset end = table.Clock.GetUtcNow() + (10 * Minute);
        Assert.Equal(end, (await WatchAsync(table)).Due);
        await table.DoneAsync(Host, new RoomCommand.Pause("A break."));
        Assert.Null((await WatchAsync(table)).Due);
        table.Clock.Advance(Minute);
        await table.DoneAsync(Host, new RoomCommand.Resume());
        Assert.Equal(end + Minute, (await WatchAsync(table)).Due);
        Assert.Equal([Id], await table.Ledger.DueAsync(end + Minute, 10, default));
        table.Clock.Advance(9 * Minute);
        table.Clock.Advance(Minute);
        Assert.Contains(
            await EventsAsync(table),
            happened => happened is RoomEvent.TalksEnded { End: TalkEnd.Deadline }
        );
        Assert.Null((await WatchAsync(table)).Due);
    }

    [Fact]
    public async Task A_deadline_that_passed_while_no_server_ran_ends_the_talks_as_soon_as_the_room_is_woken()
    {
        Table table = await OpenAsync(Setup with { Time = 10 * Minute });
        table.Rooms.Dispose();
        table.Clock.Advance(60 * Minute);
        Assert.DoesNotContain(await EventsAsync(table), happened => happened is RoomEvent.TalksEnded);

        using LiveRoom woken = await LiveRoom.LoadAsync(Id, table.Services, default);
        await woken.WakeAsync(default);
        Assert.Contains(
            await EventsAsync(table),
            happened => happened is RoomEvent.TalksEnded { End: TalkEnd.Deadline }
        );
        Assert.Empty(await table.Ledger.DueAsync(DateTimeOffset.MaxValue, 10, default));
    }

    [Fact]
    public async Task Whoever_was_there_when_the_server_ended_and_does_not_come_back_is_missed_after_the_grace_time()
    {
        Table table = await OpenAsync(Setup with { OnDrop = DropPolicy.Pause, Grace = 2 * Minute });
        await using IAsyncDisposable north = await FollowAsync(table, North);
        await using IAsyncDisposable south = await FollowAsync(table, South);
        Assert.Equal("1 2", (await WatchAsync(table)).Note);
        Assert.Equal(table.Clock.GetUtcNow() + Minute, (await WatchAsync(table)).Due);

        // The server ends without a word; nobody tells it that lines went down.
        table.Rooms.Dispose();
        table.Clock.Advance(10 * Minute);
        Assert.Equal([Id], await table.Ledger.DueAsync(table.Clock.GetUtcNow(), 10, default));

        using LiveRoom woken = await LiveRoom.LoadAsync(Id, table.Services, default);
        await woken.WakeAsync(default);
        using IDisposable back = woken.Connect(South);
        table.Clock.Advance(Minute);
        Assert.DoesNotContain(await EventsAsync(table), happened => happened is RoomEvent.LineLost);
        table.Clock.Advance(Minute);
        Assert.Equal(North, Assert.Single((await EventsAsync(table)).OfType<RoomEvent.LineLost>()).Seat);
        Assert.Contains(await EventsAsync(table), happened => happened is RoomEvent.TalksPaused);
    }

    [Fact]
    public async Task A_room_at_work_puts_off_when_somebody_has_to_look_as_long_as_a_line_is_up()
    {
        using Table table = await OpenAsync(Setup with { OnDrop = DropPolicy.Pause, Grace = 2 * Minute });
        using LiveRoom room = await LiveRoom.LoadAsync(Id, table.Services, default);
        IDisposable line = room.Connect(North);
        DateTimeOffset first = (await WatchAsync(table)).Due!.Value;
        table.Clock.Advance(Minute);
        await room.WakeAsync(default);
        Assert.Equal(first + Minute, (await WatchAsync(table)).Due);
        line.Dispose();
        Assert.Equal(new RoomWatch(table.Clock.GetUtcNow() + (2 * Minute), "1"), await WatchAsync(table));
        table.Clock.Advance(2 * Minute);
        Assert.Equal(new RoomWatch(null, "1!"), await WatchAsync(table));
    }

    [Fact]
    public async Task Lines_that_were_down_when_the_server_ended_are_down_when_the_next_begins_of_whoever_is_missed_too()
    {
        Table table = await OpenAsync(Setup with { OnDrop = DropPolicy.GoOn, Grace = 2 * Minute });
        await (await FollowAsync(table, North)).DisposeAsync();
        await using IAsyncDisposable south = await FollowAsync(table, South);
        await using IAsyncDisposable mediator = await FollowAsync(table, Mediator);
        table.Clock.Advance(2 * Minute);
        await table.UntilAsync(view => view.Seats[North].IsMissed);
        Assert.Equal("1! 2 3", (await WatchAsync(table)).Note);
        table.Rooms.Dispose();

        using LiveRoom again = await LiveRoom.LoadAsync(Id, table.Services, default);
        Assert.Equal([North, South, Mediator], DownIn(again));
        Assert.True(again.View(Host)!.Seats[North].IsMissed);
        using IDisposable back = again.Connect(Mediator);
        Assert.Equal([North, South], DownIn(again));

        // Missed once already: the policy is not applied again, to whoever is not back it is.
        table.Clock.Advance(2 * Minute);
        await again.WakeAsync(default);
        Assert.Equal(
            [North, South],
            (await EventsAsync(table)).OfType<RoomEvent.LineLost>().Select(happened => happened.Seat)
        );
    }

    [Fact]
    public async Task A_room_of_which_the_store_could_not_tell_is_looked_at_once()
    {
        using Table table = await OpenAsync();
        long version = (await table.LogAsync())[^1].Version;
        await table.Ledger.WatchAsync(Id, version, new RoomWatch(DateTimeOffset.UnixEpoch, ""), default);
        using LiveRoom room = await LiveRoom.LoadAsync(Id, table.Services, default);
        await room.WakeAsync(default);
        Assert.Equal(RoomWatch.None, await WatchAsync(table));
        Assert.Equal(version, (await table.LogAsync())[^1].Version);
    }

    private static IEnumerable<int> DownIn(LiveRoom room) =>
        room.View(Host)!.Seats.Where(seat => seat.Line == LineState.Down).Select(seat => seat.Number);

    private static ValueTask<IAsyncDisposable> FollowAsync(Table table, int seat) =>
        table.Rooms.FollowAsync(Id, seat, () => { }, isLine: true, default);

    private static async Task<RoomWatch> WatchAsync(Table table) => await table.Ledger.WatchOfAsync(Id, default);

    private static async Task<ImmutableArray<RoomEvent>> EventsAsync(Table table) =>
        [.. (await table.LogAsync()).SelectMany(entry => RoomText.Entry(entry.Content.Span).Events)];
}
