using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Keeping;
using Entente.Rooms.Live;
using Entente.Rooms.Offers;
using Entente.Testing.Support;
using Entente.Web.Tables;
using Entente.Web.Tables.Agents;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.JSInterop;

namespace Entente.Web.Tests.Tables;

/// <summary>What somebody at a seat has before them while the store comes and goes. That the seat is theirs is asked of the store each time, as in the product.</summary>
public sealed class SeatDeskTests : IAsyncDisposable
{
    private const int Seat = 1;
    private readonly MemoryDocumentStore documents = new();
    private readonly SemaphoreSlim told = new(0);
    private Rooms? table;
    private AgentDesk? agents;
    private SeatDesk? desk;

    [Fact]
    public async Task A_move_that_is_made_while_the_store_is_away_waits_and_happens_once_when_it_is_sent_again()
    {
        SeatDesk at = await OpenAsync();
        documents.Fail(StoreFault.Unavailable);
        var say = new RoomCommand.Send(MessageKind.Text, "Liaison offices?");
        Assert.IsType<MoveResult.Waiting>(await at.MoveAsync("say", say));
        Assert.IsType<MoveResult.Waiting>(await at.MoveAsync("say", say));
        Assert.True(at.IsWaiting);
        Assert.NotNull(at.View);
        await UntilAsync(() => at.IsWaiting);

        documents.Fail(StoreFault.None);
        await UntilAsync(() => !at.IsWaiting);
        Assert.IsType<MoveResult.Done>(await at.MoveAsync("say", say));
        Assert.False(at.IsWaiting);
        Assert.Equal(1, Said(at, "Liaison offices?"));
    }

    [Fact]
    public async Task A_move_whose_answer_was_lost_with_the_store_happens_no_second_time()
    {
        SeatDesk at = await OpenAsync();
        var say = new RoomCommand.Send(MessageKind.Text, "Liaison offices?");
        table!.Ledger.Fail(StoreFault.Unavailable);
        Assert.IsType<MoveResult.Waiting>(await at.MoveAsync("say", say));
        table.Ledger.Fail(StoreFault.None);
        Assert.IsType<MoveResult.Done>(await at.MoveAsync("say", say));
        await at.ReadAsync();
        Assert.Equal(1, Said(at, "Liaison offices?"));
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

    private async Task<SeatDesk> OpenAsync(bool isRead = true)
    {
        table = await Rooms.OpenAsync();
        await table.DoneAsync(1, new RoomCommand.TakeSeat("Ann"));
        await table.DoneAsync(2, new RoomCommand.TakeSeat("Bo"));
        var sessions = new SeatSessions(
            documents,
            new AuditLog(documents, new SeededEntropy(8), table.Clock),
            new SeededEntropy(9),
            table.Clock,
            AdmissionRules.Default
        );
        OpenedSeat seat = await sessions.OpenAsync(Rooms.Id, "1", Actor.Account("h"), default);
        agents = new AgentDesk(table.Live, documents, TimeProvider.System, NullLogger<AgentDesk>.Instance);
        desk = new SeatDesk(
            table.Live,
            new CircuitLine(),
            new MoveKeys(new KeysOfMoves()),
            agents,
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

    // As moves.js has them: the same key until the move was answered.
    private sealed class KeysOfMoves : IJSRuntime, IJSObjectReference
    {
        private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);
        private int made;

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args)
        {
            object? answer = null;
            switch (identifier)
            {
                case "import":
                    answer = this;
                    break;
                case "key":
                    string of = $"{args![0]} {args[1]}";
                    if (!keys.TryGetValue(of, out string? key))
                    {
                        keys[of] = key = $"key {++made}";
                    }

                    answer = key;
                    break;
                case "answered":
                    keys.Clear();
                    break;
                default:
                    break;
            }

            return ValueTask.FromResult((TValue)answer!);
        }

        public ValueTask<TValue> InvokeAsync<TValue>(
            string identifier,
            CancellationToken cancellationToken,
            object?[]? args
        ) => InvokeAsync<TValue>(identifier, args);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
