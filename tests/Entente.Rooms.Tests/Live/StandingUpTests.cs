using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Live;
using Entente.Rooms.Mediation;
using Entente.Rooms.Offers;
using Entente.Rooms.Private;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

/// <summary>An agent that sits in for a side at a real table plays as long as the side lets it, and no longer; whoever takes that back, or erases what the agent plays by, stops it at once.</summary>
public class StandingUpTests
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);
    private static readonly RoomSetup Waiting = Setup with { OnDrop = DropPolicy.Agent, Grace = Grace };
    private static readonly RoomCommand Allow = new RoomCommand.AllowMediator(true, false)
    {
        Mediator = MediatorConsent.Table,
    };

    private static readonly RoomCommand TakeBack = new RoomCommand.AllowMediator(false, false)
    {
        Mediator = MediatorConsent.Table,
    };

    private static readonly RoomEvent[] Paused =
    [
        new RoomEvent.AgentStoodUp(North),
        new RoomEvent.LineLost(North, DropPolicy.Pause),
        new RoomEvent.TalksPaused(""),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_stands_up_when_that_is_taken_back_and_when_it_is_erased_and_nobody_can_tell_which(
        bool isErased
    )
    {
        using Table table = await SatInAsync();
        await StopAsync(table, isErased);
        RoomView view = await UntilAlone(table);
        Assert.Equal(Paused, view.Timeline[^1].Events);
        Assert.Equal(TalkPhase.Paused, view.Phase);
        Assert.Equal(
            [new Release.AgentPlays(North) { IsOver = true }],
            view.Timeline[^1].Events.Select(Release.Of).OfType<Release>()
        );
        Assert.Equal(
            RefusalKind.SeatPassedOn,
            await AgentsAsync(table, Offer("relief: some"), occupation: view.Seats[North].Occupation - 1)
        );
        Assert.DoesNotContain(view.Messages, each => each.Seat == North);
        await using IAsyncDisposable back = await table.Rooms.FollowAsync(Id, North, () => { }, isLine: true, default);
        table.Clock.Advance(TimeSpan.Zero);
        await table.UntilAsync(each => each.Phase == TalkPhase.Talking);
        await table.DoneAsync(North, new RoomCommand.Send(MessageKind.Text, "I am back."));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Where_whoever_has_the_seat_is_there_again_the_talks_go_on(bool isErased)
    {
        using Table table = await SatInAsync();
        await using IAsyncDisposable back = await table.Rooms.FollowAsync(Id, North, () => { }, isLine: true, default);
        await StopAsync(table, isErased);
        RoomView view = await UntilAlone(table);
        Assert.Equal([new RoomEvent.AgentStoodUp(North)], view.Timeline[^1].Events);
        Assert.Equal(TalkPhase.Talking, view.Phase);
        await table.DoneAsync(North, new RoomCommand.Send(MessageKind.Text, "I am back."));
    }

    [Fact]
    public async Task No_move_of_the_agent_comes_after_it_was_taken_back()
    {
        using Table table = await SatInAsync();
        int occupation = (await table.ViewAsync(South)).Seats[North].Occupation;
        await table.KeptAsync(North, TakeBack);

        // The clock of the room has not ticked since.
        Assert.Equal(RefusalKind.SeatPassedOn, await AgentsAsync(table, Offer("relief: some"), occupation));
        Assert.Empty((await table.ViewAsync(South)).Offers);
    }

    [Fact]
    public async Task Who_had_left_the_table_has_left_it_when_the_agent_stands_up()
    {
        using Table table = await OpenAsync(Waiting);
        await LetAsync(table);
        await table.DoneAsync(North, new RoomCommand.LeaveSeat());
        table.Clock.Advance(Grace);
        RoomView sat = await table.UntilAsync(view => view.Seats[North].Agent is not null);
        Assert.Equal(SeatState.Taken, sat.Seats[North].State);
        await table.KeptAsync(Principal, TakeBack);
        RoomView view = await UntilAlone(table);
        Assert.Equal(
            [Paused[0], new RoomEvent.LineLost(North, DropPolicy.Pause) { HasLeft = true }, Paused[2]],
            view.Timeline[^1].Events
        );
        Assert.Equal(SeatState.Left, view.Seats[North].State);
        await table.DoneAsync(North, new RoomCommand.TakeSeat("Person 1"));
        Assert.Equal(TalkPhase.Talking, (await table.ViewAsync(South)).Phase);
    }

    [Fact]
    public async Task In_a_pause_of_the_hosts_it_stands_up_and_whoever_is_not_there_is_missed_when_the_talks_go_on()
    {
        using Table table = await SatInAsync();
        await table.DoneAsync(Host, new RoomCommand.Pause());
        await table.KeptAsync(North, TakeBack);
        RoomView paused = await UntilAlone(table);
        Assert.Equal([Paused[0]], paused.Timeline[^1].Events);
        Assert.False(paused.IsPausedForMissing);
        await table.DoneAsync(Host, new RoomCommand.Resume());
        table.Clock.Advance(Grace);
        RoomView view = await table.UntilAsync(each => each.Phase == TalkPhase.Paused);
        Assert.Equal(Paused[1..], view.Timeline[^1].Events);
    }

    [Fact]
    public async Task What_is_allowed_in_the_pause_lets_it_in_at_once()
    {
        using Table table = await OpenAsync(Waiting);
        await table.KeptAsync(North, new RoomCommand.SetPreferences("this"));
        await DropAsync(table);
        Assert.Equal(TalkPhase.Paused, (await table.ViewAsync(South)).Phase);
        await table.KeptAsync(Principal, Allow);
        table.Clock.Advance(TimeSpan.Zero);
        RoomView view = await table.UntilAsync(each => each.Seats[North].Agent is not null);
        Assert.Equal(
            [new RoomEvent.AgentSatDown(North, "boulware") { Pace = AgentPace.Seconds }, new RoomEvent.TalksResumed()],
            view.Timeline[^1].Events
        );
    }

    [Fact]
    public async Task Whoever_leaves_beside_the_agent_leaves_it_playing()
    {
        using Table table = await SatInAsync();
        await table.DoneAsync(North, new RoomCommand.LeaveSeat());
        table.Clock.Advance(2 * Grace);
        await table.DoneAsync(South, new RoomCommand.Send(MessageKind.Text, "Still there?"));
        RoomView view = await table.ViewAsync(South);
        Assert.Equal((TalkPhase.Talking, "boulware"), (view.Phase, view.Seats[North].Agent));
        Assert.DoesNotContain(
            view.Timeline.SkipWhile(each => !each.Events.Any(happened => happened is RoomEvent.SeatLeft)).Skip(1),
            each => each.Events.Any(happened => happened is RoomEvent.LineLost)
        );
    }

    [Fact]
    public async Task An_agent_that_a_principal_told_and_let_in_is_not_one_that_sits_in()
    {
        using Table table = await OpenAsync(Waiting, begin: false);
        await table.DoneAsync(Host, new RoomCommand.CloseSeat(North));
        await table.DoneAsync(Host, new RoomCommand.OpenSeat(new SeatWanted(Role.Lead, 0) { Agent = "boulware" }));
        RoomView view = await table.ViewAsync(Principal);
        SeatView agent = view.Seats[^1];
        await table.DoneAsync(Principal, new RoomCommand.AdmitToSide(agent.Number, agent.Occupation));
        await table.KeptAsync(Principal, new RoomCommand.SetPreferences("this"));
        await table.DoneAsync(Host, new RoomCommand.OpenMeeting());
        await table.KeptAsync(Principal, TakeBack);
        table.Clock.Advance(Grace);
        await table.DoneAsync(South, Offer("relief: some"));
        Assert.Equal("boulware", (await table.ViewAsync(South)).Seats[agent.Number].Agent);
    }

    private static async Task<Table> SatInAsync()
    {
        Table table = await OpenAsync(Waiting);
        await LetAsync(table);
        await DropAsync(table);
        Assert.Equal("boulware", (await table.ViewAsync(South)).Seats[North].Agent);
        return table;
    }

    private static async Task LetAsync(Table table)
    {
        await table.KeptAsync(North, new RoomCommand.SetPreferences("this"));
        await table.KeptAsync(North, Allow);
    }

    private static async Task DropAsync(Table table)
    {
        IAsyncDisposable line = await table.Rooms.FollowAsync(Id, North, () => { }, isLine: true, default);
        await line.DisposeAsync();
        table.Clock.Advance(Grace);
        await table.UntilAsync(view => view.Timeline[^1].Events.Any(each => each is RoomEvent.LineLost));
    }

    private static async Task StopAsync(Table table, bool isErased)
    {
        if (isErased)
        {
            await table.Rooms.EraseAsync(Id, Owners.OfParty(0), default);
        }
        else
        {
            await table.KeptAsync(North, TakeBack);
        }
    }

    private static async Task<RoomView> UntilAlone(Table table)
    {
        table.Clock.Advance(TimeSpan.Zero);
        return await table.UntilAsync(view => view.Seats[North].Agent is null);
    }

    private static async Task<RefusalKind> AgentsAsync(Table table, RoomCommand command, int occupation) =>
        Assert
            .IsType<MoveResult.Refused>(
                await table.Rooms.MoveAsync(
                    Id,
                    new RoomMove(North, command, "of the agent") { Occupation = occupation, IsByAgent = true },
                    default
                )
            )
            .Refusal.Kind;
}
