using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.Rooms.Commands;
using Entente.Server.Tests.Admission;

namespace Entente.Server.Tests.Api;

/// <summary>Whose a seat is, over HTTP at a real table: the host gets no way to what Anna keeps.</summary>
public sealed partial class TakenSeatTests(GuardedServer server) : IClassFixture<GuardedServer>
{
    private static readonly string Low = ApiTable.Wishes(1);
    private static readonly string High = ApiTable.Wishes(9);

    /// <summary>By a token, by a link made before or after, by an agent: everything that is answered is the same, whatever Anna wants.</summary>
    [Fact]
    public async Task All_that_the_host_is_answered_is_the_same_whatever_somebody_wants_who_has_a_seat()
    {
        string[] answers = [await TryAllAsync(Low), await TryAllAsync(High)];
        Assert.True(answers[0].Length > 4_000, answers[0]);
        Assert.Equal(answers[0], answers[1]);
        Assert.DoesNotContain("would settle", answers[0], StringComparison.Ordinal);
    }

    /// <summary>Their ids are random: by them the list would say nothing twice in the same order.</summary>
    [Fact]
    public async Task Links_are_listed_in_the_order_of_the_seats()
    {
        using HttpClient host = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(host, begin: false);
        int[] seats = [2, 1, 2, 1];
        foreach (int seat in seats)
        {
            using HttpRequestMessage wanted = table.Request(
                HttpMethod.Post,
                $"/seats/{seat}/invitations",
                ApiTable.Host
            );
            using HttpResponseMessage issued = await host.SendAsync(wanted);
            Assert.Equal(HttpStatusCode.Created, issued.StatusCode);
        }

        using HttpResponseMessage listed = await table.GetAsync(ApiTable.Host, "/invitations");
        using JsonDocument links = JsonDocument.Parse(await listed.Content.ReadAsStringAsync());
        Assert.Equal(
            seats.Order().Select(seat => $"{seat}"),
            links.RootElement.EnumerateArray().Select(each => each.GetProperty("seat").GetString())
        );
    }

    [Fact]
    public async Task A_link_to_a_seat_that_was_closed_leads_nowhere_and_is_listed_as_revoked()
    {
        using HttpClient host = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(host, begin: false);
        await table.DoneAsync(ApiTable.Host, new RoomCommand.TakeSeat("Host"));
        await table.DoneAsync(
            ApiTable.Host,
            new RoomCommand.OpenSeat(new SeatWanted(Entente.Rooms.Seats.Role.Observer, -1))
        );
        using HttpRequestMessage wanted = table.Request(HttpMethod.Post, "/seats/3/invitations", ApiTable.Host);
        using HttpResponseMessage issued = await host.SendAsync(wanted);
        using JsonDocument link = JsonDocument.Parse(await issued.Content.ReadAsStringAsync());
        await table.DoneAsync(ApiTable.Host, new RoomCommand.CloseSeat(3));
        using HttpResponseMessage listed = await table.GetAsync(ApiTable.Host, "/invitations");
        using JsonDocument links = JsonDocument.Parse(await listed.Content.ReadAsStringAsync());
        Assert.Equal("Revoked", Assert.Single(links.RootElement.EnumerateArray()).GetProperty("state").GetString());

        using HttpClient guest = server.Browser();
        using HttpResponseMessage claim = await guest.ClaimAsync(link.RootElement.GetProperty("secret").GetString()!);
        Assert.Equal("unknown", await claim.ProblemAsync());
    }

    [Fact]
    public async Task The_host_gives_no_link_and_no_token_to_a_seat_that_somebody_has()
    {
        using HttpClient host = server.Browser();
        using HttpClient anna = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(host, begin: false);
        await table.DoneAsync(ApiTable.Host, new RoomCommand.TakeSeat("Host"));
        await table.SitAsync(anna, ApiTable.North, "Anna");
        foreach (string way in new[] { "tokens", "invitations" })
        {
            (HttpStatusCode status, string text) = await AskAsync(host, table, $"/seats/1/{way}");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
            Assert.Contains("SeatIsTheirs", text, StringComparison.Ordinal);
        }

        using HttpResponseMessage agent = await table.MoveAsync(
            ApiTable.Host,
            new RoomCommand.SeatAgent(ApiTable.North, "boulware")
        );
        Assert.Equal("refused", await agent.ProblemAsync());

        // The token that the host had made for the free seat ended when Anna sat down.
        using HttpResponseMessage before = await table.GetAsync(ApiTable.North, "");
        Assert.Equal("unknown", await before.ProblemAsync());
        using HttpResponseMessage listed = await table.GetAsync(ApiTable.North, "/tokens");
        Assert.Equal("unknown", await listed.ProblemAsync());
        using HttpResponseMessage move = await table.MoveAsync(ApiTable.North, new RoomCommand.LeaveSeat());
        Assert.NotEqual(HttpStatusCode.OK, move.StatusCode);
    }

    [Fact]
    public async Task A_link_that_was_made_for_the_free_seat_leads_nowhere_once_somebody_has_it()
    {
        using HttpClient host = server.Browser();
        using HttpClient anna = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(host, begin: false);
        await table.SitAsync(anna, ApiTable.North, "Anna");

        // As if it had been made in the moment before she sat down.
        string late = (
            await server
                .Get<Entente.Rooms.Admission.Invitations>()
                .IssueAsync(RoomOf(table), "1", GuardedServer.Host, default)
        )!.Secret;
        using HttpClient other = server.Browser();
        using HttpResponseMessage claim = await other.ClaimAsync(late);
        Assert.Equal("unknown", await claim.ProblemAsync());
    }

    [Fact]
    public async Task Whoever_sits_there_makes_a_link_for_another_browser_and_tokens_that_all_are_told_of()
    {
        using HttpClient host = server.Browser();
        using HttpClient anna = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(host, begin: false);
        await table.SitAsync(anna, ApiTable.North, "Anna");
        JsonElement link = await CreatedAsync(anna, table, "/seats/1/invitations", null);
        using HttpClient phone = server.Browser();
        using HttpResponseMessage claim = await phone.ClaimAsync(link.GetProperty("secret").GetString());
        Assert.Equal(HttpStatusCode.OK, claim.StatusCode);
        foreach (HttpClient browser in new[] { anna, phone })
        {
            using HttpResponseMessage kept = await table.MoveAsync(browser, new RoomCommand.SetPreferences(Low));
            Assert.Equal(HttpStatusCode.Accepted, kept.StatusCode);
        }

        JsonElement token = await CreatedAsync(anna, table, "/seats/1/tokens", """{"name":"Our program"}""");
        using HttpClient program = server.Browser();
        program.DefaultRequestHeaders.Authorization = new("Bearer", token.GetProperty("secret").GetString());
        Assert.Contains(Low, await program.GetStringAsync(Address(table, "")), StringComparison.Ordinal);
        JsonElement seat = (await table.ViewAsync(ApiTable.Host)).GetProperty("seats")[1];
        Assert.Equal("Our program", seat.GetProperty("programs")[0].GetProperty("name").GetString());

        // A program makes no way for another, and comes to no page.
        using HttpResponseMessage more = await program.PostAsync(
            Address(table, "/seats/1/tokens"),
            new StringContent("""{"name":"Another"}""", System.Text.Encoding.UTF8, "application/json")
        );
        Assert.Equal("refused", await more.ProblemAsync());
        using HttpResponseMessage another = await program.PostAsync(Address(table, "/seats/1/invitations"), null);
        Assert.Equal("refused", await another.ProblemAsync());
        string page = await program.GetStringAsync(new Uri($"/tables/{table.Room}?seat=1", UriKind.Relative));
        Assert.DoesNotContain("would settle", page, StringComparison.Ordinal);

        using HttpResponseMessage back = await anna.DeleteAsync(
            Address(table, $"/tokens/{token.GetProperty("id").GetString()}")
        );
        Assert.Equal(HttpStatusCode.NoContent, back.StatusCode);
        using HttpResponseMessage ended = await program.GetAsync(Address(table, ""));
        Assert.Equal("not-admitted", await ended.ProblemAsync());
    }

    private async Task<string> TryAllAsync(string wish)
    {
        using HttpClient host = server.Browser();
        using HttpClient anna = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(host, begin: false);
        await table.DoneAsync(ApiTable.Host, new RoomCommand.TakeSeat("Host"));
        await table.SitAsync(anna, ApiTable.North, "Anna");
        using HttpResponseMessage kept = await table.MoveAsync(anna, new RoomCommand.SetPreferences(wish));
        Assert.Equal(HttpStatusCode.Accepted, kept.StatusCode);
        var answered = new System.Text.StringBuilder();
        foreach (string way in new[] { "/seats/1/tokens", "/seats/1/invitations" })
        {
            (HttpStatusCode status, string text) = await AskAsync(host, table, way);
            answered.AppendLine($"{status} {text}");
        }

        foreach (string what in new[] { "", "/own", "/log", "/invitations", "/tokens" })
        {
            foreach (int seat in new[] { ApiTable.Host, ApiTable.North })
            {
                using HttpResponseMessage answer = await table.GetAsync(seat, what);
                string text = await answer.Content.ReadAsStringAsync();
                // Tokens and links are listed by their ids, which are random.
                answered.AppendLine(
                    what is "/tokens" or "/invitations"
                        ? $"{what} {answer.StatusCode} {string.Join(',', Listed(text).Order(StringComparer.Ordinal))}"
                        : $"{what} {answer.StatusCode} {text}"
                );
            }
        }

        return Masked().Replace(answered.ToString(), "#").Replace(table.Room, "#", StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode Status, string Text)> AskAsync(
        HttpClient client,
        ApiTable table,
        string way
    )
    {
        using HttpRequestMessage request = table.Request(HttpMethod.Post, way, ApiTable.Host);
        request.Content = new StringContent("""{"name":"A spy"}""", System.Text.Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<JsonElement> CreatedAsync(HttpClient client, ApiTable table, string way, string? body)
    {
        using HttpResponseMessage answer = await client.PostAsync(
            Address(table, way),
            body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json")
        );
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        using JsonDocument json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return json.RootElement.Clone();
    }

    private static IEnumerable<string> Listed(string text) =>
        Masked().Replace(text, "#").Trim('[', ']').Split("},{").Select(each => each.Trim('{', '}'));

    private static Uri Address(ApiTable table, string path) => new(table.Address + path, UriKind.Relative);

    private static Entente.Rooms.RoomId RoomOf(ApiTable table) =>
        Entente.Rooms.RoomId.TryParse(table.Room, out Entente.Rooms.RoomId room)
            ? room
            : throw new InvalidOperationException(table.Room);

    // What is random or of the clock by design: hashes, ids, commitments, times.
    [GeneratedRegex("[0-9a-f]{16,}|[A-Za-z0-9+/\\\\]{43,200}=|20[0-9-]{8}T[0-9:.]+(Z|\\+00:00)|test-key-[0-9]+")]
    private static partial Regex Masked();
}
