using Bunit;
using Entente.Reporting.Languages;
using Entente.Web.Library;
using Entente.Web.Pages.Questions;
using Entente.Web.Questions;
using Entente.Web.Tests.Understanding;
using Entente.Web.Tests.Workbench;
using Entente.Web.Understanding;
using Entente.Web.Workbench;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Web.Tests.Pages.Questions;

/// <summary>The page of a question that ships.</summary>
public sealed class ExamplePageTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly UnderstandingBudget OneAtOnce = UnderstandingBudget.Ordinary with { AtOnce = 1 };

    private readonly WaitedFor clock = new();
    private readonly WorkPlace place;
    private readonly Page page = new(Language.English);
    private readonly CancellationTokenSource request = new();

    public ExamplePageTests() => place = new WorkPlace(OneAtOnce, clock);

    public void Dispose()
    {
        page.Dispose();
        place.Dispose();
        request.Dispose();
    }

    [Fact]
    public async Task Who_leaves_before_the_answer_is_there_waits_for_it_no_longer()
    {
        using var go = new ManualResetEventSlim();
        Task<Finding<int>> before = place.RunAsync(
            stop =>
            {
                go.Wait(Patience, stop);
                return new Finding<int>.Done(1);
            },
            CancellationToken.None
        );
        Assert.Equal(1, clock.Waiting);
        IRenderedComponent<ExamplePage> example = Open("conflict", "hanoi-mini-a");
        Assert.Equal(2, clock.Waiting);
        await request.CancelAsync();
        await clock.Left.WaitAsync(Patience);
        Assert.Equal(1, clock.Waiting);
        Assert.False(before.IsCompleted);
        go.Set();
        Assert.Equal(new Finding<int>.Done(1), await before);
        Assert.Empty(example.FindAll("svg.graph"));
    }

    [Fact]
    public async Task Who_stays_is_shown_the_answer()
    {
        IRenderedComponent<ExamplePage> example = Open("conflict", "hanoi-mini-a");
        await example.WaitForAssertionAsync(() => Assert.Single(example.FindAll("svg.graph")), Patience);
    }

    private IRenderedComponent<ExamplePage> Open(string mark, string id)
    {
        var shelf = new QuestionShelf();
        var scenarios = new ScenarioShelf();
        var conflicts = new ConflictDesk(OneAtOnce, place);
        page.Services.AddSingleton(shelf);
        page.Services.AddSingleton(conflicts);
        page.Services.AddSingleton(new QuestionDesk(OneAtOnce, place, conflicts));
        page.Services.AddSingleton(new QuestionAccess(shelf, scenarios, new OpenTo(true)));
        page.Services.AddSingleton(new Drafting().Shelf);
        page.Services.AddSingleton<IDraftOwner>(new Somebody());
        page.Services.AddSingleton<AntiforgeryStateProvider>(new NoForgery());
        page.SetRendererInfo(new RendererInfo("Static", isInteractive: false));
        return page.Render<ExamplePage>(given =>
            given
                .AddCascadingValue<HttpContext>(new DefaultHttpContext { RequestAborted = request.Token })
                .Add(each => each.Mark, mark)
                .Add(each => each.Id, id)
        );
    }

    private sealed class Somebody : IDraftOwner
    {
        public string Key => Drafting.Owner;

        public string Establish() => Drafting.Owner;
    }

    private sealed class NoForgery : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }

    /// <summary>A clock that stands still and counts who waits for it.</summary>
    private sealed class WaitedFor : TimeProvider
    {
        private readonly TaskCompletionSource left = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int waiting;

        /// <summary>Done when the first of them waits no longer.</summary>
        public Task Left => left.Task;

        public int Waiting => Volatile.Read(ref waiting);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Interlocked.Increment(ref waiting);
            return new Timer(this);
        }

        private sealed class Timer(WaitedFor clock) : ITimer
        {
            private int disposed;

            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
                if (Interlocked.Exchange(ref disposed, 1) == 0)
                {
                    Interlocked.Decrement(ref clock.waiting);
                    clock.left.TrySetResult();
                }
            }

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
