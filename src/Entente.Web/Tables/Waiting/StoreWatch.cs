using Entente.Rooms.Ledger;

namespace Entente.Web.Tables.Waiting;

/// <summary>Looks every two seconds whether what keeps the rooms answers, as long as somebody has a table before them: a page at which nobody presses anything says so too.</summary>
/// <remarks>One small question for all pages of this server. May be used from many threads at once.</remarks>
/// <param name="ledger">What is asked.</param>
/// <param name="clock">The time.</param>
public sealed class StoreWatch(IRoomLedger ledger, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private readonly Lock gate = new();
    private ITimer? timer;
    private Action? changed;

    /// <summary>Whether it did not answer when it was last asked.</summary>
    public bool IsAway { get; private set; }

    /// <summary>Is told from now on when the store went away or came back.</summary>
    /// <param name="told">Called from any thread; must return at once.</param>
    /// <returns>Ends it when disposed.</returns>
    public IDisposable Follow(Action told)
    {
        lock (gate)
        {
            changed += told;
            timer ??= clock.CreateTimer(_ => _ = LookAsync(), null, Every, Timeout.InfiniteTimeSpan);
        }

        return new Following(() => Leave(told));
    }

    /// <inheritdoc/>
    public void Dispose() => timer?.Dispose();

    private void Leave(Action told)
    {
        lock (gate)
        {
            changed -= told;
            if (changed is null)
            {
                timer?.Dispose();
                timer = null;
            }
        }
    }

    // While it is away a question takes longer than two seconds: the next one is asked after it.
    private async Task LookAsync()
    {
        bool isAway = false;
        try
        {
            await ledger.ReadAsync(default, 0, 1, CancellationToken.None).ConfigureAwait(false);
        }
        catch (LedgerUnavailableException)
        {
            isAway = true;
        }
        catch (ObjectDisposedException)
        {
            // The server ends.
            return;
        }

        if (isAway != IsAway)
        {
            IsAway = isAway;
            changed?.Invoke();
        }

        lock (gate)
        {
            timer?.Change(Every, Timeout.InfiniteTimeSpan);
        }
    }

    private sealed class Following(Action leave) : IDisposable
    {
        private Action? left = leave;

        public void Dispose() => Interlocked.Exchange(ref left, null)?.Invoke();
    }
}
