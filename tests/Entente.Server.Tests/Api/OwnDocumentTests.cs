using System.Net;
using System.Text.Json;
using Entente.Rooms.Commands;
using Entente.Server.Tests.Admission;

namespace Entente.Server.Tests.Api;

/// <summary>What a side at a real table sends as what it wants: what cannot be read against the table takes no place.</summary>
public sealed class OwnDocumentTests(GuardedServer server) : IClassFixture<GuardedServer>
{
    private static readonly string Good = ApiTable.Wishes(4);

    [Theory]
    [InlineData("no document at all", "private.yaml:1:1")]
    [InlineData("{entente: 1, party: North, preferences: {scores: {relief: {none: 0, half: 2}}}}", "half")]
    [InlineData("{entente: 1, party: South, preferences: {scores: {relief: {none: 0, all: 2}}}}", "North")]
    public async Task A_document_that_does_not_say_what_the_side_wants_is_refused_and_changes_nothing(
        string document,
        string fault
    )
    {
        using HttpClient host = server.Browser();
        using HttpClient anna = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(host, begin: false);
        await table.DoneAsync(ApiTable.Host, new RoomCommand.TakeSeat("Host"));
        await table.SitAsync(anna, ApiTable.North, "Anna");
        using HttpResponseMessage good = await table.MoveAsync(anna, new RoomCommand.SetPreferences(Good));
        Assert.Equal(HttpStatusCode.Accepted, good.StatusCode);

        using HttpResponseMessage bad = await table.MoveAsync(anna, new RoomCommand.SetPreferences(document));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.StatusCode);
        using JsonDocument problem = JsonDocument.Parse(await bad.Content.ReadAsStringAsync());
        Assert.Equal("urn:entente:problem:refused", problem.RootElement.GetProperty("type").GetString());
        Assert.Equal("BadDocument", problem.RootElement.GetProperty("refusal").GetString());
        Assert.Contains(
            problem.RootElement.GetProperty("faults").EnumerateArray(),
            each => each.GetString()!.Contains(fault, StringComparison.Ordinal)
        );
        Assert.Contains(
            Good,
            await anna.GetStringAsync(new Uri(table.Address, UriKind.Relative)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Whoever_may_not_say_it_is_told_that_and_a_key_that_was_used_is_answered_as_before()
    {
        using HttpClient host = server.Browser();
        using HttpClient anna = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(host, begin: false);
        await table.DoneAsync(ApiTable.Host, new RoomCommand.TakeSeat("Host"));
        using HttpResponseMessage others = await table.MoveAsync(
            ApiTable.Host,
            new RoomCommand.SetPreferences("nothing")
        );
        Assert.Equal(HttpStatusCode.Forbidden, others.StatusCode);
        await table.SitAsync(anna, ApiTable.North, "Anna");
        using HttpResponseMessage good = await table.MoveAsync(
            anna,
            new RoomCommand.SetPreferences(Good),
            "north-says-it-once"
        );
        Assert.Equal(HttpStatusCode.Accepted, good.StatusCode);
        using HttpResponseMessage other = await table.MoveAsync(
            anna,
            new RoomCommand.SetPreferences("nothing"),
            "north-says-it-once"
        );
        Assert.Equal("key-used-otherwise", await other.ProblemAsync());
    }
}
