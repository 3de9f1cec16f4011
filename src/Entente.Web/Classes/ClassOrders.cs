using System.Collections.Immutable;
using System.Security.Cryptography;
using Entente.Rooms;
using Entente.Rooms.Ledger;
using Entente.Web.Tables.Waiting;

namespace Entente.Web.Classes;

/// <summary>The orders that a teacher gives at one live page of a class: while the store is away they wait, are seen, and are sent by themselves, each once, in the order in which they were given.</summary>
/// <remarks>
/// An order has one key in all rooms: sent again it is the same, also from a page that was loaded anew. One that had waited is carried out where nothing has happened at the table since that bears on it, and is said to be unsent elsewhere.
/// An order to many tables that was cut off goes on at those that are left.
/// </remarks>
/// <param name="classes">The classes.</param>
/// <param name="keys">Keys of moves.</param>
/// <param name="line">Whether the browser can be reached.</param>
/// <param name="id">The class.</param>
public sealed class ClassOrders(Classroom classes, MoveKeys keys, CircuitLine line, RoomId id) : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly CancellationTokenSource gone = new();
    private readonly Lock waitingGate = new();
    private ImmutableList<Pending> pending = [];
    private int numbers;

    /// <summary>What had to wait, in that order: what waits still, and what came of the rest until the teacher has read it.</summary>
    public ImmutableArray<GivenOrder> Waiting => [.. pending.Select(each => each.Shown)];

    /// <summary>Told after something changed in <see cref="Waiting"/>. May come from any thread, and must return at once.</summary>
    public event Action? Changed;

    /// <summary>Gives an order, and tries it at once unless others wait already.</summary>
    /// <param name="order">The order.</param>
    /// <returns>How it stands; and later, when it had to wait, what came of it.</returns>
    public async Task<OrderProgress> GiveAsync(ClassOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        string digest = Convert.ToHexStringLower(SHA256.HashData(order.Content()));
        string place = $"class/{id}/{digest[..16]}";
        MoveKey key = await keys.KeyAsync(place, digest).ConfigureAwait(true);
        Pending? given = pending.Find(each => each.Key == key.Key && each.Shown.IsQueued);
        if (given is not null)
        {
            // A second press on what waits is the same order.
            return given.Progress;
        }

        Change(all => all.RemoveAll(each => each.Place == place));
        given = new Pending(
            place,
            key.Key,
            [.. OrderStep.Of(order, key.Key)],
            new GivenOrder(++numbers, order, WaitingState.Queued, [], [])
        )
        {
            // Pressed while the line was down, it has waited in the browser.
            HasWaited = key.Seen is not null,
        };
        await gate.WaitAsync(gone.Token).ConfigureAwait(true);
        try
        {
            if (pending.Any(each => each.Shown.IsOpen) || !await CarryOutAsync(given).ConfigureAwait(true))
            {
                given.HasWaited = true;
                Change(all => all.Add(given));
            }
        }
        finally
        {
            gate.Release();
        }

        Changed?.Invoke();
        return given.Progress;
    }

    /// <summary>Sends what waits, until something has to wait again.</summary>
    public async Task SendWaitingAsync()
    {
        if (!line.IsUp || !pending.Any(each => each.Shown.IsOpen))
        {
            return;
        }

        await gate.WaitAsync(gone.Token).ConfigureAwait(true);
        try
        {
            while (line.IsUp && pending.Find(each => each.Shown.IsOpen) is { } next)
            {
                // Only as long as its page stands in the browser: one that was loaded anew has said that nothing is sent by itself.
                bool? isWanted = await keys.IsWantedAsync(next.Place, next.Key).ConfigureAwait(true);
                if (isWanted == false && next.Shown.IsQueued)
                {
                    Show(next, next.Shown with { State = WaitingState.Recalled });
                }

                if (isWanted is null || !await CarryOutAsync(next).ConfigureAwait(true))
                {
                    break;
                }

                Settle(each =>
                    each == next
                    && each.Shown is { State: WaitingState.Happened, Refused.IsEmpty: true }
                    && !each.IsRecalled
                );
            }
        }
        finally
        {
            gate.Release();
        }

        Changed?.Invoke();
    }

    /// <summary>Takes back an order that waits: it is not sent by itself any more. Where a first try may have reached a record, that is told as soon as the store answers.</summary>
    /// <param name="number">Its number.</param>
    public async Task TakeBackAsync(int number)
    {
        if (pending.Find(each => each.Shown.Number == number && each.Shown.IsQueued) is not { } found)
        {
            return;
        }

        found.IsRecalled = true;
        bool isSure = !found.IsOnItsWay && !found.Steps.Any(each => !each.IsOver && each.MayHaveHappened);
        Show(found, found.Shown with { State = WaitingState.Recalled });
        if (isSure)
        {
            await EndAsync(found).ConfigureAwait(true);
        }

        Changed?.Invoke();
    }

    /// <summary>What came of an order that had waited has been read.</summary>
    /// <param name="number">Its number.</param>
    public void Read(int number)
    {
        Settle(each => each.Shown.Number == number && !each.Shown.IsOpen);
        Changed?.Invoke();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync().ConfigureAwait(false);
        foreach (Pending each in pending)
        {
            each.End.TrySetCanceled(gone.Token);
        }

        gate.Dispose();
        gone.Dispose();
    }

    // Whether it came to an end.
    private async Task<bool> CarryOutAsync(Pending given)
    {
        given.IsOnItsWay = true;
        try
        {
            foreach (OrderStep step in given.Steps.Where(each => !each.IsOver))
            {
                bool isRecalled = given.Shown.State == WaitingState.Recalled;
                await step.TryAsync(classes, given.Shown.Order, given.HasWaited, isRecalled, gone.Token)
                    .ConfigureAwait(true);
                if (!step.IsOver)
                {
                    Show(given, Told(given, given.Shown.IsQueued ? WaitingState.Tried : given.Shown.State));
                    return false;
                }
            }
        }
        catch (LedgerUnavailableException)
        {
            Show(given, Told(given, given.Shown.State));
            return false;
        }
        finally
        {
            given.IsOnItsWay = false;
        }

        await EndAsync(given).ConfigureAwait(true);
        return true;
    }

    private async Task EndAsync(Pending given)
    {
        bool isDone = given.Steps.Any(each => each.IsDone);
        bool isRefused = given.Steps.Any(each => each is { Result: not null, IsDone: false });
        given.IsRecalled |= given.Shown.State == WaitingState.Recalled;
        WaitingState end = given.IsRecalled
            ? isDone
                ? WaitingState.Happened
                : WaitingState.TakenBack
            : isRefused
                ? WaitingState.NotSent
                : WaitingState.Happened;
        Show(given, Told(given, end));
        given.End.TrySetResult(given.Shown);
        await keys.AnsweredAsync(given.Place).ConfigureAwait(true);
    }

    private static GivenOrder Told(Pending given, WaitingState state) =>
        given.Shown with
        {
            State = state,
            Done = [.. given.Steps.Where(each => each.IsDone).Select(each => each.Table).Distinct()],
            Refused =
            [
                .. given
                    .Steps.Where(each => each is { Result: not null, IsDone: false })
                    .Select(each => new OrderRefusal(each.Table, each.Result!)),
            ],
        };

    private void Show(Pending each, GivenOrder shown)
    {
        lock (waitingGate)
        {
            each.Shown = shown;
        }
    }

    private void Settle(Predicate<Pending> which) => Change(all => all.RemoveAll(which));

    private void Change(Func<ImmutableList<Pending>, ImmutableList<Pending>> change)
    {
        lock (waitingGate)
        {
            pending = change(pending);
        }
    }

    private sealed class Pending(string place, string key, ImmutableArray<OrderStep> steps, GivenOrder shown)
    {
        public string Place => place;

        public string Key => key;

        public ImmutableArray<OrderStep> Steps => steps;

        public GivenOrder Shown { get; set; } = shown;

        public bool HasWaited { get; set; }

        public bool IsOnItsWay { get; set; }

        public bool IsRecalled { get; set; }

        public OrderProgress Progress => new(Shown, End.Task);

        public TaskCompletionSource<GivenOrder> End { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
