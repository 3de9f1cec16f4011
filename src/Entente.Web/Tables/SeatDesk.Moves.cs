using System.Collections.Immutable;
using Entente.Rooms.Commands;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Rules;
using Entente.Rooms.Views;
using Entente.Web.Tables.Waiting;

namespace Entente.Web.Tables;

public sealed partial class SeatDesk
{
    private readonly Lock waitingGate = new();
    private ImmutableList<Pending> pending = [];
    private int numbers;

    /// <summary>What was pressed and had to wait, in that order: what waits still, and what came of the rest until its maker has read it.</summary>
    public ImmutableArray<WaitingMove> Waiting => [.. pending.Select(each => each.Shown)];

    /// <summary>What is on its way and not answered within a second: moves, until they are answered or wait, and what else is pressed here.</summary>
    public SlowAnswers Slow { get; } = new(clock);

    private bool HasUnsent => line.IsUp && pending.Any(each => each.Shown.IsOpen);

    /// <summary>Makes a move.</summary>
    /// <param name="place">The place on the page that it is asked from.</param>
    /// <param name="command">What is asked.</param>
    /// <returns>
    /// What became of it. While the store is away it waits, is seen in <see cref="Waiting"/>, and is sent by itself with the same key once the store answers, unless something that bears on it has happened by then:
    /// that is refused with <see cref="RefusalKind.MovedOn"/>. Null when its maker took it back meanwhile.
    /// </returns>
    public async Task<MoveResult?> MoveAsync(string place, RoomCommand command)
    {
        RoomView? seen = View;
        string unique = $"{Room}/{seat}/{place}";
        MoveKey key = await keys.KeyAsync(unique, command).ConfigureAwait(true);
        var move = new RoomMove(seat, command, key.Key) { Seen = key.Seen };

        // A second press on what waits is the same move; on what was taken back, it is wanted again.
        Pending? same = pending.Find(each => each.Move.Key == key.Key && each.Shown.IsQueued);
        Settle(each => each != same && each.Shown.Place == place && (!each.Shown.IsOpen || each.Move.Key == key.Key));
        using IDisposable? mark = same is null ? Slow.Begin(new SlowAnswer(command)) : null;
        Tried tried = same is null ? await TryAsync(move).ConfigureAwait(true) : default;
        MoveResult? result = tried.Result;
        if (same is not null)
        {
            result = await same.Answer.Task.WaitAsync(gone.Token).ConfigureAwait(true);
        }
        else if (result is MoveResult.Waiting)
        {
            // Whether it happened may not be known: the key stays, and the desk looks until the store answers.
            var waiting = new Pending(
                unique,
                move with
                {
                    Seen = key.Seen ?? seen?.Version,
                    Occupation = command is RoomCommand.TakeSeat ? null : seen?.You.Occupation,
                },
                seen,
                new WaitingMove(
                    ++numbers,
                    place,
                    command,
                    tried.MayHaveHappened ? WaitingState.Tried : WaitingState.Queued
                )
            );
            Change(all => all.Add(waiting));
            mark?.Dispose();
            IsWaiting = true;
            SomethingChanged();
            result = await waiting.Answer.Task.WaitAsync(gone.Token).ConfigureAwait(true);
        }
        else if (result is MoveResult.Refused no && key.Seen is not null)
        {
            // It was pressed while the line was down, and where it was pressed may be gone.
            var late = new WaitingMove(++numbers, place, command, WaitingState.NotSent) { Refusal = no.Refusal };
            Change(all => all.Add(new Pending(unique, move, seen, late)));
        }

        Note(place, move, result);
        if (result is null)
        {
            return null;
        }

        if (result is MoveResult.Refused { Refusal.Kind: RefusalKind.NotYours })
        {
            await refused().ConfigureAwait(true);
        }

        await keys.AnsweredAsync(unique).ConfigureAwait(true);
        await ReadAsync().ConfigureAwait(true);
        if (IsWaiting)
        {
            SomethingChanged();
        }
        else if (View is null)
        {
            // The part that was pressed draws nothing any more: the page around it says that the seat is somebody else's.
            Changed?.Invoke();
        }

        return result;
    }

    /// <summary>Takes back a move that waits: it is not sent by itself any more. Where a first try may have reached the record, that is told as soon as the store answers.</summary>
    /// <param name="number">Its number.</param>
    public async Task TakeBackAsync(int number)
    {
        Pending? found = pending.Find(each => each.Shown.Number == number && each.Shown.IsQueued);
        if (found is null)
        {
            return;
        }

        bool isSure = found.Shown.State == WaitingState.Queued && !found.IsOnItsWay;
        Show(found, isSure ? WaitingState.TakenBack : WaitingState.Recalled);
        found.Answer.TrySetResult(null);
        if (isSure)
        {
            await keys.AnsweredAsync(found.Unique).ConfigureAwait(true);
        }

        SomethingChanged();
    }

    /// <summary>What came of a move that had waited has been read.</summary>
    /// <param name="number">Its number.</param>
    public void Read(int number)
    {
        Settle(each => each.Shown.Number == number && !each.Shown.IsOpen);
        Changed?.Invoke();
    }

    // In the order in which they were pressed, until one has to wait again. Whether something is left to be sent.
    private async Task<bool> SendWaitingAsync()
    {
        if (!line.IsUp || !pending.Any(each => each.Shown.IsOpen))
        {
            return false;
        }

        foreach (Pending each in pending.Where(each => each.Shown.IsOpen))
        {
            if (await SendAsync(each).ConfigureAwait(false) is MoveResult.Waiting)
            {
                Changed?.Invoke();
                return true;
            }
        }

        await ReadAsync().ConfigureAwait(false);
        Changed?.Invoke();
        return false;
    }

    private async Task<MoveResult> SendAsync(Pending each)
    {
        // Only as long as its page stands in the browser: one that was loaded anew has said that nothing is sent by itself.
        bool? isWanted = await keys.IsWantedAsync(each.Unique, each.Move.Key).ConfigureAwait(false);
        if (isWanted is null)
        {
            return new MoveResult.Waiting();
        }

        if (isWanted == false && each.Shown.IsQueued)
        {
            Show(each, WaitingState.Recalled);
            each.Answer.TrySetResult(null);
        }

        bool isRecalled = each.Shown.State == WaitingState.Recalled;
        each.IsOnItsWay = !isRecalled;
        bool isOtherwise = !IsSameMandate(each.Seen, View);
        Tried tried = await TryAsync(each.Move with { IsQuestion = isRecalled || isOtherwise }).ConfigureAwait(false);
        each.IsOnItsWay = false;
        MoveResult result =
            isOtherwise && tried.Result is MoveResult.Refused { Refusal.Kind: RefusalKind.NothingThere }
                ? new MoveResult.Refused(new RoomRefusal(RefusalKind.MovedOn))
                : tried.Result;
        bool isTakenBack = each.Shown.State == WaitingState.Recalled;
        switch (result)
        {
            case MoveResult.Waiting:
                if (tried.MayHaveHappened && each.Shown.State == WaitingState.Queued)
                {
                    Show(each, WaitingState.Tried);
                }

                break;
            case MoveResult.Done or MoveResult.Kept when isTakenBack:
                Show(each, WaitingState.Happened);
                await keys.AnsweredAsync(each.Unique).ConfigureAwait(false);
                break;
            case MoveResult.Done or MoveResult.Kept:
                Settle(other => other == each);
                break;
            case var _ when isTakenBack:
                Show(each, WaitingState.TakenBack);
                await keys.AnsweredAsync(each.Unique).ConfigureAwait(false);
                break;
            default:
                Show(each, WaitingState.NotSent, (result as MoveResult.Refused)?.Refusal);
                break;
        }

        if (result is not MoveResult.Waiting)
        {
            each.Answer.TrySetResult(result);
        }

        return result;
    }

    private async Task<Tried> TryAsync(RoomMove move)
    {
        try
        {
            if (!await isTheirs(gone.Token).ConfigureAwait(true))
            {
                await refused().ConfigureAwait(true);
                return new Tried(new MoveResult.Refused(new RoomRefusal(RefusalKind.NoSuchSeat)), false);
            }
        }
        catch (LedgerUnavailableException)
        {
            return new Tried(new MoveResult.Waiting(), false);
        }

        try
        {
            return new Tried(await rooms.MoveAsync(Room, move, gone.Token).ConfigureAwait(true), !move.IsQuestion);
        }
        catch (LedgerUnavailableException)
        {
            return new Tried(new MoveResult.Waiting(), !move.IsQuestion);
        }
    }

    // What a lead may agree to alone is kept unseen by the others and is no entry of the log.
    private static bool IsSameMandate(RoomView? before, RoomView? now) =>
        before?.Own is not { } one
        || now?.Own is not { } other
        || (
            one.Mandate is null == other.Mandate is null
            && Lines(one).SequenceEqual(Lines(other))
            && one.MandateRanges.SequenceEqual(other.MandateRanges)
        );

    private static IEnumerable<string> Lines(OwnView own) =>
        own.Mandate?.SelectMany(each => each.Value.Prepend(each.Key).Append("")) ?? [];

    private void Show(Pending each, WaitingState state, RoomRefusal? refusal = null)
    {
        lock (waitingGate)
        {
            each.Shown = each.Shown with { State = state, Refusal = refusal };
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

    private readonly record struct Tried(MoveResult Result, bool MayHaveHappened);

    private sealed class Pending(string unique, RoomMove move, RoomView? seen, WaitingMove shown)
    {
        public string Unique => unique;

        public RoomMove Move => move;

        public RoomView? Seen => seen;

        public WaitingMove Shown { get; set; } = shown;

        public bool IsOnItsWay { get; set; }

        public TaskCompletionSource<MoveResult?> Answer { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
