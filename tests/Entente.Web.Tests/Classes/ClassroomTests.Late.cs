using System.Collections.Immutable;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.State;
using Entente.Web.Classes;

namespace Entente.Web.Tests.Classes;

/// <content>Whoever comes after their class has begun.</content>
public sealed partial class ClassroomTests
{
    [Theory]
    [InlineData(TalkPhase.Talking)]
    [InlineData(TalkPhase.Paused)]
    [InlineData(TalkPhase.Adjourned)]
    public async Task Whoever_comes_late_is_given_the_empty_seat_that_holds_up_a_table_before_any_new_table_is_opened(
        TalkPhase phase
    )
    {
        (RoomId id, ImmutableArray<ClassTable> board) = await BegunAsync();
        if (phase == TalkPhase.Paused)
        {
            await DoneAsync(board[1].Room, new RoomCommand.Pause());
        }

        if (phase == TalkPhase.Adjourned)
        {
            await DoneAsync(board[1].Room, new RoomCommand.Adjourn());
        }

        await EmptyAsync(id, board[1].Room, "2");
        board = await classes.TablesAsync(id, default);
        Assert.Equal(phase, board[1].View.Phase);
        Assert.Equal(
            [(2, 2)],
            Classroom
                .HeldUpBy(board, await lobbies.ListAsync(id.ToString(), default))
                .Select(each => (each.Table.Number, each.Seat.Number))
        );

        await EnterAsync(id, "Late");
        clock.Advance(TimeSpan.FromSeconds(1));
        await EnterAsync(id, "Later");
        Assert.Equal(1, await classes.SeatAllAsync(id, Actor.Server, default));
        LobbyPlace late = await PlaceAsync(id, "Late");
        Assert.Equal((board[1].Room, "2"), (late.Room, late.Seat));
        LobbyPlace later = await PlaceAsync(id, "Later");
        Assert.Equal(
            (3, "1"),
            ((await classes.PlacesAsync(id, default)).Single(each => each.Room == later.Room).Number, later.Seat)
        );
        Assert.Empty(
            Classroom.HeldUpBy(await classes.TablesAsync(id, default), await lobbies.ListAsync(id.ToString(), default))
        );

        // They sit down there, and the seat holds up nothing any more.
        await HoldAsync(id, late.Id);
        Assert.Empty((await classes.TablesAsync(id, default))[1].View.Vacant);
    }

    [Fact]
    public async Task A_table_that_goes_on_without_a_side_waits_for_nobody()
    {
        (RoomId id, ImmutableArray<ClassTable> board) = await BegunAsync();
        await EmptyAsync(id, board[1].Room, "2");
        await DoneAsync(board[0].Room, new RoomCommand.CloseTable());
        await EmptyAsync(id, board[0].Room, "1");
        await DoneAsync(
            board[1].Room,
            new RoomCommand.SeatAgent(2, "boulware") { Pace = Rooms.Seats.AgentPace.Person }
        );
        Assert.Empty(
            Classroom.HeldUpBy(await classes.TablesAsync(id, default), await lobbies.ListAsync(id.ToString(), default))
        );
        await EnterAsync(id, "Late");
        Assert.Equal(1, await classes.SeatAllAsync(id, Actor.Server, default));
    }

    [Fact]
    public async Task Whoever_has_read_the_sheet_of_another_side_is_not_given_the_seat_that_holds_up_a_table_unasked()
    {
        (RoomId id, ImmutableArray<ClassTable> board) = await BegunAsync();
        LobbyPlace lost = (await lobbies.ListAsync(id.ToString(), default)).Single(each =>
            each.Room == board[0].Room && each.Seat == "1"
        );
        await EnterAsync(id, "New");
        await classes.MoveAsync(id, (await PlaceAsync(id, "New")).Id, board[0].Room, 1, Actor.Server, default);
        await EmptyAsync(id, board[1].Room, "2");
        Assert.Equal(LobbyState.Approved, (await PlaceAsync(id, lost.Name)).State);
        await classes.SeatAllAsync(id, Actor.Server, default);
        LobbyPlace after = await PlaceAsync(id, lost.Name);
        Assert.NotEqual(board[1].Room, after.Room);
        Assert.Equal("1", after.Seat);
    }

    [Fact]
    public async Task Whoever_was_shown_the_whole_exercise_is_not_given_the_seat_that_holds_up_a_table_unasked()
    {
        (RoomId id, ImmutableArray<ClassTable> board) = await BegunAsync();
        LobbyPlace told = (await lobbies.ListAsync(id.ToString(), default)).Single(each =>
            each.Room == board[0].Room && each.Seat == "2"
        );
        await DoneAsync(board[0].Room, new RoomCommand.CloseTable());
        await DoneAsync(board[0].Room, new RoomCommand.Release());
        await EmptyAsync(id, board[1].Room, "2");
        await lobbies.RefuseAsync(id.ToString(), told.Id, Actor.Server, default);
        await lobbies.ApproveAsync(id.ToString(), told.Id, Actor.Server, default, isSecondThought: true);
        await classes.SeatAllAsync(id, Actor.Server, default);
        Assert.Equal(LobbyState.Approved, (await PlaceAsync(id, told.Name)).State);
        Assert.True(Classroom.IsTold(await PlaceAsync(id, told.Name), await classes.TablesAsync(id, default)));
        await EnterAsync(id, "Late");
        Assert.Equal(0, await classes.SeatAllAsync(id, Actor.Server, default));
        Assert.Equal(board[1].Room, (await PlaceAsync(id, "Late")).Room);
        Assert.False(Classroom.IsTold(await PlaceAsync(id, "Late"), await classes.TablesAsync(id, default)));

        // Once more at a new table, where the teacher says so; a table that plays has nobody who knows it all.
        await EmptyAsync(id, board[1].Room, "1");
        await EnterAsync(id, "Later");
        await EnterAsync(id, "Latest");
        Assert.Equal(1, await classes.SeatAllAsync(id, Actor.Server, default, ToldSeating.SameSide));
        LobbyPlace again = await PlaceAsync(id, told.Name);
        Assert.Equal((await classes.TablesAsync(id, default))[2].Room, again.Room);
    }

    [Fact]
    public async Task Whoever_s_table_was_released_goes_back_to_the_lobby_by_themselves_and_is_seated_once_more()
    {
        (RoomId id, ImmutableArray<ClassTable> board) = await BegunAsync();
        LobbyPlace kim = (await lobbies.ListAsync(id.ToString(), default)).Single(each =>
            each.Room == board[0].Room && each.Seat == "1"
        );
        string secret = secrets[kim.Id];
        await DoneAsync(board[0].Room, new RoomCommand.CloseTable());
        Assert.False(await classes.IsDoneWithAsync(board[0].Room, default));
        Assert.Equal(LobbyState.Seated, (await classes.ReturnAsync(secret, default))!.State);

        await DoneAsync(board[0].Room, new RoomCommand.Release());
        Assert.True(await classes.IsDoneWithAsync(board[0].Room, default));
        Assert.Equal(LobbyState.Waiting, (await classes.ReturnAsync(secret, default))!.State);
        Assert.Equal(4, (await lobbies.ListAsync(id.ToString(), default)).Length);
        Assert.Equal(0, await classes.SeatAllAsync(id, Actor.Server, default, ToldSeating.SameSide));

        await lobbies.ApproveAsync(id.ToString(), kim.Id, Actor.Server, default);
        Assert.Equal(1, await classes.SeatAllAsync(id, Actor.Server, default, ToldSeating.SameSide));
        LobbyPlace again = await PlaceAsync(id, kim.Name);
        Assert.Equal((await classes.TablesAsync(id, default))[2].Room, again.Room);
        Assert.Equal(LobbyState.Seated, (await classes.ReturnAsync(secret, default))!.State);
        Assert.Equal(again.Room, (await lobbies.FindAsync(secret, default))!.Room);
    }

    [Theory]
    [InlineData(ToldSeating.SameSide)]
    [InlineData(ToldSeating.OtherSide)]
    public async Task Once_more_all_get_a_seat_of_their_side_or_with_one_choice_of_the_other(ToldSeating told)
    {
        (RoomId id, ImmutableArray<ClassTable> board) = await BegunAsync();
        ImmutableArray<LobbyPlace> before = await lobbies.ListAsync(id.ToString(), default);
        foreach (ClassTable each in board)
        {
            await DoneAsync(each.Room, new RoomCommand.CloseTable());
            await DoneAsync(each.Room, new RoomCommand.Release());
        }

        // The second of the second table goes home: of the first side one is left over.
        LobbyPlace[] back = [.. before.Where(each => (each.Room, each.Seat) != (board[1].Room, "2"))];
        foreach (LobbyPlace each in back)
        {
            await classes.ReturnAsync(secrets[each.Id], default);
            await lobbies.ApproveAsync(id.ToString(), each.Id, Actor.Server, default);
        }

        Assert.Equal(2, await classes.SeatAllAsync(id, Actor.Server, default, told));
        foreach (LobbyPlace each in back)
        {
            LobbyPlace again = await PlaceAsync(id, each.Name);
            Assert.DoesNotContain(again.Room!.Value, board.Select(table => table.Room));
            Assert.Equal(told == ToldSeating.SameSide, again.Seat == each.Seat);
        }
    }

    [Fact]
    public async Task Nobody_is_done_with_a_table_as_long_as_one_that_follows_on_it_is_not_released()
    {
        (_, ImmutableArray<ClassTable> board) = await BegunAsync();
        foreach (ClassTable each in board)
        {
            await DoneAsync(each.Room, new RoomCommand.CloseTable());
        }

        await DoneAsync(board[0].Room, new RoomCommand.NameFollowing(board[1].Room));
        await DoneAsync(board[0].Room, new RoomCommand.Release());
        Assert.False(await classes.IsDoneWithAsync(board[0].Room, default));
        await DoneAsync(board[1].Room, new RoomCommand.Release());
        Assert.True(await classes.IsDoneWithAsync(board[0].Room, default));
        Assert.False(await classes.IsDoneWithAsync(new RoomId(99), default));
    }

    // Two tables at which all sit and talk.
    private async Task<(RoomId Id, ImmutableArray<ClassTable> Board)> BegunAsync()
    {
        RoomId id = await FillAsync(4);
        await classes.SeatAllAsync(id, Actor.Server, default);
        foreach (LobbyPlace each in await lobbies.ListAsync(id.ToString(), default))
        {
            await HoldAsync(id, each.Id);
        }

        ImmutableArray<ClassTable> board = await classes.TablesAsync(id, default);
        foreach (ClassTable each in board)
        {
            await DoneAsync(each.Room, new RoomCommand.OpenMeeting());
        }

        return (id, board);
    }

    // Whoever sits there is turned away.
    private async Task EmptyAsync(RoomId id, RoomId room, string seat)
    {
        LobbyPlace gone = (await lobbies.ListAsync(id.ToString(), default)).Single(each =>
            each.Room == room && each.Seat == seat
        );
        await lobbies.RefuseAsync(id.ToString(), gone.Id, Actor.Server, default);
        await classes.FreeAsync(gone, default);
    }

    private async Task DoneAsync(RoomId room, RoomCommand command) =>
        Assert.IsType<MoveResult.Done>(await classes.HostAsync(room, command, default));

    private async Task<LobbyPlace> PlaceAsync(RoomId id, string name) =>
        (await lobbies.ListAsync(id.ToString(), default)).Single(each => each.Name == name);
}
