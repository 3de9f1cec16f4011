using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Offers;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Web.Rehearsing;
using Entente.Web.Tables.Agents;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Agents;

public class AgentRoomTests
{
    [Theory]
    [InlineData("hanoi-2019", TurnOrder.InTurn)]
    [InlineData("hanoi-2019", TurnOrder.Free)]
    [InlineData("job-offer", TurnOrder.InTurn)]
    [InlineData("train-parts", TurnOrder.InTurn)]
    [InlineData("panama-canal", TurnOrder.Free)]
    public async Task Two_agents_talk_by_the_rules_of_the_room_until_there_is_an_agreement_or_no_more_to_say(
        string scenario,
        TurnOrder turns
    )
    {
        using Rooms table = await OpenAsync(scenario: scenario, turns: turns, rounds: 25);
        await SitAsync(table, "conceder", "conceder");
        await Playing(table).MoveAllAsync(default);
        RoomView view = await table.ViewAsync(1);
        Assert.True(view.Offers.Length > 1);
        Assert.Equal(TalkEnd.Agreement, view.End);
    }

    /// <summary>Every strategy that the product has, by name.</summary>
    public static TheoryData<string> Strategies =>
        [.. StrategyChoices.Simple.Concat(StrategyChoices.Whole).Select(each => each.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Strategies))]
    public async Task Any_strategy_takes_a_seat_and_talks_until_the_talks_are_over(string strategy)
    {
        using Rooms table = await OpenAsync(turns: TurnOrder.InTurn, rounds: 12);
        await SitAsync(table, "linear", strategy);
        await Playing(table).MoveAllAsync(default);
        RoomView view = await table.ViewAsync(1);
        Assert.Equal(TalkPhase.Ended, view.Phase);
        Assert.Contains(view.End, new TalkEnd?[] { TalkEnd.Agreement, TalkEnd.Deadline, TalkEnd.WalkAway });
        // It has offered something, or taken what was offered; it never says that it cannot.
        Assert.True(view.Offers.Any(each => each.Offer.Party == 1) || view.End == TalkEnd.Agreement, strategy);
        Assert.DoesNotContain(view.Timeline.SelectMany(item => item.Events), each => each is RoomEvent.MessageSent);
    }

    [Fact]
    public async Task An_agent_answers_every_offer_of_a_person_with_one_move_and_only_when_it_is_its_turn()
    {
        using Rooms table = await OpenAsync(turns: TurnOrder.InTurn, rounds: 20);
        await SitAsync(table, null, "boulware");
        AgentRoom playing = Playing(table);
        await playing.MoveAllAsync(default);
        Assert.Empty((await table.ViewAsync(1)).Offers);

        await table.DoneAsync(1, new RoomCommand.MakeOffer(Whole("relief: none")));
        await playing.MoveAllAsync(default);
        RoomView view = await table.ViewAsync(1);
        Assert.Equal([0, 1], view.Offers.Select(each => each.Offer.Party));
        Assert.Equal(1, view.Offers[1].Offer.Counters);
        Assert.True(view.Turn!.IsYours);
        await playing.MoveAllAsync(default);
        Assert.Equal(2, (await table.ViewAsync(1)).Offers.Length);
    }

    [Fact]
    public async Task An_agent_takes_a_part_that_leaves_its_side_better_off_and_goes_on_about_the_rest()
    {
        using Rooms table = await OpenAsync(turns: TurnOrder.InTurn, rounds: 20);
        await SitAsync(table, null, "boulware");
        AgentRoom playing = Playing(table);
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms("liaison: yes")));
        await playing.MoveAllAsync(default);
        RoomView view = await table.ViewAsync(1);
        Assert.Equal("yes", view.Settled["liaison"]);
        Assert.Equal(TalkPhase.Talking, view.Phase);
        Assert.All(view.Offers.Skip(1), each => Assert.Null(each.Offer.Terms["liaison"]));
    }

    [Fact]
    public async Task An_agent_never_accepts_what_is_worth_less_to_it_than_no_agreement()
    {
        using Rooms table = await OpenAsync(turns: TurnOrder.Free);
        await SitAsync(table, null, "conceder");
        AgentRoom playing = Playing(table);
        Terms demand = Whole(
            "relief: none; dismantlement: all; disclosure: full; moratorium: in writing; human rights: yes"
        );
        for (int i = 0; i < 40; i++)
        {
            await table.DoneAsync(1, new RoomCommand.MakeOffer(demand));
            await playing.MoveAllAsync(default);
        }

        Assert.Equal(TalkPhase.Talking, (await table.ViewAsync(1)).Phase);
    }

    [Fact]
    public async Task What_plays_by_itself_over_the_network_is_left_to_play()
    {
        using Rooms table = await OpenAsync(turns: TurnOrder.Free);
        await SitAsync(table, null, "a program somewhere else");
        await Playing(table).MoveAllAsync(default);
        Assert.Empty((await table.ViewAsync(1)).Offers);
    }

    private static AgentRoom Playing(Rooms table) => new(table.Live, Id, table.Clock);

    private static Terms Whole(string line)
    {
        var scenario = Hanoi.Scenario;
        var whole = new Terms(
            scenario.Space.Issues.Select(
                (issue, i) => new KeyValuePair<string, string>(issue.Name, issue.NameOf(scenario.StatusQuo!.Values[i]))
            )
        );
        return whole.With(Terms(line));
    }

    private static async Task SitAsync(Rooms table, string? first, string? second)
    {
        await table.DoneAsync(0, new RoomCommand.TakeSeat("Host"));
        foreach ((int seat, string? strategy) in new[] { (1, first), (2, second) })
        {
            if (strategy is null)
            {
                await table.DoneAsync(seat, new RoomCommand.TakeSeat("Somebody"));
            }
            else
            {
                await table.DoneAsync(0, new RoomCommand.SeatAgent(seat, strategy));
            }
        }

        await table.DoneAsync(0, new RoomCommand.OpenMeeting());
    }
}
