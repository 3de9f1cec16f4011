using System.Net;
using Entente.Web.Accounts;

namespace Entente.Server.Tests.Admission;

public sealed class CookiesTests : IDisposable
{
    private const string Password = "kite lantern 58 gravel";
    private readonly GuardedServer server = new();

    public void Dispose() => server.Dispose();

    // Goes once through everything that sets a cookie.
    private async Task<List<string>> GivenAsync(string scheme)
    {
        using HttpClient browser = server.Browser(scheme);
        var given = new List<string>();
        async Task KeepAsync(Task<HttpResponseMessage> asked, HttpStatusCode status)
        {
            using HttpResponseMessage answer = await asked;
            Assert.Equal(status, answer.StatusCode);
            if (answer.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? cookies))
            {
                given.AddRange(cookies);
            }
        }

        await KeepAsync(browser.GetAsync(new Uri("/sign-in", UriKind.Relative)), HttpStatusCode.OK);
        string token = Filling.TokenIn(await browser.GetStringAsync("/sign-in"));
        foreach ((string setting, string value) in new[] { ("theme", "dark"), ("language", "nl") })
        {
            using var form = new FormUrlEncodedContent([new(setting, value), new("__RequestVerificationToken", token)]);
            await KeepAsync(
                browser.PostAsync(new Uri("/settings/" + setting, UriKind.Relative), form),
                HttpStatusCode.Redirect
            );
        }

        string page = await browser.GetStringAsync("/sign-in");
        Assert.Contains("<html lang=\"nl\" data-theme=\"dark\"", page, StringComparison.Ordinal);
        string code = server.Get<SetUpCode>().Path.Split('#')[1];
        Dictionary<string, string> account = new()
        {
            ["Code"] = code,
            ["Name"] = "jimmy",
            ["Password"] = Password,
        };
        await KeepAsync(browser.FillAsync("/set-up", "set-up", account), HttpStatusCode.Redirect);
        await KeepAsync(browser.PostTextAsync("/api/passkeys/asking", "{}"), HttpStatusCode.OK);
        await KeepAsync(browser.ClaimAsync((await server.LinkAsync()).Secret), HttpStatusCode.OK);
        return given;
    }

    private static string NameOf(string cookie) => cookie.Split('=')[0];

    [Fact]
    public async Task Over_https_every_cookie_is_for_this_host_alone_and_out_of_reach_of_scripts()
    {
        List<string> given = await GivenAsync("https");
        foreach (string kind in new[] { "form", "theme", "language", "account", "passkey", "seat-" })
        {
            Assert.Contains(given, cookie => cookie.StartsWith("__Host-entente-" + kind, StringComparison.Ordinal));
        }

        foreach (string cookie in given)
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            string[] parts = [.. cookie.Split(';').Skip(1).Select(part => part.Trim().ToLowerInvariant())];
            Assert.Contains("secure", parts);
            Assert.Contains("httponly", parts);
            Assert.Contains("path=/", parts);
            Assert.Contains(parts, part => part is "samesite=lax" or "samesite=strict");
            Assert.DoesNotContain(parts, part => part.StartsWith("domain", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Over_plain_http_the_same_works_under_names_that_a_browser_takes()
    {
        List<string> given = await GivenAsync("http");
        Assert.All(given, cookie => Assert.StartsWith("entente-", cookie, StringComparison.Ordinal));
        Assert.All(given, cookie => Assert.DoesNotContain("; secure", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.True(given.Select(NameOf).Distinct().Count() >= 6);
    }

    [Fact]
    public async Task What_somebody_else_in_the_domain_has_set_is_not_read_over_https()
    {
        using HttpClient browser = server.Browser("https");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        request.Headers.Add("Cookie", "entente-theme=dark; entente-language=nl; entente-account=x; entente-form=x");
        using HttpResponseMessage answer = await browser.SendAsync(request);
        Assert.Contains(
            "<html lang=\"en\" data-theme=\"auto\"",
            await answer.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }
}
