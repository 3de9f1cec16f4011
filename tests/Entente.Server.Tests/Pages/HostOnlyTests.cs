using System.Net;
using System.Text.Json;
using Entente.Annotations;
using Entente.Server.Tests.Hosting;
using Entente.Web.Library;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Server.Tests.Pages;

/// <summary>A scenario that only hosts may open, on a server where nobody is a host.</summary>
public sealed class HostOnlyTests : IDisposable
{
    private readonly RunningServer server = new(services =>
    {
        ShelvedScenario summit = new ScenarioShelf().Find("hanoi-2019")!;
        var exercise = new ShelvedScenario(
            "exam",
            summit.Scenario with
            {
                Id = "exam",
                IsHostOnly = true,
                Title = LocalizedText.Of("The exam"),
            },
            summit.Text
        );
        services.AddSingleton(new ScenarioShelf([summit, exercise]));
    });

    [Fact]
    public async Task It_is_named_in_the_library_and_not_linked()
    {
        using HttpClient visitor = server.Visitor();
        string page = await visitor.GetStringAsync("/scenarios");
        Assert.Contains("The exam", page, StringComparison.Ordinal);
        Assert.Contains("for hosts", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/scenarios/exam", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_for_what_it_holds_does_not_find_it()
    {
        using HttpClient visitor = server.Visitor();
        Assert.DoesNotContain(
            "The exam",
            await visitor.GetStringAsync("/scenarios?q=sanctions"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/scenarios/exam")]
    [InlineData("/scenarios/exam?reading=interests")]
    [InlineData("/rehearse/exam")]
    [InlineData("/understand/exam")]
    [InlineData("/understand/exam/chance")]
    [InlineData("/understand/exam/moves")]
    public async Task Its_page_shows_nothing_of_it(string address)
    {
        using HttpClient visitor = server.Visitor();
        string page = await visitor.GetStringAsync(address);
        Assert.Contains("not open to you", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Yongbyon", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yaml")]
    [InlineData("json")]
    [InlineData("analysis")]
    [InlineData("report")]
    [InlineData("explanation")]
    [InlineData("explanation?as=page")]
    [InlineData("forecast")]
    [InlineData("rehearsal?strategy=boulware&strategy=conceder")]
    public async Task It_cannot_be_taken_along(string file)
    {
        using HttpClient visitor = server.Visitor();
        using HttpResponseMessage answer = await visitor.GetAsync(
            new Uri($"/api/scenarios/exam/{file}", UriKind.Relative)
        );
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Programs_are_told_that_it_is_there_and_shut()
    {
        using HttpClient visitor = server.Visitor();
        using JsonDocument list = JsonDocument.Parse(await visitor.GetStringAsync("/api/scenarios"));
        Assert.Equal(
            [false, true],
            list.RootElement.EnumerateArray().Select(each => each.GetProperty("isOpen").GetBoolean())
        );
    }

    public void Dispose() => server.Dispose();
}
