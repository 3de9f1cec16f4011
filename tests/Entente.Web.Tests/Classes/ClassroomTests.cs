using System.Collections.Immutable;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Debrief;
using Entente.Rooms.Events;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Testing.Support;
using Entente.Web.Classes;
using Entente.Web.Library;
using Entente.Web.Tables;
using Entente.Web.Tables.Agents;
using Entente.Web.Tables.Opening;
using Microsoft.Extensions.Logging.Abstractions;

namespace Entente.Web.Tests.Classes;

public sealed partial class ClassroomTests : IDisposable
{
    private static readonly ClassRecord Record = new("3B", "hanoi-2019", "Ms Jansen", default)
    {
        Turns = TurnOrder.InTurn,
        Rounds = 12,
    };

    private static readonly ClassRecord Whole = Record with
    {
        OnDrop = DropPolicy.MediatorProposes,
        Grace = TimeSpan.FromMinutes(7),
        Mediator = ClassMediator.Student,
        BlindSuggestions = 4,
        Advisers = 1,
    };

    private readonly Dictionary<string, string> secrets = [];
    private readonly ManualClock clock = new();
    private readonly MemoryDocumentStore documents = new();
    private readonly SeededEntropy entropy = new(3);
    private readonly RoomServices services;
    private readonly LocalRooms rooms;
    private readonly Lobbies lobbies;
    private readonly Invitations links;
    private readonly SeatSessions sessions;
    private readonly AgentDesk agents;
    private readonly KeptExercises exercises;
    private readonly TableOpener opener;
    private readonly Classroom classes;

    public ClassroomTests()
    {
        services = new RoomServices(new MemoryLedger(), new MemoryKeyRing(), entropy, clock);
        rooms = new LocalRooms(services);
        exercises = new KeptExercises(documents, services);
        var audit = new AuditLog(documents, entropy, clock);
        sessions = new SeatSessions(documents, audit, entropy, clock, AdmissionRules.Default);
        lobbies = new Lobbies(documents, sessions, audit, entropy, clock, AdmissionRules.Default);
        links = new Invitations(documents, sessions, audit, entropy, clock, AdmissionRules.Default);
        agents = new AgentDesk(rooms, documents, clock, NullLogger<AgentDesk>.Instance);
        opener = new TableOpener(
            rooms,
            entropy,
            sessions,
            new HostedRooms(documents, audit, clock),
            new TableRegister(documents),
            exercises,
            new ScenarioShelf(),
            agents,
            clock
        );
        classes = new Classroom(
            documents,
            rooms,
            opener,
            sessions,
            lobbies,
            new ScenarioShelf(),
            exercises,
            links,
            entropy
        );
    }

    [Fact]
    public async Task Fifty_tables_of_ninety_nine_people_begin_pause_go_on_get_more_time_and_close()
    {
        RoomId id = await FillAsync(99, Record with { Minutes = 30 });
        Assert.Equal(50, await classes.SeatAllAsync(id, Actor.Server, default));
        ImmutableArray<LobbyPlace> places = await lobbies.ListAsync(id.ToString(), default);
        Assert.Equal(99, places.Select(each => (each.Room, each.Seat)).Distinct().Count());
        foreach (LobbyPlace each in places.Where((_, i) => i % 3 > 0))
        {
            var claim = new SeatClaim(each.Room!.Value, each.Seat!, "a-claim", IsAgent: false);
            await classes.SitDownAsync(claim, each.Name, default);
        }

        await using var board = new ClassBoard(classes, rooms, lobbies, id);
        await board.RefreshAsync();
        Assert.Equal(Enumerable.Range(1, 50), board.Tables.Select(each => each.Number));
        foreach (ClassTable each in board.Tables)
        {
            await classes.SitAgentsInAsync(each, isDroppedToo: false, AgentPace.Person, default);
        }

        await AllAsync(board, new RoomCommand.OpenMeeting(), TalkPhase.Talking);
        Assert.All(board.Tables, each => Assert.DoesNotContain(each.View.Seats, seat => seat.State == SeatState.Open));
        await AllAsync(board, new RoomCommand.Pause(), TalkPhase.Paused);
        await AllAsync(board, new RoomCommand.Resume(), TalkPhase.Talking);
        await AllAsync(board, new RoomCommand.Extend(TimeSpan.FromMinutes(5)), TalkPhase.Talking);
        Assert.All(board.Tables, each => Assert.Equal(TimeSpan.FromMinutes(35), each.View.Time));
        await AllAsync(board, new RoomCommand.CloseTable(), TalkPhase.Ended);
        var results = new ClassResults(new ScenarioShelf().Find("hanoi-2019")!.Scenario.As("stated"));
        Assert.Equal(51, results.Csv(board.Tables).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private async Task AllAsync(ClassBoard board, RoomCommand command, TalkPhase phase)
    {
        foreach (ClassTable each in board.Tables)
        {
            Assert.IsType<MoveResult.Done>(await classes.HostAsync(each.Room, command, default));
        }

        await board.RefreshAsync();
        Assert.All(board.Tables, each => Assert.Equal(phase, each.View.Phase));
    }

    [Fact]
    public async Task A_board_reads_a_table_again_when_something_happened_there_and_no_other()
    {
        RoomId id = await FillAsync(6);
        await classes.SeatAllAsync(id, Actor.Server, default);
        var counted = new CountedRooms(rooms);
        await using var board = new ClassBoard(classes, counted, lobbies, id);
        Assert.True(await board.RefreshAsync());
        Assert.Equal([1, 2, 3], board.Tables.Select(each => each.Number));
        Assert.False(await board.RefreshAsync());
        Assert.Equal(3, counted.Views);

        int told = 0;
        board.Changed += () => told++;
        RoomId busy = board.Tables[1].Room;
        await rooms.MoveAsync(busy, new RoomMove(1, new RoomCommand.TakeSeat("Kim")), default);
        Assert.Equal(1, told);
        Assert.True(await board.RefreshAsync());
        Assert.Equal(4, counted.Views);
        Assert.Equal("Kim", board.Tables[1].View.Seats[1].Name);
    }

    [Fact]
    public async Task A_board_shows_tables_and_lobby_as_they_were_read_together_and_nothing_older_after_it()
    {
        RoomId id = await FillAsync(2);
        var counted = new CountedRooms(rooms);
        await using var board = new ClassBoard(classes, counted, lobbies, id);
        await board.RefreshAsync();
        Assert.Equal(2, board.Places.Count(each => each.State == LobbyState.Approved));
        await classes.SeatAllAsync(id, Actor.Server, default);

        // As long as a table is being read, neither it nor the seats that were given there are shown.
        var asked = new TaskCompletionSource();
        var answered = new TaskCompletionSource();
        counted.Meanwhile = () =>
        {
            asked.TrySetResult();
            return answered.Task;
        };
        Task<bool> reading = board.RefreshAsync();
        await asked.Task;
        await EnterAsync(id, "Late");
        Task<bool> later = board.RefreshAsync();
        Assert.Empty(board.Tables);
        Assert.All(board.Places, each => Assert.Equal(LobbyState.Approved, each.State));
        answered.SetResult();
        await Task.WhenAll(reading, later);
        Assert.Single(board.Tables);
        Assert.Equal(
            [LobbyState.Approved, LobbyState.Seated, LobbyState.Seated],
            board.Places.Select(each => each.State)
        );
    }

    [Fact]
    public async Task A_board_finds_tables_that_were_opened_since_and_is_told_nothing_once_it_is_gone()
    {
        RoomId id = await FillAsync(2);
        var board = new ClassBoard(classes, rooms, lobbies, id);
        Assert.False(await board.RefreshAsync());
        await classes.SeatAllAsync(id, Actor.Server, default);
        Assert.True(await board.RefreshAsync());
        ClassTable table = Assert.Single(board.Tables);
        int told = 0;
        board.Changed += () => told++;
        await board.DisposeAsync();
        await rooms.MoveAsync(table.Room, new RoomMove(1, new RoomCommand.TakeSeat("Kim")), default);
        Assert.Equal(0, told);
    }

    [Fact]
    public async Task Results_have_one_line_a_table_and_no_name_becomes_a_formula()
    {
        RoomId id = await FillAsync(2);
        await classes.SeatAllAsync(id, Actor.Server, default);
        ClassTable table = Assert.Single(await classes.TablesAsync(id, default));
        await rooms.MoveAsync(table.Room, new RoomMove(1, new RoomCommand.TakeSeat("=1+1, \"x\"")), default);
        await rooms.MoveAsync(table.Room, new RoomMove(2, new RoomCommand.TakeSeat("Kim")), default);
        await classes.HostAsync(table.Room, new RoomCommand.OpenMeeting(), default);
        await classes.HostAsync(table.Room, new RoomCommand.CloseTable(), default);
        var results = new ClassResults(new ScenarioShelf().Find("hanoi-2019")!.Scenario.As("stated"));
        string[] lines = results.Csv(await classes.TablesAsync(id, default)).Split("\r\n");
        Assert.StartsWith("table,phase,end,", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"'=1+1, \"\"x\"\"\"", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",10,0,,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_chosen_for_a_class_holds_at_every_table_late_ones_and_those_of_bots_too()
    {
        RoomId id = await FillAsync(2, Whole);
        await classes.SeatAllAsync(id, Actor.Server, default);
        foreach (LobbyPlace each in await lobbies.ListAsync(id.ToString(), default))
        {
            var claim = new SeatClaim(each.Room!.Value, each.Seat!, "a-claim", IsAgent: false);
            await classes.SitDownAsync(claim, each.Name, default);
        }

        ClassTable first = Assert.Single(await classes.TablesAsync(id, default));
        await classes.HostAsync(first.Room, new RoomCommand.OpenMeeting(), default);
        await EnterAsync(id, 2, "Late");
        Assert.Equal(1, await classes.SeatAllAsync(id, Actor.Server, default));
        Scenario scenario = (await classes.ScenarioAsync(id, Whole, default))!;
        await classes.OpenTableAsync(id, Whole, scenario, 3, 0, null, Actor.Server, default);
        ImmutableArray<ClassTable> board = await classes.TablesAsync(id, default);
        Assert.Equal(3, board.Length);
        foreach (ClassTable each in board)
        {
            Assert.Equal(
                [Role.Host, Role.Lead, Role.Lead, Role.Mediator, Role.Adviser, Role.Adviser],
                each.View.Seats.Select(seat => seat.Role)
            );
            Assert.Equal((Whole.OnDrop, Whole.Grace), (each.View.OnDrop, each.View.Grace));
            Assert.Equal(4, each.View.BlindSuggestionsLeft);
        }
    }

    [Fact]
    public async Task A_class_that_its_bots_rehearse_has_the_tables_that_its_people_will_have()
    {
        RoomId id = await FillAsync(0, Whole);
        var seen = new CountedRooms(rooms);
        var rehearsal = new ClassRehearsal(classes, seen, entropy, TimeProvider.System);
        RehearsalReport report = await rehearsal.PlayAsync(id, Whole, 1, _ => { }, default);
        Assert.Equal((1, 1), (report.Tables, report.Ended));
        RoomView table = seen.Last!;
        Assert.Equal(2, table.Seats.Count(each => each is { Role: Role.Lead, Agent: not null }));
        Assert.Equal(1, table.Seats.Count(each => each.Role == Role.Mediator));
        Assert.Equal(2, table.Seats.Count(each => each.Role == Role.Adviser));
        Assert.Equal((Whole.OnDrop, Whole.Grace), (table.OnDrop, table.Grace));
    }

    [Theory]
    [InlineData(0, 30)]
    [InlineData(4, 4)]
    [InlineData(500, 30)]
    public async Task A_rehearsal_counts_what_the_talks_at_its_tables_came_to_in_the_rounds_of_the_class(
        int rounds,
        int played
    )
    {
        ClassRecord record = Record with { Scenario = "house-sale", Rounds = rounds };
        RoomId id = await FillAsync(0, record);
        var seen = new CountedRooms(rooms);
        var rehearsal = new ClassRehearsal(classes, seen, entropy, TimeProvider.System);
        RehearsalReport report = await rehearsal.PlayAsync(id, record, 1, _ => { }, default);
        Assert.Equal((1, played), (report.Ended, report.Rounds));
        var opened = (RoomEvent.Opened)seen.Last!.Timeline[0].Events[0];
        Assert.Equal(played, opened.Setup.Rounds);
        Assert.Equal(TalkResult.Of(seen.Last).Kind == TalkResultKind.Agreement ? 1 : 0, report.Agreements);
    }

    // As in a class of people: most tables find a deal where there are many.
    [Theory]
    [InlineData("job-offer", "")]
    [InlineData("hanoi-2019", "interests")]
    public async Task Bots_that_rehearse_a_class_of_a_scenario_with_deals_come_to_agreements(
        string scenario,
        string reading
    )
    {
        ClassRecord record = Record with { Scenario = scenario, Reading = reading, Rounds = 0 };
        RoomId id = await FillAsync(0, record);
        var rehearsal = new ClassRehearsal(classes, rooms, entropy, TimeProvider.System);
        RehearsalReport report = await rehearsal.PlayAsync(id, record, 10, _ => { }, default);
        Assert.Equal((10, 10), (report.Tables, report.Ended));
        Assert.InRange(report.Agreements, 5, 10);
    }

    [Fact]
    public void Over_as_many_tables_as_there_are_pairs_of_manners_every_pair_of_them_meets_once()
    {
        string[] pairs =
        [
            .. Enumerable.Range(0, 25).Select(table => string.Join('|', RehearsalManners.At(table, 30)[..2])),
        ];
        Assert.Equal(25, pairs.Distinct().Count());
        Assert.Contains("t=0.87", RehearsalManners.At(0, 12)[0], StringComparison.Ordinal);
        Assert.Contains("t=0.95", RehearsalManners.At(0, 30)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_of_a_scenario_of_ones_own_keeps_it_and_so_does_every_table()
    {
        Scenario own = new ScenarioShelf().Find("house-sale")!.Scenario with { Id = "the-orchard" };
        OpenedSeat teacher = await classes.OpenAsync(Record with { Scenario = own.Id }, own, Actor.Server, default);
        RoomId id = teacher.Session.Room;
        ClassRecord kept = (await classes.FindAsync(id, default))!;
        Assert.True(kept.IsOwn);
        Assert.Equal(own.Parties.Length, (await classes.ScenarioAsync(id, kept, default))!.Parties.Length);
        await EnterAsync(id, 2, "Student");
        Assert.Equal(1, await classes.SeatAllAsync(id, Actor.Server, default));
        ClassTable table = Assert.Single(await classes.TablesAsync(id, default));
        Scenario played = (await exercises.FindAsync(table.Room, default))!;
        Assert.All(played.Parties, party => Assert.NotNull(party.Preferences));
        Assert.Null(await classes.ScenarioAsync(id, kept with { IsOwn = false }, default));
    }

    public void Dispose()
    {
        classes.Dispose();
        agents.Dispose();
        rooms.Dispose();
    }

    private async Task<RoomId> FillAsync(int people, ClassRecord? record = null)
    {
        OpenedSeat teacher = await classes.OpenAsync(record ?? Record, Actor.Server, default);
        RoomId id = teacher.Session.Room;
        Assert.Equal(record ?? Record, await classes.FindAsync(id, default));
        await EnterAsync(id, people, "Student");
        return id;
    }

    private async Task EnterAsync(RoomId id, string name)
    {
        string code = await lobbies.IssueCodeAsync(id.ToString(), Actor.Server, default);
        var entered = (LobbyEntry.Entered)await lobbies.EnterAsync(code, name, "here", default);
        secrets[entered.Lobby.Place.Id] = entered.Lobby.Secret;
        await lobbies.ApproveAsync(id.ToString(), entered.Lobby.Place.Id, Actor.Server, default);
    }

    // As the page of the lobby does when they take the seat that is ready for them.
    private async Task<OpenedSeat> HoldAsync(RoomId id, string place)
    {
        OpenedSeat seat = (await lobbies.TakeSeatAsync(secrets[place], default))!;
        LobbyPlace found = (await lobbies.ListAsync(id.ToString(), default)).Single(each => each.Id == place);
        await classes.SitDownAsync(seat.Session.Claim, found.Called, default);
        return seat;
    }

    private async Task EnterAsync(RoomId id, int people, string name)
    {
        string code = await lobbies.IssueCodeAsync(id.ToString(), Actor.Server, default);
        for (int i = 0; i < people; i++)
        {
            var entered = (LobbyEntry.Entered)await lobbies.EnterAsync(code, $"{name} {i}", "here", default);
            secrets[entered.Lobby.Place.Id] = entered.Lobby.Secret;
            await lobbies.ApproveAsync(id.ToString(), entered.Lobby.Place.Id, Actor.Server, default);
        }
    }
}
