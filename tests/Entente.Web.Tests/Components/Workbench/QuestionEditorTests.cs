using Bunit;
using Entente.Reporting.Languages;
using Entente.Web.Components.Workbench;
using Entente.Web.Questions;
using Entente.Web.Tests.Workbench;
using Entente.Web.Understanding;
using Entente.Web.Workbench;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace Entente.Web.Tests.Components.Workbench;

public sealed class QuestionEditorTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly QuestionShelf Shelf = new();
    private static readonly UnderstandingBudget Patient = UnderstandingBudget.Ordinary with
    {
        Time = TimeSpan.FromMinutes(5),
    };

    private readonly Drafting drafting = new();
    private readonly WorkPlace place = new(Patient, TimeProvider.System);
    private readonly Page page = new(Language.English);

    public QuestionEditorTests()
    {
        page.JSInterop.Mode = JSRuntimeMode.Loose;
        var conflicts = new ConflictDesk(Patient, place);
        page.Services.AddSingleton(conflicts);
        page.Services.AddSingleton(new QuestionDesk(Patient, place, conflicts));
        page.Services.AddSingleton<TimeProvider>(drafting.Clock);
        page.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    public void Dispose()
    {
        page.Dispose();
        place.Dispose();
    }

    private async Task<IRenderedComponent<QuestionEditor>> EditorAsync(QuestionKind kind, string id)
    {
        DraftSession session = await drafting.BeginAsync(Shelf.Find(kind, id)!.Text);
        return page.Render<QuestionEditor>(given => given.Add(editor => editor.Session, session));
    }

    private static Task TypeAsync(IRenderedComponent<QuestionEditor> editor, string text) =>
        editor.FindComponent<DraftText>().Instance.TakeTextAsync(text);

    [Theory]
    [InlineData(QuestionKind.Conflict, "hanoi-mini-b", "svg.graph")]
    [InlineData(QuestionKind.Exchange, "yongbyon", "svg.exchange")]
    [InlineData(QuestionKind.Division, "camp-david-1978", "svg.division")]
    [InlineData(QuestionKind.Division, "two-offices", "svg.agreements")]
    [InlineData(QuestionKind.Stakeholders, "hanoi-relief", "svg.stakeholders")]
    public async Task A_question_stands_beside_its_answer_and_its_picture(QuestionKind kind, string id, string picture)
    {
        IRenderedComponent<QuestionEditor> editor = await EditorAsync(kind, id);
        editor.WaitForAssertion(() => Assert.NotEmpty(editor.FindAll(picture)), Patience);
        Assert.Contains("No faults.", editor.Markup, StringComparison.Ordinal);
        Assert.NotEmpty(editor.FindAll(".lead"));
    }

    [Fact]
    public async Task A_conflict_is_asked_about_its_states_beside_its_text()
    {
        IRenderedComponent<QuestionEditor> editor = await EditorAsync(QuestionKind.Conflict, "hanoi-mini-b");
        editor.WaitForAssertion(() => Assert.NotEmpty(editor.FindAll("#asked-inverse")), Patience);
        await editor.InvokeAsync(() => editor.Find("#asked-state").ChangeAsync("9"));
        editor.WaitForAssertion(
            () => Assert.Contains("(9)", editor.Find("#asked-inverse h3").TextContent, StringComparison.Ordinal),
            Patience
        );
    }

    [Fact]
    public async Task A_text_that_was_emptied_is_said_to_be_empty_and_its_answer_is_old()
    {
        IRenderedComponent<QuestionEditor> editor = await EditorAsync(QuestionKind.Exchange, "first-trade");
        editor.WaitForAssertion(() => Assert.NotEmpty(editor.FindAll(".lead")), Patience);
        await editor.FindComponent<DraftText>().Instance.TakeTyped(new NothingSent());
        editor.WaitForAssertion(() => Assert.NotEmpty(editor.FindAll(".is-fault")), Patience);
        Assert.Contains("The text is empty", editor.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("No faults.", editor.Markup, StringComparison.Ordinal);
        Assert.NotNull(editor.Find(".is-old"));
    }

    [Fact]
    public async Task What_is_typed_is_checked_at_once_answered_when_the_typing_rests_and_kept()
    {
        IRenderedComponent<QuestionEditor> editor = await EditorAsync(QuestionKind.Exchange, "first-trade");
        editor.WaitForAssertion(() => Assert.NotEmpty(editor.FindAll(".lead")), Patience);
        string before = editor.Find(".bench-answer").TextContent;

        await TypeAsync(editor, "exchange: 1\nsteps: 3\n");
        editor.WaitForAssertion(() => Assert.NotEmpty(editor.FindAll(".is-fault")), Patience);
        Assert.Contains("as soon as the text has no faults", editor.Markup, StringComparison.Ordinal);
        Assert.NotNull(editor.Find(".is-old"));

        string other = Shelf.Find(QuestionKind.Exchange, "release-of-prisoners")!.Text;
        await TypeAsync(editor, other);
        editor.WaitForAssertion(() => Assert.Empty(editor.FindAll(".is-fault")), Patience);
        await RestAsync(editor, () => editor.Find(".bench-answer").TextContent != before);
        Assert.Equal(other, editor.Instance.Session.Document.Text);
    }

    [Fact]
    public async Task A_step_back_is_answered_like_a_change()
    {
        IRenderedComponent<QuestionEditor> editor = await EditorAsync(QuestionKind.Division, "two-offices");
        await TypeAsync(editor, "divide: 1\n");
        editor.WaitForAssertion(() => Assert.NotEmpty(editor.FindAll(".is-fault")), Patience);
        await editor.FindAll("button").Single(button => button.TextContent == "Undo").ClickAsync(new());
        await RestAsync(editor, () => editor.FindAll("svg.agreements").Count > 0);
        Assert.Contains("No faults.", editor.Markup, StringComparison.Ordinal);
    }

    // The clock of the page stands unless it is told to go: whenever the alarm of the typing is set, it rings.
    private async Task RestAsync(IRenderedComponent<QuestionEditor> editor, Func<bool> isAnswered)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await editor.InvokeAsync(() => editor.FindAll(".is-old, .working").Count == 0 && isAnswered()))
        {
            drafting.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }
    }

    /// <summary>What a browser refers to when there is nothing to send: to open it is to wait for ever.</summary>
    private sealed class NothingSent : IJSStreamReference
    {
        public long Length => 0;

        public ValueTask<Stream> OpenReadStreamAsync(
            long maxAllowedSize = 512_000,
            CancellationToken cancellationToken = default
        ) => throw new InvalidOperationException("Nothing comes.");

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
