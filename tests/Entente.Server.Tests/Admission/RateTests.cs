using System.Net;
using Entente.Server.Tests.Pages;

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
        Assert.Equal(TimeSpan.FromMinutes(1), refused.Headers.RetryAfter?.Delta);

        // Everything else goes on.
        Assert.Equal("[]", await browser.GetStringAsync("/api/seats"));

        // Each is free again a minute after it was taken, and not before.
        server.Clock.Advance(TimeSpan.FromSeconds(59));
        using HttpResponseMessage early = await browser.ClaimAsync("x");
        Assert.Equal("too-often", await early.ProblemAsync());
        Assert.Equal(TimeSpan.FromSeconds(1), early.Headers.RetryAfter?.Delta);
        server.Clock.Advance(TimeSpan.FromSeconds(1));
        using HttpResponseMessage again = await browser.ClaimAsync("x");
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Theory]
    [InlineData("en", "This code is not good", "That was too often")]
    [InlineData("nl", "Deze code is niet of niet meer geldig", "Dat was te vaak")]
    public async Task Class_codes_are_entered_so_often_from_one_address_and_again_when_a_minute_has_passed(
        string language,
        string wrong,
        string often
    )
    {
        using var server = new GuardedServer(new() { ["Entente:Limits:ClassCodesPerMinute"] = "3" });
        using HttpClient browser = server.Browser();
        browser.DefaultRequestHeaders.Add("Accept-Language", language);
        for (int i = 0; i < 3; i++)
        {
            using HttpResponseMessage tried = await EnterAsync(browser);
            Assert.Equal(HttpStatusCode.OK, tried.StatusCode);
            Assert.Contains(wrong, await tried.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using HttpResponseMessage refused = await EnterAsync(browser);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), refused.Headers.RetryAfter?.Delta);
        string page = await refused.Content.ReadAsStringAsync();
        Assert.Contains(often, page, StringComparison.Ordinal);
        Assert.Contains("data-refused", page, StringComparison.Ordinal);

        // Whoever comes from there too has to wait as well; looking at the form is not entering a code.
        using HttpClient another = server.Browser();
        using HttpResponseMessage too = await EnterAsync(another);
        Assert.Equal(HttpStatusCode.TooManyRequests, too.StatusCode);

        server.Clock.Advance(TimeSpan.FromMinutes(1));
        using HttpResponseMessage again = await EnterAsync(browser);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Contains(wrong, await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
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

    private static Task<HttpResponseMessage> EnterAsync(HttpClient browser) =>
        browser.Send(
            "/class",
            "/class",
            new()
            {
                ["_handler"] = "class",
                ["Code"] = "KMTR-WQPD",
                ["Name"] = "Kim",
            }
        );
}
