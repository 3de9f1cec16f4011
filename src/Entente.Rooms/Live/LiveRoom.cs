using System.Collections.Immutable;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Ledger;
using Entente.Rooms.Private;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;

namespace Entente.Rooms.Live;

/// <summary>A room at work: takes moves, keeps them, and tells those who follow.</summary>
/// <remarks>
/// Several may be at work for the same room at once, on one machine or on several: the version check of the ledger decides, and whoever was behind reads on and decides again.
/// All members may be called from many threads.
/// </remarks>
public sealed partial class LiveRoom : IDisposable
{
    private const int MostAttempts = 16;
    private const int KeyLength = 64;
    private readonly RoomServices services;
    private readonly RoomKeeper keeper;
    private readonly RoomLines lines;
    private readonly RoomFollowers followers = new();
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly ITimer timer;
    private bool isBehind;

    private LiveRoom(RoomId id, RoomServices services)
    {
        Id = id;
        this.services = services;
        keeper = new RoomKeeper(id, services);
        lines = new RoomLines();
        timer = services.Time.CreateTimer(
            _ => _ = TickAsync(),
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
    }

    /// <summary>Which room.</summary>
    public RoomId Id { get; }

    /// <summary>Whether the room was ever opened.</summary>
    public bool Exists => keeper.State.Setup is not null;

    /// <summary>Reads a room and sets it to work; one that was never opened waits for <see cref="RoomCommand.OpenTable"/>.</summary>
    /// <exception cref="BrokenLogException">The log is not what was once written.</exception>
    /// <exception cref="LedgerUnavailableException">The store cannot be reached.</exception>
    public static async ValueTask<LiveRoom> LoadAsync(RoomId id, RoomServices services, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(services);
        var room = new LiveRoom(id, services);
        await room.keeper.CatchUpAsync(cancel).ConfigureAwait(false);
        room.noted = await services.Ledger.WatchOfAsync(id, cancel).ConfigureAwait(false);
        room.lines.Expect(room.keeper.State, room.noted.Note, services.Time.GetUtcNow());
        room.SetTimer();
        return room;
    }

    /// <summary>Makes a move.</summary>
    /// <param name="move">The move.</param>
    /// <param name="cancel">Gives up waiting; the move may still happen.</param>
    public async ValueTask<MoveResult> MoveAsync(RoomMove move, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(move);
        if (move.Key is null || move.Key.Length > KeyLength)
        {
            return new MoveResult.Refused(new RoomRefusal(RefusalKind.BadText, "key"));
        }

        await gate.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (isBehind)
            {
                await ReadOnAsync(cancel).ConfigureAwait(false);
                isBehind = false;
            }

            return await AttemptAsync(move, cancel).ConfigureAwait(false);
        }
        catch (LedgerFullException)
        {
            return new MoveResult.Full();
        }
        catch (LedgerUnavailableException)
        {
            return new MoveResult.Waiting();
        }
        finally
        {
            SetTimer();
            gate.Release();
        }
    }

    /// <summary>What somebody at a seat sees now.</summary>
    /// <param name="seat">The seat.</param>
    /// <returns>The view, or null when there is no such seat or it was closed.</returns>
    public RoomView? View(int seat) =>
        keeper.State.SeatOf(seat) is { State: not SeatState.Closed } viewer
            ? RoomViews.For(keeper.State, keeper.Kept, viewer, lines.Down)
            : null;

    /// <summary>What somebody without a seat sees now; null when the room is not open to the public.</summary>
    public PublicView? PublicView() => RoomViews.ForPublic(keeper.State);

    /// <summary>How often something changed that a seat may see, since the room was set to work. Counted before those who follow are told: a view made after a count holds all that was counted.</summary>
    /// <param name="seat">The seat.</param>
    public long Changes(int seat) => followers.Changes(seat, OwnerOf(seat));

    /// <summary>Follows the room from a seat.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="changed">Called after something changed that the seat may see, and for nothing else; must return at once.</param>
    /// <returns>Ends following when disposed.</returns>
    public IDisposable Follow(int seat, Action changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        return followers.Add(seat, () => OwnerOf(seat), changed);
    }

    /// <summary>Says that a line of a seat is up; a seat may have several.</summary>
    /// <param name="seat">The seat.</param>
    /// <returns>Says that it is down when disposed.</returns>
    public IDisposable Connect(int seat)
    {
        LineChanged(seat, lines.Up(seat));
        return new Line(() =>
        {
            LineChanged(seat, lines.Lost(seat, services.Time.GetUtcNow()));
        });
    }

    /// <summary>The entries of the log as they are kept, so that anybody at the table can check the hashes.</summary>
    public ValueTask<ImmutableArray<LogEntry>> LogAsync(long after, int most, CancellationToken cancel) =>
        services.Ledger.ReadAsync(Id, after, most, cancel);

    /// <summary>Reads what another that is at work for the same room has added to the log, and tells those who follow; what was found meanwhile is not told again.</summary>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="LedgerUnavailableException">The store cannot be reached.</exception>
    public async ValueTask CatchUpAsync(CancellationToken cancel)
    {
        if ((await LogAsync(keeper.State.Version, 1, cancel).ConfigureAwait(false)).IsEmpty)
        {
            return;
        }

        await gate.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            await ReadOnAsync(cancel).ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }

        SetTimer();
    }

    /// <summary>Destroys what an owner keeps: its records, and the key that they and their copies are encrypted under. The shared log stays, and its hashes still hold.</summary>
    /// <param name="owner">The owner.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask EraseAsync(string owner, CancellationToken cancel)
    {
        await gate.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            await keeper.EraseAsync(owner, cancel).ConfigureAwait(false);
        }
        finally
        {
            // An agent that played by what is gone stands up.
            SetTimer();
            gate.Release();
        }

        followers.TellAll();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        stop.Cancel();
        stop.Dispose();
        timer.Dispose();
        gate.Dispose();
    }

    private async ValueTask<MoveResult> AttemptAsync(RoomMove move, CancellationToken cancel)
    {
        for (int attempt = 0; attempt < MostAttempts; attempt++)
        {
            await DoDueAsync(cancel).ConfigureAwait(false);
            Seat? seat = keeper.State.SeatOf(move.Seat);
            string code = await CodeOfAsync(move, seat, cancel).ConfigureAwait(false);
            if (Repeated(move, code, seat) is { } before)
            {
                return before;
            }

            if (move.Seat >= 0 && seat is null)
            {
                return new MoveResult.Refused(new RoomRefusal(RefusalKind.NoSuchSeat));
            }

            if (move.Occupation is { } meant && seat?.Occupation != meant)
            {
                return new MoveResult.Refused(new RoomRefusal(RefusalKind.SeatPassedOn));
            }

            if (move.IsQuestion)
            {
                return new MoveResult.Refused(new RoomRefusal(RefusalKind.NothingThere, "move"));
            }

            if (move.Seen is { } seen && MovedOn.IsSince(keeper.State, seen, move.Seat, move.Command))
            {
                return new MoveResult.Refused(new RoomRefusal(RefusalKind.MovedOn));
            }

            DateTimeOffset now = Now();
            RoomDecision decision = RoomRules.Decide(
                new Asked(keeper.State, keeper.Kept, seat, now)
                {
                    Program = move.Program,
                    IsByAgent = move.IsByAgent,
                    Down = lines.Down,
                },
                move.Command
            );
            if (decision.Refusal is { } refusal)
            {
                return new MoveResult.Refused(refusal);
            }

            if (move.IsTrial)
            {
                return new MoveResult.Kept();
            }

            if (
                keeper.State.Setup?.Kind == TableKind.Real
                && decision.Events.Any(happened => happened is RoomEvent.SideBegunAnew)
            )
            {
                // First of all: nobody may ever read what others kept.
                await keeper.EraseAsync(seat!.Owner, cancel).ConfigureAwait(false);
            }

            if (
                await AddAsync(
                        new RoomEntry(now, decision.MadeBy ?? move.Seat, decision.Events)
                        {
                            Key = code,
                            Fingerprint = FingerprintOf(move, seat),
                            Program = decision.MadeBy is null ? move.Program : decision.MadeByProgram,
                        },
                        decision,
                        seat?.Owner,
                        cancel
                    )
                    .ConfigureAwait(false)
            )
            {
                return decision.Events.IsEmpty
                    ? new MoveResult.Kept()
                    : new MoveResult.Done(keeper.State.Version, keeper.State.Head);
            }
        }

        return new MoveResult.Waiting();
    }

    // Whoever is not let in to a side is told of nothing that it keeps, not even that there is something.
    private string OwnerOf(int seat) =>
        keeper.State.SeatOf(seat) is not { } found ? ""
        : !keeper.State.IsShownOwn(found) ? $"outside {seat}"
        : found.Owner;

    private async ValueTask<bool> AddAsync(
        RoomEntry happened,
        RoomDecision decision,
        string? mover,
        CancellationToken cancel
    )
    {
        bool isAdded;
        ImmutableSortedDictionary<string, PrivateState> keptBefore = keeper.Kept;
        try
        {
            isAdded = await keeper.AddAsync(happened, decision.Private, mover, Watched, cancel).ConfigureAwait(false);
        }
        catch (LedgerUnavailableException)
        {
            // It may have been written all the same: the next move reads before it decides.
            isBehind = true;
            throw;
        }

        if (!isAdded)
        {
            await ReadOnAsync(cancel).ConfigureAwait(false);
        }
        else if (decision.Events.IsEmpty)
        {
            followers.Tell(RoomViews.Touched(keeper.State, keptBefore, keeper.Kept));
        }
        else
        {
            lines.Forget(keeper.State);
            noted = noted with { Due = Watched(keeper.State) };
            followers.TellAll();
        }

        return isAdded;
    }

    // Reads what somebody else wrote, and tells those who see something else since, and nobody else.
    private async ValueTask ReadOnAsync(CancellationToken cancel)
    {
        RoomState before = keeper.State;
        ImmutableSortedDictionary<string, PrivateState> keptBefore = keeper.Kept;
        await keeper.CatchUpAsync(cancel).ConfigureAwait(false);
        lines.Forget(keeper.State);
        if (keeper.State.Version != before.Version)
        {
            followers.TellAll();
        }
        else
        {
            followers.Tell(RoomViews.Touched(keeper.State, keptBefore, keeper.Kept));
        }
    }

    private sealed class Line(Action drop) : IDisposable
    {
        private Action? dropped = drop;

        public void Dispose() => Interlocked.Exchange(ref dropped, null)?.Invoke();
    }
}
