namespace Entente.Web.Understanding;

/// <summary>The last answers to questions that several ask: each is worked out once, and who asks while that goes on waits for it.</summary>
/// <remarks>Work that nobody waits for any more is stopped. An answer is kept for a while and no longer, since it may hold what somebody keeps to themselves.</remarks>
/// <typeparam name="T">What is worked out.</typeparam>
/// <param name="most">How many answers are kept; the oldest go first.</param>
/// <param name="lifetime">How long an answer is kept.</param>
/// <param name="clock">Says when that is over.</param>
internal sealed class KeptAnswers<T>(int most, TimeSpan lifetime, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Question> asked = new(StringComparer.Ordinal);
    private readonly List<Question> answered = [];

    /// <summary>The answer to a question. What took too long, or failed, is tried again when it is next asked for.</summary>
    /// <param name="name">Tells the questions that have the same answer.</param>
    /// <param name="begin">The work, given whom to tell how far it is, and what ends it when nobody waits any more.</param>
    /// <param name="progress">Told how far it is meanwhile; null for nobody.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public async Task<Finding<T>> OfAsync(
        string name,
        Func<IProgress<double>, CancellationToken, Task<Finding<T>>> begin,
        IProgress<double>? progress,
        CancellationToken cancellation
    )
    {
        Question question = Ask(name, begin);
        bool isAnswered = false;
        try
        {
            Finding<T> found = await question.Work.Value.WaitAsync(progress, cancellation).ConfigureAwait(false);
            isAnswered = found is not Finding<T>.TooLong;
            return found;
        }
        finally
        {
            Leave(question, isAnswered, hasGivenUp: cancellation.IsCancellationRequested);
        }
    }

    private Question Ask(string name, Func<IProgress<double>, CancellationToken, Task<Finding<T>>> begin)
    {
        lock (gate)
        {
            if (!asked.TryGetValue(name, out Question? question))
            {
                asked[name] = question = new Question(name, begin);
            }

            question.Waiting++;
            return question;
        }
    }

    private void Leave(Question question, bool isAnswered, bool hasGivenUp)
    {
        lock (gate)
        {
            question.Waiting--;
            if (isAnswered && !question.IsAnswered)
            {
                question.IsAnswered = true;
                answered.Add(question);
                _ = ForgetLaterAsync(question);
                if (answered.Count > most)
                {
                    Forget(answered[0]);
                }
            }
            else if (!question.IsAnswered && (!hasGivenUp || question.Waiting == 0))
            {
                // There is no answer, or nobody who waits for it.
                Forget(question);
                question.Over.Cancel();
            }
        }
    }

    private async Task ForgetLaterAsync(Question question)
    {
        await Task.Delay(lifetime, clock).ConfigureAwait(false);
        lock (gate)
        {
            Forget(question);
        }
    }

    private void Forget(Question question)
    {
        answered.Remove(question);
        if (asked.GetValueOrDefault(question.Name) == question)
        {
            asked.Remove(question.Name);
        }
    }

    private sealed class Question
    {
        public Question(string name, Func<IProgress<double>, CancellationToken, Task<Finding<T>>> begin)
        {
            Name = name;
            Work = new(() => new SharedWork<T>(told => begin(told, Over.Token)));
        }

        public string Name { get; }

        public Lazy<SharedWork<T>> Work { get; }

        public CancellationTokenSource Over { get; } = new();

        public int Waiting { get; set; }

        public bool IsAnswered { get; set; }
    }
}
