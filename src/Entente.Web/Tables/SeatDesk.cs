using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Rooms;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Web.Tables.Agents;
using Entente.Web.Tables.Packages;
using Entente.Web.Tables.Records;
using Entente.Web.Tables.Waiting;

namespace Entente.Web.Tables;

/// <summary>What somebody at a seat has before them, kept up to date for one live page.</summary>
/// <param name="rooms">The rooms.</param>
/// <param name="line">Whether the browser can be reached.</param>
/// <param name="keys">Keys of moves.</param>
/// <param name="agents">Plays for agents, told when one was seen to sit down.</param>
/// <param name="store">Whether the store answers.</param>
/// <param name="clock">The time by which an answer is late.</param>
/// <param name="room">The room.</param>
/// <param name="seat">The number of the seat.</param>
/// <param name="isTheirs">Whether the seat is still theirs; asked before everything that they see or do.</param>
/// <param name="refused">Notes that they asked for what is not theirs.</param>
public sealed partial class SeatDesk(
    IRooms rooms,
    CircuitLine line,
    MoveKeys keys,
    AgentDesk agents,
    StoreWatch store,
    TimeProvider clock,
    RoomId room,
    int seat,
    Func<CancellationToken, ValueTask<bool>> isTheirs,
    Func<ValueTask> refused
) : IAsyncDisposable
{
    private const int EntriesAtOnce = 500;
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly CancellationTokenSource gone = new();
    private IAsyncDisposable? following;
    private IDisposable? watching;
    private string? document;
    private ImmutableSortedDictionary<int, AdditionScore>? scores;
    private OutcomeSpace? space;
    private bool isFollowing;
    private int asked;

    /// <summary>The room.</summary>
    public RoomId Room => room;

    /// <summary>The number of the seat.</summary>
    public int Seat => seat;

    /// <summary>What they see; null before it was first read, and when the seat is not theirs any more.</summary>
    public RoomView? View { get; private set; }

    /// <summary>The seat that they had until the host closed it; null as long as it is theirs, and where it ended otherwise.</summary>
    public ClosedSeat? ClosedAt { get; private set; }

    /// <summary>What everything is worth to their side; null where that is not known.</summary>
    public OwnStake? Stake { get; private set; }

    /// <summary>Their side with its wishes, of all that it has scored; null where none were read.</summary>
    public Scenario? Sheet { get; private set; }

    /// <summary>What was added to the agenda and their side has not scored, in order; none where its wishes are unknown.</summary>
    public ImmutableArray<Addition> Unscored { get; private set; } = [];

    /// <summary>What waits for whoever sits there.</summary>
    public ImmutableArray<Awaited> Awaiting { get; private set; } = [];

    /// <summary>Whether what keeps the rooms cannot be reached at the moment.</summary>
    public bool IsWaiting { get; private set; }

    /// <summary>Told after something changed. May come from any thread.</summary>
    public event Action? Changed;

    /// <summary>Whether an agent plays at this seat: whoever's it is takes over before they play themselves.</summary>
    public bool IsPlayedByAgent =>
        View is { Phase: not TalkPhase.Ended, You: { Agent: not null, State: not SeatState.Closed } };

    /// <summary>Whether the role at this seat may ask for a kind of command, and no agent plays there in its place.</summary>
    /// <typeparam name="T">A case of <see cref="RoomCommand"/>.</typeparam>
    public bool May<T>()
        where T : RoomCommand =>
        View is { } view
        && Rights.Of(typeof(T)).Contains(view.You.Role)
        && (!view.You.IsOutside || Rights.IsForOutsiders(typeof(T)))
        && !(IsPlayedByAgent && Rights.IsAtTable(typeof(T)));

    /// <summary>Reads once what the seat sees.</summary>
    /// <returns>Whether there is such a seat and it is theirs.</returns>
    public async Task<bool> ReadAsync()
    {
        await gate.WaitAsync().ConfigureAwait(false);
        try
        {
            bool isGood = await isTheirs(gone.Token).ConfigureAwait(false);
            Take(isGood ? await rooms.ViewAsync(Room, seat, gone.Token).ConfigureAwait(false) : null);
            IsWaiting = false;
            if (View is null && isGood)
            {
                ClosedAt = await ClosedAsync().ConfigureAwait(false);
            }

            if (View is { Phase: not TalkPhase.Ended } seen && seen.Seats.Any(each => each.Agent is not null))
            {
                await agents.WatchAsync(room).ConfigureAwait(false);
            }
        }
        catch (LedgerUnavailableException)
        {
            IsWaiting = true;
        }
        finally
        {
            gate.Release();
        }

        return View is not null || IsWaiting;
    }

    // All at the table see it; whoever sat there is told the same.
    private async Task<ClosedSeat?> ClosedAsync() =>
        await rooms.ViewAsync(Room, SeatDesks.Host, gone.Token).ConfigureAwait(false) is { } table
        && table.Seats.FirstOrDefault(each => each.Number == seat) is { State: SeatState.Closed } closed
            ? new ClosedSeat(table.Title, closed.Role)
            : null;

    /// <summary>Follows the room from now on, as a line of this seat that is up while the browser can be reached.</summary>
    public async Task FollowAsync()
    {
        line.Changed += LineChanged;
        watching = store.Follow(SomethingChanged);
        isFollowing = true;
        await FollowOrNotAsync().ConfigureAwait(false);
    }

    /// <summary>The whole shared log as it is kept, with its hashes.</summary>
    /// <returns>Null when the seat is not theirs any more.</returns>
    /// <exception cref="LedgerUnavailableException">What keeps the rooms cannot be reached.</exception>
    public async Task<ImmutableArray<LogEntry>?> RecordAsync()
    {
        if (!await isTheirs(gone.Token).ConfigureAwait(true))
        {
            await refused().ConfigureAwait(true);
            return null;
        }

        var record = ImmutableArray.CreateBuilder<LogEntry>();
        while (
            await rooms.LogAsync(room, record.Count, EntriesAtOnce, gone.Token).ConfigureAwait(true)
                is { IsEmpty: false } more
        )
        {
            record.AddRange(more);
        }

        return record.ToImmutable();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        line.Changed -= LineChanged;
        watching?.Dispose();
        await gone.CancelAsync().ConfigureAwait(false);
        if (Interlocked.Exchange(ref following, null) is { } ended)
        {
            await ended.DisposeAsync().ConfigureAwait(false);
        }
    }

    private void LineChanged() => _ = FollowOrNotAsync();

    private async Task FollowOrNotAsync()
    {
        if (Interlocked.Exchange(ref following, null) is { } before)
        {
            await before.DisposeAsync().ConfigureAwait(false);
        }

        if (!line.IsUp || gone.IsCancellationRequested)
        {
            return;
        }

        try
        {
            IAsyncDisposable now = await rooms
                .FollowAsync(Room, seat, SomethingChanged, isLine: true, gone.Token)
                .ConfigureAwait(false);
            if (Interlocked.Exchange(ref following, now) is { } other)
            {
                await other.DisposeAsync().ConfigureAwait(false);
            }

            if (gone.IsCancellationRequested && Interlocked.Exchange(ref following, null) is { } late)
            {
                await late.DisposeAsync().ConfigureAwait(false);
            }
        }
        catch (LedgerUnavailableException)
        {
            IsWaiting = true;
        }
        catch (OperationCanceledException)
        {
            return;
        }

        SomethingChanged();
    }

    // Several changes while one is being read are read as one.
    private void SomethingChanged()
    {
        if (Interlocked.Increment(ref asked) == 1)
        {
            _ = Task.Run(CatchUpAsync);
        }
    }

    private async Task CatchUpAsync()
    {
        try
        {
            int seen;
            do
            {
                seen = Volatile.Read(ref asked);
                await ReadAsync().ConfigureAwait(false);
                if (!IsWaiting && isFollowing && line.IsUp && Volatile.Read(ref following) is null)
                {
                    await FollowOrNotAsync().ConfigureAwait(false);
                }

                if (!IsWaiting && View is not null)
                {
                    await AskAgainAsync().ConfigureAwait(false);
                }

                Changed?.Invoke();
                bool isUnsent = !IsWaiting && await SendWaitingAsync().ConfigureAwait(false);
                if (IsWaiting || isUnsent)
                {
                    await Task.Delay(Again, gone.Token).ConfigureAwait(false);
                }
            } while (IsWaiting || HasUnsent || Interlocked.CompareExchange(ref asked, 0, seen) != seen);
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    // What they see comes last, and goes first: a page that is drawn meanwhile finds all that belongs to it, and says of no side that has said what it wants that it has not.
    private void Take(RoomView? view)
    {
        View = view is null ? null : View;
        Understand(view);
        Await(view);
        View = view;
    }

    private void Await() => Await(View);

    private void Await(RoomView? view) =>
        Awaiting = view is not null ? Awaited.By(view, Stake is null ? [] : Unscored, read) : [];

    private void Understand(RoomView? view)
    {
        if (view is null)
        {
            Stake = null;
            Sheet = null;
            Unscored = [];
            document = null;
            return;
        }

        if (
            view.Own?.Preferences == document
            && TermsGuard.AreSame(view.Own?.AdditionScores, scores)
            && TermsGuard.AreSame(view.Space, space)
        )
        {
            return;
        }

        document = view.Own?.Preferences;
        scores = view.Own?.AdditionScores;
        space = view.Space;
        GrownSheet? read = document is null ? null : GrownSheet.Of(view, document, scores!);
        Sheet = read?.Scenario;
        Unscored = read?.Unscored ?? [];
        Stake =
            read is null || OwnParty(view, read.Scenario) is not { } own
                ? null
                : OwnStake.Of(read, own, Addition.Of(view));
    }

    /// <summary>The side of a viewer in a scenario that was made for it; null where it has none.</summary>
    internal static Party? OwnParty(RoomView view, Scenario sheet) =>
        view.You switch
        {
            { Role: Role.Lead or Role.Adviser or Role.Principal, Party: var party } => sheet.Parties[party],
            { Role: Role.ThirdParty, Party: var party } => sheet.ThirdParties[party],
            _ => null,
        };
}
