using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.Formats.Catalog;
using Entente.Server.Tests.Hosting;

namespace Entente.Server.Tests.Pages;

public partial class ScenarioPagesTests(RunningServer server) : IClassFixture<RunningServer>
{
    public static TheoryData<string> Shelved =>
        [.. ShippedScenarios.Ids.Where(id => !id.Contains('/', StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Shelved))]
    public async Task Every_scenario_that_ships_has_a_page_with_its_analysis_in_both_languages(string id)
    {
        foreach (string language in new[] { "en", "nl" })
        {
            using HttpClient visitor = server.Visitor(language);
            string page = await visitor.GetStringAsync($"/scenarios/{id}");
            Assert.Single(Heading().Matches(page));
            Assert.Contains("class=\"lead", page, StringComparison.Ordinal);
            Assert.DoesNotContain("class=\"notice signal\"", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_summit_is_shown_under_both_readings_of_its_evidence()
    {
        using HttpClient visitor = server.Visitor();
        string stated = await visitor.GetStringAsync("/scenarios/hanoi-2019");
        string interests = await visitor.GetStringAsync("/scenarios/hanoi-2019?reading=interests");
        Assert.Contains("Both sides are taken at their word", stated, StringComparison.Ordinal);
        Assert.Contains("no word is taken to be final", interests, StringComparison.Ordinal);
        Assert.NotEqual(Lead().Match(stated).Value, Lead().Match(interests).Value);
        string nonsense = await visitor.GetStringAsync("/scenarios/hanoi-2019?reading=nonsense");
        Assert.Equal(Lead().Match(stated).Value, Lead().Match(nonsense).Value);
    }

    [Fact]
    public async Task A_search_finds_by_words_of_either_language_and_says_when_nothing_fits()
    {
        using HttpClient visitor = server.Visitor();
        Assert.Equal(["hanoi-2019", "singapore-2018"], Found(await visitor.GetStringAsync("/scenarios?q=summit")));
        Assert.Equal(["hanoi-2019", "singapore-2018"], Found(await visitor.GetStringAsync("/scenarios?q=noord-korea")));
        Assert.Contains("climate-six", Found(await visitor.GetStringAsync("/scenarios?parties=more")));
        Assert.DoesNotContain("climate-six", Found(await visitor.GetStringAsync("/scenarios?parties=2")));
        string none = await visitor.GetStringAsync("/scenarios?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
        Assert.Empty(Found(none));
        Assert.Contains("Nothing on the shelf fits that", none, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", none, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_downloaded_is_the_scenario_that_ships_and_its_analysis()
    {
        using HttpClient visitor = server.Visitor();
        ShippedScenarios.TryText("hanoi-2019", out string? shipped);
        Assert.Equal(shipped, await visitor.GetStringAsync("/api/scenarios/hanoi-2019/yaml"));
        using JsonDocument scenario = JsonDocument.Parse(
            await visitor.GetStringAsync("/api/scenarios/hanoi-2019/json")
        );
        Assert.Equal("hanoi-2019", scenario.RootElement.GetProperty("id").GetString());
        using JsonDocument analysis = JsonDocument.Parse(
            await visitor.GetStringAsync("/api/scenarios/hanoi-2019/analysis?reading=interests")
        );
        Assert.StartsWith(
            "entente/analysis/",
            analysis.RootElement.GetProperty("schema").GetString(),
            StringComparison.Ordinal
        );
        using HttpResponseMessage report = await visitor.GetAsync(
            new Uri("/api/scenarios/hanoi-2019/report", UriKind.Relative)
        );
        Assert.Equal("attachment", report.Content.Headers.ContentDisposition?.DispositionType);
    }

    [Fact]
    public async Task A_rehearsal_can_be_taken_along_and_is_the_same_whenever_it_is_asked_for()
    {
        const string Address =
            "/api/scenarios/hanoi-2019/rehearsal?strategy=random&strategy=conceder&rounds=8&seed=3&first=2";
        using HttpClient visitor = server.Visitor();
        string log = await visitor.GetStringAsync(Address);
        Assert.Equal(log, await visitor.GetStringAsync(Address));
        using JsonDocument session = JsonDocument.Parse(log);
        Assert.Equal("entente/session/1", session.RootElement.GetProperty("schema").GetString());
        Assert.Contains("<svg", await visitor.GetStringAsync(Address + "&as=review"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("strategy=boulware", HttpStatusCode.UnprocessableEntity)]
    [InlineData("strategy=nonsense&strategy=boulware", HttpStatusCode.UnprocessableEntity)]
    [InlineData("strategy=boulware&strategy=boulware&rounds=100000", HttpStatusCode.UnprocessableEntity)]
    [InlineData("strategy=boulware&strategy=boulware&rounds=many", HttpStatusCode.BadRequest)]
    public async Task A_rehearsal_that_cannot_be_played_is_a_problem(string plan, HttpStatusCode status)
    {
        using HttpClient visitor = server.Visitor();
        using HttpResponseMessage answer = await visitor.GetAsync(
            new Uri("/api/scenarios/hanoi-2019/rehearsal?" + plan, UriKind.Relative)
        );
        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData("en", "2 parties need as many strategies, not 1.")]
    [InlineData("nl", "2 partijen hebben even veel strategieën nodig, niet 1.")]
    public async Task Why_a_rehearsal_cannot_be_played_is_told_in_the_language_that_is_asked_for(string tag, string why)
    {
        using HttpClient visitor = server.Visitor(tag);
        using HttpResponseMessage answer = await visitor.GetAsync(
            new Uri("/api/scenarios/hanoi-2019/rehearsal?strategy=boulware", UriKind.Relative)
        );
        using JsonDocument problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(why, problem.RootElement.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("/api/scenarios/nothing/yaml")]
    [InlineData("/api/scenarios/nothing/report")]
    [InlineData("/api/scenarios/..%2F..%2Fetc%2Fpasswd/yaml")]
    public async Task What_is_not_there_is_a_problem_with_a_sentence(string address)
    {
        using HttpClient visitor = server.Visitor();
        using HttpResponseMessage answer = await visitor.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("no such scenario", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static string[] Found(string page) => [.. Card().Matches(page).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("<h1[ >]")]
    private static partial Regex Heading();

    [GeneratedRegex("<p class=\"lead(?: bad)?\">.*?</p>")]
    private static partial Regex Lead();

    [GeneratedRegex("<h2><a href=\"/scenarios/([^\"]+)\"")]
    private static partial Regex Card();
}
