using System.Collections.Immutable;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Live;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

/// <summary>What the talks do while somebody is missed, and when they are back.</summary>
public class AbsenceTests
{
    internal const int East = 8;
    internal const string Fair = "relief: some, sites: one, liaison: yes";
    internal static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task The_turn_of_somebody_who_is_missed_passes_to_the_others_until_they_are_back()
    {
        using Table table = await OpenAsync(DropPolicy.GoOn, TurnOrder.InTurn);
        await DropAsync(table, South);
        Assert.Equal([new RoomEvent.LineLost(South, DropPolicy.GoOn)], await LastAsync(table));
        Assert.True((await table.ViewAsync(North)).Seats[South].IsMissed);

        await table.DoneAsync(North, Offer(Fair));
        Assert.Equal([new RoomEvent.TurnPassed(1)], (await LastAsync(table)).OfType<RoomEvent.TurnPassed>());
        Assert.Equal(2, (await table.ViewAsync(North)).Turn!.Party);
        await table.DoneAsync(East, Accept(1, Fair));

        // Nobody agrees by being away.
        RoomView view = await table.ViewAsync(Host);
        Assert.Equal((TalkPhase.Talking, 0), (view.Phase, view.Turn!.Party));
        Assert.Equal([2], Assert.Single(view.Offers).Offer.AcceptedBy);

        await using IAsyncDisposable back = await BackAsync(table, South);
        Assert.Equal([new RoomEvent.LineBack(South)], await LastAsync(table));
        await table.DoneAsync(North, Offer("relief: some"));
        Assert.Equal(1, (await table.ViewAsync(North)).Turn!.Party);
    }

    [Fact]
    public async Task A_turn_that_it_is_passes_at_once_when_the_grace_time_is_over()
    {
        using Table table = await OpenAsync(DropPolicy.GoOn, TurnOrder.InTurn);
        await DropAsync(table, North);
        Assert.Equal(
            [new RoomEvent.LineLost(North, DropPolicy.GoOn), new RoomEvent.TurnPassed(0)],
            await LastAsync(table)
        );
    }

    [Fact]
    public async Task The_last_turn_of_the_last_round_ends_the_talks_when_it_passes()
    {
        using Table table = await OpenAsync(DropPolicy.GoOn, TurnOrder.InTurn, rounds: 1);
        await DropAsync(table, East);
        await table.DoneAsync(North, Offer(Fair));
        await table.DoneAsync(South, Accept(1, Fair));
        Assert.Equal(
            [
                new RoomEvent.OfferAccepted(1, 1),
                new RoomEvent.TurnPassed(2),
                new RoomEvent.TalksEnded(TalkEnd.Deadline, -1, ""),
            ],
            await LastAsync(table)
        );
    }

    [Fact]
    public async Task Where_one_alone_is_left_the_turn_waits()
    {
        using Table table = await OpenAsync(DropPolicy.GoOn, TurnOrder.InTurn);
        await DropAsync(table, South);
        await table.DoneAsync(North, Offer(Fair));
        await DropAsync(table, East);
        Assert.Equal([new RoomEvent.LineLost(East, DropPolicy.GoOn)], await LastAsync(table));
        Assert.Equal(2, (await table.ViewAsync(North)).Turn!.Party);
    }

    [Theory]
    [InlineData(DropPolicy.GoOn)]
    [InlineData(DropPolicy.Pause)]
    [InlineData(DropPolicy.Agent)]
    [InlineData(DropPolicy.MediatorProposes)]
    [InlineData(DropPolicy.End)]
    public async Task Who_leaves_is_missed_after_the_grace_time_as_one_whose_line_dropped(DropPolicy policy)
    {
        using Table table = await OpenAsync(policy, TurnOrder.InTurn);
        await table.DoneAsync(North, new RoomCommand.LeaveSeat());
        table.Clock.Advance(Grace - TimeSpan.FromSeconds(1));
        Assert.DoesNotContain(await LastAsync(table), happened => happened is RoomEvent.LineLost);
        table.Clock.Advance(TimeSpan.FromSeconds(1));
        await table.UntilAsync(view => view.Timeline[^1].Events[0] is RoomEvent.LineLost);
        ImmutableArray<RoomEvent> events = await LastAsync(table);
        Assert.Equal(new RoomEvent.LineLost(North, policy) { HasLeft = true }, events[0]);
        switch (policy)
        {
            case DropPolicy.Pause:
                Assert.Equal(new RoomEvent.TalksPaused(""), events[1]);
                break;
            case DropPolicy.Agent:
                Assert.IsType<RoomEvent.AgentSatDown>(events[1]);
                break;
            case DropPolicy.End:
                Assert.Equal(new RoomEvent.TalksEnded(TalkEnd.LineDown, -1, ""), events[1]);
                break;
            default:
                Assert.Equal([new RoomEvent.TurnPassed(0)], events[1..]);
                break;
        }
    }

    [Fact]
    public async Task Whoever_takes_the_seat_again_in_time_is_not_missed()
    {
        using Table table = await OpenAsync(DropPolicy.End, TurnOrder.Free);
        await table.DoneAsync(South, new RoomCommand.LeaveSeat());
        await table.DoneAsync(South, new RoomCommand.TakeSeat("Person 2"));
        table.Clock.Advance(TimeSpan.FromHours(1));
        await table.DoneAsync(North, Offer(Fair));
        Assert.Equal(TalkPhase.Talking, (await table.ViewAsync(Host)).Phase);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_pause_until_somebody_is_back_is_over_when_they_are(bool hasLeft)
    {
        using Table table = await OpenAsync(DropPolicy.Pause, TurnOrder.Free);
        if (hasLeft)
        {
            await table.DoneAsync(South, new RoomCommand.LeaveSeat());
            table.Clock.Advance(Grace);
        }
        else
        {
            await DropAsync(table, South);
        }

        RoomView paused = await table.UntilAsync(view => view.Phase == TalkPhase.Paused);
        Assert.True(paused.IsPausedForMissing);
        Assert.Equal(RefusalKind.Paused, await table.RefusedAsync(North, Offer(Fair)));
        if (hasLeft)
        {
            await table.DoneAsync(South, new RoomCommand.TakeSeat("Person 2"));
        }
        else
        {
            await using IAsyncDisposable back = await BackAsync(table, South);
        }

        RoomView view = await table.ViewAsync(Host);
        Assert.Equal((TalkPhase.Talking, false), (view.Phase, view.IsPausedForMissing));
        Assert.Equal(new RoomEvent.TalksResumed(), view.Timeline[^1].Events[^1]);
    }

    [Fact]
    public async Task A_pause_of_the_hosts_waits_for_the_host()
    {
        using Table table = await OpenAsync(DropPolicy.Pause, TurnOrder.Free);
        await DropAsync(table, South);
        await table.DoneAsync(Host, new RoomCommand.Resume());
        await table.DoneAsync(Host, new RoomCommand.Pause("Lunch"));
        await using IAsyncDisposable back = await BackAsync(table, South);
        RoomView view = await table.ViewAsync(Host);
        Assert.Equal((TalkPhase.Paused, false), (view.Phase, view.IsPausedForMissing));
    }

    [Fact]
    public async Task An_agent_whom_the_host_seats_for_somebody_who_is_missed_ends_the_pause()
    {
        using Table table = await OpenAsync(DropPolicy.Pause, TurnOrder.Free, TableKind.Exercise);
        await DropAsync(table, South);
        await table.DoneAsync(Host, new RoomCommand.SeatAgent(South, "boulware"));
        Assert.Equal(TalkPhase.Talking, (await table.ViewAsync(Host)).Phase);
    }

    [Fact]
    public async Task Whoever_moves_without_a_line_is_back()
    {
        using Table table = await OpenAsync(DropPolicy.GoOn, TurnOrder.Free);
        await DropAsync(table, South);
        await table.DoneAsync(South, Offer(Fair));
        Assert.Equal(new RoomEvent.LineBack(South), (await LastAsync(table))[^1]);
        Assert.False((await table.ViewAsync(North)).Seats[South].IsMissed);
    }

    [Fact]
    public async Task A_room_that_is_read_again_misses_the_same()
    {
        using Table table = await OpenAsync(DropPolicy.GoOn, TurnOrder.InTurn);
        await DropAsync(table, South);
        using LiveRoom again = await LiveRoom.LoadAsync(Id, table.Services, default);
        Assert.True(again.View(North)!.Seats[South].IsMissed);
        Assert.IsType<MoveResult.Done>(await again.MoveAsync(new(North, Offer(Fair), "again"), default));
        Assert.Equal(2, again.View(North)!.Turn!.Party);
    }

    [Fact]
    public async Task Agents_that_sit_in_are_not_left_alone_the_talks_wait_for_a_person_and_go_on_with_the_first_who_is_back()
    {
        using Table table = await OpenAsync(DropPolicy.Agent, TurnOrder.Free);
        await AwayAsync(table, North, view => view.Seats[North].Agent is not null);
        await AwayAsync(table, South, view => view.Seats[South].Agent is not null);
        await AwayAsync(table, East, view => view.Phase == TalkPhase.Paused);
        RoomView paused = await table.ViewAsync(Host);
        Assert.Null(paused.Seats[East].Agent);
        Assert.True(paused.Seats[East].IsMissed);
        Assert.True(paused.IsPausedForMissing);
        Assert.Equal(
            [new RoomEvent.LineLost(East, DropPolicy.Pause), new RoomEvent.TalksPaused("")],
            await LastAsync(table)
        );

        // Whoever is back first goes on, and an agent sits in for whoever is still missed.
        await table.DoneAsync(North, new RoomCommand.TakeSeat("Person 1"));
        RoomView back = await table.ViewAsync(Host);
        Assert.Equal(TalkPhase.Talking, back.Phase);
        Assert.Null(back.Seats[North].Agent);
        Assert.NotNull(back.Seats[East].Agent);
        Assert.False(back.Seats[East].IsMissed);
    }

    [Fact]
    public async Task The_last_person_who_is_back_by_their_line_goes_on_with_the_agents_of_the_others()
    {
        using Table table = await OpenAsync(DropPolicy.Agent, TurnOrder.Free);
        await AwayAsync(table, North, view => view.Seats[North].Agent is not null);
        await AwayAsync(table, South, view => view.Seats[South].Agent is not null);
        await AwayAsync(table, East, view => view.Phase == TalkPhase.Paused);
        await using IAsyncDisposable back = await BackAsync(table, East);
        RoomView view = await table.ViewAsync(Host);
        Assert.Equal(TalkPhase.Talking, view.Phase);
        Assert.Null(view.Seats[East].Agent);
    }

    private static async Task AwayAsync(Table table, int seat, Func<RoomView, bool> isSo)
    {
        IAsyncDisposable line = await table.Rooms.FollowAsync(Id, seat, () => { }, isLine: true, default);
        await line.DisposeAsync();
        table.Clock.Advance(Grace);
        await table.UntilAsync(isSo);
    }

    private static async Task<ImmutableArray<RoomEvent>> LastAsync(Table table) =>
        (await table.ViewAsync(Host)).Timeline[^1].Events;

    internal static async Task<Table> OpenAsync(
        DropPolicy policy,
        TurnOrder turns,
        TableKind kind = TableKind.Real,
        int rounds = 0,
        bool begin = true,
        TimeSpan? turnTime = null
    )
    {
        Table table = await Table.OpenAsync(
            Setup with
            {
                // At a real table each side would have to let an agent in first.
                Kind = policy == DropPolicy.Agent ? TableKind.Exercise : kind,
                OnDrop = policy,
                Grace = Grace,
                Turns = turns,
                TurnTime = turnTime,
                Rounds = rounds == 0 ? Setup.Rounds : rounds,
                Parties = [.. Setup.Parties, new RoomParty("East", "East")],
            },
            begin: false
        );
        await table.DoneAsync(Host, new RoomCommand.OpenSeat(new SeatWanted(Role.Lead, 2)));
        await table.DoneAsync(East, new RoomCommand.TakeSeat("Person 8"));
        if (begin)
        {
            await table.DoneAsync(Host, new RoomCommand.OpenMeeting());
        }

        return table;
    }

    internal static async Task DropAsync(Table table, int seat)
    {
        IAsyncDisposable line = await BackAsync(table, seat);
        await line.DisposeAsync();
        table.Clock.Advance(Grace);
        await table.UntilAsync(view => view.Seats[seat].IsMissed);
    }

    private static async Task<IAsyncDisposable> BackAsync(Table table, int seat)
    {
        IAsyncDisposable line = await table.Rooms.FollowAsync(Id, seat, () => { }, isLine: true, default);
        table.Clock.Advance(TimeSpan.Zero);
        await table.UntilAsync(view => !view.Seats[seat].IsMissed);
        return line;
    }
}
