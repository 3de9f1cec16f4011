using System.Net;
using System.Text.Json;
using Entente.Server.Tests.Hosting;

namespace Entente.Server.Tests.Api;

/// <summary>What programs ask about deals that are uncertain and about one state of a conflict.</summary>
public class UnderstandingTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task A_report_says_how_likely_a_deal_is_where_not_all_is_known_and_only_there()
    {
        using HttpClient visitor = server.Visitor("en");
        string uncertain = await visitor.GetStringAsync("/api/scenarios/hanoi-2019/report");
        string certain = await visitor.GetStringAsync("/api/scenarios/used-car/report");
        Assert.Contains("id=\"likelihood\"", uncertain, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"likelihood\"", certain, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("YR1")]
    [InlineData("5")]
    public async Task A_conflict_is_asked_about_one_state_by_its_name_or_number(string state)
    {
        using HttpClient visitor = server.Visitor("en");
        string number = JsonDocument
            .Parse(await visitor.GetStringAsync("/api/questions/conflict/hanoi-mini-b/answer?state=YR1"))
            .RootElement.GetProperty("inverse")
            .GetProperty("state")
            .ToString();
        string text = await visitor.GetStringAsync(
            $"/api/questions/conflict/hanoi-mini-b/answer?state={(state == "5" ? number : state)}&from=1&sense=Nash"
        );
        JsonElement root = JsonDocument.Parse(text).RootElement;
        Assert.Equal(number, root.GetProperty("inverse").GetProperty("state").ToString());
        Assert.Equal(2, root.GetProperty("paths").GetArrayLength());
        Assert.All(
            root.GetProperty("verdicts").EnumerateArray(),
            verdict => Assert.Equal(number, verdict.GetProperty("state").ToString())
        );
    }

    [Theory]
    [InlineData("conflict/hanoi-mini-b/answer?state=nowhere")]
    [InlineData("conflict/hanoi-mini-b/answer?from=1")]
    [InlineData("conflict/hanoi-mini-b/answer?state=YR1&sense=sensible")]
    [InlineData("exchange/yongbyon/answer?state=1")]
    public async Task A_state_that_is_not_there_is_a_fault_of_the_question(string asked)
    {
        using HttpClient visitor = server.Visitor("en");
        using HttpResponseMessage answer = await visitor.GetAsync(new Uri($"/api/questions/{asked}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("state", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
