using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.Rooms.Commands;
using Entente.Server.Tests.Admission;

namespace Entente.Server.Tests.Api;

/// <summary>Whose a seat is, over HTTP at an exercise: neither the host nor whoever the host seats after Anna gets to what she kept.</summary>
public sealed partial class HeldSeatTests(GuardedServer server) : IClassFixture<GuardedServer>
{
    private const string Sheet = "assigned to North";

    private static readonly string Exercise = ApiTable
        .Open.Replace("\"kind\":\"Real\"", "\"kind\":\"Exercise\"", StringComparison.Ordinal)
        .Replace("\"seats\":[", $"\"sheets\":{{\"p0\":\"{Sheet}\"}},\"seats\":[", StringComparison.Ordinal);

    [Fact]
    public async Task All_that_the_host_and_whoever_comes_after_are_answered_is_the_same_whatever_was_kept()
    {
        string[] answers =
        [
            await TryAllAsync("Anna would settle for 1", 1),
            await TryAllAsync("Anna would not settle", 3),
        ];
        Assert.True(answers[0].Length > 8_000, answers[0]);
        Assert.Equal(answers[0], answers[1]);
        Assert.DoesNotContain("would", answers[0], StringComparison.Ordinal);
        Assert.Contains(Sheet, answers[0], StringComparison.Ordinal);
        Assert.Contains("SeatIsTheirs", answers[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_link_ends_every_way_of_whoever_had_the_seat_and_all_see_who_sits_there()
    {
        using HttpClient host = server.Browser();
        using HttpClient anna = server.Browser();
        using HttpClient phone = server.Browser();
        using HttpClient bea = server.Browser();
        ApiTable table = await OpenAsync(host, anna);
        string own = await CreatedAsync(anna, table, "/seats/1/invitations", "secret");
        using HttpResponseMessage other = await phone.ClaimAsync(own);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        using HttpClient program = server.Browser();
        program.DefaultRequestHeaders.Authorization = new(
            "Bearer",
            await CreatedAsync(anna, table, "/seats/1/tokens", "secret")
        );
        foreach (HttpClient each in new[] { anna, phone, program })
        {
            using HttpResponseMessage seen = await each.GetAsync(Address(table, ""));
            Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        }

        string secret = await LinkAsync(host, table);
        foreach (HttpClient each in new[] { anna, phone, program })
        {
            using HttpResponseMessage gone = await each.GetAsync(Address(table, ""));
            Assert.Equal("not-admitted", await gone.ProblemAsync());
        }

        JsonElement free = (await table.ViewAsync(ApiTable.Host)).GetProperty("seats")[1];
        Assert.Equal(("Open", ""), (free.GetProperty("state").GetString(), free.GetProperty("name").GetString()));
        using HttpResponseMessage claimed = await bea.ClaimAsync(secret);
        Assert.Equal(HttpStatusCode.OK, claimed.StatusCode);
        using HttpResponseMessage early = await table.MoveAsync(bea, new RoomCommand.Confer("Hello?"));
        Assert.Contains("SeatNotTaken", await early.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using HttpResponseMessage sat = await table.MoveAsync(bea, new RoomCommand.TakeSeat("Bea"));
        Assert.Equal(HttpStatusCode.OK, sat.StatusCode);
        JsonElement view = await table.ViewAsync(ApiTable.Host);
        Assert.Equal("Bea", view.GetProperty("seats")[1].GetProperty("name").GetString());
        string[] happened =
        [
            .. view.GetProperty("timeline")
                .EnumerateArray()
                .TakeLast(2)
                .SelectMany(item => item.GetProperty("events").EnumerateArray())
                .Select(each => each.GetProperty("type").GetString()!),
        ];
        Assert.Equal(["link-replaced", "seat-taken", "side-begun-anew"], happened);
    }

    [Fact]
    public async Task Whoever_comes_by_a_link_of_before_sits_where_somebody_else_has_sat_down_meanwhile_as_somebody_new()
    {
        using HttpClient host = server.Browser();
        using HttpClient anna = server.Browser();
        using HttpClient bea = server.Browser();
        ApiTable table = await OpenAsync(host, anna);
        using HttpResponseMessage kept = await table.MoveAsync(anna, new RoomCommand.Confer("Anna would settle for 1"));
        Assert.Equal(HttpStatusCode.Accepted, kept.StatusCode);

        // As if it had been made in the moment before she sat down.
        string late = (
            await server
                .Get<Entente.Rooms.Admission.Invitations>()
                .IssueAsync(RoomOf(table), "1", GuardedServer.Host, default)
        )!.Secret;
        using HttpResponseMessage claimed = await bea.ClaimAsync(late);
        Assert.Equal(HttpStatusCode.OK, claimed.StatusCode);
        Assert.DoesNotContain("would", await bea.GetStringAsync(Address(table, "")), StringComparison.Ordinal);
        using HttpResponseMessage sat = await table.MoveAsync(bea, new RoomCommand.TakeSeat("Bea"));
        Assert.Equal(HttpStatusCode.OK, sat.StatusCode);
        Assert.DoesNotContain("would", await bea.GetStringAsync(Address(table, "")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "Open")]
    [InlineData(false, "Closed")]
    public async Task A_seat_whose_link_is_taken_back_is_free_at_an_exercise_and_closed_at_a_real_table(
        bool isExercise,
        string expected
    )
    {
        using HttpClient host = server.Browser();
        using HttpClient anna = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(host, isExercise ? Exercise : ApiTable.Open, begin: false);
        await table.DoneAsync(ApiTable.Host, new RoomCommand.TakeSeat("Host"));
        await table.DoneAsync(
            ApiTable.Host,
            new RoomCommand.OpenSeat(new SeatWanted(Entente.Rooms.Seats.Role.Observer, -1))
        );
        await table.SitAsync(anna, 3, "Anna");
        using HttpResponseMessage listed = await table.GetAsync(ApiTable.Host, "/invitations");
        using JsonDocument links = JsonDocument.Parse(await listed.Content.ReadAsStringAsync());
        string id = links.RootElement[0].GetProperty("id").GetString()!;
        using HttpRequestMessage request = table.Request(HttpMethod.Delete, $"/invitations/{id}", ApiTable.Host);
        using HttpResponseMessage revoked = await host.SendAsync(request);
        Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);
        JsonElement seat = (await table.ViewAsync(ApiTable.Host)).GetProperty("seats")[3];
        Assert.Equal(expected, seat.GetProperty("state").GetString());
        using HttpResponseMessage gone = await anna.GetAsync(Address(table, ""));
        Assert.Equal("not-admitted", await gone.ProblemAsync());
    }

    private async Task<string> TryAllAsync(string words, int times)
    {
        using HttpClient host = server.Browser();
        using HttpClient anna = server.Browser();
        using HttpClient bea = server.Browser();
        ApiTable table = await OpenAsync(host, anna);
        for (int i = 0; i < times; i++)
        {
            foreach (
                RoomCommand command in new RoomCommand[]
                {
                    new RoomCommand.Confer(words),
                    new RoomCommand.KeepNote(words),
                }
            )
            {
                using HttpResponseMessage kept = await table.MoveAsync(anna, command);
                Assert.Equal(HttpStatusCode.Accepted, kept.StatusCode);
            }
        }

        var answered = new StringBuilder();
        using (HttpRequestMessage wanted = table.Request(HttpMethod.Post, "/seats/1/tokens", ApiTable.Host))
        {
            wanted.Content = new StringContent("""{"name":"helper"}""", Encoding.UTF8, "application/json");
            using HttpResponseMessage refused = await host.SendAsync(wanted);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            answered.AppendLine(await refused.Content.ReadAsStringAsync());
        }

        using HttpResponseMessage claimed = await bea.ClaimAsync(await LinkAsync(host, table));
        Assert.Equal(HttpStatusCode.OK, claimed.StatusCode);
        await AskAllAsync(table, bea, answered);
        using HttpResponseMessage sat = await table.MoveAsync(bea, new RoomCommand.TakeSeat("Bea"));
        answered.AppendLine(await sat.Content.ReadAsStringAsync());
        await AskAllAsync(table, bea, answered);
        return Masked().Replace(answered.ToString(), "#").Replace(table.Room, "#", StringComparison.Ordinal);
    }

    private static async Task AskAllAsync(ApiTable table, HttpClient browser, StringBuilder answered)
    {
        foreach (string what in new[] { "", "/own", "/log" })
        {
            using HttpResponseMessage host = await table.GetAsync(ApiTable.Host, what);
            answered.AppendLine($"host {what} {host.StatusCode} {await host.Content.ReadAsStringAsync()}");
            using HttpResponseMessage seen = await browser.GetAsync(Address(table, what));
            answered.AppendLine($"{what} {seen.StatusCode} {await seen.Content.ReadAsStringAsync()}");
        }
    }

    private static async Task<ApiTable> OpenAsync(HttpClient host, HttpClient anna)
    {
        ApiTable table = await ApiTable.OpenAsync(host, Exercise, begin: false);
        await table.DoneAsync(ApiTable.Host, new RoomCommand.TakeSeat("Host"));
        await table.SitAsync(anna, ApiTable.North, "Anna");
        return table;
    }

    // As the host: the seat's own makes another kind of link.
    private static async Task<string> LinkAsync(HttpClient host, ApiTable table)
    {
        using HttpRequestMessage wanted = table.Request(HttpMethod.Post, "/seats/1/invitations", ApiTable.Host);
        using HttpResponseMessage issued = await host.SendAsync(wanted);
        Assert.Equal(HttpStatusCode.Created, issued.StatusCode);
        using JsonDocument link = JsonDocument.Parse(await issued.Content.ReadAsStringAsync());
        return link.RootElement.GetProperty("secret").GetString()!;
    }

    private static async Task<string> CreatedAsync(HttpClient client, ApiTable table, string way, string what)
    {
        using HttpResponseMessage answer = await client.PostAsync(
            Address(table, way),
            new StringContent("""{"name":"Our program"}""", Encoding.UTF8, "application/json")
        );
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        using JsonDocument json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return json.RootElement.GetProperty(what).GetString()!;
    }

    private static Uri Address(ApiTable table, string path) => new(table.Address + path, UriKind.Relative);

    private static Entente.Rooms.RoomId RoomOf(ApiTable table) =>
        Entente.Rooms.RoomId.TryParse(table.Room, out Entente.Rooms.RoomId room)
            ? room
            : throw new InvalidOperationException(table.Room);

    // What is random or of the clock by design: hashes, ids, commitments, times.
    [GeneratedRegex(
        "[0-9a-f]{16,}|[A-Za-z0-9+/\\\\]{43,200}=|20[0-9-]{8}T[0-9:.]+(Z|\\+00:00|\\\\u002B00:00)|test-key-[0-9]+"
    )]
    private static partial Regex Masked();
}
