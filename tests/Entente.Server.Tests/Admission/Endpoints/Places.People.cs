using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Entente.Annotations;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Server.Tests.Api;
using Entente.Web.Accounts;
using Entente.Web.Classes;
using Entente.Web.Library;

namespace Entente.Server.Tests.Admission.Endpoints;

/// <content>Who asks.</content>
internal sealed partial class Places
{
    // Who is nothing to any of it.
    private async Task AddStrangersAsync(HttpClient carla, ApiTable elsewhere, RoomId other)
    {
        await AddAsync("noone", "shows nothing", Standing.None, Lead, Browser());
        await AddAsync(
            "fakeT",
            "shows a token that was made up",
            Standing.None,
            Lead,
            Program(AgentTokens.Prefix + new string('A', 43))
        );
        await AddAsync(
            "fakeC",
            "shows the cookie of a seat, of an account, of a place in a lobby: each made up",
            Standing.None,
            Lead,
            WithCookie($"entente-seat-{new string('0', 16)}", new string('A', 43)),
            WithCookie("entente-account", new string('A', 43)),
            WithCookie("entente-lobby", new string('A', 43))
        );
        (HttpClient token, HttpClient[] cookies) = await EndedAsync();
        await AddAsync("endedT", "shows a token of the table that was taken back", Standing.None, Lead, token);
        await AddAsync(
            "endedC",
            "shows the cookie of the lead's seat, of the host's account: each ended",
            Standing.None,
            Lead,
            cookies
        );
        for (int seat = 0; seat < Seats.Length; seat++)
        {
            await AddAsync(
                "x" + Names[seat],
                $"{Seats[seat]} at another table, by token and by browser",
                Standing.None,
                seat,
                Program(seat == 0 ? elsewhere.TokenOf(0) : (await TokenAsync(elsewhere, seat)).Secret),
                WithCookie(await server.Get<SeatSessions>().OpenAsync(other, $"{seat}", Actor.Server, default))
            );
        }

        (HttpClient teacher, HttpClient member, _) = await ClassAsync("Elsewhere", own: false, carla);
        await AddAsync("xteach", "signed in; hosts another table, teaches another class", Standing.Account, 0, teacher);
        await AddAsync("xmemb", "sits at a table of another class", Standing.Lobby, 1, member);
    }

    // Who is something to some of it.
    private async Task AddPeopleAsync(HttpClient anna)
    {
        HttpClient bert = await AccountAsync(
            "bert",
            await server.Get<AccountInvitations>().IssueAsync("anna", default)
        );
        (HttpClient teacher, HttpClient member, lesson) = await ClassAsync(ClassTitle, own: true, bert);
        await AddAsync("memb", "sits at a table of the class", Standing.Lobby, 1, member);
        await AddAsync("teach", "signed in; teaches the class", Standing.Teacher | Standing.Account, 0, teacher);
        await AddAsync(
            "acct",
            "signed in; opened the table and has the drafts, without a seat in this browser",
            Standing.Account | Standing.Host | Standing.Seat | Standing.Drafts,
            0,
            anna
        );
        string agent = (await TokenAsync(table, Agent)).Secret;
        await table.DoneAsync(ApiTable.Host, new RoomCommand.TakeSeat("Hostess"));
        var seated = new HttpClient[Seats.Length];
        seated[0] = WithCookie(await server.Get<SeatSessions>().OpenAsync(room, "0", Actor.Server, default));
        for (int seat = 1; seat < Seats.Length; seat++)
        {
            seated[seat] = Browser();
            await table.SitAsync(seated[seat], seat, $"Person {seat}");
        }

        await table.DoneAsync(ApiTable.Host, new RoomCommand.OpenMeeting());
        foreach (int waiting in new[] { 3, 4 })
        {
            using HttpResponseMessage admitted = await table.MoveAsync(
                seated[Lead],
                new RoomCommand.AdmitToSide(waiting, 1)
            );
            Assert.True(admitted.IsSuccessStatusCode, await admitted.Content.ReadAsStringAsync());
        }

        await AddAsync("agent", "a program of the host's at a free seat", Standing.Seat, Agent, Program(agent));
        for (int seat = Seats.Length - 1; seat > 0; seat--)
        {
            Standing own = seat == Lead ? Standing.Seat | Standing.Lead : Standing.Seat;
            await AddAsync(Names[seat], $"{Seats[seat]}, by browser", own, seat, seated[seat]);
        }

        using HttpResponseMessage issued = await seated[Lead]
            .PostAsJsonAsync(new Uri($"{table.Address}/seats/{Lead}/tokens", UriKind.Relative), new { name = "own" });
        Assert.Equal(HttpStatusCode.Created, issued.StatusCode);
        await AddAsync(
            "leadP",
            "a program of the lead's",
            Standing.Seat | Standing.Lead,
            Lead,
            Program((await ReadAsync(issued)).Secret)
        );
        await AddAsync(
            "hostP",
            "a program of the host's seat",
            Standing.Seat | Standing.Host,
            0,
            Program(table.TokenOf(0))
        );
        await AddAsync("host", "host, by browser", Standing.Seat | Standing.Host, 0, seated[0]);
    }

    private async Task SpoilLinksAsync()
    {
        using HttpClient other = Browser();
        IssuedInvitation link = (
            await server.Get<Invitations>().IssueAsync(room, $"{OtherBrowser}", Actor.Server, default)
        )!;
        used = link.Secret;
        (await other.ClaimAsync(used)).Dispose();
        session = (await server.Get<SeatSessions>().ListAsync(room, default))
            .Single(each => each.Seat == $"{OtherBrowser}")
            .Id;
        IssuedInvitation back = (await server.Get<Invitations>().IssueAsync(room, $"{Free}", Actor.Server, default))!;
        taken = back.Secret;
        Assert.True(await server.Get<Invitations>().RevokeAsync(room, back.Invitation.Id, Actor.Server, default));
    }

    private async Task<(HttpClient Token, HttpClient[] Cookies)> EndedAsync()
    {
        (string id, string secret) = await TokenAsync(table, Agent);
        using HttpRequestMessage end = table.Request(HttpMethod.Delete, $"/tokens/{id}", ApiTable.Host);
        using HttpClient any = Browser();
        using HttpResponseMessage ended = await any.SendAsync(end);
        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        OpenedSeat seat = await server.Get<SeatSessions>().OpenAsync(room, $"{Lead}", Actor.Server, default);
        Assert.True(await server.Get<SeatSessions>().RevokeAsync(room, seat.Session.Id, Actor.Server, default));
        HttpClient anna = Browser();
        using HttpResponseMessage signedIn = await anna.FillAsync(
            "/sign-in",
            "sign-in",
            new() { ["Name"] = "anna", ["Password"] = Password }
        );
        string[] cookie = signedIn
            .Headers.GetValues("Set-Cookie")
            .Single(each => each.StartsWith("entente-account=", StringComparison.Ordinal))
            .Split(';')[0]
            .Split('=', 2);
        Way way = await Way.OfAsync(anna);
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", way.FormToken)]);
        using HttpResponseMessage signedOut = await anna.PostAsync(new Uri("/sign-out", UriKind.Relative), form);
        Assert.Equal("/sign-in", signedOut.Headers.Location?.ToString());
        return (Program(secret), [WithCookie(seat), WithCookie(cookie[0], cookie[1])]);
    }

    // A class with one member at a table; its teacher is signed in.
    private async Task<(HttpClient Teacher, HttpClient Member, RoomId Id)> ClassAsync(
        string title,
        bool own,
        HttpClient teacher
    )
    {
        Classroom classes = server.Get<Classroom>();
        var record = new ClassRecord(title, Scenario, "Ms Jansen", server.Clock.GetUtcNow());
        OpenedSeat seat = own
            ? await classes.OpenAsync(
                record,
                server.Get<ScenarioShelf>().Find(Scenario)!.Scenario with
                {
                    Id = "own",
                    Title = LocalizedText.Of("Own"),
                },
                Actor.Server,
                default
            )
            : await classes.OpenAsync(record, Actor.Server, default);
        teacher.DefaultRequestHeaders.Add("Cookie", CookieOf(seat));
        RoomId id = seat.Session.Room;
        Lobbies lobbies = server.Get<Lobbies>();
        string code = await lobbies.IssueCodeAsync($"{id}", Actor.Server, default);
        var entered = (LobbyEntry.Entered)await lobbies.EnterAsync(code, "Kim", "here", default);
        await lobbies.ApproveAsync($"{id}", entered.Lobby.Place.Id, Actor.Server, default);
        await classes.SeatAllAsync(id, Actor.Server, default);
        HttpClient member = WithCookie("entente-lobby", entered.Lobby.Secret);
        using HttpResponseMessage sat = await member.FillAsync("/class/lobby", "lobby", []);
        Assert.Equal(HttpStatusCode.Redirect, sat.StatusCode);
        return (teacher, member, id);
    }

    private async Task<HttpClient> AccountAsync(string name, string link)
    {
        HttpClient browser = Browser();
        using HttpResponseMessage made = await browser.FillAsync(
            "/set-up",
            "set-up",
            new()
            {
                ["Code"] = link.Split('#')[1],
                ["Name"] = name,
                ["Password"] = Password,
            }
        );
        Assert.EndsWith("/account", made.Headers.Location?.ToString(), StringComparison.Ordinal);
        return browser;
    }

    private static async Task<string> DraftAsync(HttpClient browser)
    {
        using HttpResponseMessage begun = await browser.FillAsync(
            "/workbench",
            "new",
            new() { ["title"] = DraftTitle, ["kind"] = "exercise" }
        );
        return begun.Headers.Location!.ToString().Split('/')[^1];
    }

    private async Task<(string Id, string Secret)> TokenAsync(ApiTable at, int seat)
    {
        using HttpClient any = server.Browser();
        using HttpRequestMessage wanted = at.Request(HttpMethod.Post, $"/seats/{seat}/tokens", ApiTable.Host);
        wanted.Content = JsonContent.Create(new { name = "a program" });
        using HttpResponseMessage issued = await any.SendAsync(wanted);
        Assert.Equal(HttpStatusCode.Created, issued.StatusCode);
        return await ReadAsync(issued);
    }

    private static async Task<(string Id, string Secret)> ReadAsync(HttpResponseMessage issued)
    {
        using JsonDocument token = JsonDocument.Parse(await issued.Content.ReadAsStringAsync());
        return (token.RootElement.GetProperty("id").GetString()!, token.RootElement.GetProperty("secret").GetString()!);
    }

    private async Task AddAsync(string name, string about, Standing standing, int seat, params HttpClient[] ways)
    {
        var all = new List<Way>();
        foreach (HttpClient way in ways)
        {
            all.Add(await Way.OfAsync(way));
        }

        callers.Add(new Caller(name, about, standing, seat, [.. all]));
    }

    private HttpClient Browser()
    {
        HttpClient browser = server.Browser();
        clients.Add(browser);
        return browser;
    }

    private HttpClient Program(string secret)
    {
        HttpClient program = Browser();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return program;
    }

    private HttpClient WithCookie(OpenedSeat seat) => WithCookie($"entente-seat-{seat.Session.Id}", seat.Secret);

    private HttpClient WithCookie(string name, string value)
    {
        HttpClient browser = Browser();
        browser.DefaultRequestHeaders.Add("Cookie", $"{name}={value}");
        return browser;
    }

    private static string CookieOf(OpenedSeat seat) => $"entente-seat-{seat.Session.Id}={seat.Secret}";
}
