using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Live;
using Entente.Rooms.Mediation;
using Entente.Rooms.Offers;
using Entente.Rooms.Private;
using Entente.Rooms.Rules;
using Entente.Rooms.State;
using Entente.Rooms.Tests.Views;
using Entente.Rooms.Views;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

/// <summary>At a real table an agent sits in for a lead who is away only where that side let it and has said what it wants; what it does would tell the others of that.</summary>
public class StandInTests
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);
    private static readonly RoomSetup Waiting = Setup with { OnDrop = DropPolicy.Agent, Grace = Grace };
    private static readonly RoomCommand Allow = new RoomCommand.AllowMediator(true, false)
    {
        Mediator = MediatorConsent.Table,
    };

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task An_agent_sits_in_only_for_a_side_that_let_it_and_has_said_what_it_wants(bool isSaid, bool isLet)
    {
        using Table table = await OpenAsync(Waiting);
        await SayAsync(table, isSaid, isLet);
        await DropAsync(table);
        RoomView view = await table.ViewAsync(South);
        if (isSaid && isLet)
        {
            Assert.Equal(TalkPhase.Talking, view.Phase);
            Assert.Equal("boulware", view.Seats[North].Agent);
            Assert.Equal(
                [new Release.AgentPlays(North)],
                view.Timeline[^1].Events.Select(Release.Of).OfType<Release>()
            );
        }
        else
        {
            Assert.Equal(
                [new RoomEvent.LineLost(North, DropPolicy.Pause), new RoomEvent.TalksPaused("")],
                view.Timeline[^1].Events
            );
            Assert.Null(view.Seats[North].Agent);
        }
    }

    [Fact]
    public async Task What_was_allowed_is_taken_back_as_it_was_given()
    {
        using Table table = await OpenAsync(Waiting);
        await SayAsync(table, isSaid: true, isLet: true);
        await table.KeptAsync(North, new RoomCommand.AllowMediator(false, false) { Mediator = MediatorConsent.Table });
        await DropAsync(table);
        Assert.Equal(TalkPhase.Paused, (await table.ViewAsync(South)).Phase);
    }

    [Fact]
    public async Task A_pause_for_a_side_that_let_no_agent_in_is_over_when_they_are_back_and_not_before()
    {
        using Table table = await OpenAsync(Waiting);
        await DropAsync(table);
        await using IAsyncDisposable other = await table.Rooms.FollowAsync(Id, South, () => { }, isLine: true, default);
        await table.DoneAsync(South, new RoomCommand.Send(MessageKind.Text, "Are you there?"));
        RoomView paused = await table.ViewAsync(South);
        Assert.Equal((TalkPhase.Paused, null), (paused.Phase, paused.Seats[North].Agent));
        await using IAsyncDisposable back = await table.Rooms.FollowAsync(Id, North, () => { }, isLine: true, default);
        table.Clock.Advance(TimeSpan.Zero);
        RoomView view = await table.UntilAsync(each => each.Phase == TalkPhase.Talking);
        Assert.Null(view.Seats[North].Agent);
    }

    [Theory]
    [InlineData(TableKind.Exercise)]
    [InlineData(TableKind.Real)]
    public async Task Only_where_the_policy_asks_for_it_is_there_anything_to_allow(TableKind kind)
    {
        using Table table = await OpenAsync(Waiting with { Kind = kind });
        if (kind == TableKind.Real)
        {
            await table.KeptAsync(North, Allow);
        }
        else
        {
            Assert.Equal(RefusalKind.NoMediator, await table.RefusedAsync(North, Allow));
        }
    }

    [Fact]
    public async Task Whoever_came_back_takes_the_seat_over_before_they_move()
    {
        using Table table = await OpenAsync(Waiting);
        await SayAsync(table, isSaid: true, isLet: true);
        await DropAsync(table);
        foreach (
            RoomCommand move in (RoomCommand[])
                [
                    Offer("relief: some"),
                    new RoomCommand.WalkAway(),
                    new RoomCommand.Send(MessageKind.Text, "It is me."),
                    new RoomCommand.Adjourn(),
                ]
        )
        {
            Assert.Equal(RefusalKind.AgentPlays, await table.RefusedAsync(North, move));
        }

        await table.KeptAsync(North, new RoomCommand.KeepNote("Let it play for now."));
        await table.DoneAsync(North, new RoomCommand.TakeSeat("Person 1"));
        await table.DoneAsync(North, Offer("relief: some"));
        RoomView view = await table.ViewAsync(South);
        Assert.Null(view.Seats[North].Agent);
        Assert.Single(view.Offers);
    }

    /// <summary>The agent and whoever comes back act in the same moment, many times: each move is one of the agent's before the seat was taken over or one of the person's after it, and no seat is ever played by two.</summary>
    [Fact]
    public async Task Agent_and_person_at_once_leave_one_of_them_playing()
    {
        using Table table = await OpenAsync(Waiting);
        await SayAsync(table, isSaid: true, isLet: true);
        int agents = 0;
        for (int round = 0; round < 25; round++)
        {
            await DropAsync(table);
            int occupation = (await table.ViewAsync(South)).Seats[North].Occupation;
            Task<MoveResult>[] moves =
            [
                .. Enumerable
                    .Range(0, 6)
                    .Select(each =>
                        Task.Run(() =>
                            each % 2 == 0
                                ? MovedAsync(table, $"agent {round} {each}", Offer("relief: some"), occupation)
                                : MovedAsync(
                                    table,
                                    $"person {round} {each}",
                                    each == 1 ? new RoomCommand.TakeSeat("Person 1") : Offer("relief: all"),
                                    null
                                )
                        )
                    ),
            ];
            MoveResult[] results = await Task.WhenAll(moves);
            Assert.IsType<MoveResult.Done>(results[1]);
            agents += results.Where((_, each) => each % 2 == 0).Count(each => each is MoveResult.Done);
            Assert.All(
                results.OfType<MoveResult.Refused>(),
                each => Assert.True(each.Refusal.Kind is RefusalKind.SeatPassedOn or RefusalKind.AgentPlays)
            );
        }

        // The agent offered some relief, the person all of it: in the record the first come before the seat was taken over, the others after.
        RoomView view = await table.ViewAsync(South);
        bool isAgents = false;
        foreach (RoomEvent happened in view.Timeline.SelectMany(each => each.Events))
        {
            isAgents = happened switch
            {
                RoomEvent.AgentSatDown => true,
                RoomEvent.AgentStoodUp => false,
                _ => isAgents,
            };
            if (happened is RoomEvent.OfferMade made)
            {
                Assert.Equal(isAgents ? "some" : "all", made.Terms["relief"]);
            }
        }

        Assert.InRange(view.Offers.Length, 1, 25 * 5);
        Assert.True(agents < 25 * 3);
    }

    [Fact]
    public async Task Without_both_nobody_can_tell_which_of_them_was_missing()
    {
        foreach ((bool isSaid, bool isLet) in ((bool, bool)[])[(true, false), (false, true)])
        {
            using TwinTables twins = await TwinTables.OpenAsync(Waiting, [Host, South, Mediator, Observer]);
            await twins.EachAsync(North, isSaid ? new RoomCommand.SetPreferences("this") : null, null);
            await twins.EachAsync(North, isLet ? Allow : null, null);
            await twins.DropAsync(North);
            await twins.PassAsync(Grace);
            await twins.BothAsync(South, new RoomCommand.Send(MessageKind.Text, "Are you there?"));
            foreach (IAsyncDisposable line in await twins.ConnectAsync(North))
            {
                await line.DisposeAsync();
            }

            await twins.BothAsync(South, Offer("relief: some"));
            twins.AssertSame();
            Assert.True(twins.LengthOf(South) > 1_000);
        }
    }

    private static async Task SayAsync(Table table, bool isSaid, bool isLet)
    {
        if (isSaid)
        {
            await table.KeptAsync(North, new RoomCommand.SetPreferences("this"));
        }

        if (isLet)
        {
            await table.KeptAsync(North, Allow);
        }
    }

    private static async Task<MoveResult> MovedAsync(Table table, string key, RoomCommand command, int? occupation) =>
        await table.Rooms.MoveAsync(
            Id,
            new RoomMove(North, command, key) { Occupation = occupation, IsByAgent = occupation is not null },
            default
        );

    private static async Task DropAsync(Table table)
    {
        IAsyncDisposable line = await table.Rooms.FollowAsync(Id, North, () => { }, isLine: true, default);
        await line.DisposeAsync();
        table.Clock.Advance(Grace);
        await table.UntilAsync(view => view.Timeline[^1].Events.Any(each => each is RoomEvent.LineLost));
    }
}
