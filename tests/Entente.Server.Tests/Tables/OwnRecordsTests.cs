using System.Collections.Immutable;
using System.Net;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Private;
using Entente.Rooms.Text;
using Entente.Server.Tests.Api;
using Entente.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Server.Tests.Tables;

/// <summary>What one keeps to oneself in a room, over HTTP: North's wishes are what is taken and erased.</summary>
public sealed class OwnRecordsTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Secret = "North would settle for relief of none";

    [Fact]
    public async Task What_a_side_kept_is_taken_along_by_it_alone_and_proved_by_the_shared_log()
    {
        using HttpClient client = server.Visitor();
        ApiTable table = await TableAsync(client);
        using HttpResponseMessage taken = await table.GetAsync(ApiTable.North, "/own");
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        PrivateExport export = RoomText.Export(await taken.Content.ReadAsByteArrayAsync());
        Assert.Contains(export.Entries, entry => entry.Content.Contains(Secret, StringComparison.Ordinal));
        ImmutableArray<LogEntry> log = await Rooms.LogAsync(RoomOf(table), 0, 1_000, default);
        Assert.True(export.IsProvedBy(log));
        using HttpResponseMessage others = await table.GetAsync(ApiTable.South, "/own");
        Assert.DoesNotContain(Secret, await others.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using HttpResponseMessage stranger = await table.GetAsync(null, "/own");
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?confirm=")]
    [InlineData("?confirm=yes")]
    public async Task Nothing_is_erased_without_the_word(string query)
    {
        using HttpClient client = server.Visitor();
        ApiTable table = await TableAsync(client);
        Assert.Equal(HttpStatusCode.BadRequest, await EraseAsync(client, table, query));
        using HttpResponseMessage taken = await table.GetAsync(ApiTable.North, "/own");
        Assert.Contains(Secret, await taken.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_erased_is_gone_for_good_and_the_log_holds_as_before()
    {
        using HttpClient client = server.Visitor();
        ApiTable table = await TableAsync(client);
        ImmutableArray<LogEntry> before = await Rooms.LogAsync(RoomOf(table), 0, 1_000, default);
        Assert.Equal(HttpStatusCode.NoContent, await EraseAsync(client, table, "?confirm=erase"));
        using HttpResponseMessage gone = await table.GetAsync(ApiTable.North, "/own");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.DoesNotContain(Secret, (await table.ViewAsync(ApiTable.North)).GetRawText(), StringComparison.Ordinal);
        ImmutableArray<LogEntry> after = await Rooms.LogAsync(RoomOf(table), 0, 1_000, default);
        Assert.Equal(before.Select(entry => entry.Hash), after.Select(entry => entry.Hash));
        using HttpResponseMessage kept = await table.GetAsync(ApiTable.South, "/own");
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, await EraseAsync(client, table, "?confirm=erase"));
    }

    [Fact]
    public async Task The_audit_log_says_that_it_was_taken_and_erased_and_not_what_it_was()
    {
        using HttpClient client = server.Visitor();
        ApiTable table = await TableAsync(client);
        using HttpResponseMessage taken = await table.GetAsync(ApiTable.North, "/own");
        await EraseAsync(client, table, "?confirm=erase");
        AuditLog audit = server.Services.GetRequiredService<AuditLog>();
        ImmutableArray<AuditEntry> noted = await audit.ReadAsync(AuditLog.Of(RoomOf(table)), 100, default);
        Assert.Single(noted, entry => entry.Act == AuditAct.OwnRecordsTaken);
        Assert.Single(noted, entry => entry.Act == AuditAct.OwnRecordsErased);
        Assert.DoesNotContain(Secret, string.Join(' ', noted), StringComparison.Ordinal);
    }

    private IRooms Rooms => server.Services.GetRequiredService<IRooms>();

    private static async Task<ApiTable> TableAsync(HttpClient client)
    {
        ApiTable table = await ApiTable.OpenAsync(client);
        using HttpResponseMessage kept = await table.MoveAsync(ApiTable.North, new RoomCommand.SetPreferences(Secret));
        Assert.Equal(HttpStatusCode.Accepted, kept.StatusCode);
        return table;
    }

    private static RoomId RoomOf(ApiTable table) =>
        RoomId.TryParse(table.Room, out RoomId room) ? room : throw new InvalidOperationException(table.Room);

    private static async Task<HttpStatusCode> EraseAsync(HttpClient client, ApiTable table, string query)
    {
        using HttpRequestMessage request = table.Request(HttpMethod.Delete, "/own" + query, ApiTable.North);
        using HttpResponseMessage answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
