using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Server.Tests.Api;

namespace Entente.Server.Tests.Admission;

public sealed class RefusalTests : IDisposable
{
    private readonly GuardedServer server = new();

    public void Dispose() => server.Dispose();

    private async Task<AuditEntry[]> LinesAsync(string scope = AuditLog.Server)
    {
        // Lines are in order of time, and those of one moment in none.
        server.Clock.Advance(TimeSpan.FromSeconds(1));
        return [.. await server.Get<AuditLog>().ReadAsync(scope, 10_000, default)];
    }

    [Fact]
    public async Task Whoever_does_at_a_table_what_their_role_may_not_stands_in_its_log_before_they_are_answered()
    {
        using HttpClient client = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(client);
        Assert.True(RoomId.TryParse(table.Room, out RoomId room));
        string scope = AuditLog.Of(room);
        int before = (await LinesAsync(scope)).Length;
        (await table.MoveAsync(ApiTable.South, new RoomCommand.OpenMeeting())).Dispose();
        using HttpRequestMessage asked = table.Request(HttpMethod.Post, "/seats/2/invitations", ApiTable.North);
        (await client.SendAsync(asked)).Dispose();
        AuditEntry[] lines = await LinesAsync(scope);
        Assert.Equal(before + 2, lines.Length);
        Assert.All(lines[before..], line => Assert.Equal(AuditAct.Forbidden, line.Act));
        Assert.All(lines[before..], line => Assert.StartsWith("agent ", line.Who.ToString(), StringComparison.Ordinal));
        Assert.All(lines[before..], line => Assert.Equal(table.Room, line.Id));
        Assert.NotEqual(lines[before].Who, lines[before + 1].Who);
    }

    [Fact]
    public async Task Whoever_asks_for_another_table_stands_in_the_log_of_the_server()
    {
        using HttpClient client = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(client);
        ApiTable other = await ApiTable.OpenAsync(client);
        foreach (string path in new[] { "", "/log", "/events", "/own", "/debrief", "/invitations", "/tokens" })
        {
            int before = (await LinesAsync()).Length;
            using HttpRequestMessage crossed = other.Request(HttpMethod.Get, "", ApiTable.North);
            crossed.RequestUri = new Uri(table.Address + path, UriKind.Relative);
            using HttpResponseMessage answer = await client.SendAsync(crossed);
            Assert.Equal("unknown", await answer.ProblemAsync());
            AuditEntry line = Assert.Single((await LinesAsync())[before..]);
            Assert.Equal((AuditAct.Forbidden, table.Room), (line.Act, line.Id));
            Assert.Contains(other.Room, line.Who.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_live_page_of_a_table_that_is_not_theirs_is_noted_too()
    {
        using HttpClient browser = server.Browser();
        foreach (
            string page in new[]
            {
                "/tables/{0}",
                "/tables/{0}/debrief",
                "/tables/{0}/data",
                "/classes/{0}",
                "/classes/{0}/data",
            }
        )
        {
            string address = string.Format(null, page, GuardedServer.Hanoi);
            int before = (await LinesAsync()).Length;
            (await browser.GetAsync(new Uri(address, UriKind.Relative))).Dispose();
            AuditEntry line = Assert.Single((await LinesAsync())[before..]);
            Assert.Equal((AuditAct.Forbidden, GuardedServer.Hanoi.ToString()), (line.Act, line.Id));
        }
    }

    [Fact]
    public async Task Guesses_at_links_tokens_codes_and_names_are_noted_and_what_was_guessed_is_not()
    {
        const string Guess = "AAAAAAAAAAAAAAAAAAAAAA";
        using HttpClient browser = server.Browser();
        (await browser.ClaimAsync(Guess)).Dispose();
        (await browser.FillAsync("/join", "join", new() { ["Invitation"] = Guess })).Dispose();
        (await browser.FillAsync("/class", "class", new() { ["Code"] = "BBBB-BBBB", ["Name"] = Guess })).Dispose();
        (
            await browser.FillAsync(
                "/set-up",
                "set-up",
                new()
                {
                    ["Code"] = Guess,
                    ["Name"] = "a",
                    ["Password"] = Guess,
                }
            )
        ).Dispose();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/seats");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Guess);
        (await browser.SendAsync(request)).Dispose();
        (await browser.FillAsync("/sign-in", "sign-in", new() { ["Name"] = "nobody", ["Password"] = Guess })).Dispose();
        (await browser.PostTextAsync("/api/passkeys/asked", "{\"credential\":\"{}\"}")).Dispose();
        AuditEntry[] lines = await LinesAsync();
        Assert.Equal(
            [AuditAct.SignInFailed, AuditAct.SignInFailed, .. Enumerable.Repeat(AuditAct.GuessFailed, 5)],
            lines.Select(line => line.Act).Order()
        );
        Assert.All(lines, line => Assert.Equal((Actor.Stranger, string.Empty), (line.Who, line.Id)));
    }

    [Fact]
    public async Task What_another_site_sends_and_a_form_without_its_token_are_noted()
    {
        using HttpClient browser = server.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/seats/claim");
        request.Headers.Add("Origin", "http://evil.example");
        (await browser.SendAsync(request)).Dispose();
        Assert.Equal(AuditAct.SentFromElsewhere, Assert.Single(await LinesAsync()).Act);
        using var form = new FormUrlEncodedContent([new("_handler", "sign-in"), new("Name", "x")]);
        using HttpResponseMessage answer = await browser.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(2, (await LinesAsync()).Count(line => line.Act == AuditAct.SentFromElsewhere));
    }

    [Fact]
    public async Task Too_many_requests_are_noted_without_filling_the_log()
    {
        using var limited = new GuardedServer(new() { ["Entente:Limits:ClaimsPerMinute"] = "1" });
        using HttpClient browser = limited.Browser();
        for (int i = 0; i < 100; i++)
        {
            (await browser.ClaimAsync("x")).Dispose();
        }

        AuditEntry[] lines = [.. await limited.Get<AuditLog>().ReadAsync(AuditLog.Server, 10_000, default)];
        Assert.Contains(lines, line => line.Act == AuditAct.TooOften);
        Assert.Equal(Refusals.PerSource + 1, lines.Length);
        Assert.Single(lines, line => line.Act == AuditAct.RefusalsLeftOut);
    }

    [Theory]
    [InlineData("http://evil.example", false)]
    [InlineData("null", false)]
    [InlineData(null, true)]
    public async Task A_page_of_another_site_gets_no_circuit_and_no_socket(string? origin, bool isLet)
    {
        string here = server.Listen();
        using var client = new HttpClient();
        using var negotiates = new HttpRequestMessage(HttpMethod.Post, here + "/_blazor/negotiate?negotiateVersion=1");
        negotiates.Headers.Add("Origin", origin ?? here);
        using HttpResponseMessage answer = await client.SendAsync(negotiates);
        Assert.Equal(isLet ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.StatusCode);

        using var polls = new HttpRequestMessage(HttpMethod.Get, here + "/_blazor?id=x");
        polls.Headers.Add("Origin", origin ?? here);
        using HttpResponseMessage polled = await client.SendAsync(polls);
        Assert.Equal(isLet ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden, polled.StatusCode);

        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.SetRequestHeader("Origin", origin ?? here);
        var address = new Uri(here.Replace("http", "ws", StringComparison.Ordinal) + "/_blazor");
        if (isLet)
        {
            await socket.ConnectAsync(address, default);
            Assert.Equal(WebSocketState.Open, socket.State);
            socket.Abort();
            return;
        }

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(address, default));
        Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
        Assert.Equal(3, (await LinesAsync()).Count(line => line.Act == AuditAct.SentFromElsewhere));
    }
}
