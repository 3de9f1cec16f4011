using System.Collections.Immutable;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Keeping;
using Entente.Rooms.Live;
using Entente.Rooms.Offers;
using Entente.Rooms.Rules;
using Entente.Testing.Support;
using Entente.Web.Tables;
using Entente.Web.Tables.Agents;
using Entente.Web.Tables.Waiting;
using Entente.Web.Tests.Tables.Waiting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Entente.Web.Tests.Tables;

/// <summary>What somebody at a seat has before them while the store comes and goes. That the seat is theirs is asked of the store each time, as in the product.</summary>
public sealed partial class SeatDeskTests : IAsyncDisposable
{
    private const int Seat = 1;
    private readonly MemoryDocumentStore documents = new();
    private readonly SemaphoreSlim told = new(0);
    private readonly ManualClock clock = new();
    private readonly KeysOfMoves browser = new();
    private LostAnswers? losing;
    private Rooms? table;
    private AgentDesk? agents;
    private SeatDesk? desk;
    private Func<Task>? end;

    [Fact]
    public async Task A_move_that_is_made_while_the_store_is_away_waits_is_seen_and_happens_once_by_itself()
    {
        SeatDesk at = await OpenAsync();
        documents.Fail(StoreFault.Unavailable);
        Task<MoveResult?> made = at.MoveAsync("say", Say);
        await UntilAsync(() => at is { IsWaiting: true, Waiting.Length: 1 });
        Assert.Equal(new WaitingMove(1, "say", Say, WaitingState.Queued), at.Waiting[0]);

        // Pressed once more, it is the same.
        Task<MoveResult?> again = at.MoveAsync("say", Say);
        Assert.Single(at.Waiting);
        Assert.NotNull(at.View);
        Assert.False(made.IsCompleted);

        documents.Fail(StoreFault.None);
        Assert.IsType<MoveResult.Done>(await made);
        Assert.Equal(await made, await again);
        Assert.False(at.IsWaiting);
        Assert.Empty(at.Waiting);
        Assert.Equal(1, Said(at, "Liaison offices?"));
    }

    [Fact]
    public async Task What_waits_is_sent_in_the_order_in_which_it_was_pressed()
    {
        SeatDesk at = await OpenAsync();
        documents.Fail(StoreFault.Unavailable);
        Task<MoveResult?>[] made =
        [
            at.MoveAsync("offer", Offer),
            at.MoveAsync("say", Say),
            at.MoveAsync("say-more", new RoomCommand.Send(MessageKind.Text, "And more")),
        ];
        Assert.Equal(3, at.Waiting.Length);
        documents.Fail(StoreFault.None);
        await Task.WhenAll(made);
        Assert.Equal(
            ["OfferMade", "MessageSent", "MessageSent"],
            at.View!.Timeline.TakeLast(3).SelectMany(item => item.Events).Select(each => each.GetType().Name)
        );
        Assert.Equal(1, Said(at, "And more"));
    }

    [Fact]
    public async Task A_move_whose_answer_was_lost_with_the_store_happens_no_second_time()
    {
        SeatDesk at = await OpenAsync();
        losing!.IsLosing = true;
        Task<MoveResult?> made = at.MoveAsync("say", Say);
        await UntilAsync(() => at.Waiting is [{ State: WaitingState.Tried }]);
        losing.IsLosing = false;
        Assert.IsType<MoveResult.Done>(await made);
        Assert.Equal(1, Said(at, "Liaison offices?"));
    }

    [Fact]
    public async Task What_has_not_left_the_page_is_taken_back_at_once_and_for_good()
    {
        SeatDesk at = await OpenAsync();
        documents.Fail(StoreFault.Unavailable);
        Task<MoveResult?> made = at.MoveAsync("offer", Offer);
        await at.TakeBackAsync(1);
        Assert.Null(await made);
        Assert.Equal(WaitingState.TakenBack, Assert.Single(at.Waiting).State);
        documents.Fail(StoreFault.None);
        await UntilAsync(() => !at.IsWaiting);
        Assert.Empty(at.View!.Offers);
        at.Read(1);
        Assert.Empty(at.Waiting);
    }

    [Theory]
    [InlineData(true, WaitingState.Happened)]
    [InlineData(false, WaitingState.TakenBack)]
    public async Task Of_what_is_taken_back_after_a_try_it_is_said_what_became_of_that_once_the_store_answers(
        bool hasArrived,
        WaitingState then
    )
    {
        SeatDesk at = await OpenAsync();
        losing!.IsLosing = true;
        losing.HasArrived = hasArrived;
        Task<MoveResult?> made = at.MoveAsync("offer", Offer);
        await UntilAsync(() => at.Waiting is [{ State: WaitingState.Tried }]);
        await at.TakeBackAsync(1);
        Assert.Null(await made);
        Assert.Equal(WaitingState.Recalled, Assert.Single(at.Waiting).State);
        losing.IsAnswering = true;
        await UntilAsync(() => at.Waiting is [{ IsOpen: false }]);
        Assert.Equal(then, at.Waiting[0].State);
        await at.ReadAsync();
        Assert.Equal(hasArrived ? 1 : 0, at.View!.Offers.Length);
    }

    [Fact]
    public async Task An_offer_that_waited_while_another_was_made_is_asked_again_and_words_are_not()
    {
        SeatDesk at = await OpenAsync();
        documents.Fail(StoreFault.Unavailable);
        Task<MoveResult?> offered = at.MoveAsync("offer", Offer);
        Task<MoveResult?> said = at.MoveAsync("say", Say);
        await table!.DoneAsync(2, new RoomCommand.MakeOffer(Rooms.Terms("liaison: no")));
        documents.Fail(StoreFault.None);
        Assert.Equal(RefusalKind.MovedOn, Assert.IsType<MoveResult.Refused>(await offered).Refusal.Kind);
        Assert.IsType<MoveResult.Done>(await said);
        WaitingMove late = Assert.Single(at.Waiting);
        Assert.Equal((WaitingState.NotSent, RefusalKind.MovedOn), (late.State, late.Refusal?.Kind));
        Assert.Single(at.View!.Offers);

        // Whoever still means it presses again.
        Assert.IsType<MoveResult.Done>(await at.MoveAsync("offer", Offer));
        Assert.Empty(at.Waiting);
        Assert.Equal(2, at.View!.Offers.Length);
    }

    [Fact]
    public async Task An_offer_that_waited_while_its_mandate_was_changed_is_asked_again()
    {
        SeatDesk at = await OpenAsync(hasPrincipal: true);
        documents.Fail(StoreFault.Unavailable);
        Task<MoveResult?> offered = at.MoveAsync("offer", Offer);
        Assert.IsType<MoveResult.Kept>(
            await table!.MoveAsync(
                4,
                new RoomCommand.GiveMandate(
                    ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("liaison", ["yes"])
                )
            )
        );
        documents.Fail(StoreFault.None);
        Assert.Equal(RefusalKind.MovedOn, Assert.IsType<MoveResult.Refused>(await offered).Refusal.Kind);
        Assert.Empty(at.View!.Offers);
    }

    [Fact]
    public async Task A_page_that_was_loaded_anew_sends_nothing_that_had_waited_on_it()
    {
        SeatDesk at = await OpenAsync();
        documents.Fail(StoreFault.Unavailable);
        Task<MoveResult?> made = at.MoveAsync("offer", Offer);
        browser.IsAnew = true;
        documents.Fail(StoreFault.None);
        Assert.Null(await made);
        await UntilAsync(() => at.Waiting is [{ IsOpen: false }]);
        Assert.Equal(WaitingState.TakenBack, at.Waiting[0].State);
        Assert.Empty(at.View!.Offers);
    }

    [Fact]
    public async Task What_was_pressed_before_the_line_was_back_is_asked_again_where_the_table_has_moved_on()
    {
        SeatDesk at = await OpenAsync();
        browser.Pressed = at.View!.Version;
        await table!.DoneAsync(2, new RoomCommand.MakeOffer(Rooms.Terms("liaison: no")));
        MoveResult? late = await at.MoveAsync("offer", Offer);
        Assert.Equal(RefusalKind.MovedOn, Assert.IsType<MoveResult.Refused>(late).Refusal.Kind);
        Assert.Equal(WaitingState.NotSent, Assert.Single(at.Waiting).State);
        browser.Pressed = null;
        Assert.IsType<MoveResult.Done>(await at.MoveAsync("offer", Offer));
    }

    [Fact]
    public async Task A_page_at_which_nobody_presses_anything_says_too_that_the_store_is_away_and_goes_on()
    {
        SeatDesk at = await OpenAsync();
        await at.FollowAsync();
        await UntilAsync(() => !at.IsWaiting);
        documents.Fail(StoreFault.Unavailable);
        table!.Ledger.Fail(StoreFault.Unavailable);
        clock.Advance(TimeSpan.FromSeconds(2));
        await UntilAsync(() => at.IsWaiting);
        documents.Fail(StoreFault.None);
        table.Ledger.Fail(StoreFault.None);
        await UntilAsync(() => !at.IsWaiting);
    }

    [Fact]
    public async Task A_page_that_is_opened_while_the_store_is_away_comes_and_follows_the_table_once_it_is_back()
    {
        SeatDesk at = await OpenAsync(isRead: false);
        documents.Fail(StoreFault.Unavailable);
        Assert.True(await at.ReadAsync());
        Assert.Null(at.View);
        await at.FollowAsync();
        await UntilAsync(() => at.IsWaiting);

        documents.Fail(StoreFault.None);
        await UntilAsync(() => at.View is not null && !at.IsWaiting);
        await table!.DoneAsync(2, new RoomCommand.Send(MessageKind.Text, "Good morning"));
        await UntilAsync(() => Said(at, "Good morning") == 1);
    }

    [Fact]
    public async Task A_press_at_a_seat_that_is_somebody_elses_by_now_is_refused_and_the_page_is_told()
    {
        SeatDesk at = await OpenAsync();
        await end!();
        int before = told.CurrentCount;
        var refused = Assert.IsType<MoveResult.Refused>(await at.MoveAsync("say", Say));
        Assert.Equal(RefusalKind.NoSuchSeat, refused.Refusal.Kind);
        Assert.Null(at.View);
        Assert.Equal(before + 1, told.CurrentCount);
    }

    /// <summary>What was refused is said at its place until what stood in its way has gone, whoever took it away; nothing happens by asking.</summary>
    [Fact]
    public async Task A_refusal_lapses_when_it_would_not_be_given_any_more()
    {
        SeatDesk at = await OpenAsync();
        await at.FollowAsync();
        await at.MoveAsync("statement", new RoomCommand.DraftStatement());
        await at.MoveAsync("say", new RoomCommand.Send(MessageKind.Text, ""));
        await table!.DoneAsync(2, Offer);
        await UntilAsync(() => at.View!.Offers.Length == 1);
        Assert.False(at.HasLapsed("statement"));

        await table.DoneAsync(1, new RoomCommand.AcceptOffer(1, Rooms.Terms("liaison: yes")));
        await UntilAsync(() => at.HasLapsed("statement"));
        Assert.Empty(at.View!.Statements);
        Assert.False(at.HasLapsed("say"));
        Assert.IsType<MoveResult.Done>(await at.MoveAsync("statement", new RoomCommand.DraftStatement()));
        Assert.False(at.HasLapsed("statement"));
    }

    /// <summary>A page may be drawn at any moment: as soon as there is something to see, all that belongs to it is there.</summary>
    [Fact]
    public async Task Whoever_looks_while_it_is_read_finds_the_table_with_the_own_sheet_or_nothing_yet()
    {
        SeatDesk at = await OpenAsync(isRead: false);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        Task<bool> looking = Task.Factory.StartNew(
            () =>
            {
                while (at.View is null && !patience.IsCancellationRequested)
                {
                    Thread.Yield();
                }

                return at is { Stake: not null, Sheet: not null };
            },
            TaskCreationOptions.LongRunning
        );
        Assert.True(await at.ReadAsync());
        Assert.True(await looking);
    }

    private static RoomCommand Say { get; } = new RoomCommand.Send(MessageKind.Text, "Liaison offices?");

    private static RoomCommand Offer { get; } = new RoomCommand.MakeOffer(Rooms.Terms("liaison: yes"));

    private async Task<SeatDesk> OpenAsync(bool isRead = true, bool hasPrincipal = false)
    {
        table = await Rooms.OpenAsync(hasPrincipal: hasPrincipal);
        losing = new LostAnswers(table.Live);
        await table.DoneAsync(1, new RoomCommand.TakeSeat("Ann"));
        await table.DoneAsync(2, new RoomCommand.TakeSeat("Bo"));
        if (hasPrincipal)
        {
            await table.DoneAsync(4, new RoomCommand.TakeSeat("Cy"));
        }

        await table.DoneAsync(SeatDesks.Host, new RoomCommand.TakeSeat("Di"));
        await table.DoneAsync(SeatDesks.Host, new RoomCommand.OpenMeeting());
        var sessions = new SeatSessions(
            documents,
            new AuditLog(documents, new SeededEntropy(8), table.Clock),
            new SeededEntropy(9),
            table.Clock,
            AdmissionRules.Default
        );
        OpenedSeat seat = await sessions.OpenAsync(Rooms.Id, "1", Actor.Account("h"), default);
        end = async () =>
            Assert.True(await sessions.RevokeAsync(Rooms.Id, seat.Session.Id, Actor.Account("h"), default));
        agents = new AgentDesk(table.Live, documents, TimeProvider.System, NullLogger<AgentDesk>.Instance);
        desk = new SeatDesk(
            losing,
            new CircuitLine(),
            new MoveKeys(browser),
            agents,
            new StoreWatch(table.Ledger, clock),
            clock,
            Rooms.Id,
            Seat,
            cancel => sessions.IsGoodAsync(Rooms.Id, seat.Session.Id, cancel),
            () => ValueTask.CompletedTask
        );
        desk.Changed += () => told.Release();
        Assert.True(!isRead || await desk.ReadAsync());
        return desk;
    }

    private static int Said(SeatDesk at, string text) =>
        at.View?.Timeline.SelectMany(item => item.Events)
            .OfType<RoomEvent.MessageSent>()
            .Count(sent => sent.Text == text)
        ?? 0;

    private async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            Assert.True(await told.WaitAsync(TimeSpan.FromMinutes(2)), "Nothing happened.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (desk is not null)
        {
            await desk.DisposeAsync();
        }

        agents?.Dispose();
        table?.Dispose();
        told.Dispose();
    }
}
