using Entente.Testing.Support;
using Entente.Web.Understanding;

namespace Entente.Web.Tests.Understanding;

/// <summary>A question that several ask is worked out once, and tried again where there was no answer.</summary>
public sealed class KeptAnswersTests
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    private readonly ManualClock clock = new();
    private readonly KeptAnswers<int> kept;
    private CancellationToken over;
    private int begun;

    public KeptAnswersTests() => kept = new(2, Lifetime, clock);

    [Fact]
    public async Task Whoever_asks_while_it_is_worked_out_waits_for_the_same_and_later_it_is_there()
    {
        var done = new TaskCompletionSource<Finding<int>>();
        Task<Finding<int>> first = AskAsync("a", done.Task);
        Task<Finding<int>> second = AskAsync("a", done.Task);
        Assert.False(second.IsCompleted);
        done.SetResult(new Finding<int>.Done(4));
        Assert.Same(await first, await second);
        Assert.Same(await first, await AskAsync("a", done.Task));
        Assert.Equal(1, begun);
    }

    [Fact]
    public async Task Who_goes_away_takes_nothing_from_who_waits()
    {
        var done = new TaskCompletionSource<Finding<int>>();
        using var gone = new CancellationTokenSource();
        Task<Finding<int>> first = AskAsync("a", done.Task, gone.Token);
        Task<Finding<int>> second = AskAsync("a", done.Task);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        done.SetResult(new Finding<int>.Done(4));
        Assert.Equal(new Finding<int>.Done(4), await second);
        Assert.Equal(1, begun);
    }

    [Fact]
    public async Task What_nobody_waits_for_is_stopped_and_begun_again_when_it_is_next_asked_for()
    {
        using var gone = new CancellationTokenSource();
        var never = new TaskCompletionSource<Finding<int>>();
        Task<Finding<int>> first = AskAsync("a", never.Task, gone.Token);
        Assert.False(over.IsCancellationRequested);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.True(over.IsCancellationRequested);
        Assert.Equal(new Finding<int>.Done(4), await AskAsync("a", Good(4)));
        Assert.Equal(2, begun);
    }

    [Fact]
    public async Task An_answer_is_kept_for_a_while_and_no_longer()
    {
        await AskAsync("a", Good(1));
        clock.Advance(Lifetime - TimeSpan.FromSeconds(1));
        await AskAsync("a", Good(2));
        Assert.Equal(1, begun);
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(new Finding<int>.Done(3), await AskAsync("a", Good(3)));
        Assert.Equal(2, begun);
    }

    [Fact]
    public async Task However_often_one_question_fails_the_others_stay()
    {
        await AskAsync("b", Good(1));
        for (int i = 0; i < 10; i++)
        {
            await AskAsync("a", Task.FromResult<Finding<int>>(new Finding<int>.TooLong(Lifetime)));
        }

        await AskAsync("b", Good(2));
        Assert.Equal(11, begun);
    }

    [Fact]
    public async Task What_took_too_long_or_failed_is_tried_again()
    {
        await AskAsync("a", Task.FromResult<Finding<int>>(new Finding<int>.TooLong(TimeSpan.FromSeconds(20))));
        await Assert.ThrowsAsync<InvalidDataException>(() =>
            AskAsync("a", Task.FromException<Finding<int>>(new InvalidDataException()))
        );
        Assert.Equal(new Finding<int>.Done(4), await AskAsync("a", Good(4)));
        Assert.Equal(3, begun);
    }

    [Fact]
    public async Task Only_the_last_few_are_kept()
    {
        foreach (string question in new[] { "a", "b", "c", "c", "b", "a" })
        {
            await AskAsync(question, Good(1));
        }

        // "a" went for "c", and is asked again at last.
        Assert.Equal(4, begun);
    }

    private static Task<Finding<int>> Good(int answer) => Task.FromResult<Finding<int>>(new Finding<int>.Done(answer));

    private Task<Finding<int>> AskAsync(string question, Task<Finding<int>> work, CancellationToken cancel = default) =>
        kept.OfAsync(
            question,
            (_, ended) =>
            {
                begun++;
                over = ended;
                return work;
            },
            null,
            cancel
        );
}
