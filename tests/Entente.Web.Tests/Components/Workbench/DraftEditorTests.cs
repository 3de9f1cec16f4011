using System.Reflection;
using AngleSharp.Dom;
using Bunit;
using Entente.Formats.Native;
using Entente.Reporting.Languages;
using Entente.Scenarios;
using Entente.Web.Components.Workbench;
using Entente.Web.Library;
using Entente.Web.Tests.Workbench;
using Entente.Web.Workbench;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Web.Tests.Components.Workbench;

public sealed class DraftEditorTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Drafting drafting = new();
    private readonly Page page = new(Language.English);

    public DraftEditorTests()
    {
        page.JSInterop.Mode = JSRuntimeMode.Loose;
        page.Services.AddSingleton(new AnalysisDesk(AnalysisBudget.Ordinary, TimeProvider.System));
        page.Services.AddSingleton<TimeProvider>(drafting.Clock);
    }

    public void Dispose() => page.Dispose();

    private async Task<IRenderedComponent<DraftEditor>> Editor(string? text = null)
    {
        DraftSession session = await drafting.BeginAsync(text ?? NewScenario.Template("The car"));
        return page.Render<DraftEditor>(given => given.Add(editor => editor.Session, session));
    }

    private static string TextOf(IRenderedComponent<DraftEditor> editor) => editor.Instance.Session.Document.Text;

    private static Task TypeText(IRenderedComponent<DraftEditor> editor, string text) =>
        editor.FindComponent<DraftText>().Instance.TakeTextAsync(text);

    [Fact]
    public async Task A_change_in_a_form_is_a_change_in_the_text_and_keeps_its_comments()
    {
        var editor = await Editor();
        await editor.InvokeAsync(() => editor.Find("#party-0-fallback").InputAsync("35"));
        Assert.Contains("fallback: 35", TextOf(editor), StringComparison.Ordinal);
        Assert.Contains("# What no agreement is worth to it", TextOf(editor), StringComparison.Ordinal);
        await editor.InvokeAsync(() => editor.Find("#issue-1-name").ChangeAsync("handing over"));
        Assert.Contains("handing over: { this week: 0", TextOf(editor), StringComparison.Ordinal);
        Assert.Empty(editor.Instance.Session.Document.Reading.Faults);
    }

    [Fact]
    public async Task Who_is_not_at_the_table_gets_a_say_in_forms()
    {
        var editor = await Editor();
        await editor.InvokeAsync(() => Button(editor, "Add a third party").ClickAsync(new()));
        await editor.InvokeAsync(() => editor.Find("#third-0-name").ChangeAsync("garage"));
        await editor.InvokeAsync(() => Button(editor, "Add a say: garage").ClickAsync(new()));
        await editor.InvokeAsync(() => editor.Find("#third-0-say-0-right").ChangeAsync("block"));
        await editor.InvokeAsync(() => editor.Find("#third-0-say-0-where").ChangeAsync("some"));
        await editor.InvokeAsync(() => editor.Find("#third-0-say-0-1-0").ChangeAsync(true));
        await editor.InvokeAsync(() => editor.Find("#third-0-say-0-why").InputAsync("It has the keys"));
        await editor.InvokeAsync(() => editor.Find("#third-0-fallback").InputAsync("5"));
        await editor.InvokeAsync(() => editor.Find("#third-worth-0-1-1").InputAsync("9"));
        var document = editor.Instance.Session.Document;
        Assert.Empty(document.Reading.Faults);
        var third = Assert.Single(document.Reading.Scenario!.ThirdParties);
        Assert.Equal("garage", third.Name);
        var say = Assert.Single(third.Says);
        Assert.Equal(ThirdPartyRight.Block, say.Right);
        Assert.Equal(2, say.Conditions.Length);
        Assert.Equal("It has the keys", say.Why.In("en"));
        await editor.InvokeAsync(() => editor.Find("#third-0-say-0-where").ChangeAsync("all"));
        Assert.Contains("mayBlock: true", TextOf(editor), StringComparison.Ordinal);
        Assert.Empty(editor.FindAll("#third-0-confidential"));
    }

    [Fact]
    public async Task The_third_parties_of_a_summit_are_shown_as_they_are_written()
    {
        string hanoi = new ScenarioShelf().Find("hanoi-2019")!.Text;
        var editor = await Editor(hanoi);
        Assert.Equal("south korea", editor.Find("#third-0-name").GetAttribute("value"));
        Assert.Equal("consult", editor.Find("#third-0-say-0-right").GetAttribute("value"));
        Assert.Equal("block", editor.Find("#third-0-say-1-right").GetAttribute("value"));
        Assert.Equal("some", editor.Find("#third-0-say-1-where").GetAttribute("value"));
        Assert.Equal(
            2,
            editor
                .FindAll("[id^=third-0-say-1-] input[type=checkbox], input[id^=third-0-say-1-][type=checkbox]")
                .Count(box => box.HasAttribute("checked"))
        );
        Assert.Equal(hanoi, TextOf(editor));
    }

    [Theory]
    [InlineData(4, 0, 1, "Down: a")]
    [InlineData(4, 3, -1, "Up: d")]
    [InlineData(2, 1, -1, "Down: b")]
    [InlineData(2, 0, 1, "Up: a")]
    public async Task An_issue_that_is_moved_takes_the_focus_along_and_at_an_end_to_the_way_back(
        int issues,
        int from,
        int by,
        string focused
    )
    {
        string[] names = [.. Enumerable.Range(0, issues).Select(i => $"{(char)('a' + i)}")];
        var editor = await Editor(
            $$"""
            entente: 1
            title: The car
            issues:
            {{string.Join('\n', names.Select(name => $"  {name}: [now, later]"))}}
            parties:
              Buyer: { fallback: 0, preferences: { scores: { a: { now: 1, later: 0 } } } }
              Seller: { fallback: 0, preferences: { scores: { a: { now: 0, later: 1 } } } }
            """
        );
        string moved = names[from];
        string pressed = by < 0 ? $"Up: {moved}" : $"Down: {moved}";
        await editor.InvokeAsync(() => Tool(editor, pressed).ClickAsync(new()));

        // What stood at the place that it came to is its own now.
        await editor.WaitForAssertionAsync(() => page.JSInterop.VerifyFocusAsyncInvoke(1), Patience);
        var focus = (ElementReference)page.JSInterop.VerifyFocusAsyncInvoke(1)[0].Arguments[0]!;
        Assert.Equal(
            focused,
            editor
                .FindComponents<IssueForm>()
                .Select(form => ToolAt(form.Instance, focus))
                .Single(tool => tool is not null)
        );
        Assert.False(Tool(editor, focused).HasAttribute("disabled"));
        Assert.Equal(moved, editor.Instance.Session.Document.NamesAt("issues")[from + by]);
    }

    // What a form calls the button that an element is; the attribute that tells references apart goes when a button is drawn anew.
    private static string? ToolAt(IssueForm form, ElementReference element) =>
        new[] { ("up", "Up"), ("down", "Down") }
            .Where(tool =>
                (
                    (ElementReference)
                        typeof(IssueForm)
                            .GetField(tool.Item1, BindingFlags.Instance | BindingFlags.NonPublic)!
                            .GetValue(form)!
                ).Id == element.Id
            )
            .Select(tool => $"{tool.Item2}: {form.Name}")
            .FirstOrDefault();

    // By what is read out: beside it stands a sign.
    private static IElement Tool(IRenderedComponent<DraftEditor> editor, string name) =>
        editor.FindAll(".part-tools button").Single(button => button.QuerySelector(".unseen")!.TextContent == name);

    private static IElement Button(IRenderedComponent<DraftEditor> editor, string text) =>
        editor.FindAll("button").Single(button => button.TextContent == text);

    [Fact]
    public async Task A_change_in_the_text_is_a_change_in_the_forms()
    {
        var editor = await Editor();
        await TypeText(editor, TextOf(editor).Replace("from: 8000", "from: 7000", StringComparison.Ordinal));
        Assert.Equal("7000", editor.Find("#issue-0-from").GetAttribute("value"));
    }

    [Fact]
    public async Task What_is_wrong_is_told_beside_its_field_and_with_its_place_and_stays_as_it_was_typed()
    {
        var editor = await Editor();
        await editor.InvokeAsync(() => editor.Find("#party-0-fallback").InputAsync("a lot"));
        IElement field = editor.Find("#party-0-fallback");
        Assert.Equal("a lot", field.GetAttribute("value"));
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Contains(
            "names no package",
            editor.Find("#party-0-fallback-remarks").TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("line 16:15", editor.Find(".check-list").TextContent, StringComparison.Ordinal);
        Assert.Contains("as soon as the draft has no faults", editor.Markup, StringComparison.Ordinal);
        await editor.InvokeAsync(() => editor.Find("#party-0-fallback").InputAsync("30"));
        Assert.Contains("No faults", editor.Find(".checks").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#issue-0-name", "delivery", "Another issue has that name.")]
    [InlineData("#issue-0-name", " ", "An issue needs a name.")]
    [InlineData("#issue-1-option-1", "this week", "Another option of this issue has that name.")]
    [InlineData("#party-0-name", "buyer", "Another party has that name.")]
    [InlineData("#party-0-name", "", "A party needs a name.")]
    public async Task A_name_that_cannot_be_had_stays_as_it_was_typed_and_why_is_said(
        string field,
        string typed,
        string why
    )
    {
        var editor = await Editor();
        string before = TextOf(editor);
        string old = editor.Find(field).GetAttribute("value")!;
        await editor.InvokeAsync(() => editor.Find(field).ChangeAsync(typed));
        Assert.Equal(before, TextOf(editor));
        Assert.Equal(typed, editor.Find(field).GetAttribute("value"));
        Assert.Equal("true", editor.Find(field).GetAttribute("aria-invalid"));
        string said = editor.Find($"{field}-barred").TextContent;
        Assert.StartsWith(why, said, StringComparison.Ordinal);
        Assert.Contains($"“{old}”", said, StringComparison.Ordinal);
        Assert.Contains($"{field[1..]}-barred", editor.Find(field).GetAttribute("aria-describedby")!);

        await editor.InvokeAsync(() => editor.Find(field).ChangeAsync("quite another"));
        Assert.Empty(editor.FindAll($"{field}-barred"));
        Assert.Contains("quite another", TextOf(editor), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_was_typed_while_another_had_it_is_taken_when_that_one_gives_it_up()
    {
        var editor = await Editor();
        string[] names = [.. editor.Instance.Session.Document.NamesAt("issues")];
        await editor.InvokeAsync(() => editor.Find("#issue-0-name").ChangeAsync(names[1]));
        await editor.InvokeAsync(() => editor.Find("#issue-1-name").ChangeAsync(names[0]));
        Assert.Equal(names[0], editor.Find("#issue-1-name").GetAttribute("value"));
        Assert.Equal(names[..2], editor.Instance.Session.Document.NamesAt("issues")[..2]);
        await editor.InvokeAsync(() => editor.Find("#issue-1-name").ChangeAsync("another"));
        Assert.Equal([names[1], "another"], editor.Instance.Session.Document.NamesAt("issues")[..2]);
        Assert.Empty(editor.FindAll("[id$='-barred']"));

        // Undone, it is not taken once more.
        await editor.InvokeAsync(() =>
            editor.FindAll(".bench-bar button").First(button => button.TextContent == "Undo").ClickAsync()
        );
        Assert.Equal([names[0], "another"], editor.Instance.Session.Document.NamesAt("issues")[..2]);
    }

    [Fact]
    public async Task A_text_that_cannot_be_taken_apart_stays_and_the_forms_wait()
    {
        var editor = await Editor();
        await TypeText(editor, "issues: { a: [");
        Assert.Equal("issues: { a: [", TextOf(editor));
        Assert.Contains("the forms wait", editor.Markup, StringComparison.Ordinal);
        Assert.Contains("no valid YAML", editor.Find(".check-list").TextContent, StringComparison.Ordinal);
        await editor.InvokeAsync(() =>
            editor.FindAll(".bench-bar button").First(button => button.TextContent == "Undo").ClickAsync()
        );
        Assert.Equal("The car", editor.Find("#draft-title").GetAttribute("value"));
    }

    [Fact]
    public async Task A_scenario_can_be_written_in_forms_alone()
    {
        var editor = await Editor("entente: 1\n");
        await editor.InvokeAsync(() => editor.Find("#draft-title").InputAsync("The wall"));
        await Click(editor, "Add an issue");
        await Click(editor, "Add an issue");
        await editor.InvokeAsync(() => editor.Find("#issue-1-kind").ChangeAsync("Numbers"));
        await editor.InvokeAsync(() => editor.Find("#issue-0-name").ChangeAsync("ivy"));
        await editor.InvokeAsync(() => editor.Find("#issue-0-kind").ChangeAsync("YesNo"));
        await editor.InvokeAsync(() => editor.Find("#issue-1-to").InputAsync("50"));
        await Click(editor, "Add a party");
        await Click(editor, "Add a party");
        foreach (int party in new[] { 0, 1 })
        {
            await editor.InvokeAsync(() => editor.Find($"#party-{party}-fallback").InputAsync("10"));
            await editor.InvokeAsync(() => editor.Find($"#worth-{party}-0-{party}").InputAsync("40"));
            await editor.InvokeAsync(() => editor.Find($"#worth-{party}-1-{1 - party}").InputAsync("60"));
        }

        Entente.Scenarios.Scenario scenario = editor.Instance.Session.Document.Reading.Scenario!;
        Assert.Equal("The wall", scenario.Title.In("en"));
        Assert.Equal(["ivy", "issue 2"], scenario.Space.Issues.Select(issue => issue.Name));
        Assert.All(scenario.Parties, party => Assert.Equal(10, party.Fallback.Worth!.Value.Likely));
    }

    [Fact]
    public async Task The_analysis_follows_once_the_typing_rests()
    {
        var editor = await Editor();
        drafting.Clock.Advance(TimeSpan.FromSeconds(1));
        editor.WaitForAssertion(
            () =>
                Assert.Contains(
                    "A deal is possible",
                    editor.Find(".bench-analysis").TextContent,
                    StringComparison.Ordinal
                ),
            TimeSpan.FromSeconds(20)
        );
        await editor.InvokeAsync(() => editor.Find("#party-0-fallback").InputAsync("100"));
        drafting.Clock.Advance(TimeSpan.FromSeconds(1));
        editor.WaitForAssertion(
            () =>
                Assert.DoesNotContain(
                    "A deal is possible",
                    editor.Find(".bench-analysis").TextContent,
                    StringComparison.Ordinal
                ),
            TimeSpan.FromSeconds(60)
        );
    }

    [Fact]
    public async Task Of_two_windows_the_second_is_asked_which_text_to_go_on_with()
    {
        var editor = await Editor();
        DraftSession session = editor.Instance.Session;
        await using DraftSession other = drafting.Open((await drafting.Shelf.FindAsync(Drafting.Owner, session.Id))!);
        other.Take(other.Document.With("Elsewhere", "title"));
        await other.SaveAsync();
        await editor.InvokeAsync(() => editor.Find("#draft-title").InputAsync("Here"));
        drafting.Clock.Advance(TimeSpan.FromSeconds(1));
        editor.WaitForAssertion(
            () =>
                Assert.Contains(
                    "changed in another window",
                    editor.Find("[role=alert]").TextContent,
                    StringComparison.Ordinal
                ),
            TimeSpan.FromSeconds(60)
        );
        await Click(editor, "Take over the other");
        Assert.Equal("Elsewhere", editor.Find("#draft-title").GetAttribute("value"));
        await Click(editor, "Undo");
        Assert.Equal("Here", editor.Find("#draft-title").GetAttribute("value"));
    }

    private static Task Click(IRenderedComponent<DraftEditor> editor, string name) =>
        editor.InvokeAsync(() =>
            editor.FindAll("button").First(button => button.TextContent.Trim() == name).ClickAsync()
        );
}
