using System.Net;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Server.Tests.Pages;

/// <summary>A form that is open in one tab while something else is done in another.</summary>
public class RefusedFormTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string New = "/tables/new?scenario=hanoi-2019";
    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_links_that_were_opened_in_two_tabs_both_lead_to_a_seat()
    {
        using HttpClient browser = server.Visitor();
        string[] tokens = [await browser.Token("/join"), await browser.Token("/join")];
        for (int seat = 0; seat < 2; seat++)
        {
            IssuedInvitation link = (
                await server
                    .Services.GetRequiredService<Invitations>()
                    .IssueAsync(new RoomId(7), $"{seat + 1}", Actor.Account("h"), cancel)
            )!;
            using HttpResponseMessage seated = await PostAsync(
                browser,
                "/join",
                tokens[seat],
                new() { ["_handler"] = "join", ["Invitation"] = link.Secret }
            );
            Assert.Equal(HttpStatusCode.Found, seated.StatusCode);
        }

        Assert.Equal(2, (await browser.GetStringAsync("/api/seats", cancel)).Split("\"room\"").Length - 1);
    }

    [Fact]
    public async Task A_form_that_was_open_before_a_seat_was_taken_is_taken_in()
    {
        using HttpClient browser = server.Visitor();
        const string Other = "/tables/new?scenario=house-sale";
        string table = await browser.Token(Other);
        string join = await browser.Token("/class");
        await PlayAsync(browser);
        using HttpResponseMessage opened = await PostAsync(
            browser,
            Other,
            table,
            new()
            {
                ["_handler"] = "open",
                ["name"] = "Marit",
                ["turns"] = "free",
                ["drop"] = "GoOn",
            }
        );
        Assert.Equal(HttpStatusCode.Found, opened.StatusCode);
        Assert.Contains("/tables/", opened.Headers.Location!.OriginalString, StringComparison.Ordinal);

        using HttpResponseMessage joined = await PostAsync(
            browser,
            "/class",
            join,
            new()
            {
                ["_handler"] = "class",
                ["Code"] = "nothing",
                ["Name"] = "Cees",
            }
        );
        Assert.Equal(HttpStatusCode.OK, joined.StatusCode);
        Assert.Contains("Cees", await joined.Content.ReadAsStringAsync(cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Please look at it again", "Back to the form")]
    [InlineData("nl", "Kijk er nog eens naar", "Terug naar het formulier")]
    public async Task A_form_whose_token_does_not_fit_gets_a_page_that_leads_back_to_it(
        string language,
        string heading,
        string back
    )
    {
        using HttpClient browser = server.Visitor(language);
        string token = await browser.Token(New);
        foreach (string spoiled in new[] { "spoiled", string.Empty, token[..^4] + "AAAA" })
        {
            using HttpResponseMessage refused = await PostAsync(
                browser,
                New,
                spoiled,
                new() { ["_handler"] = "open", ["name"] = "Marit" }
            );
            await SaysAsync(refused, heading, back, $"href=\"{New}\"");
        }
    }

    [Fact]
    public async Task A_sign_that_no_text_can_hold_gets_a_page_that_leads_back_to_the_form()
    {
        using HttpClient browser = server.Visitor();
        using HttpResponseMessage refused = await PostAsync(
            browser,
            New,
            await browser.Token(New),
            new() { ["_handler"] = "open", ["name"] = "Ma\0rit" }
        );
        await SaysAsync(refused, "Please look at it again", $"href=\"{New}\"");
    }

    [Fact]
    public async Task A_form_that_its_page_has_no_more_gets_a_page_as_well()
    {
        using HttpClient browser = server.Visitor();
        string token = await browser.Token(New);
        await PlayAsync(browser);
        using HttpResponseMessage refused = await PostAsync(
            browser,
            New,
            token,
            new() { ["_handler"] = "open", ["name"] = "Marit" }
        );
        await SaysAsync(refused, "Please look at it again", $"href=\"{New}\"");
    }

    [Fact]
    public async Task A_refused_form_of_no_page_leads_to_the_first_page()
    {
        using HttpClient browser = server.Visitor();
        using HttpResponseMessage refused = await PostAsync(
            browser,
            "/tables/play",
            "spoiled",
            new() { ["scenario"] = "hanoi-2019", ["party"] = "1" }
        );
        await SaysAsync(refused, "Please look at it again", "data-refused");
    }

    [Fact]
    public async Task Whoever_has_a_seat_and_is_not_signed_in_is_led_from_Account_to_signing_in()
    {
        using HttpClient browser = server.Visitor();
        await PlayAsync(browser);
        using HttpResponseMessage account = await browser.GetAsync(new Uri("/account", UriKind.Relative), cancel);
        Assert.Equal(HttpStatusCode.Found, account.StatusCode);
        Assert.EndsWith("/sign-in?back=%2Faccount", account.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    private static async Task PlayAsync(HttpClient browser)
    {
        // A machine with much else to do may say once or twice that the room cannot be reached.
        for (int left = 5; ; left--)
        {
            using HttpResponseMessage played = await browser.Send(
                "/",
                "/tables/play",
                new() { ["scenario"] = "hanoi-2019", ["party"] = "1" }
            );
            if (played.StatusCode != HttpStatusCode.ServiceUnavailable || left == 0)
            {
                Assert.Equal(HttpStatusCode.Found, played.StatusCode);
                return;
            }
        }
    }

    private async Task SaysAsync(HttpResponseMessage refused, params string[] texts)
    {
        string page = await refused.Content.ReadAsStringAsync(cancel);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("text/html", refused.Content.Headers.ContentType?.MediaType);
        Assert.All(texts, text => Assert.Contains(text, page, StringComparison.Ordinal));
    }

    private async Task<HttpResponseMessage> PostAsync(
        HttpClient browser,
        string address,
        string token,
        Dictionary<string, string> values
    )
    {
        values["__RequestVerificationToken"] = token;
        using var content = new FormUrlEncodedContent(values);
        return await browser.PostAsync(new Uri(address, UriKind.Relative), content, cancel);
    }
}
