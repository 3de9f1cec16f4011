using System.Collections.Immutable;
using System.Globalization;
using Entente.Reporting.Languages;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Seats;
using Entente.Rooms.Views;
using Entente.Web.Classes;
using Entente.Web.Languages;
using Entente.Web.Library;
using Entente.Web.Tables;
using Entente.Web.Tables.Opening;

namespace Entente.Web.Tests.Classes;

/// <content>Who is who, and whose sheet they know.</content>
public sealed partial class ClassroomTests
{
    [Fact]
    public async Task Two_who_are_called_alike_have_two_names_at_their_tables_on_the_board_and_in_the_results()
    {
        RoomId id = await FillAsync(0);
        foreach (string name in new[] { "Ann", "Ann", "Аnn" })
        {
            await EnterAsync(id, name);
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        await classes.SeatAllAsync(id, Actor.Server, default);
        foreach (LobbyPlace each in await lobbies.ListAsync(id.ToString(), default))
        {
            await classes.SitDownAsync(
                new SeatClaim(each.Room!.Value, each.Seat!, "a-claim", IsAgent: false),
                each.Called,
                default
            );
        }

        ImmutableArray<ClassTable> board = await classes.TablesAsync(id, default);
        string csv = new ClassResults(new ScenarioShelf().Find("hanoi-2019")!.Scenario.As("stated")).Csv(board);
        Assert.Contains(",Ann,Ann (2),", csv, StringComparison.Ordinal);
        Assert.Contains(",Аnn (3),agent ", csv, StringComparison.Ordinal);

        // By a link, and not from the lobby, anybody can call themselves so.
        await rooms.MoveAsync(board[0].Room, new RoomMove(2, new RoomCommand.LeaveSeat()), default);
        await rooms.MoveAsync(board[0].Room, new RoomMove(2, new RoomCommand.TakeSeat("ANN")), default);
        csv = new ClassResults(new ScenarioShelf().Find("hanoi-2019")!.Scenario.As("stated")).Csv(
            await classes.TablesAsync(id, default)
        );
        Assert.Contains(",Ann (1),ANN (2),", csv, StringComparison.Ordinal);
    }

    /// <summary>Somebody has read the sheet of the second side and lost the seat; whoever comes besides, "seat all" never gives them a seat where they would know two sheets.</summary>
    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, false)]
    public async Task Whoever_has_read_a_sheet_is_seated_on_its_side_alone(int others, bool isWhole)
    {
        RoomId id = await FillAsync(2, isWhole ? Whole : Record);
        await classes.SeatAllAsync(id, Actor.Server, default);
        LobbyPlace bound = (await lobbies.ListAsync(id.ToString(), default)).Single(each => each.Seat == "2");
        LobbyPlace other = (await lobbies.ListAsync(id.ToString(), default)).Single(each => each.Seat == "1");
        await HoldAsync(id, bound.Id);
        await EnterAsync(id, "Third");
        LobbyPlace third = (await lobbies.ListAsync(id.ToString(), default)).Single(each => each.Name == "Third");
        await classes.MoveAsync(id, third.Id, bound.Room!.Value, 2, Actor.Server, default);
        if (isWhole)
        {
            await classes.MoveAsync(id, other.Id, bound.Room!.Value, 3, Actor.Server, default);
        }

        ImmutableArray<ClassTable> board = await classes.TablesAsync(id, default);
        LobbyPlace lost = (await lobbies.ListAsync(id.ToString(), default)).Single(each => each.Id == bound.Id);
        Assert.True(Classroom.IsBound(lost, board));
        Assert.Equal([1], Classroom.SidesRead(lost, board));
        for (int i = 0; i < others; i++)
        {
            await EnterAsync(id, $"Late {i}");
        }

        await classes.SeatAllAsync(id, Actor.Server, default);
        LobbyPlace after = (await lobbies.ListAsync(id.ToString(), default)).Single(each => each.Id == bound.Id);
        board = await classes.TablesAsync(id, default);
        RoomView view = board.Single(each => each.Room == after.Room).View;
        Assert.Equal(1, view.Seats[int.Parse(after.Seat!, CultureInfo.InvariantCulture)].Party);

        Assert.All(
            (await lobbies.ListAsync(id.ToString(), default)).Where(each => each.Id != bound.Id),
            each => Assert.Equal(LobbyState.Seated, each.State)
        );
        Assert.Equal(
            board.Select(each => each.Number),
            board.Where(each => each.View.Seats[1..3].Any(seat => seat.Agent is null)).Select(each => each.Number)
        );
    }

    /// <summary>Whoever mediated could have been shown the sheets of all sides: nobody but the teacher gives them a seat of one, and another mediator's seat at any time.</summary>
    [Theory]
    [InlineData(0, false)]
    [InlineData(2, true)]
    public async Task Whoever_mediated_is_given_no_side_unasked_and_may_mediate_again(int others, bool isSeated)
    {
        RoomId id = await FillAsync(3, Whole with { Advisers = 0 });
        await classes.SeatAllAsync(id, Actor.Server, default);
        LobbyPlace mediator = (await lobbies.ListAsync(id.ToString(), default)).Single(each => each.Seat == "3");
        await HoldAsync(id, mediator.Id);
        await EnterAsync(id, "Fourth");
        LobbyPlace fourth = (await lobbies.ListAsync(id.ToString(), default)).Single(each => each.Name == "Fourth");
        await classes.MoveAsync(id, fourth.Id, mediator.Room!.Value, 3, Actor.Server, default);

        LobbyPlace lost = (await lobbies.ListAsync(id.ToString(), default)).Single(each => each.Id == mediator.Id);
        ImmutableArray<ClassTable> board = await classes.TablesAsync(id, default);
        Assert.Equal(1, Classroom.MediatedAt(lost, board)!.Number);
        Assert.Empty(Classroom.SidesRead(lost, board));
        Assert.Equal([0, 1], Classroom.SidesKnown(lost, board));
        Assert.True(Classroom.IsBound(lost, board));
        for (int i = 0; i < others; i++)
        {
            await EnterAsync(id, $"Late {i}");
        }

        await classes.SeatAllAsync(id, Actor.Server, default);
        LobbyPlace after = (await lobbies.ListAsync(id.ToString(), default)).Single(each => each.Id == mediator.Id);
        Assert.Equal(isSeated ? LobbyState.Seated : LobbyState.Approved, after.State);
        board = await classes.TablesAsync(id, default);
        Assert.Equal(isSeated ? Role.Mediator : null, RoleOf(after, board));

        // What was released is known to all who sat there.
        await rooms.MoveAsync(mediator.Room!.Value, new RoomMove(0, new RoomCommand.CloseTable()), default);
        await rooms.MoveAsync(mediator.Room!.Value, new RoomMove(0, new RoomCommand.Release()), default);
        Assert.Null(Classroom.MediatedAt(lost, await classes.TablesAsync(id, default)));
    }

    private static Role? RoleOf(LobbyPlace place, ImmutableArray<ClassTable> board) =>
        board
            .FirstOrDefault(each => each.Room == place.Room)
            ?.View.Seats.First(seat => TableOpener.SeatName(seat.Number) == place.Seat)
            .Role;

    /// <summary>An agent played to the end for somebody who never came: the board and the results say so, also when they sit down afterwards, and the lobby leads nobody to a table that is over.</summary>
    [Fact]
    public async Task Who_comes_when_all_is_over_did_not_play()
    {
        RoomId id = await FillAsync(2);
        await classes.SeatAllAsync(id, Actor.Server, default);
        LobbyPlace[] places = [.. await lobbies.ListAsync(id.ToString(), default)];
        LobbyPlace there = places.Single(each => each.Seat == "1");
        LobbyPlace late = places.Single(each => each.Seat == "2");
        await HoldAsync(id, there.Id);
        RoomId room = there.Room!.Value;
        Assert.False(await classes.IsOverForAsync(late, default));
        foreach (
            RoomCommand command in new RoomCommand[]
            {
                new RoomCommand.SeatAgent(2, "boulware") { Pace = AgentPace.Person },
                new RoomCommand.OpenMeeting(),
                new RoomCommand.CloseTable(),
            }
        )
        {
            await rooms.MoveAsync(room, new RoomMove(0, command), default);
        }

        late = (await lobbies.ListAsync(id.ToString(), default)).Single(each => each.Id == late.Id);
        Assert.True(await classes.IsOverForAsync(late, default));
        Assert.False(
            await classes.IsOverForAsync(
                (await lobbies.ListAsync(id.ToString(), default)).Single(each => each.Id == there.Id),
                default
            )
        );
        await HoldAsync(id, late.Id);
        ImmutableArray<ClassTable> board = await classes.TablesAsync(id, default);
        SeatView seat = board[0].View.Seats[2];
        Assert.Null(seat.Agent);
        Assert.Equal(late.Name, seat.Name);
        Assert.Equal("boulware", PlayedToEnd.AgentOf(board[0].View, seat));
        Assert.Null(PlayedToEnd.AgentOf(board[0].View, board[0].View.Seats[1]));
        string csv = new ClassResults(new ScenarioShelf().Find("hanoi-2019")!.Scenario.As("stated")).Csv(board);
        Assert.Contains($",agent boulware for {late.Name},", csv, StringComparison.Ordinal);
        Assert.Equal(
            $"{late.Name} · agent to the end: boulware",
            new PageLanguage(Language.English).SeatedName(
                board[0],
                seat,
                await lobbies.ListAsync(id.ToString(), default)
            )
        );
    }

    /// <summary>Both of the second side come back, of two tables: each gets a table, whose first side waits for whoever comes next.</summary>
    [Fact]
    public async Task Those_who_have_read_the_second_sheet_get_tables_of_their_own_where_no_other_is_left()
    {
        RoomId id = await FillAsync(4);
        await classes.SeatAllAsync(id, Actor.Server, default);
        LobbyPlace[] second = [.. (await lobbies.ListAsync(id.ToString(), default)).Where(each => each.Seat == "2")];
        foreach (LobbyPlace each in second)
        {
            await HoldAsync(id, each.Id);
            await EnterAsync(id, $"For {each.Name}");
            LobbyPlace other = (await lobbies.ListAsync(id.ToString(), default)).Single(one =>
                one.Name == $"For {each.Name}"
            );
            await classes.MoveAsync(id, other.Id, each.Room!.Value, 2, Actor.Server, default);
        }

        Assert.Equal(2, await classes.SeatAllAsync(id, Actor.Server, default));
        ImmutableArray<ClassTable> board = await classes.TablesAsync(id, default);
        ImmutableArray<LobbyPlace> lobby = await lobbies.ListAsync(id.ToString(), default);
        Assert.Equal(
            [(board[2].Room, "2"), (board[3].Room, "2")],
            second
                .Select(each => lobby.Single(one => one.Id == each.Id))
                .Select(each => (each.Room!.Value, each.Seat!))
                .OrderBy(each => each.Item1 == board[3].Room)
        );
        Assert.Equal([1, 2, 3, 4], board.Select(each => each.Number));
        Assert.All(board[2..], each => Assert.Null(each.View.Seats[1].Agent));

        await EnterAsync(id, "Next");
        Assert.Equal(0, await classes.SeatAllAsync(id, Actor.Server, default));
        LobbyPlace next = (await lobbies.ListAsync(id.ToString(), default)).Single(each => each.Name == "Next");
        Assert.Equal((board[2].Room, "1"), (next.Room, next.Seat));
    }

    [Fact]
    public async Task Who_is_moved_from_a_table_that_has_ended_stays_in_its_record_and_looks_back_on_it()
    {
        RoomId id = await FillAsync(4);
        await classes.SeatAllAsync(id, Actor.Server, default);
        ImmutableArray<ClassTable> board = await classes.TablesAsync(id, default);
        LobbyPlace first = (await lobbies.ListAsync(id.ToString(), default)).Single(each =>
            each.Room == board[0].Room && each.Seat == "1"
        );
        OpenedSeat held = await HoldAsync(id, first.Id);
        await classes.SitDownAsync(held.Session.Claim, first.Called, default);
        await classes.HostAsync(board[0].Room, new RoomCommand.CloseTable(), default);
        RoomView before = (await rooms.ViewAsync(board[0].Room, SeatDesks.Host, default))!;
        await classes.MoveAsync(id, first.Id, board[1].Room, 1, Actor.Server, default);
        RoomView after = (await rooms.ViewAsync(board[0].Room, SeatDesks.Host, default))!;
        Assert.Equal((before.Head, first.Name), (after.Head, after.Seats[1].Name));
        Assert.NotNull(await sessions.FindAsync(held.Secret, default));
        LobbyPlace moved = (await lobbies.ListAsync(id.ToString(), default)).Single(each => each.Id == first.Id);
        Assert.Equal((board[1].Room, "1"), (moved.Room, moved.Seat));

        // Turned away, they see nothing there any more, and the record stays as it is.
        await lobbies.RefuseAsync(id.ToString(), first.Id, Actor.Server, default);
        await classes.FreeAsync(first, default);
        Assert.Equal(before.Head, (await rooms.ViewAsync(board[0].Room, SeatDesks.Host, default))!.Head);
    }
}
