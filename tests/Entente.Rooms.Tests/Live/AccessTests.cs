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

/// <summary>Whose a seat is, and who lets programs act there.</summary>
public class AccessTests
{
    private const string Token = "0123456789abcdef";
    private const string Another = "fedcba9876543210";
    private static readonly RoomSetup Exercise = Setup with { Kind = TableKind.Exercise };

    [Fact]
    public async Task At_a_real_table_the_host_gives_no_way_to_a_seat_that_somebody_has_there_or_away()
    {
        using Table table = await OpenAsync();
        await table.DoneAsync(South, new RoomCommand.LeaveSeat());
        foreach (int seat in new[] { North, South, Mediator, Adviser, ThirdParty })
        {
            var allow = new RoomCommand.AllowProgram(seat, Token, "Spy");
            Assert.Equal(RefusalKind.SeatIsTheirs, await table.RefusedAsync(Host, allow));
            Assert.Equal(RefusalKind.SeatIsTheirs, await table.RefusedAsync(Host, new RoomCommand.ReplaceLink(seat)));
        }

        foreach (int seat in new[] { North, South })
        {
            Assert.Equal(
                RefusalKind.SeatIsTheirs,
                await table.RefusedAsync(Host, new RoomCommand.SeatAgent(seat, "boulware"))
            );
        }

        Assert.All((await table.ViewAsync(Observer)).Seats, seat => Assert.Empty(seat.Programs));
    }

    [Fact]
    public async Task At_an_exercise_the_host_does_and_all_are_told()
    {
        using Table table = await OpenAsync(Exercise);
        await table.DoneAsync(Host, new RoomCommand.ReplaceLink(North));
        await table.DoneAsync(Host, new RoomCommand.AllowProgram(North, Token, "Tit for tat"));
        RoomView seen = await table.ViewAsync(South);
        Assert.Equal(
            [new RoomEvent.LinkReplaced(North), new RoomEvent.ProgramAllowed(North, Token, "Tit for tat")],
            seen.Timeline.TakeLast(2).SelectMany(item => item.Events)
        );
        Assert.Equal([new SeatProgram(Token, "Tit for tat") { IsByHost = true }], seen.Seats[North].Programs);
    }

    [Fact]
    public async Task A_line_that_somebody_had_at_a_seat_that_was_taken_back_is_not_that_of_the_agent_that_plays_there()
    {
        using Table table = await OpenAsync(Exercise);
        IAsyncDisposable line = await table.Rooms.FollowAsync(Id, South, () => { }, isLine: true, default);
        await line.DisposeAsync();
        Assert.Equal(LineState.Down, (await table.ViewAsync(North)).Seats[South].Line);
        await table.DoneAsync(Host, new RoomCommand.ReplaceLink(South));
        await table.DoneAsync(Host, new RoomCommand.SeatAgent(South, "boulware"));
        SeatView seat = (await table.ViewAsync(North)).Seats[South];
        Assert.Equal((SeatState.Taken, LineState.Up), (seat.State, seat.Line));
    }

    [Fact]
    public async Task Whoever_sits_there_lets_a_program_act_and_ends_it_and_all_see_both_and_what_it_did()
    {
        using Table table = await OpenAsync();
        await table.DoneAsync(North, new RoomCommand.AllowProgram(North, Token, "Ours"));
        Assert.Equal("Ours", (await table.ViewAsync(South)).Seats[North].Programs.Single().Name);
        Assert.IsType<MoveResult.Done>(await ByAsync(table, North, Token, Offer("relief: some")));
        await table.DoneAsync(North, Offer("sites: one"));
        Assert.Equal([Token, null], (await table.ViewAsync(South)).Timeline.TakeLast(2).Select(item => item.Program));

        await table.DoneAsync(North, new RoomCommand.EndProgram(North, Token));
        RoomView after = await table.ViewAsync(South);
        Assert.Empty(after.Seats[North].Programs);
        Assert.Equal([new RoomEvent.ProgramEnded(North, Token, "Ours")], after.Timeline[^1].Events);
        Assert.Equal(RefusalKind.NoSuchSeat, Kind(await ByAsync(table, North, Token, Offer("relief: all"))));
    }

    [Fact]
    public async Task A_program_that_nobody_was_told_of_does_nothing_and_one_lets_no_other_act_in_its_place()
    {
        using Table table = await OpenAsync();
        Assert.Equal(RefusalKind.NoSuchSeat, Kind(await ByAsync(table, North, Token, Offer("relief: some"))));
        await table.DoneAsync(North, new RoomCommand.AllowProgram(North, Token, "Ours"));
        await table.DoneAsync(North, new RoomCommand.AllowProgram(North, Another, "Second"));
        Assert.Equal(RefusalKind.NoSuchSeat, Kind(await ByAsync(table, South, Token, Offer("relief: some"))));
        Assert.Equal(
            RefusalKind.NotForPrograms,
            Kind(await ByAsync(table, North, Token, new RoomCommand.AllowProgram(North, "third", "Third")))
        );
        Assert.Equal(
            RefusalKind.NotForPrograms,
            Kind(await ByAsync(table, North, Token, new RoomCommand.EndProgram(North, Another)))
        );
        Assert.IsType<MoveResult.Done>(await ByAsync(table, North, Token, new RoomCommand.EndProgram(North, Token)));
    }

    [Fact]
    public async Task Nobody_lets_a_program_act_at_anothers_seat()
    {
        using Table table = await OpenAsync();
        foreach (int seat in new[] { South, Mediator, Adviser, Principal, Observer, ThirdParty })
        {
            var allow = new RoomCommand.AllowProgram(North, Token, "Spy");
            Assert.Equal(RefusalKind.NotYours, await table.RefusedAsync(seat, allow));
        }

        await table.DoneAsync(North, new RoomCommand.AllowProgram(North, Token, "Ours"));
        Assert.Equal(RefusalKind.NotYours, await table.RefusedAsync(South, new RoomCommand.EndProgram(North, Token)));
    }

    [Theory]
    [InlineData(TableKind.Real)]
    [InlineData(TableKind.Exercise)]
    public async Task What_the_host_let_act_at_a_seat_that_nobody_had_ends_when_somebody_else_sits_down(TableKind kind)
    {
        using Table table = await OpenAsync(Setup with { Kind = kind });
        int seat = (await table.ViewAsync(Host)).Seats.Length;
        await table.DoneAsync(Host, new RoomCommand.OpenSeat(new SeatWanted(Role.Observer, -1)));
        await table.DoneAsync(Host, new RoomCommand.AllowProgram(seat, Token, "The host's"));
        await table.DoneAsync(Host, new RoomCommand.AllowProgram(seat, Another, "Which sits down"));
        Assert.IsType<MoveResult.Done>(await ByAsync(table, seat, Another, new RoomCommand.TakeSeat("A program")));
        Assert.Equal([Another], (await table.ViewAsync(North)).Seats[seat].Programs.Select(each => each.Id));
        await table.DoneAsync(Host, new RoomCommand.CloseSeat(seat));
        Assert.Empty((await table.ViewAsync(North)).Seats[seat].Programs);
    }

    [Fact]
    public async Task An_entry_says_of_a_person_nothing_that_older_entries_do_not_say()
    {
        using Table table = await OpenAsync();
        string person = System.Text.Encoding.UTF8.GetString((await table.LogAsync())[^1].Content.Span);
        Assert.DoesNotContain("program", person, StringComparison.Ordinal);
        RoomEntry read = RoomText.Entry((await table.LogAsync())[^1].Content.Span);
        Assert.Null(read.Program);
    }

    [Fact]
    public async Task An_approved_move_is_the_leads_whoever_approved_it_by_a_program()
    {
        using Table table = await OpenAsync();
        await table.DoneAsync(Principal, new RoomCommand.AllowProgram(Principal, Token, "The principal's"));
        await table.KeptAsync(
            Principal,
            new RoomCommand.GiveMandate(
                System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(
                    StringComparer.Ordinal,
                    [new KeyValuePair<string, System.Collections.Immutable.ImmutableArray<string>>("relief", ["none"])]
                )
            )
        );
        await table.KeptAsync(North, Offer("relief: some"));
        Assert.IsType<MoveResult.Done>(await ByAsync(table, Principal, Token, new RoomCommand.AnswerApproval(1, true)));
        TimelineItem made = (await table.ViewAsync(South)).Timeline[^1];
        Assert.Equal((North, null), (made.Seat, made.Program));
    }

    private static ValueTask<MoveResult> ByAsync(Table table, int seat, string program, RoomCommand command) =>
        table.Rooms.MoveAsync(Id, new RoomMove(seat, command) { Program = program }, default);

    private static RefusalKind Kind(MoveResult result) => Assert.IsType<MoveResult.Refused>(result).Refusal.Kind;
}
