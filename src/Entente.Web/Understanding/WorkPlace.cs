namespace Entente.Web.Understanding;

/// <summary>Where questions are worked out: off the thread of the request, so many at once, each within its time.</summary>
/// <param name="budget">How much one question may take.</param>
/// <param name="clock">Measures the time.</param>
public sealed class WorkPlace(UnderstandingBudget budget, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim places = new(budget.AtOnce);

    /// <summary>Works something out.</summary>
    /// <typeparam name="T">What is worked out.</typeparam>
    /// <param name="work">The work. What does not listen to its token goes on alone when time is up; its place is free again when it ends.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public async Task<Finding<T>> RunAsync<T>(Func<CancellationToken, Finding<T>> work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        using var late = new CancellationTokenSource(budget.Time, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        CancellationToken over = either.Token;
        try
        {
            await places.WaitAsync(over).ConfigureAwait(false);
            Task<Finding<T>> running = Task.Run(() => work(over), CancellationToken.None);
            _ = running.ContinueWith(
                Ended,
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default
            );
            return await running.WaitAsync(over).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Finding<T>.TooLong(budget.Time);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => places.Dispose();

    // What failed after nobody waited any more has been looked at with this.
    private void Ended(Task running)
    {
        _ = running.Exception;
        try
        {
            places.Release();
        }
        catch (ObjectDisposedException)
        {
            // The server stopped meanwhile.
        }
    }
}
