using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Entente.Server.Tests.Hosting;

namespace Entente.Server.Tests.Pages;

public class WorkbenchTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static async Task<string> Begin(HttpClient visitor, string title = "The orchard wall")
    {
        using HttpResponseMessage answer = await visitor.Send(
            "/workbench",
            "/workbench",
            new()
            {
                ["_handler"] = "new",
                ["title"] = title,
                ["kind"] = "exercise",
            }
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString().Replace("http://localhost", "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_begins_from_a_template_and_is_there_for_this_browser_alone()
    {
        using HttpClient visitor = server.Visitor("en");
        string draft = await Begin(visitor);
        Assert.Contains("The orchard wall", await visitor.GetStringAsync(draft), StringComparison.Ordinal);
        Assert.Contains("The orchard wall", await visitor.GetStringAsync("/workbench"), StringComparison.Ordinal);

        using HttpClient other = server.Visitor("en");
        Assert.DoesNotContain("The orchard wall", await other.GetStringAsync(draft), StringComparison.Ordinal);
        Assert.DoesNotContain("The orchard wall", await other.GetStringAsync("/workbench"), StringComparison.Ordinal);
        using HttpResponseMessage taken = await other.GetAsync(new Uri(draft + "/yaml", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, taken.StatusCode);
    }

    [Fact]
    public async Task It_is_taken_along_as_it_is_written_as_JSON_and_as_a_file_for_each_role()
    {
        using HttpClient visitor = server.Visitor("en");
        string draft = await Begin(visitor);
        Assert.StartsWith("# An exercise", await visitor.GetStringAsync(draft + "/yaml"), StringComparison.Ordinal);
        Assert.StartsWith("{", await visitor.GetStringAsync(draft + "/json"), StringComparison.Ordinal);
        using var archive = new System.IO.Compression.ZipArchive(await visitor.GetStreamAsync(draft + "/roles"));
        Assert.Equal(3, archive.Entries.Count);
    }

    [Theory]
    [InlineData("conflict/hanoi-mini-b", "plot graph", "conflict")]
    [InlineData("exchange/yongbyon", "plot exchange", "exchange")]
    [InlineData("divide/camp-david-1978", "plot division", "division")]
    [InlineData("divide/", "plot division", "division")]
    [InlineData("forecast/hanoi-relief", "plot stakeholders", "stakeholders")]
    [InlineData("forecast/", "plot stakeholders", "stakeholders")]
    public async Task A_question_begins_from_an_example_and_its_answer_is_for_this_browser_alone(
        string example,
        string picture,
        string format
    )
    {
        using HttpClient visitor = server.Visitor("en");
        using HttpResponseMessage answer = await visitor.Send(
            "/workbench",
            "/workbench",
            new() { ["_handler"] = "question", ["question"] = example }
        );
        string draft = answer.Headers.Location!.ToString().Replace("http://localhost", "", StringComparison.Ordinal);
        string page = await visitor.GetStringAsync(draft);
        Assert.Contains("The question as YAML", page, StringComparison.Ordinal);
        Assert.Contains(picture, await visitor.GetStringAsync(draft + "/answer?as=page"), StringComparison.Ordinal);
        string json = await visitor.GetStringAsync(draft + "/answer");
        Assert.Contains($"\"entente/{format}/1\"", json, StringComparison.Ordinal);

        using HttpClient other = server.Visitor("en");
        using HttpResponseMessage taken = await other.GetAsync(new Uri(draft + "/answer", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, taken.StatusCode);
    }

    [Fact]
    public async Task An_example_is_shown_answered_and_can_be_copied_and_taken_along()
    {
        using HttpClient visitor = server.Visitor("nl");
        const string example = "/questions/exchange/yongbyon";
        Assert.Contains("Stap voor stap", await visitor.GetStringAsync(example), StringComparison.Ordinal);
        using HttpResponseMessage copied = await visitor.Send(example, example, new() { ["_handler"] = "copy" });
        Assert.Contains("/workbench/", copied.Headers.Location!.ToString(), StringComparison.Ordinal);
        string[] files = ["/yaml", "/answer", "/answer?as=page"];
        foreach (string file in files)
        {
            Assert.NotEmpty(await visitor.GetStringAsync("/api" + example + file));
        }

        using HttpResponseMessage none = await visitor.GetAsync(
            new Uri("/api/questions/exchange/no-such/answer", UriKind.Relative)
        );
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Theory]
    [InlineData("?state=1&sense=Nash", "1", "(Nash)")]
    [InlineData("?state=4&from=2", "4", "(SEQ)")]
    [InlineData("?state=many&from=-3&sense=Guess", "5", "(SEQ)")]
    public async Task A_conflict_is_asked_about_the_state_that_its_address_names(
        string asked,
        string state,
        string sense
    )
    {
        using HttpClient visitor = server.Visitor("en");
        string page = await visitor.GetStringAsync("/questions/conflict/hanoi-mini-b" + asked);
        Assert.Contains($" asked\" data-state=\"{state}\"", page, StringComparison.Ordinal);
        Assert.Matches($"What would make [^<]*\\({state}\\)[^<]* hold: [^<]*{Regex.Escape(sense)}", page);
    }

    [Fact]
    public async Task A_copy_from_the_library_keeps_its_comments()
    {
        using HttpClient visitor = server.Visitor("en");
        using HttpResponseMessage answer = await visitor.Send(
            "/workbench",
            "/workbench",
            new() { ["_handler"] = "copy", ["scenario"] = "hanoi-2019" }
        );
        string yaml = await visitor.GetStringAsync(answer.Headers.Location + "/yaml");
        Assert.Equal(await visitor.GetStringAsync("/api/scenarios/hanoi-2019/yaml"), yaml);
    }

    [Fact]
    public async Task A_draft_that_is_removed_is_gone()
    {
        using HttpClient visitor = server.Visitor("en");
        string draft = await Begin(visitor);
        string id = draft.Split('/')[^1];
        using HttpResponseMessage removed = await visitor.Send(
            "/workbench",
            "/workbench",
            new() { ["_handler"] = "remove-" + id }
        );
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        Assert.DoesNotContain("The orchard wall", await visitor.GetStringAsync("/workbench"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_come_in_and_what_is_none_of_ours_is_explained()
    {
        using HttpClient visitor = server.Visitor("en");
        using HttpResponseMessage answer = await Upload(visitor, "notes.txt", "Dear diary");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("That could not be opened", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using HttpResponseMessage own = await Upload(visitor, "own.yaml", "entente: 1\ntitle: Mine\n");
        Assert.Equal(HttpStatusCode.Redirect, own.StatusCode);
    }

    [Fact]
    public async Task More_than_four_megabytes_are_refused()
    {
        using HttpClient visitor = server.Visitor("en");
        using HttpResponseMessage answer = await Upload(visitor, "large.yaml", new string('x', 5_000_000));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    private static async Task<HttpResponseMessage> Upload(HttpClient visitor, string name, string text)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await visitor.Token("/workbench")), "__RequestVerificationToken" },
            { new StringContent("upload"), "_handler" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "files", name },
        };
        return await visitor.PostAsync(new Uri("/workbench", UriKind.Relative), form);
    }
}
