using System.Net;
using System.Text.RegularExpressions;
using Entente.Web.Accounts;

namespace Entente.Server.Tests.Admission;

public sealed partial class AccountPagesTests : IDisposable
{
    private const string Password = "kite lantern 58 gravel";
    private readonly GuardedServer server = new();

    public void Dispose() => server.Dispose();

    private string Code => server.Get<SetUpCode>().Path.Split('#')[1];

    private async Task<HttpClient> HostAsync()
    {
        HttpClient browser = server.Browser();
        using HttpResponseMessage made = await browser.FillAsync(
            "/set-up",
            "set-up",
            new()
            {
                ["Code"] = Code,
                ["Name"] = "jimmy",
                ["Password"] = Password,
            }
        );
        Assert.Equal("/account", Path(made));
        return browser;
    }

    private static string? Path(HttpResponseMessage answer) =>
        answer.Headers.Location is { } there
            ? there.IsAbsoluteUri
                ? there.PathAndQuery
                : there.ToString()
            : null;

    private static Task<HttpResponseMessage> SignInAsync(
        HttpClient browser,
        string password = Password,
        string page = "/sign-in"
    ) => browser.FillAsync(page, "sign-in", new() { ["Name"] = "jimmy", ["Password"] = password });

    [Fact]
    public async Task A_stranger_cannot_set_up_a_fresh_server()
    {
        using HttpClient stranger = server.Browser();
        using HttpResponseMessage answer = await stranger.FillAsync(
            "/set-up",
            "set-up",
            new()
            {
                ["Code"] = "AAAAAAAAAAAAAAAAAAAAAA",
                ["Name"] = "mallory",
                ["Password"] = Password,
            }
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("This code is not good", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(await server.Get<SetUpCode>().IsNeededAsync(default));
        Assert.DoesNotContain(Code, await stranger.GetStringAsync("/sign-in"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA", "jimmy", Password, "code")]
    [InlineData(null, "j", Password, "name")]
    [InlineData(null, "jimmy", "short", "password")]
    public async Task A_field_that_is_refused_says_so_and_where_it_is_said_why(
        string? code,
        string name,
        string password,
        string field
    )
    {
        using HttpClient stranger = server.Browser();
        Assert.DoesNotContain("aria-invalid", await stranger.GetStringAsync("/set-up"), StringComparison.Ordinal);
        using HttpResponseMessage answer = await stranger.FillAsync(
            "/set-up",
            "set-up",
            new()
            {
                ["Code"] = code ?? Code,
                ["Name"] = name,
                ["Password"] = password,
            }
        );
        string page = await answer.Content.ReadAsStringAsync();
        string invalid = Assert.Single(Inputs().Matches(page).Select(each => each.Value), IsInvalid);
        Assert.Contains($"id=\"{field}\"", invalid, StringComparison.Ordinal);
        Assert.Contains($"aria-describedby=\"{field}-hint fault\"", invalid, StringComparison.Ordinal);
        Assert.Contains("<p id=\"fault\">", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("delete", "Sure", "sure")]
    [InlineData("end-sessions", "EndSure", "end-sure")]
    [InlineData("password", "Old", "old")]
    public async Task A_password_that_is_not_right_is_said_of_the_field_that_it_was_typed_in(
        string form,
        string field,
        string id
    )
    {
        using HttpClient browser = await HostAsync();
        using HttpResponseMessage answer = await browser.FillAsync(
            "/account",
            form,
            new() { [field] = "not this one", ["Chosen"] = "another long enough one" }
        );
        string page = await answer.Content.ReadAsStringAsync();
        string invalid = Assert.Single(Inputs().Matches(page).Select(each => each.Value), IsInvalid);
        Assert.Contains($"id=\"{id}\"", invalid, StringComparison.Ordinal);
        Assert.Contains("fault\"", invalid, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Your password, to be sure")]
    [InlineData("nl", "Uw wachtwoord, voor de zekerheid")]
    public async Task No_two_fields_of_the_page_have_one_name(string language, string seen)
    {
        using HttpClient browser = await HostAsync();
        browser.DefaultRequestHeaders.Add("Accept-Language", language);
        string page = await browser.GetStringAsync("/account");
        string[] names = [.. Labels().Matches(page).Select(each => Tags().Replace(each.Groups[1].Value, ""))];
        Assert.Equal(names.Distinct(), names);
        Assert.True(names.Count(each => each.StartsWith(seen, StringComparison.Ordinal)) >= 3);
        Assert.DoesNotContain(seen, names);
    }

    private static bool IsInvalid(string input) => input.Contains("aria-invalid=\"true\"", StringComparison.Ordinal);

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("<label[^>]*>(.*?)</label>", RegexOptions.Singleline)]
    private static partial Regex Labels();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [Fact]
    public async Task The_first_host_sets_the_server_up_and_signs_out_and_in()
    {
        using HttpClient browser = await HostAsync();
        Assert.Contains("<h1>jimmy</h1>", await browser.GetStringAsync("/account"), StringComparison.Ordinal);
        string token = Filling.TokenIn(await browser.GetStringAsync("/account"));
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        using HttpResponseMessage left = await browser.PostAsync(new Uri("/sign-out", UriKind.Relative), form);
        Assert.Equal("/sign-in", Path(left));
        using HttpResponseMessage closed = await browser.GetAsync(new Uri("/account", UriKind.Relative));
        Assert.Equal("/sign-in?back=%2Faccount", Path(closed));
        using HttpResponseMessage back = await SignInAsync(browser, page: "/sign-in?back=%2Faccount");
        Assert.Equal("/account", Path(back));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Signing_in_never_leads_to_another_site(string back)
    {
        using HttpClient browser = await HostAsync();
        using HttpClient other = server.Browser();
        using HttpResponseMessage signedIn = await SignInAsync(
            other,
            page: "/sign-in?back=" + Uri.EscapeDataString(back)
        );
        Assert.Equal("/account", Path(signedIn));
    }

    [Fact]
    public async Task Whoever_forgot_the_password_chooses_another_by_a_link_of_the_operator()
    {
        using HttpClient browser = await HostAsync();
        string secret = AccountResets.NewSecret(server.Get<Entente.Rooms.IEntropy>());
        await server.Get<AccountOffice>().ResetAsync("jimmy", AccountResets.Hash(secret), default);
        using HttpResponseMessage closed = await browser.GetAsync(new Uri("/account", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        const string Chosen = "willow 77 cobble marsh";
        using HttpResponseMessage wrong = await browser.FillAsync(
            "/reset",
            "reset",
            new() { ["Code"] = "AAAAAAAAAAAAAAAAAAAAAA", ["Password"] = Chosen }
        );
        Assert.Contains("This link is not good", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using HttpResponseMessage back = await browser.FillAsync(
            "/reset",
            "reset",
            new() { ["Code"] = secret, ["Password"] = Chosen }
        );
        Assert.Equal("/account", Path(back));
        Assert.Contains("<h1>jimmy</h1>", await browser.GetStringAsync("/account"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_passkeys_are_asked_for_the_page_asks_for_no_password_and_a_form_with_one_opens_nothing()
    {
        using var strict = new GuardedServer(new() { [SignInPolicy.Setting] = "Passkeys" });
        using HttpClient browser = strict.Browser();
        string page = await browser.GetStringAsync("/sign-in");
        Assert.DoesNotContain("type=\"password\"", page, StringComparison.Ordinal);
        Assert.Contains("passkey-sign-in", page, StringComparison.Ordinal);
        using var form = new FormUrlEncodedContent([
            new("_handler", "sign-in"),
            new("Name", "jimmy"),
            new("Password", Password),
            new("__RequestVerificationToken", Filling.TokenIn(page)),
        ]);
        using HttpResponseMessage answer = await browser.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        Assert.NotEqual(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task A_draft_made_signed_out_moves_to_the_account_and_is_there_on_another_device_alone_for_it()
    {
        using HttpClient browser = server.Browser();
        using HttpResponseMessage begun = await browser.FillAsync(
            "/workbench",
            "new",
            new() { ["title"] = "The orchard wall", ["kind"] = "exercise" }
        );
        string draft = Path(begun)!;
        Assert.Contains("only this browser", await browser.GetStringAsync("/workbench"), StringComparison.Ordinal);
        using HttpClient host = await HostAsync();
        Assert.DoesNotContain("orchard wall", await host.GetStringAsync("/workbench"), StringComparison.Ordinal);
        (await SignInAsync(browser)).Dispose();
        foreach (HttpClient each in new[] { browser, host })
        {
            string page = await each.GetStringAsync("/workbench");
            Assert.Contains("The orchard wall", page, StringComparison.Ordinal);
            Assert.Contains("belong to your account", page, StringComparison.Ordinal);
            Assert.Contains("orchard wall", await each.GetStringAsync(draft + "/yaml"), StringComparison.Ordinal);
        }

        using var form = new FormUrlEncodedContent([
            new("__RequestVerificationToken", Filling.TokenIn(await browser.GetStringAsync("/workbench"))),
        ]);
        (await browser.PostAsync(new Uri("/sign-out", UriKind.Relative), form)).Dispose();
        using HttpResponseMessage gone = await browser.GetAsync(new Uri(draft + "/yaml", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.DoesNotContain("orchard wall", await browser.GetStringAsync("/workbench"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_and_a_wrong_name_are_told_in_the_same_words()
    {
        using HttpClient browser = await HostAsync();
        using HttpClient guesser = server.Browser();
        using HttpResponseMessage wrong = await SignInAsync(guesser, "wrong wrong wrong");
        string told = await wrong.Content.ReadAsStringAsync();
        Assert.Contains("Name or password is not right", told, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong wrong wrong", told, StringComparison.Ordinal);
        using HttpResponseMessage nobody = await guesser.FillAsync(
            "/sign-in",
            "sign-in",
            new() { ["Name"] = "nobody", ["Password"] = "wrong wrong wrong" }
        );
        Assert.Contains(
            "Name or password is not right",
            await nobody.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_second_host_comes_by_a_link_of_the_first()
    {
        using HttpClient browser = await HostAsync();
        using HttpResponseMessage issued = await browser.FillAsync("/account", "invite", []);
        string page = await issued.Content.ReadAsStringAsync();
        string secret = page.Split("/set-up#")[1][..22];
        using HttpClient other = server.Browser();
        Dictionary<string, string> filled = new()
        {
            ["Code"] = secret,
            ["Name"] = "ban",
            ["Password"] = Password,
        };
        using HttpResponseMessage made = await other.FillAsync("/set-up", "set-up", filled);
        Assert.Equal("/account", Path(made));
        Assert.DoesNotContain("value=\"invite\"", await other.GetStringAsync("/account"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_of_a_fresh_server_makes_one_account_and_another_is_shown_once_that_is_deleted()
    {
        string used = Code;
        int shown = 0;
        server.Get<SetUpCode>().Wanted += () => shown++;
        using HttpClient browser = await HostAsync();
        Assert.NotEqual(used, Code);
        Assert.Equal(0, shown);
        (await browser.FillAsync("/account", "delete", new() { ["Sure"] = Password })).Dispose();
        Assert.Equal(1, shown);

        using HttpClient again = server.Browser();
        Dictionary<string, string> filled = new()
        {
            ["Code"] = used,
            ["Name"] = "jimmy",
            ["Password"] = Password,
        };
        using HttpResponseMessage refused = await again.FillAsync("/set-up", "set-up", filled);
        Assert.Contains("This code is not good", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(await server.Get<SetUpCode>().IsNeededAsync(default));
        using HttpClient next = await HostAsync();
        Assert.False(await server.Get<SetUpCode>().IsNeededAsync(default));
    }

    [Fact]
    public async Task The_account_is_deleted_with_its_password_alone()
    {
        using HttpClient browser = await HostAsync();
        using HttpResponseMessage refused = await browser.FillAsync("/account", "delete", new() { ["Sure"] = "wrong" });
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        using HttpResponseMessage deleted = await browser.FillAsync(
            "/account",
            "delete",
            new() { ["Sure"] = Password }
        );
        Assert.Equal("/sign-in", Path(deleted));
        Assert.True(await server.Get<SetUpCode>().IsNeededAsync(default));
    }

    [Fact]
    public async Task A_passkey_without_a_challenge_of_ours_opens_nothing()
    {
        using HttpClient browser = await HostAsync();
        foreach (string path in new[] { "/api/passkeys/asked", "/api/passkeys/made" })
        {
            foreach (string credential in new[] { "{}", "x", "{\\\"id\\\":\\\"AA\\\"}", "null", "[]" })
            {
                using HttpResponseMessage answer = await browser.PostTextAsync(
                    path,
                    $"{{\"credential\":\"{credential}\"}}"
                );
                Assert.Equal("refused", await answer.ProblemAsync());
            }
        }

        using HttpResponseMessage wrong = await browser.PostTextAsync(
            "/api/passkeys/making",
            "{\"password\":\"wrong\"}"
        );
        Assert.Equal("refused", await wrong.ProblemAsync());
        using HttpClient stranger = server.Browser();
        using HttpResponseMessage closed = await stranger.PostTextAsync(
            "/api/passkeys/making",
            "{\"password\":\"wrong\"}"
        );
        Assert.Equal("not-admitted", await closed.ProblemAsync());
    }
}
