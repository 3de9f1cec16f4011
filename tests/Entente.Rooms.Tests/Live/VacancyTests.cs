using System.Collections.Immutable;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

/// <summary>A seat that the host empties during the talks: nobody is missed there, and the host is awaited.</summary>
public class VacancyTests
{
    private const int East = 8;
    private const string Fair = "relief: some, sites: one, liaison: yes";
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Turn = TimeSpan.FromMinutes(10);

    [Theory]
    [InlineData(DropPolicy.GoOn)]
    [InlineData(DropPolicy.Pause)]
    [InlineData(DropPolicy.Agent)]
    [InlineData(DropPolicy.MediatorProposes)]
    [InlineData(DropPolicy.End)]
    public async Task The_turn_of_a_seat_that_the_host_took_back_waits_for_the_host_whatever_the_policy(
        DropPolicy policy
    )
    {
        using Table table = await OpenAsync(policy);
        await using (await LineAsync(table, South))
        {
            await table.DoneAsync(North, Offer("relief: some"));
        }

        await table.DoneAsync(Host, new RoomCommand.ReplaceLink(South));
        table.Clock.Advance(TimeSpan.FromHours(5));
        RoomView view = await table.ViewAsync(Host);
        Assert.Equal([new VacantParty(1, IsGoneOnWithout: false, MayGoOn: true)], view.Vacant);
        Assert.Equal((TalkPhase.Talking, 1, null), (view.Phase, view.Turn!.Party, view.Turn.Ends));
        Assert.False(view.Seats[South].IsMissed);
        Assert.Equal([new RoomEvent.LinkReplaced(South)], view.Timeline[^1].Events);

        // Whoever sits down next has the whole turn, and is not missed for the line of whoever sat there before.
        await table.DoneAsync(South, new RoomCommand.TakeSeat("Somebody else"));
        view = await table.ViewAsync(Host);
        Assert.Empty(view.Vacant);
        Assert.Equal(table.Clock.GetUtcNow() + Turn, view.Turn!.Ends);
        table.Clock.Advance(Grace + Grace);
        view = await table.ViewAsync(Host);
        Assert.Equal((TalkPhase.Talking, 1), (view.Phase, view.Turn!.Party));
        await table.DoneAsync(South, Accept(1, "relief: some"));
    }

    [Fact]
    public async Task Where_the_host_goes_on_without_the_turn_passes_until_somebody_leads_again_and_nobody_agrees_for_them()
    {
        using Table table = await OpenAsync(DropPolicy.Pause);
        await table.DoneAsync(North, Offer(Fair));
        await table.DoneAsync(Host, new RoomCommand.ReplaceLink(South));
        Assert.Equal(RefusalKind.NotYours, await table.RefusedAsync(Mediator, new RoomCommand.GoOnWithout(1)));
        Assert.Equal(RefusalKind.SeatTaken, await table.RefusedAsync(Host, new RoomCommand.GoOnWithout(0)));
        Assert.Equal(RefusalKind.NothingThere, await table.RefusedAsync(Host, new RoomCommand.GoOnWithout(3)));
        await table.DoneAsync(Host, new RoomCommand.GoOnWithout(1));
        Assert.Equal([new RoomEvent.GoneOnWithout(1), new RoomEvent.TurnPassed(1)], await LastAsync(table));
        Assert.Equal(RefusalKind.DoneAlready, await table.RefusedAsync(Host, new RoomCommand.GoOnWithout(1)));

        await table.DoneAsync(East, Accept(1, Fair));
        RoomView view = await table.ViewAsync(Host);
        Assert.Equal((TalkPhase.Talking, 0), (view.Phase, view.Turn!.Party));
        Assert.True(Assert.Single(view.Vacant).IsGoneOnWithout);
        await table.DoneAsync(North, Offer("relief: some"));
        Assert.Equal(2, (await table.ViewAsync(North)).Turn!.Party);

        await table.DoneAsync(Host, new RoomCommand.SeatAgent(South, "boulware"));
        await table.DoneAsync(East, Offer("sites: one"));
        await table.DoneAsync(North, Offer("relief: some"));
        Assert.Equal(1, (await table.ViewAsync(North)).Turn!.Party);
    }

    [Fact]
    public async Task The_last_turn_of_the_last_round_ends_the_talks_when_it_passes_without_them()
    {
        using Table table = await OpenAsync(DropPolicy.GoOn, rounds: 1);
        await table.DoneAsync(Host, new RoomCommand.ReplaceLink(East));
        await table.DoneAsync(North, Offer(Fair));
        await table.DoneAsync(South, Accept(1, Fair));
        Assert.Equal(TalkPhase.Talking, (await table.ViewAsync(Host)).Phase);
        await table.DoneAsync(Host, new RoomCommand.GoOnWithout(2));
        Assert.Equal(
            [
                new RoomEvent.GoneOnWithout(2),
                new RoomEvent.TurnPassed(2),
                new RoomEvent.TalksEnded(TalkEnd.Deadline, -1, ""),
            ],
            await LastAsync(table)
        );
    }

    [Fact]
    public async Task Where_one_alone_would_be_left_the_host_does_not_go_on_without()
    {
        using Table table = await OpenAsync(DropPolicy.GoOn);
        await table.DoneAsync(Host, new RoomCommand.ReplaceLink(South));
        await table.DoneAsync(Host, new RoomCommand.CloseSeat(East));
        Assert.Equal(RefusalKind.OneAlone, await table.RefusedAsync(Host, new RoomCommand.GoOnWithout(1)));
        Assert.All((await table.ViewAsync(Host)).Vacant, each => Assert.False(each.MayGoOn));

        using Table two = await Table.OpenAsync(Setup with { Kind = TableKind.Exercise, Turns = TurnOrder.InTurn });
        await two.DoneAsync(Host, new RoomCommand.ReplaceLink(North));
        Assert.Equal(RefusalKind.OneAlone, await two.RefusedAsync(Host, new RoomCommand.GoOnWithout(0)));
    }

    [Fact]
    public async Task A_pause_for_somebody_who_is_missed_does_not_end_because_the_host_took_their_seat_back()
    {
        using Table table = await OpenAsync(DropPolicy.Pause);
        await table.DoneAsync(South, new RoomCommand.LeaveSeat());
        table.Clock.Advance(Grace);
        await table.UntilAsync(seen => seen.IsPausedForMissing);
        await table.DoneAsync(Host, new RoomCommand.ReplaceLink(South));
        RoomView view = await table.ViewAsync(Host);
        Assert.Equal((TalkPhase.Paused, 1), (view.Phase, view.Vacant.Length));
        Assert.False(view.Seats[South].IsMissed);
        await table.DoneAsync(South, new RoomCommand.TakeSeat("Somebody else"));
        Assert.Equal(TalkPhase.Talking, (await table.ViewAsync(Host)).Phase);
    }

    [Fact]
    public async Task A_line_that_was_down_before_somebody_else_sat_down_ends_no_table()
    {
        using Table table = await OpenAsync(DropPolicy.End);
        IAsyncDisposable line = await LineAsync(table, South);
        await line.DisposeAsync();
        await table.DoneAsync(Host, new RoomCommand.ReplaceLink(South));
        table.Clock.Advance(Grace);
        await table.DoneAsync(South, new RoomCommand.TakeSeat("Somebody else"));
        table.Clock.Advance(Grace);
        Assert.Equal(TalkPhase.Talking, (await table.ViewAsync(Host)).Phase);

        // Their own line is missed as anybody's.
        line = await LineAsync(table, South);
        await line.DisposeAsync();
        table.Clock.Advance(Grace);
        await table.UntilAsync(view => view.Phase == TalkPhase.Ended);
    }

    private static async Task<IAsyncDisposable> LineAsync(Table table, int seat) =>
        await table.Rooms.FollowAsync(Id, seat, () => { }, isLine: true, default);

    private static async Task<ImmutableArray<RoomEvent>> LastAsync(Table table) =>
        (await table.ViewAsync(Host)).Timeline[^1].Events;

    private static async Task<Table> OpenAsync(DropPolicy policy, int rounds = 0)
    {
        Table table = await Table.OpenAsync(
            Setup with
            {
                Kind = TableKind.Exercise,
                OnDrop = policy,
                Grace = Grace,
                Turns = TurnOrder.InTurn,
                TurnTime = Turn,
                Rounds = rounds == 0 ? Setup.Rounds : rounds,
                Parties = [.. Setup.Parties, new RoomParty("East", "East")],
            },
            begin: false
        );
        await table.DoneAsync(Host, new RoomCommand.OpenSeat(new SeatWanted(Role.Lead, 2)));
        await table.DoneAsync(East, new RoomCommand.TakeSeat("Person 8"));
        await table.DoneAsync(Host, new RoomCommand.OpenMeeting());
        return table;
    }
}
