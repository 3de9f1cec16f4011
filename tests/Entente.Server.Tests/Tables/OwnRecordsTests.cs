using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Offers;
using Entente.Rooms.Private;
using Entente.Rooms.Seats;
using Entente.Rooms.Text;
using Entente.Server.Tests.Api;
using Entente.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Server.Tests.Tables;

/// <summary>What one keeps to oneself in a room, over HTTP: North's wishes are what is taken and erased.</summary>
public sealed class OwnRecordsTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly string Secret = ApiTable.Wishes(7);

    [Fact]
    public async Task What_a_side_kept_is_taken_along_by_it_alone_and_proved_by_the_shared_log()
    {
        using HttpClient client = server.Visitor();
        using HttpClient north = server.Visitor();
        ApiTable table = await TableAsync(client, north);
        using HttpResponseMessage taken = await TakeAsync(north, table);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        PrivateExport export = RoomText.Export(await taken.Content.ReadAsByteArrayAsync());
        Assert.Contains(export.Entries, entry => entry.Content.Contains(Secret, StringComparison.Ordinal));
        ImmutableArray<LogEntry> log = await Rooms.LogAsync(RoomOf(table), 0, 1_000, default);
        Assert.True(export.IsProvedBy(log));
        using HttpClient south = server.Visitor();
        await table.SitAsync(south, ApiTable.South, "Bo");
        string others = await south.GetStringAsync(new Uri(table.Address + "/own", UriKind.Relative));
        Assert.DoesNotContain(Secret, others, StringComparison.Ordinal);
        using HttpResponseMessage stranger = await table.GetAsync(null, "/own");
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
    }

    /// <summary>By the steps of the how-to guide on the record, with nothing of this program.</summary>
    [Fact]
    public async Task What_is_taken_along_opens_its_commitments_by_the_steps_that_the_docs_give()
    {
        using HttpClient client = server.Visitor();
        using HttpClient north = server.Visitor();
        ApiTable table = await TableAsync(client, north);
        using HttpResponseMessage taken = await TakeAsync(north, table);
        using JsonDocument export = JsonDocument.Parse(await taken.Content.ReadAsStringAsync());
        using HttpResponseMessage kept = await table.GetAsync(ApiTable.Host, "/log");
        using JsonDocument log = JsonDocument.Parse(await kept.Content.ReadAsStringAsync());
        List<byte[]> heads =
        [
            SHA256.HashData(Convert.FromHexString(export.RootElement.GetProperty("room").GetString()!)),
        ];
        foreach (JsonElement entry in export.RootElement.GetProperty("entries").EnumerateArray())
        {
            byte[] content = Encoding.UTF8.GetBytes(entry.GetProperty("content").GetString()!);
            heads.Add(SHA256.HashData([.. heads[^1], .. content]));
        }

        var salts = export
            .RootElement.GetProperty("salts")
            .EnumerateArray()
            .ToDictionary(each => each.GetProperty("version").GetInt64());
        string owner = export.RootElement.GetProperty("owner").GetString()!;
        int opened = 0;
        foreach (JsonElement line in log.RootElement.GetProperty("entries").EnumerateArray())
        {
            using JsonDocument content = JsonDocument.Parse(line.GetProperty("content").GetString()!);
            if (
                content.RootElement.TryGetProperty("commitments", out JsonElement commitments)
                && commitments.TryGetProperty(owner, out JsonElement commitment)
            )
            {
                JsonElement salt = salts[line.GetProperty("version").GetInt64()];
                byte[] head = heads[salt.GetProperty("kept").GetInt32()];
                byte[] salted = [.. Convert.FromBase64String(salt.GetProperty("salt").GetString()!), .. head];
                Assert.Equal(commitment.GetString(), Convert.ToBase64String(SHA256.HashData(salted)));
                opened++;
            }
        }

        Assert.Equal(salts.Count, opened);
        Assert.NotEqual(0, opened);
        Assert.True(heads.Count > 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?confirm=")]
    [InlineData("?confirm=yes")]
    public async Task Nothing_is_erased_without_the_word(string query)
    {
        using HttpClient client = server.Visitor();
        using HttpClient north = server.Visitor();
        ApiTable table = await TableAsync(client, north);
        Assert.Equal(HttpStatusCode.BadRequest, await EraseAsync(north, table, query));
        using HttpResponseMessage taken = await TakeAsync(north, table);
        Assert.Contains(Secret, await taken.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_erased_is_gone_for_good_and_the_log_holds_as_before()
    {
        using HttpClient client = server.Visitor();
        using HttpClient north = server.Visitor();
        ApiTable table = await TableAsync(client, north);
        ImmutableArray<LogEntry> before = await Rooms.LogAsync(RoomOf(table), 0, 1_000, default);
        Assert.Equal(HttpStatusCode.NoContent, await EraseAsync(north, table, "?confirm=erase"));
        using HttpResponseMessage gone = await TakeAsync(north, table);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.DoesNotContain(
            Secret,
            await north.GetStringAsync(new Uri(table.Address, UriKind.Relative)),
            StringComparison.Ordinal
        );
        ImmutableArray<LogEntry> after = await Rooms.LogAsync(RoomOf(table), 0, 1_000, default);
        Assert.Equal(before.Select(entry => entry.Hash), after.Select(entry => entry.Hash));
        using HttpClient south = server.Visitor();
        await table.SitAsync(south, ApiTable.South, "Bo");
        using HttpResponseMessage kept = await south.GetAsync(new Uri(table.Address + "/own", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, await EraseAsync(north, table, "?confirm=erase"));
    }

    [Fact]
    public async Task The_audit_log_says_that_it_was_taken_and_erased_and_not_what_it_was()
    {
        using HttpClient client = server.Visitor();
        using HttpClient north = server.Visitor();
        ApiTable table = await TableAsync(client, north);
        using HttpResponseMessage taken = await TakeAsync(north, table);
        await EraseAsync(north, table, "?confirm=erase");
        AuditLog audit = server.Services.GetRequiredService<AuditLog>();
        ImmutableArray<AuditEntry> noted = await audit.ReadAsync(AuditLog.Of(RoomOf(table)), 100, default);
        Assert.Single(noted, entry => entry.Act == AuditAct.OwnRecordsTaken);
        Assert.Single(noted, entry => entry.Act == AuditAct.OwnRecordsErased);
        Assert.DoesNotContain(Secret, string.Join(' ', noted), StringComparison.Ordinal);
    }

    private IRooms Rooms => server.Services.GetRequiredService<IRooms>();

    /// <summary>Also where the program sits at the seat by a token of whoever keeps it: it reads what it plays by, and neither takes it all along nor erases it.</summary>
    [Fact]
    public async Task A_program_neither_takes_along_nor_erases()
    {
        using HttpClient client = server.Visitor();
        ApiTable table = await ApiTable.OpenAsync(client);
        using HttpResponseMessage taken = await table.GetAsync(ApiTable.South, "/own");
        Assert.Equal(HttpStatusCode.Forbidden, taken.StatusCode);
        using HttpRequestMessage request = table.Request(HttpMethod.Delete, "/own?confirm=erase", ApiTable.South);
        using HttpResponseMessage erased = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, erased.StatusCode);
    }

    /// <summary>North has a principal, who sits there too: before it erases its page says what becomes of the mandate, and from then on nothing binds it.</summary>
    [Theory]
    [InlineData("en", "The mandate ends with it", "you make no binding offer at this table")]
    [InlineData("nl", "Het mandaat eindigt ermee", "doet u aan deze tafel geen bindend voorstel meer")]
    public async Task A_side_with_a_principal_is_told_what_erasing_means_and_binds_itself_to_nothing_afterwards(
        string language,
        string before,
        string refusal
    )
    {
        using HttpClient client = server.Visitor();
        using HttpClient north = server.Visitor(language);
        using HttpClient principal = server.Visitor(language);
        ApiTable table = await TableAsync(client, north);
        string page = $"/tables/{table.Room}/data";
        Assert.DoesNotContain(before, await TextAsync(north, page), StringComparison.Ordinal);
        await table.DoneAsync(ApiTable.Host, new RoomCommand.TakeSeat("Host"));
        await table.DoneAsync(ApiTable.Host, new RoomCommand.OpenSeat(new SeatWanted(Role.Principal, 0)));
        await table.SitAsync(principal, 3, "Paula");
        await DoneAsync(table, north, new RoomCommand.AdmitToSide(3, 1));
        await table.DoneAsync(ApiTable.South, new RoomCommand.TakeSeat("Bo"));
        await table.DoneAsync(ApiTable.Host, new RoomCommand.OpenMeeting());
        Assert.Contains(before, await TextAsync(north, page), StringComparison.Ordinal);
        Assert.Contains(before, await TextAsync(principal, page), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NoContent, await EraseAsync(north, table, "?confirm=erase"));
        using HttpResponseMessage offered = await table.MoveAsync(
            north,
            new RoomCommand.MakeOffer(new Terms([new("relief", "all")]))
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, offered.StatusCode);
        string answer = await offered.Content.ReadAsStringAsync();
        Assert.Contains("MandateErased", answer, StringComparison.Ordinal);
        Assert.Contains(refusal, answer, StringComparison.Ordinal);
        Assert.True((await OwnAsync(north, table)).GetProperty("isMandateErased").GetBoolean());
        JsonElement south = await table.ViewAsync(ApiTable.South);
        Assert.Equal(0, south.GetProperty("offers").GetArrayLength());
        Assert.False(south.GetProperty("own").TryGetProperty("isMandateErased", out _));
    }

    [Fact]
    public async Task Whoever_spoke_for_a_side_until_the_host_closed_the_seat_can_erase_what_it_kept_and_do_nothing_else()
    {
        using HttpClient client = server.Visitor();
        using HttpClient north = server.Visitor();
        using HttpClient south = server.Visitor();
        ApiTable table = await TableAsync(client, north);
        await table.SitAsync(south, ApiTable.South, "Bo");
        await table.DoneAsync(ApiTable.Host, new RoomCommand.TakeSeat("Host"));
        await table.DoneAsync(ApiTable.Host, new RoomCommand.CloseSeat(ApiTable.North));
        Assert.NotNull(await KeyAsync(table));
        foreach (string gone in new[] { "", "/log", "/own", "/events" })
        {
            using HttpResponseMessage refused = await north.GetAsync(new Uri(table.Address + gone, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }

        using HttpResponseMessage moved = await table.MoveAsync(north, new RoomCommand.Confer("Still here?"));
        Assert.False(moved.IsSuccessStatusCode);
        foreach (HttpClient other in new[] { client, south })
        {
            Assert.NotEqual(HttpStatusCode.NoContent, await EraseAsync(other, table, "?confirm=erase&seat=1"));
        }

        Assert.Equal(HttpStatusCode.BadRequest, await EraseAsync(north, table, ""));
        Assert.NotNull(await KeyAsync(table));
        Assert.Equal(HttpStatusCode.NoContent, await EraseAsync(north, table, "?confirm=erase"));
        Assert.Null(await KeyAsync(table));
        Assert.Equal(HttpStatusCode.NotFound, await EraseAsync(north, table, "?confirm=erase"));
        AuditLog audit = server.Services.GetRequiredService<AuditLog>();
        Assert.Single(
            await audit.ReadAsync(AuditLog.Of(RoomOf(table)), 100, default),
            entry => entry.Act == AuditAct.OwnRecordsErased
        );
    }

    [Theory]
    [InlineData("en", "The host has closed your seat", "erase", "It was erased.")]
    [InlineData("nl", "De gastheer heeft uw plaats gesloten", "wissen", "Het is gewist.")]
    public async Task The_page_of_a_closed_seat_erases_as_well(string language, string closed, string word, string gone)
    {
        using HttpClient client = server.Visitor();
        using HttpClient north = server.Visitor(language);
        ApiTable table = await TableAsync(client, north);
        await table.DoneAsync(ApiTable.Host, new RoomCommand.TakeSeat("Host"));
        await table.DoneAsync(ApiTable.Host, new RoomCommand.CloseSeat(ApiTable.North));
        Assert.Contains(closed, await TextAsync(north, $"/tables/{table.Room}"), StringComparison.Ordinal);
        string page = $"/tables/{table.Room}/data";
        string shown = await TextAsync(north, page);
        Assert.Contains(closed, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(gone, await SentAsync(north, page, shown, "no"), StringComparison.Ordinal);
        Assert.NotNull(await KeyAsync(table));
        Assert.Contains(gone, await SentAsync(north, page, shown, word), StringComparison.Ordinal);
        Assert.Null(await KeyAsync(table));
        Assert.DoesNotContain(closed, await TextAsync(north, page), StringComparison.Ordinal);
    }

    /// <summary>Somebody else of the side is in: what it keeps is theirs. Whoever the host closes out first erases nothing as long as they are there.</summary>
    [Fact]
    public async Task As_long_as_somebody_else_of_the_side_is_in_a_closed_seat_erases_nothing()
    {
        using HttpClient client = server.Visitor();
        using HttpClient north = server.Visitor();
        using HttpClient adviser = server.Visitor();
        ApiTable table = await TableAsync(client, north);
        await table.DoneAsync(ApiTable.Host, new RoomCommand.TakeSeat("Host"));
        await table.DoneAsync(ApiTable.Host, new RoomCommand.OpenSeat(new SeatWanted(Role.Adviser, 0)));
        await table.SitAsync(adviser, 3, "Ada");
        await DoneAsync(table, north, new RoomCommand.AdmitToSide(3, 1));
        await table.DoneAsync(ApiTable.Host, new RoomCommand.CloseSeat(ApiTable.North));
        Assert.Equal(HttpStatusCode.NotFound, await EraseAsync(north, table, "?confirm=erase"));
        Assert.Contains("You keep nothing here", await TextAsync(north, $"/tables/{table.Room}/data"));
        await table.DoneAsync(ApiTable.Host, new RoomCommand.CloseSeat(3));
        Assert.Equal(HttpStatusCode.NotFound, await EraseAsync(adviser, table, "?confirm=erase"));
        Assert.NotNull(await KeyAsync(table));
        Assert.Equal(HttpStatusCode.NoContent, await EraseAsync(north, table, "?confirm=erase"));
        Assert.Null(await KeyAsync(table));
    }

    private async Task<ReadOnlyMemory<byte>?> KeyAsync(ApiTable table) =>
        await server.Services.GetRequiredService<RoomServices>().Keys.FindAsync(RoomOf(table), "p0", default);

    private static async Task<string> SentAsync(HttpClient browser, string page, string shown, string word)
    {
        string Field(string name) =>
            System.Text.RegularExpressions.Regex.Match(shown, $"name=\"{name}\" value=\"([^\"]*)\"").Groups[1].Value;
        using HttpResponseMessage answer = await browser.PostAsync(
            new Uri(page, UriKind.Relative),
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["_handler"] = "erase",
                    ["__RequestVerificationToken"] = Field("__RequestVerificationToken"),
                    ["seat"] = Field("seat"),
                    ["confirm"] = word,
                }
            )
        );
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string> TextAsync(HttpClient browser, string page) =>
        WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri(page, UriKind.Relative)));

    private static async Task<JsonElement> OwnAsync(HttpClient browser, ApiTable table)
    {
        using JsonDocument view = JsonDocument.Parse(
            await browser.GetStringAsync(new Uri(table.Address, UriKind.Relative))
        );
        return view.RootElement.GetProperty("own").Clone();
    }

    private static async Task DoneAsync(ApiTable table, HttpClient browser, RoomCommand command)
    {
        using HttpResponseMessage answer = await table.MoveAsync(browser, command);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    // South is a program, North a person.
    private static async Task<ApiTable> TableAsync(HttpClient client, HttpClient north)
    {
        ApiTable table = await ApiTable.OpenAsync(client, begin: false);
        await table.SitAsync(north, ApiTable.North, "Anna");
        using HttpResponseMessage kept = await table.MoveAsync(north, new RoomCommand.SetPreferences(Secret));
        Assert.Equal(HttpStatusCode.Accepted, kept.StatusCode);
        return table;
    }

    private static RoomId RoomOf(ApiTable table) =>
        RoomId.TryParse(table.Room, out RoomId room) ? room : throw new InvalidOperationException(table.Room);

    private static Task<HttpResponseMessage> TakeAsync(HttpClient north, ApiTable table) =>
        north.GetAsync(new Uri(table.Address + "/own", UriKind.Relative));

    private static async Task<HttpStatusCode> EraseAsync(HttpClient north, ApiTable table, string query)
    {
        using HttpResponseMessage answer = await north.DeleteAsync(
            new Uri(table.Address + "/own" + query, UriKind.Relative)
        );
        return answer.StatusCode;
    }
}
