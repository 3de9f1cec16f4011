using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Entente.Server.Tests.Admission;

public sealed class ConventionsTests(GuardedServer server) : IClassFixture<GuardedServer>
{
    private const string Claim = "/api/seats/claim";

    [Theory]
    [InlineData("{", "malformed")]
    [InlineData("", "malformed")]
    [InlineData("null", "malformed")]
    [InlineData("[]", "malformed")]
    [InlineData("{\"invitation\":1}", "malformed")]
    [InlineData("{\"invitation\":{}}", "malformed")]
    [InlineData("{\"invitation\":\"\\ud800\"}", "malformed")]
    [InlineData("{}", "unknown")]
    public async Task What_cannot_be_read_is_a_problem_with_a_name(string body, string problem)
    {
        using HttpClient browser = server.Browser();
        using HttpResponseMessage answer = await browser.PostTextAsync(Claim, body);
        Assert.Equal(problem, await answer.ProblemAsync());
    }

    [Fact]
    public async Task Json_that_is_too_deep_or_no_text_at_all_is_malformed()
    {
        using HttpClient browser = server.Browser();
        string deep = new string('[', 5000) + new string(']', 5000);
        using HttpResponseMessage nested = await browser.PostTextAsync(Claim, $"{{\"invitation\":{deep}}}");
        Assert.Equal("malformed", await nested.ProblemAsync());
        using var bytes = new ByteArrayContent([0x7b, 0x22, 0xff, 0xfe, 0x00, 0x80]);
        bytes.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using HttpResponseMessage noText = await browser.PostAsync(new Uri(Claim, UriKind.Relative), bytes);
        Assert.Equal("malformed", await noText.ProblemAsync());
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_not_read()
    {
        using HttpClient browser = server.Browser();
        string large = "{\"invitation\":\"" + new string('a', 300_000) + "\"}";
        using HttpResponseMessage answer = await browser.PostTextAsync(Claim, large);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("too-large", await answer.ProblemAsync());
    }

    [Fact]
    public async Task Other_media_other_methods_and_other_addresses_are_problems_with_names()
    {
        using HttpClient browser = server.Browser();
        using HttpResponseMessage form = await browser.PostTextAsync(
            Claim,
            "invitation=a",
            "application/x-www-form-urlencoded"
        );
        Assert.Equal("media-type", await form.ProblemAsync());
        using HttpResponseMessage put = await browser.PutAsync(
            new Uri(Claim, UriKind.Relative),
            new StringContent("{}", Encoding.UTF8, "application/json")
        );
        Assert.Equal("method", await put.ProblemAsync());
        using HttpResponseMessage nowhere = await browser.GetAsync(new Uri("/api/nowhere", UriKind.Relative));
        Assert.Equal("unknown", await nowhere.ProblemAsync());
    }

    [Fact]
    public async Task No_answer_of_the_api_may_be_kept_on_the_way()
    {
        using HttpClient browser = server.Browser();
        using HttpResponseMessage seats = await browser.GetAsync(new Uri("/api/seats", UriKind.Relative));
        Assert.True(seats.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Every_error_says_the_same_to_everybody_and_holds_no_id_of_the_request()
    {
        using HttpClient browser = server.Browser();
        string one = await (
            await browser.GetAsync(new Uri("/api/nowhere", UriKind.Relative))
        ).Content.ReadAsStringAsync();
        string two = await (
            await browser.GetAsync(new Uri("/api/nowhere", UriKind.Relative))
        ).Content.ReadAsStringAsync();
        Assert.Equal(one, two);
        Assert.DoesNotContain("traceId", one, StringComparison.Ordinal);
    }
}
