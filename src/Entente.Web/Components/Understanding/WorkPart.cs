using Entente.Web.Shell;
using Entente.Web.Understanding;

namespace Entente.Web.Components.Understanding;

/// <summary>A part of a page that has something worked out: it says how far that is, can be stopped, and asks again before every piece of work whether the visitor may see it.</summary>
/// <typeparam name="T">What is worked out.</typeparam>
public abstract class WorkPart<T> : LiveComponent, IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private CancellationTokenSource? working;
    private int shown;

    /// <summary>What came of it; null while it is not known.</summary>
    protected Finding<T>? Found { get; private set; }

    /// <summary>Whether it is being worked out.</summary>
    protected bool IsWorking => working is not null;

    /// <summary>Whether it was stopped before it was done.</summary>
    protected bool IsStopped { get; private set; }

    /// <summary>Whether the visitor may not see it.</summary>
    protected bool IsShut { get; private set; }

    /// <summary>How many percent are done.</summary>
    protected int Percent { get; private set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the work when the page is left.</summary>
    protected virtual void Dispose(bool isDisposing)
    {
        if (isDisposing && !gone.IsCancellationRequested)
        {
            gone.Cancel();
            gone.Dispose();
        }
    }

    /// <summary>Whether the visitor may see what comes of it.</summary>
    /// <param name="cancellation">Ends the question early.</param>
    protected abstract ValueTask<bool> MaySeeAsync(CancellationToken cancellation);

    /// <summary>Begins, in the place of what was begun before.</summary>
    /// <param name="work">The work.</param>
    protected async Task WorkAsync(Func<IProgress<double>, CancellationToken, Task<Finding<T>>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        working?.Cancel();
        using var own = CancellationTokenSource.CreateLinkedTokenSource(gone.Token);
        working = own;
        IsStopped = false;
        Percent = shown = 0;
        try
        {
            if (!await MaySeeAsync(own.Token))
            {
                IsShut = true;
                return;
            }

            StateHasChanged();
            Found = await work(new Telling(share => Tell(share, own)), own.Token);
        }
        catch (OperationCanceledException)
        {
            // Stopped by hand, begun anew, or nobody looks any more.
            IsStopped = working == own;
        }
        finally
        {
            if (working == own)
            {
                working = null;
            }
        }
    }

    /// <summary>Stops it.</summary>
    protected void Stop() => working?.Cancel();

    // Comes from the threads that work; a page hears of whole percents.
    private void Tell(double share, CancellationTokenSource own)
    {
        int percent = (int)(Math.Clamp(share, 0, 1) * 100);
        if (Interlocked.Exchange(ref shown, percent) == percent)
        {
            return;
        }

        _ = InvokeAsync(() =>
        {
            if (working == own && percent > Percent)
            {
                Percent = percent;
                StateHasChanged();
            }
        });
    }
}
