using System.Collections.Immutable;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Testing.Support;
using Entente.Web.Classes;
using Entente.Web.Library;
using Entente.Web.Tables;
using Entente.Web.Tables.Agents;
using Microsoft.Extensions.Logging.Abstractions;

namespace Entente.Web.Tests.Classes;

public sealed class ClassroomTests : IDisposable
{
    private static readonly ClassRecord Record = new("3B", "hanoi-2019", "Ms Jansen", default)
    {
        Turns = TurnOrder.InTurn,
        Rounds = 12,
    };

    private readonly ManualClock clock = new();
    private readonly MemoryDocumentStore documents = new();
    private readonly SeededEntropy entropy = new(3);
    private readonly LocalRooms rooms;
    private readonly Lobbies lobbies;
    private readonly SeatSessions sessions;
    private readonly AgentDesk agents;
    private readonly Classroom classes;

    public ClassroomTests()
    {
        rooms = new LocalRooms(new RoomServices(new MemoryLedger(), new MemoryKeyRing(), entropy, clock));
        var audit = new AuditLog(documents, entropy, clock);
        sessions = new SeatSessions(documents, audit, entropy, clock, AdmissionRules.Default);
        lobbies = new Lobbies(documents, sessions, audit, entropy, clock, AdmissionRules.Default);
        agents = new AgentDesk(rooms, documents, clock, NullLogger<AgentDesk>.Instance);
        var opener = new TableOpener(
            rooms,
            entropy,
            sessions,
            new HostedRooms(documents, audit, clock),
            new TableRegister(documents),
            agents,
            clock
        );
        classes = new Classroom(documents, rooms, opener, sessions, lobbies, new ScenarioShelf(), entropy);
    }

    [Theory]
    [InlineData(6, 3)]
    [InlineData(7, 4)]
    [InlineData(1, 1)]
    public async Task Everybody_who_was_let_in_has_a_seat_and_whoever_is_left_over_meets_an_agent(
        int people,
        int tables
    )
    {
        RoomId id = await FillAsync(people);
        Assert.Equal(tables, await classes.SeatAllAsync(id, Actor.Server, default));
        ImmutableArray<ClassTable> board = await classes.TablesAsync(id, default);
        Assert.Equal(Enumerable.Range(1, tables), board.Select(each => each.Number));
        Assert.Equal(people % 2, board.Count(each => each.View.Seats.Any(seat => seat.Agent is not null)));
        Assert.All(
            await lobbies.ListAsync(id.ToString(), default),
            each => Assert.Equal(LobbyState.Seated, each.State)
        );
        Assert.Equal(0, await classes.SeatAllAsync(id, Actor.Server, default));
        Assert.All(board, each => Assert.Equal("Ms Jansen", each.View.Seats[0].Name));
    }

    [Fact]
    public async Task Where_somebody_is_absent_agents_sit_in_disclosed_and_the_table_can_begin()
    {
        RoomId id = await FillAsync(2);
        await classes.SeatAllAsync(id, Actor.Server, default);
        ClassTable table = Assert.Single(await classes.TablesAsync(id, default));
        Assert.IsType<MoveResult.Refused>(await classes.HostAsync(table.Room, new RoomCommand.OpenMeeting(), default));
        await classes.SitAgentsInAsync(table, default);
        Assert.IsType<MoveResult.Done>(await classes.HostAsync(table.Room, new RoomCommand.OpenMeeting(), default));
        ClassTable begun = Assert.Single(await classes.TablesAsync(id, default));
        Assert.Equal(2, begun.View.Seats.Count(seat => seat is { Role: Role.Lead, Agent: not null }));
        Assert.NotEqual(TalkPhase.Gathering, begun.View.Phase);
    }

    [Fact]
    public async Task Whoever_is_moved_has_the_other_seat_and_no_more_the_one_before()
    {
        RoomId id = await FillAsync(4);
        await classes.SeatAllAsync(id, Actor.Server, default);
        ImmutableArray<ClassTable> board = await classes.TablesAsync(id, default);
        LobbyPlace first = (await lobbies.ListAsync(id.ToString(), default)).First(each => each.Room == board[0].Room);
        await classes.MoveAsync(id, first.Id, board[1].Room, 2, Actor.Server, default);
        LobbyPlace moved = (await lobbies.ListAsync(id.ToString(), default)).Single(each => each.Id == first.Id);
        Assert.Equal((board[1].Room, "2"), (moved.Room, moved.Seat));
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
        Assert.EndsWith(",10,0", lines[1], StringComparison.Ordinal);
    }

    public void Dispose()
    {
        agents.Dispose();
        rooms.Dispose();
    }

    private async Task<RoomId> FillAsync(int people)
    {
        OpenedSeat teacher = await classes.OpenAsync(Record, Actor.Server, default);
        RoomId id = teacher.Session.Room;
        Assert.Equal(Record, await classes.FindAsync(id, default));
        string code = await lobbies.IssueCodeAsync(id.ToString(), Actor.Server, default);
        for (int i = 0; i < people; i++)
        {
            var entered = (LobbyEntry.Entered)await lobbies.EnterAsync(code, $"Student {i}", "here", default);
            await lobbies.ApproveAsync(id.ToString(), entered.Lobby.Place.Id, Actor.Server, default);
        }

        return id;
    }
}
