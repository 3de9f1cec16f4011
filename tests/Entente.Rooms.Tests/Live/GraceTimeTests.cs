using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Keeping;
using Entente.Rooms.Live;
using Entente.Rooms.Rules;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using static Entente.Rooms.Tests.Live.AbsenceTests;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

/// <summary>From when the grace time of somebody counts whose line is down: nobody is missed while nobody talks.</summary>
public class GraceTimeTests
{
    [Fact]
    public async Task Whoever_s_line_is_down_when_a_meeting_begins_has_the_grace_time_from_then_on()
    {
        using Table table = await OpenAsync(DropPolicy.End, TurnOrder.Free, begin: false);
        await FleetingAsync(table, South);
        table.Clock.Advance(10 * Grace);
        await table.DoneAsync(Host, new RoomCommand.OpenMeeting());
        table.Clock.Advance(Grace - TimeSpan.FromSeconds(1));
        await table.DoneAsync(North, Offer(Fair));
        Assert.Equal(TalkPhase.Talking, (await table.ViewAsync(Host)).Phase);
        table.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TalkEnd.LineDown, (await table.UntilAsync(view => view.Phase == TalkPhase.Ended)).End);
    }

    [Theory]
    [InlineData(DropPolicy.GoOn)]
    [InlineData(DropPolicy.Pause)]
    [InlineData(DropPolicy.MediatorProposes)]
    public async Task Whoever_was_missed_in_one_meeting_has_the_grace_time_in_the_next_and_is_missed_anew(
        DropPolicy policy
    )
    {
        using Table table = await OpenAsync(policy, TurnOrder.InTurn);
        await DropAsync(table, North);
        await table.DoneAsync(Host, new RoomCommand.Adjourn());
        table.Clock.Advance(10 * Grace);
        await table.DoneAsync(Host, new RoomCommand.OpenMeeting());
        int first = (await table.ViewAsync(Host)).Turn!.Party;
        Assert.False((await table.ViewAsync(Host)).Seats[North].IsMissed);
        await table.DoneAsync(Mediator, new RoomCommand.Send(Offers.MessageKind.Text, "Good morning."));
        Assert.Equal(first, (await table.ViewAsync(Host)).Turn!.Party);
        table.Clock.Advance(Grace);
        RoomView view = await table.UntilAsync(seen => seen.Seats[North].IsMissed);
        Assert.Equal(policy == DropPolicy.Pause ? TalkPhase.Paused : TalkPhase.Talking, view.Phase);
        Assert.Contains(new RoomEvent.LineLost(North, policy), view.Timeline[^1].Events);
    }

    [Fact]
    public async Task A_line_that_dropped_in_a_pause_is_missed_after_the_grace_time_of_the_talks_that_go_on()
    {
        using Table table = await OpenAsync(DropPolicy.End, TurnOrder.Free);
        await table.DoneAsync(Host, new RoomCommand.Pause("Lunch"));
        await FleetingAsync(table, South);
        table.Clock.Advance(30 * Grace);
        await table.DoneAsync(Host, new RoomCommand.Resume());
        await table.DoneAsync(North, Offer(Fair));
        Assert.Equal(TalkPhase.Talking, (await table.ViewAsync(Host)).Phase);
        table.Clock.Advance(Grace);
        Assert.Equal(TalkEnd.LineDown, (await table.UntilAsync(view => view.Phase == TalkPhase.Ended)).End);
    }

    [Fact]
    public async Task A_room_that_is_read_again_between_meetings_misses_in_the_next_whoever_is_not_back()
    {
        using Table table = await OpenAsync(DropPolicy.Pause, TurnOrder.Free);
        await DropAsync(table, South);
        await table.DoneAsync(Host, new RoomCommand.Adjourn());
        table.Rooms.Dispose();
        using LiveRoom again = await LiveRoom.LoadAsync(Id, table.Services, default);
        await again.MoveAsync(new(Host, new RoomCommand.OpenMeeting(), "again"), default);
        Assert.Equal(TalkPhase.Talking, again.View(Host)!.Phase);
        table.Clock.Advance(Grace);
        await again.WakeAsync(default);
        Assert.Equal(TalkPhase.Paused, again.View(Host)!.Phase);
        Assert.True(again.View(Host)!.Seats[South].IsMissed);
    }

    [Fact]
    public async Task Whoever_is_missed_while_the_store_is_away_is_missed_when_it_is_back()
    {
        using Table table = await OpenAsync(DropPolicy.Pause, TurnOrder.Free);
        await FleetingAsync(table, South);
        table.Ledger.Fail(StoreFault.Unavailable);
        table.Clock.Advance(Grace);
        table.Ledger.Fail(StoreFault.None);
        table.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(RefusalKind.Paused, await table.RefusedAsync(North, Offer(Fair)));
    }

    [Fact]
    public async Task Where_one_alone_is_left_the_turn_waits_no_longer_than_a_turn_does()
    {
        using Table table = await OpenAsync(DropPolicy.GoOn, TurnOrder.InTurn, turnTime: 10 * Grace);
        await DropAsync(table, South);
        await DropAsync(table, East);
        await table.DoneAsync(North, Offer(Fair));
        Assert.Equal(1, (await table.ViewAsync(Host)).Turn!.Party);
        table.Clock.Advance(10 * Grace);
        await table.UntilAsync(view => view.Turn!.Party == 2);
        table.Clock.Advance(10 * Grace);
        await table.UntilAsync(view => view.Turn!.Party == 0);
        Assert.Equal(TalkPhase.Talking, (await table.ViewAsync(Host)).Phase);
        Assert.Equal([], Assert.Single((await table.ViewAsync(Host)).Offers).Offer.AcceptedBy);
    }

    private static async Task FleetingAsync(Table table, int seat)
    {
        IAsyncDisposable line = await table.Rooms.FollowAsync(Id, seat, () => { }, isLine: true, default);
        await line.DisposeAsync();
    }
}
