using System.Net;

namespace Entente.Server.Tests.Admission;

public sealed class RateTests
{
    [Fact]
    public async Task Links_are_tried_so_often_from_one_address_and_then_no_more_for_a_while()
    {
        using var server = new GuardedServer(new() { ["Entente:Limits:ClaimsPerMinute"] = "3" });
        using HttpClient browser = server.Browser();
        for (int i = 0; i < 3; i++)
        {
            using HttpResponseMessage tried = await browser.ClaimAsync("x");
            Assert.Equal(HttpStatusCode.NotFound, tried.StatusCode);
        }

        using HttpClient another = server.Browser();
        using HttpResponseMessage refused = await another.ClaimAsync("x");
        Assert.Equal("too-often", await refused.ProblemAsync());
        Assert.True(refused.Headers.RetryAfter?.Delta > TimeSpan.Zero);

        // Everything else goes on.
        Assert.Equal("[]", await browser.GetStringAsync("/api/seats"));
    }

    [Fact]
    public async Task Whoever_asks_too_much_is_slowed_down_by_who_they_are_and_not_those_beside_them()
    {
        using var server = new GuardedServer(
            new() { ["Entente:Limits:Burst"] = "5", ["Entente:Limits:PerSecond"] = "1" }
        );
        using HttpClient seated = server.Browser();
        (await seated.ClaimAsync((await server.LinkAsync()).Secret)).Dispose();
        using HttpClient stranger = server.Browser();
        var answers = new List<HttpStatusCode>();
        for (int i = 0; i < 20; i++)
        {
            using HttpResponseMessage answer = await stranger.GetAsync(new Uri("/api/seats", UriKind.Relative));
            answers.Add(answer.StatusCode);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        Assert.Contains("us", await seated.GetStringAsync("/api/seats"), StringComparison.Ordinal);
        Assert.Equal("Healthy", await stranger.GetStringAsync("/health"));
    }
}
