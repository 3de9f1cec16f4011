using Entente.Rooms.Ledger;
using Entente.Rooms.Rules;
using Entente.Rooms.State;
using Entente.Rooms.Views;

namespace Entente.Rooms.Live;

/// <remarks>
/// What is due is done by a timer of the room while it is at work. So that it is done too when the room was put away or its server ended, the ledger is told with every entry when somebody
/// has to look at the room at the latest, and whose lines were up. While a line is up that is never more than a minute ahead: whoever looks then finds either the room at work, which
/// puts it off, or a room that was at work on a server that is gone, where everybody whose line was up has the grace time to come back.
/// </remarks>
public sealed partial class LiveRoom
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(1);
    private RoomWatch noted = RoomWatch.None;
    private DateTimeOffset ahead;

    /// <summary>When the clock next brings something about, a line that was down for too long included, what is being looked for already left out; null while nothing is due.</summary>
    public DateTimeOffset? Due =>
        LineRules.IsDue(keeper.State, keeper.Kept)
            ? DateTimeOffset.UnixEpoch
            : Earlier(DueRules.Next(keeper.State, withLook: !isSearching), lines.Next(keeper.State));

    /// <summary>Does what is due, and tells the ledger when somebody has to look next.</summary>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="LedgerFullException">There is no space.</exception>
    /// <exception cref="LedgerUnavailableException">The store cannot be reached.</exception>
    public async ValueTask WakeAsync(CancellationToken cancel)
    {
        await CatchUpAsync(cancel).ConfigureAwait(false);
        await gate.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (isBehind)
            {
                await ReadOnAsync(cancel).ConfigureAwait(false);
                isBehind = false;
            }

            await DoDueAsync(cancel).ConfigureAwait(false);
            noted = await services.Ledger.WatchOfAsync(Id, cancel).ConfigureAwait(false);
            await NoteAsync(cancel).ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }

        SetTimer();
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? left, DateTimeOffset? right) =>
        left is null || right < left ? right ?? left : left;

    // Nobody is told that somebody opened the table, or has it open once more: of a line the others see that it is down, or that it is no more.
    private void LineChanged(int seat, bool isOther)
    {
        if (isOther && keeper.State.SeatOf(seat) is { } of && RoomViews.IsLineShown(of))
        {
            followers.TellAll();
        }

        SetTimer();
        _ = NoteLinesAsync();
    }

    private async Task NoteLinesAsync()
    {
        try
        {
            await gate.WaitAsync().ConfigureAwait(false);
            try
            {
                await NoteAsync(CancellationToken.None).ConfigureAwait(false);
            }
            finally
            {
                gate.Release();
            }
        }
        catch (Exception failure)
            when (failure is LedgerFullException or LedgerUnavailableException or ObjectDisposedException)
        {
            // It is told with the next entry or the next line, or when somebody looks.
        }
    }

    private async ValueTask NoteAsync(CancellationToken cancel)
    {
        var watch = new RoomWatch(Watched(keeper.State), lines.Note());
        if (
            watch != noted
            && await services.Ledger.WatchAsync(Id, keeper.State.Version, watch, cancel).ConfigureAwait(false)
        )
        {
            noted = watch;
        }
    }

    // When somebody has to look at the latest. Put off now and then only, so that most entries leave it as it is.
    private DateTimeOffset? Watched(RoomState state)
    {
        DateTimeOffset? due = Earlier(DueRules.Next(state), lines.Next(state));
        if (lines.AreUp(state))
        {
            DateTimeOffset now = services.Time.GetUtcNow();
            if (ahead < now + (Ahead / 2))
            {
                ahead = now + Ahead;
            }

            due = Earlier(due, ahead);
        }

        return due is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds()) : null;
    }

    private void SetTimer()
    {
        lines.Forget(keeper.State);
        if (Due is not { } at)
        {
            timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            return;
        }

        TimeSpan wait = at - services.Time.GetUtcNow();
        timer.Change(
            wait < TimeSpan.Zero ? TimeSpan.Zero
                : wait > Longest ? Longest
                : wait,
            Timeout.InfiniteTimeSpan
        );
    }
}
