using System.Collections.Immutable;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Offers;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Testing.Support;
using Entente.Web.Classes;
using Entente.Web.Tables.Waiting;
using Entente.Web.Tests.Tables.Waiting;

namespace Entente.Web.Tests.Classes;

/// <summary>What a teacher orders at the board while the store comes and goes.</summary>
public sealed class ClassOrdersTests : IAsyncDisposable
{
    private static readonly ClassRecord Record = new("3B", "hanoi-2019", "Ms Jansen", default) { Minutes = 30 };
    private readonly MemoryLedger ledger = new();
    private readonly MemoryDocumentStore documents = new();
    private readonly MemoryKeyRing keys = new();
    private readonly KeysOfMoves browser = new();
    private readonly CircuitLine line = new();
    private readonly ClassServer server;
    private LostAnswers? losing;
    private RoomId id;
    private ClassOrders? orders;

    public ClassOrdersTests() =>
        server = new ClassServer(
            documents,
            ledger,
            keys,
            new ManualClock(),
            1,
            rooms => losing = new LostAnswers(rooms)
        );

    [Fact]
    public async Task Orders_given_while_the_store_is_away_wait_in_order_and_are_each_carried_out_once_when_it_is_back()
    {
        ClassOrders board = await OpenAsync(3);
        ImmutableArray<ClassTable> tables = await TablesAsync();
        Fail(StoreFault.Unavailable);
        OrderProgress said = await board.GiveAsync(ToAll(tables, Words("Ten minutes left.")));
        OrderProgress nudged = await board.GiveAsync(At(tables[1], new RoomCommand.Nudge([0])));
        OrderProgress paused = await board.GiveAsync(At(tables[0], new RoomCommand.Pause()));
        Assert.Equal(
            [WaitingState.Tried, WaitingState.Queued, WaitingState.Queued],
            board.Waiting.Select(each => each.State)
        );
        Assert.False(said.End.IsCompleted);

        // Pressed once more it is the same order, and as long as the store is away nothing comes of it.
        await board.GiveAsync(At(tables[0], new RoomCommand.Pause()));
        await board.SendWaitingAsync();
        Assert.Equal(3, board.Waiting.Length);

        Fail(StoreFault.None);
        await board.SendWaitingAsync();
        Assert.Empty(board.Waiting);
        foreach (OrderProgress each in new[] { said, nudged, paused })
        {
            Assert.Equal(WaitingState.Happened, (await each.End).State);
        }

        ImmutableArray<ClassTable> after = await TablesAsync();
        Assert.All(after, each => Assert.Equal(1, Count<RoomEvent.MessageSent>(each)));
        Assert.Equal([0, 1, 0], after.Select(Count<RoomEvent.Nudged>));
        Assert.Equal([TalkPhase.Paused, TalkPhase.Talking, TalkPhase.Talking], after.Select(each => each.View.Phase));
    }

    [Fact]
    public async Task An_order_whose_answer_was_lost_is_carried_out_no_second_time_and_goes_on_at_the_tables_that_are_left()
    {
        ClassOrders board = await OpenAsync(3);
        ImmutableArray<ClassTable> tables = await TablesAsync();
        losing!.IsLosing = true;
        OrderProgress longer = await board.GiveAsync(ToAll(tables, new RoomCommand.Extend(TimeSpan.FromMinutes(5))));
        Assert.Equal(WaitingState.Tried, longer.Now.State);
        losing.IsLosing = false;
        await board.SendWaitingAsync();
        Assert.Equal([1, 2, 3], (await longer.End).Done);
        Assert.All(await TablesAsync(), each => Assert.Equal(TimeSpan.FromMinutes(35), each.View.Time));
    }

    [Fact]
    public async Task What_has_not_left_the_page_is_taken_back_at_once_and_for_good()
    {
        ClassOrders board = await OpenAsync(2);
        ImmutableArray<ClassTable> tables = await TablesAsync();
        Fail(StoreFault.Unavailable);
        await board.GiveAsync(At(tables[1], Words("Wait.")));
        OrderProgress closed = await board.GiveAsync(At(tables[0], new RoomCommand.CloseTable()));
        await board.TakeBackAsync(closed.Now.Number);
        Assert.Equal(WaitingState.TakenBack, (await closed.End).State);
        Fail(StoreFault.None);
        await board.SendWaitingAsync();
        Assert.Equal(TalkPhase.Talking, (await TablesAsync())[0].View.Phase);
        GivenOrder told = Assert.Single(board.Waiting);
        Assert.Equal((closed.Now.Number, WaitingState.TakenBack), (told.Number, told.State));
        board.Read(told.Number);
        Assert.Empty(board.Waiting);

        // Given again, it is wanted again.
        await board.GiveAsync(At(tables[0], new RoomCommand.CloseTable()));
        Assert.Equal(TalkPhase.Ended, (await TablesAsync())[0].View.Phase);
    }

    [Theory]
    [InlineData(true, WaitingState.Happened)]
    [InlineData(false, WaitingState.TakenBack)]
    public async Task Of_what_is_taken_back_after_a_try_it_is_said_where_it_happened_once_the_store_answers(
        bool hasArrived,
        WaitingState then
    )
    {
        ClassOrders board = await OpenAsync(2);
        losing!.IsLosing = true;
        losing.HasArrived = hasArrived;
        OrderProgress paused = await board.GiveAsync(ToAll(await TablesAsync(), new RoomCommand.Pause()));
        await board.TakeBackAsync(paused.Now.Number);
        Assert.Equal(WaitingState.Recalled, Assert.Single(board.Waiting).State);
        losing.IsAnswering = true;
        await board.SendWaitingAsync();
        GivenOrder told = Assert.Single(board.Waiting);
        Assert.Equal(then, told.State);
        Assert.Equal(hasArrived ? [1] : [], told.Done);
        losing.IsLosing = false;
        Assert.Equal(
            [hasArrived ? TalkPhase.Paused : TalkPhase.Talking, TalkPhase.Talking],
            (await TablesAsync()).Select(each => each.View.Phase)
        );
    }

    [Fact]
    public async Task A_table_that_has_moved_on_is_not_closed_by_an_order_that_waited_and_the_others_are()
    {
        ClassOrders board = await OpenAsync(2);
        ImmutableArray<ClassTable> tables = await TablesAsync();
        losing!.IsLosing = true;
        losing.HasArrived = false;
        OrderProgress closed = await board.GiveAsync(ToAll(tables, new RoomCommand.CloseTable()));
        losing.IsLosing = false;
        RoomId moved = tables[0].Room;
        await losing.MoveAsync(moved, new RoomMove(1, new RoomCommand.TakeSeat("Ann")), default);
        await losing.MoveAsync(
            moved,
            new RoomMove(1, new RoomCommand.MakeOffer(Tables.Rooms.Terms("liaison: yes"))),
            default
        );
        await board.SendWaitingAsync();
        GivenOrder told = await closed.End;
        Assert.Equal(WaitingState.NotSent, told.State);
        Assert.Equal([2], told.Done);
        OrderRefusal refused = Assert.Single(told.Refused);
        Assert.Equal(1, refused.Table);
        Assert.Equal(RefusalKind.MovedOn, Assert.IsType<MoveResult.Refused>(refused.Result).Refusal.Kind);
        Assert.Equal([TalkPhase.Talking, TalkPhase.Ended], (await TablesAsync()).Select(each => each.View.Phase));
        Assert.Single(board.Waiting);
    }

    [Fact]
    public async Task Whoever_has_come_while_an_order_for_agents_waited_keeps_the_seat()
    {
        ClassOrders board = await OpenAsync(2, isBegun: false);
        ImmutableArray<ClassTable> tables = await TablesAsync();
        losing!.IsLosing = true;
        losing.HasArrived = false;
        var begin = new ClassOrder(tables, new RoomCommand.OpenMeeting())
        {
            Agents = AgentPace.Person,
            IsForAll = true,
        };
        OrderProgress begun = await board.GiveAsync(begin);
        Assert.True(begun.Now.IsQueued);
        losing.IsLosing = false;
        await losing.MoveAsync(tables[1].Room, new RoomMove(2, new RoomCommand.TakeSeat("Bo")), default);
        await board.SendWaitingAsync();
        Assert.Equal(WaitingState.Happened, (await begun.End).State);
        ImmutableArray<ClassTable> after = await TablesAsync();
        Assert.All(after, each => Assert.Equal(TalkPhase.Talking, each.View.Phase));
        Assert.Equal(
            [true, true, true, false],
            after
                .SelectMany(each => each.View.Seats.Where(seat => seat.Role == Role.Lead))
                .Select(seat => seat.Agent is not null)
        );
        Assert.Equal("Bo", after[1].View.Seats[2].Name);
    }

    [Fact]
    public async Task Nothing_is_sent_for_a_page_that_was_loaded_anew_or_whose_line_is_down()
    {
        ClassOrders board = await OpenAsync(1);
        ClassTable table = (await TablesAsync())[0];
        Fail(StoreFault.Unavailable);
        OrderProgress said = await board.GiveAsync(At(table, Words("Left unsaid.")));
        Fail(StoreFault.None);
        await line.OnConnectionDownAsync(null!, default);
        await board.SendWaitingAsync();
        Assert.False(said.End.IsCompleted);
        await line.OnConnectionUpAsync(null!, default);
        browser.IsAnew = true;
        await board.SendWaitingAsync();
        Assert.Equal(WaitingState.TakenBack, (await said.End).State);
        Assert.Equal(0, Count<RoomEvent.MessageSent>((await TablesAsync())[0]));
    }

    [Fact]
    public async Task Seating_that_was_cut_off_is_finished_when_the_store_is_back()
    {
        await OpenAsync(1);
        var store = new InterruptedDocuments(documents);
        using var cut = new ClassServer(store, ledger, keys, new ManualClock(), 3);
        await EnterAsync(4);
        store.Before("lobby-place", () => throw new LedgerUnavailableException());
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => cut.Classes.SeatAllAsync(id, Actor.Server, default));
        Assert.Equal(4, (await WaitingForSeatsAsync()).Length);
        await server.Classes.FinishSeatingAsync(id, Actor.Server, default);
        Assert.Empty(await WaitingForSeatsAsync());
        Assert.Equal(3, (await TablesAsync()).Length);
    }

    public async ValueTask DisposeAsync()
    {
        if (orders is not null)
        {
            await orders.DisposeAsync();
        }

        server.Dispose();
    }

    private static RoomCommand.Send Words(string text) => new RoomCommand.Send(MessageKind.Text, text);

    private static ClassOrder At(ClassTable table, RoomCommand command) => new([table], command);

    private static ClassOrder ToAll(ImmutableArray<ClassTable> tables, RoomCommand command) =>
        new(tables, command) { IsForAll = true };

    private static int Count<T>(ClassTable table)
        where T : RoomEvent => table.View.Timeline.SelectMany(item => item.Events).OfType<T>().Count();

    private Task<ImmutableArray<ClassTable>> TablesAsync() => server.Classes.TablesAsync(id, default);

    private async Task<LobbyPlace[]> WaitingForSeatsAsync() =>
        [.. (await server.Lobbies.ListAsync(id.ToString(), default)).Where(each => each.State == LobbyState.Approved)];

    private async Task EnterAsync(int people)
    {
        string code = await server.Lobbies.IssueCodeAsync(id.ToString(), Actor.Server, default);
        for (int i = 0; i < people; i++)
        {
            var entered = (LobbyEntry.Entered)await server.Lobbies.EnterAsync(code, $"Student {i}", "here", default);
            await server.Lobbies.ApproveAsync(id.ToString(), entered.Lobby.Place.Id, Actor.Server, default);
        }
    }

    private async Task<ClassOrders> OpenAsync(int tables, bool isBegun = true)
    {
        id = (await server.Classes.OpenAsync(Record, Actor.Server, default)).Session.Room;
        await EnterAsync(2 * tables);
        Assert.Equal(tables, await server.Classes.SeatAllAsync(id, Actor.Server, default));
        if (isBegun)
        {
            foreach (ClassTable each in await TablesAsync())
            {
                await server.Classes.SitAgentsInAsync(each, isDroppedToo: false, AgentPace.Person, default);
                Assert.IsType<MoveResult.Done>(
                    await server.Classes.HostAsync(each.Room, new RoomCommand.OpenMeeting(), default)
                );
            }
        }

        orders = new ClassOrders(server.Classes, new MoveKeys(browser), line, id);
        return orders;
    }

    private void Fail(StoreFault fault)
    {
        ledger.Fail(fault);
        documents.Fail(fault);
    }
}
