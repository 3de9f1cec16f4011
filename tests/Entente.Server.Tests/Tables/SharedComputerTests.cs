using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Server.Tests.Hosting;
using Entente.Server.Tests.Pages;
using Entente.Web.Classes;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Server.Tests.Tables;

/// <summary>A class code that is entered again from a browser that somebody came from before.</summary>
public sealed partial class SharedComputerTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly ClassRecord Record = new("3B", "house-sale", "Ms Jansen", default);

    private Lobbies Lobbies => server.Services.GetRequiredService<Lobbies>();
    private Classroom Classes => server.Services.GetRequiredService<Classroom>();

    [Fact]
    public async Task A_typo_that_is_put_right_makes_nobody_their_own_opponent()
    {
        (RoomId id, string code) = await OpenAsync();
        using HttpClient browser = server.Visitor("en");
        (await EnterAsync(browser, code, "Ana")).Dispose();
        using HttpResponseMessage again = await EnterAsync(browser, code, "Anna (typo fixed)", renamed: "yes");
        Assert.Equal("/class/lobby?renamed=yes", again.Headers.Location!.PathAndQuery);
        string page = await ReadAsync(browser, "/class/lobby?renamed=yes");
        Assert.Contains("Welcome, Anna (typo fixed)", page, StringComparison.Ordinal);
        Assert.Contains("under the name that you gave last", page, StringComparison.Ordinal);
        Assert.Equal("Anna (typo fixed)", Assert.Single(await ListAsync(id)).Name);
    }

    [Theory]
    [InlineData(
        "en",
        "From this browser “Ana” waits for a teacher.",
        "From this browser “Ana” waits in this class already, and keeps that place"
    )]
    [InlineData(
        "nl",
        "Vanuit deze browser wacht ‘Ana’ op een docent.",
        "Vanuit deze browser wacht ‘Ana’ al in deze klas, en die houdt die plaats"
    )]
    public async Task Whoever_waits_is_replaced_by_nobody_and_the_second_is_told_so_before_and_after_they_give_a_name(
        string tag,
        string before,
        string after
    )
    {
        (RoomId id, string code) = await OpenAsync();
        using HttpClient browser = server.Visitor(tag);
        Assert.DoesNotContain("id=\"first\"", await ReadAsync(browser, "/class"), StringComparison.Ordinal);
        (await EnterAsync(browser, code, "Ana")).Dispose();
        Assert.Contains(before, await ReadAsync(browser, "/class"), StringComparison.Ordinal);
        using HttpResponseMessage second = await EnterAsync(browser, code, "Zelda");
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        string page = await ReadAsync(second);
        Assert.Contains(after, page, StringComparison.Ordinal);
        Assert.Contains("name=\"Renamed\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Zelda\"", page, StringComparison.Ordinal);
        Assert.Equal("Ana", Assert.Single(await ListAsync(id)).Name);
    }

    [Fact]
    public async Task Who_sits_is_led_to_their_seat_and_somebody_else_there_waits_marked_and_is_not_seated_with_the_others()
    {
        (RoomId id, string code) = await OpenAsync();
        using HttpClient browser = server.Visitor("en");
        (await EnterAsync(browser, code, "Evi")).Dispose();
        string evi = Assert.Single(await ListAsync(id)).Id;
        await Lobbies.ApproveAsync(id.ToString(), evi, Actor.Server, default);
        await Classes.SeatAllAsync(id, Actor.Server, default);

        // Given and not taken yet: nobody else waits from there.
        using HttpResponseMessage early = await EnterAsync(browser, code, "Zelda", "yes");
        Assert.Contains("A seat at table 1 stands ready for you", await ReadAsync(early), StringComparison.Ordinal);
        Assert.Single(await ListAsync(id));
        (await browser.Send("/class/lobby", "/class/lobby", new() { ["_handler"] = "lobby" })).Dispose();

        using HttpResponseMessage led = await EnterAsync(browser, code, "Zelda");
        Assert.Equal(HttpStatusCode.OK, led.StatusCode);
        string page = await ReadAsync(led);
        Assert.Contains("You sit at table 1 of this class, as “Evi”.", page, StringComparison.Ordinal);
        Assert.Contains(
            $"href=\"/tables/{(await Classes.PlacesAsync(id, default))[0].Room}?seat=1\"",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("I am somebody else at this computer than Evi", page, StringComparison.Ordinal);
        Assert.Single(await ListAsync(id));

        using HttpResponseMessage apart = await EnterAsync(browser, code, "Zelda", "yes");
        Assert.Equal("/class/lobby", apart.Headers.Location!.PathAndQuery);
        ImmutableArray<LobbyPlace> all = await ListAsync(id);
        LobbyPlace zelda = all.Single(each => each.Name == "Zelda");
        Assert.Equal([evi], zelda.Beside);
        string lobby = await ReadAsync(browser, "/class/lobby");
        Assert.Contains("Welcome, Zelda", lobby, StringComparison.Ordinal);
        Assert.Contains($"/class/lobby?place={evi}", lobby, StringComparison.Ordinal);
        Assert.Contains(
            "Welcome, Evi",
            await ReadAsync(browser, $"/class/lobby?place={evi}"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "{\"state\":\"Seated\",\"round\":",
            await browser.GetStringAsync($"/api/lobby?place={evi}"),
            StringComparison.Ordinal
        );
        Assert.Equal("{\"state\":\"Waiting\"}", await browser.GetStringAsync("/api/lobby"));

        using HttpResponseMessage none = await browser.GetAsync("/api/lobby?place=0000000000000000");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        Assert.Contains("enters the code of the class again", await none.Content.ReadAsStringAsync());

        // The other side of that table is free, and is not given to them with all the others.
        await Lobbies.ApproveAsync(id.ToString(), zelda.Id, Actor.Server, default);
        await Classes.SeatAllAsync(id, Actor.Server, default);
        all = await ListAsync(id);
        LobbyPlace seated = all.Single(each => each.Id == zelda.Id);
        Assert.Equal((LobbyState.Seated, "1"), (seated.State, seated.Seat));
        Assert.NotEqual(all.Single(each => each.Id == evi).Room, seated.Room);
        Assert.Equal(2, (await Classes.PlacesAsync(id, default)).Length);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_clicks_before_the_browser_has_a_cookie_are_one_place_in_the_lobby(bool isAtOnce)
    {
        (RoomId id, string code) = await OpenAsync();
        using HttpClient first = server.Visitor("en");
        using HttpResponseMessage page = await first.GetAsync(new Uri("/class", UriKind.Relative));
        string[] cookies = [.. page.Headers.GetValues("Set-Cookie").Select(each => each.Split(';')[0])];
        Dictionary<string, string> form = Hidden(await page.Content.ReadAsStringAsync());
        (form["Code"], form["Name"]) = (code, "Ana");
        async Task<HttpResponseMessage> clickAsync()
        {
            // With what the browser had as the page was loaded, and nothing since.
            using HttpClient click = server.Visitor("en");
            using var sent = new HttpRequestMessage(HttpMethod.Post, "/class")
            {
                Content = new FormUrlEncodedContent(form),
            };
            sent.Headers.Add("Cookie", string.Join("; ", cookies));
            return await click.SendAsync(sent);
        }

        HttpResponseMessage[] answers = isAtOnce
            ? await Task.WhenAll(clickAsync(), clickAsync(), clickAsync())
            : [await clickAsync(), await clickAsync()];
        Assert.All(answers, each => Assert.Equal("/class/lobby", each.Headers.Location?.PathAndQuery));
        Assert.Equal("Ana", Assert.Single(await ListAsync(id)).Name);
        Assert.Single(answers.Select(LobbyCookie).Distinct());

        // Another page is another form, and what we did not make is none.
        using HttpClient other = server.Visitor("en");
        (await EnterAsync(other, code, "Bo")).Dispose();
        form["Form"] = "made-up";
        form["Name"] = "Cy";
        using HttpResponseMessage made = await clickAsync();
        Assert.Equal("/class/lobby", made.Headers.Location?.PathAndQuery);
        Assert.Equal(["Ana", "Bo", "Cy"], (await ListAsync(id)).Select(each => each.Name).Order());
        foreach (HttpResponseMessage each in answers)
        {
            each.Dispose();
        }
    }

    private static string LobbyCookie(HttpResponseMessage answer) =>
        answer
            .Headers.GetValues("Set-Cookie")
            .Single(each => each.Split('=')[0].EndsWith("entente-lobby", StringComparison.Ordinal))
            .Split(';')[0];

    private static Dictionary<string, string> Hidden(string page) =>
        HiddenField()
            .Matches(page)
            .GroupBy(each => each.Groups[1].Value)
            .ToDictionary(each => each.Key, each => WebUtility.HtmlDecode(each.First().Groups[2].Value));

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex HiddenField();

    private async Task<(RoomId Id, string Code)> OpenAsync()
    {
        RoomId id = (await Classes.OpenAsync(Record, Actor.Server, default)).Session.Room;
        return (id, await Lobbies.IssueCodeAsync(id.ToString(), Actor.Server, default));
    }

    private async Task<ImmutableArray<LobbyPlace>> ListAsync(RoomId id) =>
        await Lobbies.ListAsync(id.ToString(), default);

    private static Task<HttpResponseMessage> EnterAsync(
        HttpClient browser,
        string code,
        string name,
        string other = "",
        string renamed = ""
    ) =>
        browser.Send(
            "/class",
            "/class",
            new()
            {
                ["_handler"] = "class",
                ["Code"] = code,
                ["Name"] = name,
                ["Else"] = other,
                ["Renamed"] = renamed,
            }
        );

    private static async Task<string> ReadAsync(HttpClient browser, string page) =>
        WebUtility.HtmlDecode(await browser.GetStringAsync(page));

    private static async Task<string> ReadAsync(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
}
