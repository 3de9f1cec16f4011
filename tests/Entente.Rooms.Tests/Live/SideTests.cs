using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Live;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Text;
using Entente.Rooms.Views;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

/// <summary>Who comes to a side later: the host sets the place, and those who are there let in.</summary>
public class SideTests
{
    private const string Wish = "North would settle for 1";

    [Theory]
    [InlineData(Role.Adviser)]
    [InlineData(Role.Principal)]
    public async Task Whoever_comes_later_sees_and_does_nothing_of_a_side_until_somebody_of_it_lets_them_in(Role role)
    {
        using Table table = await OpenAsync();
        await table.KeptAsync(North, new RoomCommand.SetPreferences(Wish));
        int late = await SetAsync(table, role);
        Assert.Null((await table.ViewAsync(late)).Own);
        await table.DoneAsync(late, new RoomCommand.TakeSeat("Host in disguise"));
        Assert.Null((await table.ViewAsync(late)).Own);
        foreach (RoomCommand command in Rules.Every.Command.Where(each => Rights.May(role, each)))
        {
            if (!Rights.IsForOutsiders(command.GetType()) && command is not RoomCommand.TakeSeat)
            {
                Assert.Equal(RefusalKind.NotLetIn, await table.RefusedAsync(late, command));
            }
        }

        RoomView seen = await table.ViewAsync(South);
        Assert.True(seen.Seats[late].IsOutside);
        int now = seen.Seats[late].Occupation;
        Assert.Equal(RefusalKind.NothingThere, await table.RefusedAsync(South, new RoomCommand.AdmitToSide(late, now)));
        Assert.Equal(RefusalKind.NotYours, await table.RefusedAsync(Host, new RoomCommand.AdmitToSide(late, now)));
        Assert.Equal(
            RefusalKind.SeatPassedOn,
            await table.RefusedAsync(North, new RoomCommand.AdmitToSide(late, now - 1))
        );
        Assert.Equal(RefusalKind.NothingDue, await table.RefusedAsync(late, new RoomCommand.BeginAnew()));
        await table.DoneAsync(Adviser, new RoomCommand.AdmitToSide(late, now));
        Assert.Equal(Wish, (await table.ViewAsync(late)).Own!.Preferences);
        await table.KeptAsync(late, new RoomCommand.Confer("Here I am."));
        RoomView after = await table.ViewAsync(South);
        Assert.False(after.Seats[late].IsOutside);
        Assert.Equal([new RoomEvent.SideJoined(late)], after.Timeline[^1].Events);
    }

    [Theory]
    [InlineData(TableKind.Real)]
    [InlineData(TableKind.Exercise)]
    public async Task Whoever_a_side_does_not_let_in_stays_outside_and_the_host_can_give_the_seat_to_somebody_else(
        TableKind kind
    )
    {
        using Table table = await OpenAsync(Setup with { Kind = kind });
        int late = await SetAsync(table, Role.Adviser);
        await table.DoneAsync(late, new RoomCommand.TakeSeat("Somebody"));
        int now = (await table.ViewAsync(North)).Seats[late].Occupation;
        var refuse = new RoomCommand.RefuseToSide(late, now);
        if (kind == TableKind.Real)
        {
            Assert.Equal(RefusalKind.SeatIsTheirs, await table.RefusedAsync(Host, new RoomCommand.ReplaceLink(late)));
        }

        Assert.Equal(RefusalKind.NotYours, await table.RefusedAsync(Host, refuse));
        Assert.Equal(RefusalKind.NothingThere, await table.RefusedAsync(South, refuse));
        Assert.Equal(RefusalKind.NotLetIn, await table.RefusedAsync(late, refuse));
        Assert.Equal(RefusalKind.SeatPassedOn, await table.RefusedAsync(North, refuse with { Occupation = now - 1 }));
        Assert.Equal(
            RefusalKind.DoneAlready,
            await table.RefusedAsync(North, refuse with { Seat = Adviser, Occupation = 1 })
        );
        await table.DoneAsync(North, refuse);
        Assert.Equal(RefusalKind.DoneAlready, await table.RefusedAsync(Principal, refuse));
        RoomView seen = await table.ViewAsync(South);
        Assert.True(seen.Seats[late] is { IsRefused: true, IsOutside: true });
        Assert.Equal([new RoomEvent.SideRefused(late)], seen.Timeline[^1].Events);
        Assert.Equal(RefusalKind.NotLetIn, await table.RefusedAsync(late, new RoomCommand.Confer("But why?")));

        // Sitting down again makes nobody somebody else.
        await table.DoneAsync(late, new RoomCommand.LeaveSeat());
        await table.DoneAsync(late, new RoomCommand.TakeSeat("Somebody again"));
        seen = await table.ViewAsync(North);
        Assert.True(seen.Seats[late].IsRefused);
        await table.DoneAsync(North, new RoomCommand.AdmitToSide(late, seen.Seats[late].Occupation));
        Assert.True((await table.ViewAsync(late)).You is { IsRefused: false, IsOutside: false });

        int other = await SetAsync(table, Role.Adviser);
        await table.DoneAsync(other, new RoomCommand.TakeSeat("Another"));
        now = (await table.ViewAsync(North)).Seats[other].Occupation;
        await table.DoneAsync(North, refuse with { Seat = other, Occupation = now });
        await table.DoneAsync(Host, new RoomCommand.ReplaceLink(other));
        SeatView free = (await table.ViewAsync(Host)).Seats[other];
        Assert.True(free is { State: SeatState.Open, IsOwned: false, IsRefused: false, Name: "" });
        await table.DoneAsync(other, new RoomCommand.TakeSeat("The right one"));
        seen = await table.ViewAsync(North);
        Assert.True(seen.Seats[other] is { IsOutside: true, IsRefused: false });
        await table.DoneAsync(North, new RoomCommand.AdmitToSide(other, seen.Seats[other].Occupation));
        Assert.NotNull((await table.ViewAsync(other)).Own);
    }

    [Fact]
    public async Task All_that_a_newcomer_and_the_host_are_sent_is_the_same_whatever_a_side_keeps()
    {
        string[] sent = [await SentAsync(Wish, 1), await SentAsync("North would settle for 9", 3)];
        Assert.Equal(sent[0], sent[1]);
        Assert.Contains("told 0", sent[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_who_comes_later_does_not_lead_before_being_let_in()
    {
        using Table table = await OpenAsync(begin: false);
        await table.DoneAsync(Host, new RoomCommand.CloseSeat(North));
        int late = await SetAsync(table, Role.Lead);
        await table.DoneAsync(late, new RoomCommand.TakeSeat("The new lead"));
        Assert.Equal(RefusalKind.LeadsMissing, await table.RefusedAsync(Host, new RoomCommand.OpenMeeting()));
        int now = (await table.ViewAsync(Adviser)).Seats[late].Occupation;
        await table.DoneAsync(Adviser, new RoomCommand.AdmitToSide(late, now));
        await table.DoneAsync(Host, new RoomCommand.OpenMeeting());
    }

    [Fact]
    public async Task An_agent_plays_with_what_a_side_wants_only_when_the_side_lets_it()
    {
        using Table table = await OpenAsync(begin: false);
        await table.KeptAsync(North, new RoomCommand.SetPreferences(Wish));
        await table.DoneAsync(Host, new RoomCommand.CloseSeat(North));
        int seat = await SetAsync(table, Role.Lead);
        await table.DoneAsync(Host, new RoomCommand.SeatAgent(seat, "boulware"));
        Assert.Null((await table.ViewAsync(seat)).Own);
        int now = (await table.ViewAsync(Principal)).Seats[seat].Occupation;
        await table.DoneAsync(Host, new RoomCommand.AllowProgram(seat, "0123456789abcdef", "Spy"));
        Assert.Equal(
            RefusalKind.SeatPassedOn,
            await table.RefusedAsync(Principal, new RoomCommand.AdmitToSide(seat, now))
        );
        await table.DoneAsync(Host, new RoomCommand.EndProgram(seat, "0123456789abcdef"));
        await table.DoneAsync(Principal, new RoomCommand.AdmitToSide(seat, now));
        Assert.Equal(Wish, (await table.ViewAsync(seat)).Own!.Preferences);

        // From then on the host puts nobody else there.
        Assert.Equal(
            RefusalKind.SeatIsTheirs,
            await table.RefusedAsync(Host, new RoomCommand.AllowProgram(seat, "0123456789abcdef", "Spy"))
        );
        Assert.Equal(
            RefusalKind.SeatIsTheirs,
            await table.RefusedAsync(Host, new RoomCommand.SeatAgent(seat, "conceder"))
        );
    }

    [Fact]
    public async Task When_nobody_of_a_side_is_left_what_it_kept_stays_sealed_or_is_erased_and_all_are_told()
    {
        using Table table = await OpenAsync();
        await table.KeptAsync(North, new RoomCommand.SetPreferences(Wish));
        await table.DoneAsync(Host, new RoomCommand.CloseSeat(North));
        await table.DoneAsync(Host, new RoomCommand.CloseSeat(Principal));
        int late = await SetAsync(table, Role.Lead);
        await table.DoneAsync(late, new RoomCommand.TakeSeat("Somebody new"));

        // Whoever has left may come back, and lets in then.
        await table.DoneAsync(Adviser, new RoomCommand.LeaveSeat());
        Assert.Equal(RefusalKind.NothingDue, await table.RefusedAsync(late, new RoomCommand.BeginAnew()));
        Assert.Empty(await LeftAsync(table));
        await table.DoneAsync(Host, new RoomCommand.CloseSeat(Adviser));
        Assert.True((await table.ViewAsync(late)).You.IsForsaken);
        // Whoever spoke for it may have it destroyed until somebody has begun anew.
        int[] left = await LeftAsync(table);
        Assert.Equal([North, Principal], left);
        Assert.Null((await table.ViewAsync(late)).Own);
        await table.DoneAsync(late, new RoomCommand.BeginAnew());
        RoomView own = await table.ViewAsync(late);
        Assert.Equal((true, null), (own.Own!.IsErased, own.Own.Preferences));
        await table.DoneAsync(Host, new RoomCommand.CloseSeat(late));
        Assert.Empty(await LeftAsync(table));
        late = await SetAsync(table, Role.Lead);
        await table.DoneAsync(late, new RoomCommand.TakeSeat("Somebody new again"));
        await table.DoneAsync(late, new RoomCommand.BeginAnew());
        Assert.Equal([new RoomEvent.SideBegunAnew(late)], (await table.ViewAsync(South)).Timeline[^1].Events);
        await table.DoneAsync(late, Offer("relief: some"));

        // The same after a restart: the key is gone.
        using var again = new LocalRooms(table.Services);
        Assert.Null((await again.ViewAsync(Id, late, default))!.Own!.Preferences);
    }

    [Fact]
    public async Task At_an_exercise_whoever_comes_later_has_the_sheet_and_is_let_in_to_the_rest()
    {
        using Table table = await OpenAsync(Setup with { Kind = TableKind.Exercise });
        int late = await SetAsync(table, Role.Adviser);
        await table.DoneAsync(late, new RoomCommand.TakeSeat("A student"));
        Assert.NotNull((await table.ViewAsync(late)).Own);
        Assert.Equal(RefusalKind.NotLetIn, await table.RefusedAsync(late, new RoomCommand.Confer("Here I am.")));
        int now = (await table.ViewAsync(North)).Seats[late].Occupation;
        await table.DoneAsync(North, new RoomCommand.AdmitToSide(late, now));
        await table.KeptAsync(late, new RoomCommand.Confer("Here I am."));
    }

    [Fact]
    public async Task At_an_exercise_nothing_is_left_to_whoever_had_a_closed_seat()
    {
        using Table table = await OpenAsync(Setup with { Kind = TableKind.Exercise });
        await table.DoneAsync(Host, new RoomCommand.CloseSeat(South));
        Assert.Empty(await LeftAsync(table));
    }

    // The seats from which what their side keeps can still be destroyed, though they are closed.
    private static async Task<int[]> LeftAsync(Table table)
    {
        IRooms rooms = table.Rooms;
        RoomState state = await rooms.StateAsync(Id, default);
        return [.. state.Seats.Where(state.IsLeftToErase).Select(seat => seat.Number)];
    }

    // What a newcomer and the host are sent while a side that the newcomer is not let in to keeps something, as often as it likes.
    private static async Task<string> SentAsync(string wish, int times)
    {
        using Table table = await OpenAsync();
        int late = await SetAsync(table, Role.Adviser);
        await table.DoneAsync(late, new RoomCommand.TakeSeat("Host in disguise"));
        int told = 0;
        foreach (int seat in new[] { Host, late })
        {
            await table.Rooms.FollowAsync(Id, seat, () => told++, isLine: false, default);
        }

        for (int i = 0; i < times; i++)
        {
            await table.KeptAsync(North, new RoomCommand.SetPreferences(wish));
            await table.KeptAsync(North, new RoomCommand.Confer(wish));
        }

        var sent = new System.Text.StringBuilder($"told {told}\n");
        foreach (int seat in new[] { Host, late })
        {
            sent.Append(System.Text.Encoding.UTF8.GetString(RoomText.Of(await table.ViewAsync(seat)))).Append('\n');
        }

        return sent.ToString();
    }

    private static async Task<int> SetAsync(Table table, Role role)
    {
        int seat = (await table.ViewAsync(Host)).Seats.Length;
        await table.DoneAsync(Host, new RoomCommand.OpenSeat(new SeatWanted(role, 0)));
        return seat;
    }
}
