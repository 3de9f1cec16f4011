using Entente.Outcomes;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.Offers;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Testing.Support;
using Entente.Web.Tables.Agents;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Agents;

/// <summary>How an agent behaves at a table with people: a person leads for the first party at seat 1, the agent for the second at seat 2.</summary>
public class AgentMannersTests
{
    private const int Person = 1;
    private const int Bot = 2;

    private static AgentRoom Playing(Rooms table) => new(table.Live, Id, table.Clock);

    private static async Task SitAsync(Rooms table, AgentPace pace = AgentPace.AtOnce, string strategy = "boulware")
    {
        await table.DoneAsync(0, new RoomCommand.TakeSeat("Host"));
        await table.DoneAsync(Person, new RoomCommand.TakeSeat("Somebody"));
        await table.DoneAsync(0, new RoomCommand.SeatAgent(Bot, strategy) { Pace = pace });
        await table.DoneAsync(0, new RoomCommand.OpenMeeting());
    }

    private static Terms Today => Terms("").With(Of(Hanoi.Scenario.StatusQuo!));

    private static Terms Of(Outcome outcome) =>
        new(
            Hanoi.Scenario.Space.Issues.Select(
                (issue, i) => new KeyValuePair<string, string>(issue.Name, issue.NameOf(outcome.Values[i]))
            )
        );

    private static int OffersOf(RoomView view, int party) => view.Offers.Count(each => each.Offer.Party == party);

    [Theory]
    [InlineData(AgentPace.Seconds, 2, 6)]
    [InlineData(AgentPace.Person, 20, 120)]
    public async Task An_agent_takes_the_time_that_all_were_told_and_no_other(AgentPace pace, int least, int most)
    {
        using Rooms table = await OpenAsync();
        await SitAsync(table, pace);
        Assert.Equal(pace, (await table.ViewAsync(Person)).Seats[Bot].Pace);
        await table.DoneAsync(Person, new RoomCommand.MakeOffer(Today));
        AgentRoom playing = Playing(table);
        DateTimeOffset asked = table.Clock.GetUtcNow();
        Assert.True(await playing.MoveAllAsync(default));
        Assert.Equal(0, OffersOf(await table.ViewAsync(Person), 1));
        DateTimeOffset due = playing.Due!.Value;
        Assert.InRange((due - asked).TotalSeconds, least, most);

        // Talk does not set it back, and another process that plays for the same seat comes to the same time.
        table.Clock.Advance((due - asked) / 2);
        await table.DoneAsync(Person, new RoomCommand.Send(MessageKind.Text, "Well?"));
        AgentRoom other = Playing(table);
        await other.MoveAllAsync(default);
        Assert.Equal(due, other.Due);

        table.Clock.Advance(due - table.Clock.GetUtcNow());
        await playing.MoveAllAsync(default);
        await other.MoveAllAsync(default);
        Assert.Equal(1, OffersOf(await table.ViewAsync(Person), 1));
    }

    [Fact]
    public async Task An_agent_that_takes_its_time_moves_before_its_turn_is_over()
    {
        using Rooms table = await OpenAsync(turns: TurnOrder.InTurn, rounds: 20, turnTime: TimeSpan.FromSeconds(15));
        await SitAsync(table, AgentPace.Person);
        AgentRoom playing = Playing(table);
        await table.DoneAsync(Person, new RoomCommand.MakeOffer(Today));
        await playing.MoveAllAsync(default);
        Assert.Equal(7.5, (playing.Due!.Value - table.Clock.GetUtcNow()).TotalSeconds, 3);
        table.Clock.Advance(TimeSpan.FromSeconds(7.5));
        await playing.MoveAllAsync(default);
        RoomView view = await table.ViewAsync(Person);
        Assert.Equal(1, OffersOf(view, 1));
        Assert.True(view.Turn!.IsYours);
    }

    [Fact]
    public async Task An_alarm_rings_when_the_time_of_an_agent_has_come_though_nothing_happens()
    {
        using Rooms table = await OpenAsync();
        await SitAsync(table, AgentPace.Seconds);
        var moved = new TaskCompletionSource();
        await using IAsyncDisposable following = await table.Live.FollowAsync(
            Id,
            Person,
            () => _ = LookAsync(),
            isLine: false,
            default
        );
        // The agent has a clock of its own here, so that no other alarm is taken for its.
        var clock = new ManualClock();
        var armed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        clock.AlarmSet += () => armed.TrySetResult();
        using var stop = new CancellationTokenSource();
        Task playing = new AgentRoom(table.Live, Id, clock).PlayAsync(stop.Token);
        await armed.Task.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(0, OffersOf(await table.ViewAsync(Person), 1));
        clock.Advance(TimeSpan.FromSeconds(6));
        await moved.Task.WaitAsync(TimeSpan.FromSeconds(60));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => playing);

        async Task LookAsync()
        {
            if (OffersOf(await table.ViewAsync(Person), 1) > 0)
            {
                moved.TrySetResult();
            }
        }
    }

    [Fact]
    public async Task What_is_left_aside_is_in_no_offer_of_an_agent_and_comes_back_when_it_is_taken_up()
    {
        using Rooms table = await OpenAsync();
        await SitAsync(table);
        AgentRoom playing = Playing(table);
        await table.DoneAsync(Person, new RoomCommand.ProposeAgenda(new AgendaChange.Park("relief")));
        await playing.MoveAllAsync(default);
        RoomView view = await table.ViewAsync(Person);
        Assert.Equal(ProposalState.Adopted, view.Proposals[0].State);
        Assert.Contains("relief", view.Parked);
        await table.DoneAsync(Person, new RoomCommand.MakeOffer(Today.Without(["relief"])));
        await playing.MoveAllAsync(default);
        view = await table.ViewAsync(Person);
        Offer last = view.Offers[^1].Offer;
        Assert.Equal(1, last.Party);
        Assert.Null(last.Terms["relief"]);
        Assert.True(view.Offers[^1].EndsTalks);

        await table.DoneAsync(Person, new RoomCommand.TakeUpIssue("relief"));
        await table.DoneAsync(Person, new RoomCommand.MakeOffer(Today));
        await playing.MoveAllAsync(default);
        Assert.NotNull((await table.ViewAsync(Person)).Offers[^1].Offer.Terms["relief"]);
    }

    [Fact]
    public async Task An_agent_says_once_what_it_cannot_score_and_leaves_it_out_of_account()
    {
        using Rooms table = await OpenAsync();
        await SitAsync(table);
        AgentRoom playing = Playing(table);
        await table.DoneAsync(Person, new RoomCommand.ProposeAgenda(Flags));
        await playing.MoveAllAsync(default);
        await table.DoneAsync(Person, new RoomCommand.ProposeAgenda(Two));
        await playing.MoveAllAsync(default);
        await playing.MoveAllAsync(default);
        RoomView view = await table.ViewAsync(Person);
        Assert.Equal(["flags", "dismantlement"], view.Messages.Select(each => each.Issue));
        Assert.All(view.Messages, each => Assert.Contains("cannot score", each.Text));
        Assert.All(view.Offers, each => Assert.Null(each.Offer.Terms["flags"]));

        await table.DoneAsync(Person, new RoomCommand.MakeOffer(Terms("flags: yes")));
        await playing.MoveAllAsync(default);
        await table.DoneAsync(
            Person,
            new RoomCommand.MakeOffer(Today.With(Terms("dismantlement: half of yongbyon; flags: no")))
        );
        await playing.MoveAllAsync(default);
        view = await table.ViewAsync(Person);
        Assert.Equal(
            [OfferState.Rejected, OfferState.Rejected],
            view.Offers.Where(each => each.Offer.Party == 0).Select(each => each.Offer.State)
        );
        Assert.Equal(2, view.Messages.Length);
        string[] reasons =
        [
            .. view
                .Timeline.SelectMany(item => item.Events)
                .OfType<Entente.Rooms.Events.RoomEvent.OfferRejected>()
                .Select(each => each.Reason),
        ];
        Assert.Contains("“flags”", reasons[0]);
        Assert.Contains("“half of yongbyon”", reasons[1]);
    }

    [Fact]
    public async Task An_agent_takes_a_package_that_is_whole_but_for_what_it_cannot_score()
    {
        using Rooms table = await OpenAsync(turns: TurnOrder.InTurn, rounds: 20);
        await SitAsync(table, strategy: "conceder");
        AgentRoom playing = Playing(table);
        await table.DoneAsync(Person, new RoomCommand.ProposeAgenda(Flags));
        await playing.MoveAllAsync(default);
        await table.DoneAsync(
            Person,
            new RoomCommand.MakeOffer(Today.With(Terms("relief: all; liaison: yes; declaration: yes; flags: yes")))
        );
        await playing.MoveAllAsync(default);
        RoomView view = await table.ViewAsync(Person);
        Assert.Equal((TalkEnd.Agreement, "yes"), (view.End, view.Settled["flags"]));
    }

    [Fact]
    public async Task A_part_that_is_no_better_than_how_things_stand_is_turned_down_with_a_reason_and_answered()
    {
        using Rooms table = await OpenAsync(turns: TurnOrder.InTurn, rounds: 20);
        await SitAsync(table);
        AgentRoom playing = Playing(table);
        await table.DoneAsync(
            Person,
            new RoomCommand.MakeOffer(Terms("dismantlement: all; liaison: no")) { If = Terms("dismantlement: all") }
        );
        await playing.MoveAllAsync(default);
        RoomView view = await table.ViewAsync(Person);
        Assert.Equal(OfferState.Rejected, view.Offers[0].Offer.State);
        Assert.Equal((1, 1), (view.Offers[1].Offer.Party, view.Offers[1].Offer.Counters));
        Assert.True(view.Turn!.IsYours);
    }

    [Fact]
    public async Task An_agent_agrees_to_adjourn_is_silent_meanwhile_and_goes_on_at_the_next_meeting()
    {
        using Rooms table = await OpenAsync();
        await SitAsync(table);
        AgentRoom playing = Playing(table);
        await playing.MoveAllAsync(default);
        int before = OffersOf(await table.ViewAsync(Person), 1);
        await table.DoneAsync(Person, new RoomCommand.MakeOffer(Today));
        await table.DoneAsync(Person, new RoomCommand.Adjourn("Lunch."));
        await playing.MoveAllAsync(default);
        RoomView view = await table.ViewAsync(Person);
        Assert.Equal(TalkPhase.Adjourned, view.Phase);
        Assert.Equal(before, OffersOf(view, 1));

        await table.DoneAsync(0, new RoomCommand.OpenMeeting());
        await table.DoneAsync(0, new RoomCommand.Pause());
        await playing.MoveAllAsync(default);
        Assert.Equal(before, OffersOf(await table.ViewAsync(Person), 1));
        await table.DoneAsync(0, new RoomCommand.Resume());
        await playing.MoveAllAsync(default);
        Assert.Equal(before + 1, OffersOf(await table.ViewAsync(Person), 1));
    }

    [Fact]
    public async Task A_move_that_an_agent_has_on_its_way_is_never_made_for_the_person_who_took_over_meanwhile()
    {
        using Rooms table = await OpenAsync();
        await SitAsync(table);
        await table.DoneAsync(Person, new RoomCommand.MakeOffer(Today));
        var slow = new SlowRooms(table.Live, () => table.DoneAsync(Bot, new RoomCommand.TakeSeat("Pupil")));
        await new AgentRoom(slow, Id, table.Clock).MoveAllAsync(default);
        Assert.Equal(1, slow.Held);
        RoomView view = await table.ViewAsync(Person);
        Assert.Equal((null, "Pupil"), (view.Seats[Bot].Agent, view.Seats[Bot].Name));
        Assert.Equal(0, OffersOf(view, 1));
    }

    [Fact]
    public async Task What_a_person_demands_or_drops_moves_no_agent()
    {
        using Rooms table = await OpenAsync();
        await SitAsync(table);
        AgentRoom playing = Playing(table);
        await playing.MoveAllAsync(default);
        int offers = (await table.ViewAsync(Person)).Offers.Length;
        await table.DoneAsync(Person, new RoomCommand.TakePosition("relief", "none"));
        await playing.MoveAllAsync(default);
        await table.DoneAsync(Person, new RoomCommand.DropPosition("relief"));
        await playing.MoveAllAsync(default);
        Assert.Equal(offers, (await table.ViewAsync(Person)).Offers.Length);
    }

    [Theory]
    [InlineData("boulware")]
    [InlineData("nicetitfortat")]
    public async Task After_a_restart_an_agent_goes_on_where_it_was(string strategy)
    {
        string[] plays = [await PlayAsync(strategy, 99), await PlayAsync(strategy, 1), await PlayAsync(strategy, 3)];
        Assert.Single(plays.Distinct());
        Assert.Contains("interim", plays[0]);
    }

    // A person makes the same moves; after each so many moves another process plays for the agent.
    private static async Task<string> PlayAsync(string strategy, int restartEvery)
    {
        using Rooms table = await OpenAsync(turns: TurnOrder.InTurn, rounds: 30);
        await SitAsync(table, strategy: strategy);
        AgentRoom playing = Playing(table);
        Terms[] moves =
        [
            Today,
            Today.With(Terms("relief: exemptions")),
            Terms("liaison: yes"),
            Today.With(Terms("dismantlement: yongbyon")).Without(["liaison"]),
            Today.With(Terms("relief: five resolutions; dismantlement: yongbyon")).Without(["liaison"]),
            Today.With(Terms("relief: five resolutions; disclosure: partial")).Without(["liaison"]),
        ];
        for (int i = 0; i < moves.Length; i++)
        {
            await table.DoneAsync(Person, new RoomCommand.MakeOffer(moves[i]));
            await playing.MoveAllAsync(default);
            playing = i % restartEvery == 0 ? Playing(table) : playing;
        }

        RoomView view = await table.ViewAsync(Person);
        return string.Join(
            " | ",
            view.Offers.Select(each => $"{each.Offer.Party} {each.Offer.Terms} {each.Offer.State}")
                .Append(view.Settled.IsEmpty ? "" : $"interim {view.Settled}")
        );
    }
}
