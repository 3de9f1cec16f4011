using System.Net;

namespace Entente.Server.Tests.Admission;

public sealed class ProxyTests
{
    private static async Task<string> CookieAsync(Dictionary<string, string> settings)
    {
        using var server = new GuardedServer(settings);
        string here = server.Listen();
        using var browser = new HttpClient(new HttpClientHandler { UseCookies = false })
        {
            BaseAddress = new Uri(here),
        };
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.1");
        using HttpResponseMessage claimed = await browser.ClaimAsync((await server.LinkAsync()).Secret);
        Assert.Equal(HttpStatusCode.OK, claimed.StatusCode);
        return Assert.Single(claimed.Headers.GetValues("Set-Cookie"));
    }

    [Fact]
    public async Task What_a_caller_says_of_itself_counts_for_nothing() =>
        Assert.StartsWith("entente-seat-", await CookieAsync([]), StringComparison.Ordinal);

    [Fact]
    public async Task What_a_proxy_says_counts_once_it_is_named() =>
        Assert.StartsWith(
            "__Host-entente-seat-",
            await CookieAsync(new() { ["Entente:Proxies"] = "127.0.0.1, ::1, 10.0.0.0/8" }),
            StringComparison.Ordinal
        );
}
