namespace Entente.Web.Understanding;

/// <summary>The last answers to questions that several ask: each is worked out once, and who asks while that goes on waits for it.</summary>
/// <typeparam name="T">What is worked out.</typeparam>
/// <param name="most">How many are kept; the oldest go first.</param>
internal sealed class KeptAnswers<T>(int most)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Lazy<SharedWork<T>>> kept = new(StringComparer.Ordinal);
    private readonly Queue<string> asked = new();

    /// <summary>The answer to a question. What took too long, or failed, is tried again when it is next asked for.</summary>
    /// <param name="question">Tells the questions that have the same answer.</param>
    /// <param name="begin">The work, given whom to tell how far it is; it goes on when whoever asked is gone.</param>
    /// <param name="progress">Told how far it is meanwhile; null for nobody.</param>
    /// <param name="cancellation">Ends the waiting, not the work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public async Task<Finding<T>> OfAsync(
        string question,
        Func<IProgress<double>, Task<Finding<T>>> begin,
        IProgress<double>? progress,
        CancellationToken cancellation
    )
    {
        Lazy<SharedWork<T>> shared = Kept(question, begin);
        bool isGood = false;
        try
        {
            Finding<T> found = await shared.Value.WaitAsync(progress, cancellation).ConfigureAwait(false);
            isGood = found is not Finding<T>.TooLong;
            return found;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            isGood = true;
            throw;
        }
        finally
        {
            if (!isGood)
            {
                Forget(question, shared);
            }
        }
    }

    private Lazy<SharedWork<T>> Kept(string question, Func<IProgress<double>, Task<Finding<T>>> begin)
    {
        lock (gate)
        {
            if (!kept.TryGetValue(question, out Lazy<SharedWork<T>>? shared))
            {
                kept[question] = shared = new(() => new(begin));
                asked.Enqueue(question);
                while (asked.Count > most)
                {
                    kept.Remove(asked.Dequeue());
                }
            }

            return shared;
        }
    }

    private void Forget(string question, Lazy<SharedWork<T>> shared)
    {
        lock (gate)
        {
            if (kept.GetValueOrDefault(question) == shared)
            {
                kept.Remove(question);
            }
        }
    }
}
