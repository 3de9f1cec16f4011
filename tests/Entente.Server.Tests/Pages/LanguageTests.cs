using System.Net;
using Entente.Server.Tests.Hosting;

namespace Entente.Server.Tests.Pages;

public class LanguageTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Theory]
    [InlineData(null, "en")]
    [InlineData("nl", "nl")]
    [InlineData("nl-BE,en;q=0.5", "nl")]
    [InlineData("en;q=0.5,nl;q=0.9", "nl")]
    [InlineData("fr,nl;q=0.2", "nl")]
    [InlineData("fr", "en")]
    [InlineData("nl;q=0,en", "en")]
    [InlineData("*;;;,", "en")]
    public async Task A_page_comes_in_the_best_language_that_the_browser_asks_for(string? asked, string spoken)
    {
        using HttpClient visitor = server.Visitor();
        if (asked is not null)
        {
            visitor.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", asked);
        }

        string page = await visitor.GetStringAsync("/");
        Assert.Contains($"<html lang=\"{spoken}\"", page, StringComparison.Ordinal);
        Assert.Contains(spoken == "nl" ? "De top in Hanoi" : "The Hanoi summit", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_chosen_wins_over_what_the_browser_asks_for()
    {
        using HttpClient visitor = server.Visitor("en");
        using HttpResponseMessage answer = await visitor.Send(
            "/",
            "/settings/language",
            new() { ["language"] = "nl", ["back"] = "/scenarios?about=water" }
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/scenarios?about=water", answer.Headers.Location?.ToString());
        Assert.Contains("<html lang=\"nl\"", await visitor.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("")]
    public async Task A_choice_leads_back_to_a_page_of_this_server_and_nowhere_else(string back)
    {
        using HttpClient visitor = server.Visitor();
        using HttpResponseMessage answer = await visitor.Send(
            "/",
            "/settings/theme",
            new() { ["theme"] = "dark", ["back"] = back }
        );
        Assert.Equal("/", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task The_theme_that_was_chosen_stays()
    {
        using HttpClient visitor = server.Visitor();
        using HttpResponseMessage answer = await visitor.Send("/", "/settings/theme", new() { ["theme"] = "dark" });
        Assert.Contains("data-theme=\"dark\"", await visitor.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/settings/language", "language", "xx")]
    [InlineData("/settings/theme", "theme", "\"><script>")]
    public async Task A_choice_that_is_not_offered_is_refused(string action, string name, string value)
    {
        using HttpClient visitor = server.Visitor();
        using HttpResponseMessage answer = await visitor.Send("/", action, new() { [name] = value });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("data-theme=\"auto\"", await visitor.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_from_elsewhere_changes_nothing()
    {
        using HttpClient visitor = server.Visitor("en");
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["language"] = "nl" });
        using HttpResponseMessage answer = await visitor.PostAsync(
            new Uri("/settings/language", UriKind.Relative),
            content
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("<html lang=\"en\"", await visitor.GetStringAsync("/"), StringComparison.Ordinal);
    }
}
