using System.Net;

namespace Entente.Server.Tests.Admission;

/// <content>The sessions of an account: begun, listed, ended.</content>
public sealed partial class AccountPagesTests
{
    [Fact]
    public async Task Every_sign_in_begins_a_session_of_its_own_and_the_old_secret_stays_another()
    {
        using HttpClient browser = await HostAsync();
        using HttpResponseMessage one = await SignInAsync(browser);
        using HttpResponseMessage two = await SignInAsync(browser);
        string[] secrets =
        [
            .. one
                .Headers.GetValues("Set-Cookie")
                .Concat(two.Headers.GetValues("Set-Cookie"))
                .Where(cookie => cookie.StartsWith("entente-account=", StringComparison.Ordinal)),
        ];
        Assert.Equal(2, secrets.Distinct().Count());
        Assert.All(secrets, cookie => Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_other_browsers_at_once()
    {
        using HttpClient browser = await HostAsync();
        using HttpClient other = server.Browser();
        (await SignInAsync(other)).Dispose();
        Assert.Contains("jimmy", await other.GetStringAsync("/account"), StringComparison.Ordinal);
        using HttpResponseMessage wrong = await browser.FillAsync(
            "/account",
            "end-sessions",
            new() { ["EndSure"] = "x" }
        );
        Assert.Contains("That was not done", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("jimmy", await other.GetStringAsync("/account"), StringComparison.Ordinal);
        (await browser.FillAsync("/account", "end-sessions", new() { ["EndSure"] = Password })).Dispose();
        foreach (HttpClient each in new[] { browser, other })
        {
            using HttpResponseMessage closed = await each.GetAsync(new Uri("/account", UriKind.Relative));
            Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        }
    }

    [Fact]
    public async Task One_session_elsewhere_is_ended_from_the_list()
    {
        using HttpClient browser = await HostAsync();
        using HttpClient other = server.Browser();
        (await SignInAsync(other)).Dispose();
        string page = await browser.GetStringAsync("/account");
        string id = page.Split("name=\"End\" value=\"")[1][..16];
        using HttpResponseMessage ended = await browser.FillAsync(
            "/account",
            "end-sessions",
            new() { ["EndSure"] = Password, ["End"] = id }
        );
        Assert.Contains("That session has ended", await ended.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using HttpResponseMessage closed = await other.GetAsync(new Uri("/account", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        Assert.Contains("jimmy", await browser.GetStringAsync("/account"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_is_one_step_from_every_page_of_a_host_and_is_offered_to_nobody_else()
    {
        using HttpClient browser = await HostAsync();
        using HttpClient stranger = server.Browser();
        foreach (string place in new[] { "/", "/scenarios", "/workbench", "/tables", "/classes", "/join", "/account" })
        {
            string text = await browser.GetStringAsync(place);
            Assert.Contains("action=\"/sign-out\"", text, StringComparison.Ordinal);
            Assert.Contains("Signed in as jimmy", text, StringComparison.Ordinal);
            using HttpResponseMessage other = await stranger.GetAsync(new Uri(place, UriKind.Relative));
            Assert.DoesNotContain("/sign-out", await other.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var bare = new FormUrlEncodedContent([]);
        using HttpResponseMessage refused = await browser.PostAsync(new Uri("/sign-out", UriKind.Relative), bare);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        string token = Filling.TokenIn(await browser.GetStringAsync("/tables"));
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        using HttpResponseMessage left = await browser.PostAsync(new Uri("/sign-out", UriKind.Relative), form);
        Assert.Equal("/sign-in", Path(left));
        Assert.Equal("\"cache\", \"storage\"", left.Headers.GetValues("Clear-Site-Data").Single());
        using HttpResponseMessage closed = await browser.GetAsync(new Uri("/account", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
    }
}
