using System.Collections.Immutable;

namespace Entente.Web.Understanding;

/// <summary>A piece of work that several wait for; each hears how far it is.</summary>
/// <typeparam name="T">What is worked out.</typeparam>
internal sealed class SharedWork<T> : IProgress<double>
{
    private readonly Task<Finding<T>> work;
    private ImmutableList<IProgress<double>> told = [];

    /// <summary>Begins.</summary>
    /// <param name="begin">The work, given whom to tell how far it is.</param>
    public SharedWork(Func<IProgress<double>, Task<Finding<T>>> begin) => work = begin(this);

    /// <summary>Waits for it.</summary>
    /// <param name="progress">Told how far it is meanwhile; null for nobody.</param>
    /// <param name="cancellation">Ends the waiting, not the work.</param>
    public async Task<Finding<T>> WaitAsync(IProgress<double>? progress, CancellationToken cancellation)
    {
        if (progress is not null)
        {
            ImmutableInterlocked.Update(ref told, all => all.Add(progress));
        }

        try
        {
            return await work.WaitAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            if (progress is not null)
            {
                ImmutableInterlocked.Update(ref told, all => all.Remove(progress));
            }
        }
    }

    public void Report(double value)
    {
        foreach (IProgress<double> each in told)
        {
            each.Report(value);
        }
    }
}
