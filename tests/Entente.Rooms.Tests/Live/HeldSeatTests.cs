using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Private;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Text;
using Entente.Rooms.Views;
using Entente.Testing.Support;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

/// <summary>Whoever is given a seat of an exercise that somebody had is somebody new: they have the sheet, and nothing that was kept there.</summary>
public sealed class HeldSeatTests : IDisposable
{
    private const string Sheet = "what the exercise assigns to North";
    private const string Token = "0123456789abcdef";
    private static readonly RoomSetup Exercise = Setup with { Kind = TableKind.Exercise, BlindSuggestions = 2 };
    private readonly List<IDisposable> opened = [];

    [Fact]
    public async Task Whoever_comes_after_somebody_gives_a_name_and_begins_with_the_sheet_alone()
    {
        LocalRooms rooms = await OpenAsync();
        await KeepAsync(rooms, "North would settle for 1", 3);
        Assert.Equal("Ada", (await ViewAsync(rooms, South)).Seats[North].Name);
        await DoneAsync(rooms, Host, new RoomCommand.ReplaceLink(North));
        SeatView free = (await ViewAsync(rooms, South)).Seats[North];
        Assert.Equal((SeatState.Open, "", false), (free.State, free.Name, free.IsOwned));
        AssertSheetAlone(await ViewAsync(rooms, North));
        Assert.Equal(RefusalKind.SeatNotTaken, await RefusedAsync(rooms, North, new RoomCommand.Confer("Me again.")));

        await DoneAsync(rooms, North, new RoomCommand.TakeSeat("Bea"));
        Assert.Equal(
            [new RoomEvent.SeatTaken(North), new RoomEvent.SideBegunAnew(North)],
            (await ViewAsync(rooms, South)).Timeline[^1].Events
        );
        RoomView own = await ViewAsync(rooms, North);
        AssertSheetAlone(own);
        Assert.Equal(("Bea", false), (own.You.Name, own.You.IsOutside));

        // The side goes on from here as any other.
        await KeptAsync(rooms, North, new RoomCommand.Confer("I am new."));
        Assert.Equal(["I am new."], (await ViewAsync(rooms, North)).Own!.Talk.Select(line => line.Text));
        await DoneAsync(rooms, North, Offer("relief: some"));
    }

    [Fact]
    public async Task What_the_host_and_whoever_comes_after_are_sent_is_the_same_whatever_was_kept_and_how_often()
    {
        string[] sent =
        [
            await SentAsync("North would settle for 1", 1, isYes: true),
            await SentAsync("North would not settle", 4, isYes: false),
        ];
        Assert.Equal(sent[0], sent[1]);
        Assert.DoesNotContain("would", sent[0], StringComparison.Ordinal);
        Assert.Contains(Sheet, sent[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_somebody_of_the_side_is_there_they_let_whoever_comes_after_in_or_leave_it()
    {
        LocalRooms rooms = await OpenAsync(withAdviser: true);
        await KeepAsync(rooms, "North would settle for 1", 1);
        await DoneAsync(rooms, Host, new RoomCommand.ReplaceLink(North));
        await DoneAsync(rooms, North, new RoomCommand.TakeSeat("Bea"));
        RoomView own = await ViewAsync(rooms, North);
        AssertSheetAlone(own);
        Assert.True(own.You.IsOutside);
        Assert.Equal(RefusalKind.NotLetIn, await RefusedAsync(rooms, North, Offer("relief: some")));
        Assert.Equal(RefusalKind.NothingDue, await RefusedAsync(rooms, North, new RoomCommand.BeginAnew()));
        await DoneAsync(rooms, Late, new RoomCommand.AdmitToSide(North, own.You.Occupation));
        Assert.Single((await ViewAsync(rooms, North)).Own!.Talk);
    }

    [Fact]
    public async Task A_place_that_the_host_sets_beside_a_side_shows_its_sheet_and_nothing_else()
    {
        LocalRooms rooms = await OpenAsync();
        await KeepAsync(rooms, "North would settle for 1", 1);
        foreach (Role role in new[] { Role.Adviser, Role.Principal })
        {
            int seat = (await ViewAsync(rooms, Host)).Seats.Length;
            await DoneAsync(rooms, Host, new RoomCommand.OpenSeat(new SeatWanted(role, 0)));
            AssertSheetAlone(await ViewAsync(rooms, seat));
            await DoneAsync(rooms, seat, new RoomCommand.TakeSeat("Host in disguise"));
            AssertSheetAlone(await ViewAsync(rooms, seat));
            Assert.Equal(RefusalKind.NotLetIn, await RefusedAsync(rooms, seat, new RoomCommand.Confer("Well?")));
        }
    }

    [Fact]
    public async Task When_the_last_of_a_side_loses_the_seat_whoever_waits_begins_anew()
    {
        LocalRooms rooms = await OpenAsync(withAdviser: true);
        await KeepAsync(rooms, "North would settle for 1", 1);
        await DoneAsync(rooms, Host, new RoomCommand.ReplaceLink(North));
        await DoneAsync(rooms, North, new RoomCommand.TakeSeat("Bea"));
        await DoneAsync(rooms, Host, new RoomCommand.CloseSeat(Late));
        Assert.True((await ViewAsync(rooms, North)).You.IsForsaken);
        await DoneAsync(rooms, North, new RoomCommand.BeginAnew());
        RoomView own = await ViewAsync(rooms, North);
        AssertSheetAlone(own);
        Assert.False(own.You.IsOutside);
        await DoneAsync(rooms, North, Offer("relief: some"));
    }

    [Fact]
    public async Task Whoever_mediates_after_somebody_else_reads_nothing_that_was_said_to_them()
    {
        LocalRooms rooms = await OpenAsync();
        await KeptAsync(rooms, North, new RoomCommand.Caucus("Between us: 1 would do."));
        await KeptAsync(rooms, Mediator, new RoomCommand.KeepNote("North: 1"));
        await KeptAsync(rooms, North, Allow(true, true));
        Assert.Equal(Sheet, (await ViewAsync(rooms, Mediator)).Allowed[0].Preferences);
        await DoneAsync(rooms, Host, new RoomCommand.ReplaceLink(Mediator));
        Assert.Empty((await ViewAsync(rooms, Mediator)).Own!.Caucus);
        await DoneAsync(rooms, Mediator, new RoomCommand.TakeSeat("Host in disguise"));
        OwnView own = (await ViewAsync(rooms, Mediator)).Own!;
        Assert.Empty(own.Caucus);
        Assert.Equal("", own.Note);
        Assert.Null((await ViewAsync(rooms, Mediator)).Allowed[0].Preferences);
        Assert.Single((await ViewAsync(rooms, North)).Own!.Caucus);
    }

    [Fact]
    public async Task The_host_makes_no_token_for_a_seat_that_somebody_has_and_one_for_a_free_seat_shows_the_sheet()
    {
        LocalRooms rooms = await OpenAsync();
        await KeepAsync(rooms, "North would settle for 1", 1);
        var allow = new RoomCommand.AllowProgram(North, Token, "Helper");
        Assert.Equal(RefusalKind.SeatIsTheirs, await RefusedAsync(rooms, Host, allow));
        await DoneAsync(rooms, Host, new RoomCommand.ReplaceLink(North));
        await DoneAsync(rooms, Host, allow);
        AssertSheetAlone(await ViewAsync(rooms, North));
        await DoneAsync(rooms, North, new RoomCommand.TakeSeat("Bea"));

        // Whoever sits down has the seat alone.
        Assert.Empty((await ViewAsync(rooms, North)).You.Programs);
    }

    [Fact]
    public async Task Whoever_comes_back_after_an_agent_sat_in_has_all_that_they_kept()
    {
        LocalRooms rooms = await OpenAsync();
        await KeepAsync(rooms, "North would settle for 1", 1);
        await DoneAsync(rooms, Host, new RoomCommand.SeatAgent(North, "boulware"));
        Assert.Equal(
            RefusalKind.SeatIsTheirs,
            await RefusedAsync(rooms, Host, new RoomCommand.AllowProgram(North, Token, "Spy"))
        );
        Assert.Single((await ViewAsync(rooms, North)).Own!.Talk);
        await DoneAsync(rooms, North, new RoomCommand.TakeSeat("Ada"));
        RoomView own = await ViewAsync(rooms, North);
        Assert.Single(own.Own!.Talk);
        Assert.False(own.You.IsOutside);
    }

    [Fact]
    public async Task An_agent_in_the_place_of_somebody_who_lost_the_seat_plays_by_the_sheet_and_lets_nobody_in()
    {
        LocalRooms rooms = await OpenAsync();
        await KeepAsync(rooms, "North would settle for 1", 1);
        await DoneAsync(rooms, Host, new RoomCommand.ReplaceLink(North));
        await DoneAsync(rooms, Host, new RoomCommand.SeatAgent(North, "boulware"));
        AssertSheetAlone(await ViewAsync(rooms, North));
        await DoneAsync(rooms, North, Offer("relief: some"));

        // Somebody of the side sits down: the agent plays on, and neither it nor whoever has its seat reads or opens what they keep.
        int seat = (await ViewAsync(rooms, Host)).Seats.Length;
        await DoneAsync(rooms, Host, new RoomCommand.OpenSeat(new SeatWanted(Role.Adviser, 0)));
        await DoneAsync(rooms, seat, new RoomCommand.TakeSeat("Bea"));
        await KeptAsync(rooms, seat, new RoomCommand.Confer("Only us."));
        AssertSheetAlone(await ViewAsync(rooms, North));
        await DoneAsync(rooms, North, Offer("relief: all, sites: one"));
        int another = seat + 1;
        await DoneAsync(rooms, Host, new RoomCommand.OpenSeat(new SeatWanted(Role.Principal, 0)));
        await DoneAsync(rooms, another, new RoomCommand.TakeSeat("Host in disguise"));
        int now = (await ViewAsync(rooms, another)).You.Occupation;
        Assert.Equal(RefusalKind.NotLetIn, await RefusedAsync(rooms, North, new RoomCommand.AdmitToSide(another, now)));
        Assert.Equal(RefusalKind.NotLetIn, await RefusedAsync(rooms, North, new RoomCommand.AllowMediator(true, true)));

        // Whoever takes over from it comes later than she did.
        await DoneAsync(rooms, North, new RoomCommand.TakeSeat("Cid"));
        Assert.True((await ViewAsync(rooms, North)).You.IsOutside);
        AssertSheetAlone(await ViewAsync(rooms, North));
    }

    [Fact]
    public async Task What_is_taken_along_after_somebody_else_is_ones_own_and_is_proved_by_the_log_also_after_a_restart()
    {
        LocalRooms rooms = await OpenAsync();
        await KeepAsync(rooms, "North would settle for 1", 5);
        await DoneAsync(rooms, Host, new RoomCommand.ReplaceLink(North));
        await DoneAsync(rooms, North, new RoomCommand.TakeSeat("Bea"));
        await KeptAsync(rooms, North, new RoomCommand.Confer("I am new."));
        await DoneAsync(rooms, South, Offer("relief: none"));
        RoomServices services = Services;
        PrivateExport export = Assert.IsType<PrivateExport>(
            await PrivateExport.ReadAsync(Id, "p0", 1, services, default)
        );
        ImmutableArray<LogEntry> log = await services.Ledger.ReadAsync(Id, 0, int.MaxValue, default);
        Assert.True(export.IsProvedBy(log));
        Assert.Equal([1, 2], export.Entries.Select(each => each.Version));
        string text = Encoding.UTF8.GetString(RoomText.Of(export));
        Assert.DoesNotContain("settle", text, StringComparison.Ordinal);
        Assert.Contains("I am new.", text, StringComparison.Ordinal);
        Assert.False((export with { Entries = [export.Entries[0]] }).IsProvedBy(log));
        Assert.False((export with { Since = 0 }).IsProvedBy(log));

        using var again = new LocalRooms(services);
        RoomView own = (await again.ViewAsync(Id, North, default))!;
        Assert.Equal(["I am new."], own.Own!.Talk.Select(line => line.Text));
        Assert.Equal(Sheet, own.Own.Preferences);
    }

    public void Dispose()
    {
        foreach (IDisposable each in opened)
        {
            each.Dispose();
        }
    }

    private RoomServices Services { get; set; } = null!;

    private const int Late = 4;

    private static void AssertSheetAlone(RoomView view)
    {
        OwnView own = Assert.IsType<OwnView>(view.Own);
        Assert.Equal(Sheet, own.Preferences);
        Assert.Equal(
            Encoding.UTF8.GetString(RoomText.Of(view with { Own = new OwnView("p0", Sheet, null, [], [], "", false) })),
            Encoding.UTF8.GetString(RoomText.Of(view))
        );
    }

    private async Task<LocalRooms> OpenAsync(bool withAdviser = false)
    {
        Services = new RoomServices(new MemoryLedger(), new MemoryKeyRing(), new SeededEntropy(5), new ManualClock());
        var rooms = new LocalRooms(Services);
        opened.Add(rooms);
        ImmutableArray<SeatWanted> seats = [new(Role.Lead, 0), new(Role.Lead, 1), new(Role.Mediator, -1)];
        var open = new RoomCommand.OpenTable(Exercise, withAdviser ? seats.Add(new(Role.Adviser, 0)) : seats)
        {
            Sheets = ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal,
                [new KeyValuePair<string, string>("p0", Sheet), new KeyValuePair<string, string>("p1", "South's")]
            ),
        };
        await DoneAsync(rooms, -1, open);
        foreach ((int seat, string name) in new[] { (Host, "Host"), (North, "Ada"), (South, "Sam"), (Mediator, "Max") })
        {
            await DoneAsync(rooms, seat, new RoomCommand.TakeSeat(name));
        }

        if (withAdviser)
        {
            await DoneAsync(rooms, Late, new RoomCommand.TakeSeat("Abe"));
            int now = (await ViewAsync(rooms, North)).Seats[Late].Occupation;
            await DoneAsync(rooms, North, new RoomCommand.AdmitToSide(Late, now));
        }

        await DoneAsync(rooms, Host, new RoomCommand.OpenMeeting());
        return rooms;
    }

    // All that a side can keep by itself, so many times.
    private async Task KeepAsync(LocalRooms rooms, string words, int times, bool isYes = true)
    {
        var until = ((ManualClock)Services.Time).GetUtcNow() + TimeSpan.FromHours(1);
        await DoneAsync(rooms, Mediator, new RoomCommand.SuggestBlind(Of("sites: one"), until));
        for (int i = 0; i < times; i++)
        {
            foreach (
                RoomCommand command in new RoomCommand[]
                {
                    new RoomCommand.Confer(words),
                    new RoomCommand.KeepNote(words),
                    new RoomCommand.Caucus(words),
                    new RoomCommand.AnswerBlind(1, isYes),
                    new RoomCommand.WishImprovement(isYes),
                    new RoomCommand.AllowDebrief(isYes),
                }
            )
            {
                await KeptAsync(rooms, North, command);
            }
        }
    }

    private async Task<string> SentAsync(string words, int times, bool isYes)
    {
        LocalRooms rooms = await OpenAsync();
        int told = 0;
        await using IAsyncDisposable following = await rooms.FollowAsync(
            Id,
            Host,
            () => told++,
            isLine: false,
            default
        );
        var sent = new StringBuilder();
        await KeepAsync(rooms, words, times, isYes);
        sent.Append(CultureInfo.InvariantCulture, $"told {told}\n");
        await DoneAsync(rooms, Host, new RoomCommand.ReplaceLink(North));
        int newcomer = 0;
        await using IAsyncDisposable too = await rooms.FollowAsync(Id, North, () => newcomer++, isLine: false, default);
        await Both(rooms, sent);
        MoveResult early = await rooms.MoveAsync(Id, new RoomMove(North, new RoomCommand.Confer("Early")), default);
        sent.Append(early.GetType().Name).Append('\n');
        await DoneAsync(rooms, North, new RoomCommand.TakeSeat("Bea"));
        await Both(rooms, sent);
        ((ManualClock)Services.Time).Advance(TimeSpan.FromHours(2));
        await DoneAsync(rooms, North, Offer("relief: some"));
        await KeptAsync(rooms, North, new RoomCommand.KeepNote("Mine"));
        await Both(rooms, sent);
        sent.Append(CultureInfo.InvariantCulture, $"told {told} {newcomer}\n");
        PrivateExport? export = await PrivateExport.ReadAsync(Id, "p0", 1, Services, default);
        sent.Append(Masks.Of(Encoding.UTF8.GetString(RoomText.Of(export!))));
        return sent.ToString();
    }

    private static async Task Both(LocalRooms rooms, StringBuilder sent)
    {
        foreach (int seat in new[] { Host, North })
        {
            sent.Append(Masks.Of(Encoding.UTF8.GetString(RoomText.Of(await ViewAsync(rooms, seat))))).Append('\n');
        }
    }

    private static async Task<RoomView> ViewAsync(LocalRooms rooms, int seat) =>
        Assert.IsType<RoomView>(await rooms.ViewAsync(Id, seat, default));

    private static async Task DoneAsync(LocalRooms rooms, int seat, RoomCommand command) =>
        Assert.IsType<MoveResult.Done>(await rooms.MoveAsync(Id, new RoomMove(seat, command), default));

    private static async Task KeptAsync(LocalRooms rooms, int seat, RoomCommand command) =>
        Assert.IsType<MoveResult.Kept>(await rooms.MoveAsync(Id, new RoomMove(seat, command), default));

    private static async Task<RefusalKind> RefusedAsync(LocalRooms rooms, int seat, RoomCommand command) =>
        Assert.IsType<MoveResult.Refused>(await rooms.MoveAsync(Id, new RoomMove(seat, command), default)).Refusal.Kind;
}
