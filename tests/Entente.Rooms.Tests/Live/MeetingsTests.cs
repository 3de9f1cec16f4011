using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Live;
using Entente.Rooms.Offers;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

public class MeetingsTests
{
    [Fact]
    public async Task The_talks_begin_when_every_party_has_a_lead()
    {
        using Table table = await OpenAsync(begin: false);
        Assert.Equal(RefusalKind.NotBegun, await table.RefusedAsync(North, Offer("relief: some")));
        await table.DoneAsync(South, new RoomCommand.LeaveSeat());
        Assert.Equal(RefusalKind.LeadsMissing, await table.RefusedAsync(Host, new RoomCommand.OpenMeeting()));
        await table.DoneAsync(South, new RoomCommand.TakeSeat("Somebody"));
        await table.DoneAsync(Mediator, new RoomCommand.OpenMeeting());
        Assert.Equal(1, (await table.ViewAsync(North)).Meeting);
    }

    [Fact]
    public async Task Whoever_comes_takes_over_from_the_agent_that_played_in_their_place()
    {
        using Table table = await OpenAsync(Setup with { Kind = TableKind.Exercise });
        await table.DoneAsync(South, new RoomCommand.LeaveSeat());
        await table.DoneAsync(Host, new RoomCommand.SeatAgent(South, "boulware") { Pace = AgentPace.Person });
        Assert.Equal(RefusalKind.AgentPlays, await table.RefusedAsync(South, Offer("relief: some")));
        Assert.Equal(RefusalKind.AgentPlays, await table.RefusedAsync(South, new RoomCommand.WalkAway()));
        await table.KeptAsync(South, new RoomCommand.KeepNote("I see what it does."));
        Assert.IsType<MoveResult.Done>(
            await table.Rooms.MoveAsync(
                Id,
                new RoomMove(South, Offer("relief: some"), "the agent's") { IsByAgent = true },
                default
            )
        );

        MoveResult.Done over = await table.DoneAsync(South, new RoomCommand.TakeSeat("Somebody"));
        RoomView seen = await table.ViewAsync(North);
        Assert.Equal(
            [new RoomEvent.AgentStoodUp(South), new RoomEvent.SeatTaken(South)],
            seen.Timeline.Single(item => item.Version == over.Version).Events
        );
        SeatView south = seen.Seats[South];
        Assert.Equal(("Somebody", null, SeatState.Taken), (south.Name, south.Agent, south.State));
        Assert.Equal(OfferState.Standing, seen.Offers[0].Offer.State);
        Assert.Equal(RefusalKind.SeatTaken, await table.RefusedAsync(South, new RoomCommand.TakeSeat("Another")));
    }

    [Fact]
    public async Task A_party_has_one_lead_and_another_only_after_the_seat_of_the_first_was_closed()
    {
        using Table table = await OpenAsync();
        var second = new RoomCommand.OpenSeat(new SeatWanted(Role.Lead, 0));
        Assert.Equal(RefusalKind.BadSetup, await table.RefusedAsync(Host, second));
        await table.DoneAsync(Host, new RoomCommand.OpenSeat(new SeatWanted(Role.Adviser, 0)));
        await table.DoneAsync(North, new RoomCommand.LeaveSeat());
        Assert.Equal(RefusalKind.BadSetup, await table.RefusedAsync(Host, second));
        await table.DoneAsync(Host, new RoomCommand.CloseSeat(North));
        await table.DoneAsync(Host, second);
        Assert.Equal(RefusalKind.BadSetup, await table.RefusedAsync(Host, second));
    }

    [Fact]
    public async Task A_meeting_is_adjourned_when_both_ask_and_what_was_agreed_is_carried_over()
    {
        using Table table = await OpenAsync();
        await table.DoneAsync(North, Offer("liaison: yes"));
        await table.DoneAsync(South, Accept(1, "liaison: yes"));
        await table.DoneAsync(North, Offer("relief: some"));
        await table.DoneAsync(North, new RoomCommand.Adjourn("We have to ask at home."));
        Assert.Equal(TalkPhase.Talking, (await table.ViewAsync(North)).Phase);
        await table.DoneAsync(South, new RoomCommand.Adjourn());

        RoomView adjourned = await table.ViewAsync(North);
        Assert.Equal(TalkPhase.Adjourned, adjourned.Phase);
        Assert.Equal(OfferState.Lapsed, adjourned.Offers[1].Offer.State);
        Assert.Equal(RefusalKind.Adjourned, await table.RefusedAsync(North, Offer("relief: some")));

        await table.DoneAsync(Host, new RoomCommand.OpenMeeting());
        RoomView resumed = await table.ViewAsync(South);
        Assert.Equal((TalkPhase.Talking, 2), (resumed.Phase, resumed.Meeting));
        Assert.Equal(Of("liaison: yes"), resumed.Settled);
    }

    [Fact]
    public async Task The_clock_of_the_talks_stands_still_while_they_are_paused()
    {
        using Table table = await OpenAsync(Setup with { Time = TimeSpan.FromMinutes(10) });
        table.Clock.Advance(TimeSpan.FromMinutes(6));
        await table.DoneAsync(Host, new RoomCommand.Pause("Lunch"));
        table.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(RefusalKind.Paused, await table.RefusedAsync(North, Offer("relief: some")));
        await table.DoneAsync(Host, new RoomCommand.Resume());
        table.Clock.Advance(TimeSpan.FromMinutes(3));
        await table.DoneAsync(North, Offer("relief: some"));
        await table.DoneAsync(Host, new RoomCommand.Extend(TimeSpan.FromMinutes(5)));
        table.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(TalkPhase.Talking, (await table.ViewAsync(North)).Phase);
        table.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(RefusalKind.Over, await table.RefusedAsync(North, Offer("relief: some")));
        Assert.Equal(TalkEnd.Deadline, (await table.ViewAsync(North)).End);
    }

    [Fact]
    public async Task An_offer_lapses_at_its_time_without_anybody_doing_anything()
    {
        using Table table = await OpenAsync();
        DateTimeOffset until = table.Clock.GetUtcNow() + TimeSpan.FromMinutes(5);
        await table.DoneAsync(North, new RoomCommand.MakeOffer(Of("relief: some")) { ValidUntil = until });
        table.Clock.Advance(TimeSpan.FromMinutes(5));
        RoomView view = await table.ViewAsync(South);
        Assert.Equal(OfferState.Lapsed, view.Offers[0].Offer.State);
        Assert.Equal(-1, view.Timeline[^1].Seat);
    }

    [Fact]
    public async Task A_host_closes_the_table_and_nobody_moves_after_that()
    {
        using Table table = await OpenAsync();
        Assert.Equal(RefusalKind.NotYours, await table.RefusedAsync(North, new RoomCommand.CloseTable()));
        await table.DoneAsync(Host, new RoomCommand.CloseTable("The hour is over."));
        Assert.Equal(RefusalKind.Over, await table.RefusedAsync(North, Offer("relief: some")));
    }

    [Theory]
    [InlineData(DropPolicy.Pause, TalkPhase.Paused)]
    [InlineData(DropPolicy.GoOn, TalkPhase.Talking)]
    [InlineData(DropPolicy.Agent, TalkPhase.Talking)]
    [InlineData(DropPolicy.MediatorProposes, TalkPhase.Talking)]
    [InlineData(DropPolicy.End, TalkPhase.Ended)]
    public async Task A_line_that_stays_down_is_dealt_with_as_the_host_said(DropPolicy policy, TalkPhase phase)
    {
        using Table table = await OpenAsync(
            Setup with
            {
                Kind = TableKind.Exercise,
                OnDrop = policy,
                Grace = TimeSpan.FromMinutes(1),
            }
        );
        IAsyncDisposable line = await table.Rooms.FollowAsync(Id, South, () => { }, isLine: true, default);
        await line.DisposeAsync();
        Assert.Equal(LineState.Down, (await table.ViewAsync(North)).Seats[South].Line);

        table.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(TalkPhase.Talking, (await table.ViewAsync(North)).Phase);
        table.Clock.Advance(TimeSpan.FromSeconds(1));
        RoomView view = await table.ViewAsync(North);
        Assert.Equal(phase, view.Phase);
        Assert.Equal(policy == DropPolicy.Agent, view.Seats[South].Agent is not null);
        int entries = view.Timeline.Count;

        table.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(entries, (await table.ViewAsync(North)).Timeline.Count);
    }

    [Fact]
    public async Task A_line_that_comes_back_in_time_changes_nothing()
    {
        using Table table = await OpenAsync(Setup with { Grace = TimeSpan.FromMinutes(1) });
        await (await table.Rooms.FollowAsync(Id, South, () => { }, isLine: true, default)).DisposeAsync();
        table.Clock.Advance(TimeSpan.FromSeconds(30));
        await using IAsyncDisposable back = await table.Rooms.FollowAsync(Id, South, () => { }, isLine: true, default);
        table.Clock.Advance(TimeSpan.FromHours(1));
        RoomView view = await table.ViewAsync(North);
        Assert.Equal((TalkPhase.Talking, LineState.Up), (view.Phase, view.Seats[South].Line));
    }
}
