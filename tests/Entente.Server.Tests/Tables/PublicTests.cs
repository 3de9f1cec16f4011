using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.Rooms.Commands;
using Entente.Rooms.Offers;
using Entente.Server.Tests.Admission;
using Entente.Server.Tests.Api;

namespace Entente.Server.Tests.Tables;

public sealed partial class PublicTests(GuardedServer server) : IClassFixture<GuardedServer>
{
    private const string Nowhere = "000000000000000000000000000000ff";

    [Fact]
    public async Task What_the_parties_published_of_a_public_table_is_read_without_a_seat_and_nothing_else()
    {
        using HttpClient client = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(client, isPublic: true);
        await table.DoneAsync(ApiTable.North, new RoomCommand.Send(MessageKind.Text, "Between us."));
        await table.DoneAsync(ApiTable.Host, new RoomCommand.DraftCommunique("The talks go on."));
        using HttpClient stranger = server.Browser();
        string before = await stranger.GetStringAsync($"/public/{table.Room}");
        Assert.Contains("North", before, StringComparison.Ordinal);
        Assert.DoesNotContain("The talks go on.", before, StringComparison.Ordinal);

        await table.DoneAsync(ApiTable.North, new RoomCommand.AnswerCommunique(1, true));
        await table.DoneAsync(ApiTable.South, new RoomCommand.AnswerCommunique(1, true));
        string page = await stranger.GetStringAsync($"/public/{table.Room}");
        Assert.Contains("The talks go on.", page, StringComparison.Ordinal);
        Assert.Contains("In session", page, StringComparison.Ordinal);
        foreach (string secret in new[] { "Between us.", "Person 1", "relief", "liaison" })
        {
            Assert.DoesNotContain(secret, page, StringComparison.Ordinal);
        }

        using JsonDocument view = JsonDocument.Parse(await stranger.GetStringAsync(table.Address + "/public"));
        Assert.Equal(
            ["room", "title", "parties", "phase", "meeting", "published", "before"],
            view.RootElement.EnumerateObject().Select(each => each.Name)
        );
        Assert.Equal(2, view.RootElement.GetProperty("parties").GetArrayLength());
        Assert.Contains(
            "The talks go on.",
            view.RootElement.GetProperty("published")[0].GetRawText(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Whoever_has_read_a_public_table_is_told_again_only_when_there_is_something_else_to_read()
    {
        using HttpClient client = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(client, isPublic: true);
        await table.DoneAsync(ApiTable.Host, new RoomCommand.DraftCommunique("The talks go on."));
        using HttpClient stranger = server.Browser();
        string mark = await MarkAsync(stranger, table);
        Assert.Equal((HttpStatusCode.NotModified, mark), await AskAsync(stranger, table, mark));

        // What is said and offered at the table, and what one of two agrees to publish, is nothing to read.
        await table.DoneAsync(ApiTable.North, new RoomCommand.Send(MessageKind.Text, "Between us."));
        await table.DoneAsync(ApiTable.North, new RoomCommand.AnswerCommunique(1, true));
        Assert.Equal((HttpStatusCode.NotModified, mark), await AskAsync(stranger, table, mark));
        Assert.Equal(mark, await MarkAsync(stranger, table));

        await table.DoneAsync(ApiTable.South, new RoomCommand.AnswerCommunique(1, true));
        string fresh = await MarkAsync(stranger, table);
        Assert.NotEqual(mark, fresh);
        Assert.Equal((HttpStatusCode.OK, fresh), await AskAsync(stranger, table, mark));
        Assert.Equal((HttpStatusCode.NotModified, fresh), await AskAsync(stranger, table, fresh));
    }

    // The mark on the page, by which its script asks.
    private static async Task<string> MarkAsync(HttpClient stranger, ApiTable table)
    {
        string page = await stranger.GetStringAsync($"/public/{table.Room}");
        return Regex.Match(page, $"<public-watch data-room=\"{table.Room}\" data-mark=\"([^\"]+)\"").Groups[1].Value;
    }

    private static async Task<(HttpStatusCode Status, string Mark)> AskAsync(
        HttpClient stranger,
        ApiTable table,
        string mark
    )
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, table.Address + "/public");
        asked.Headers.IfNoneMatch.ParseAdd($"\"{mark}\"");
        using HttpResponseMessage answer = await stranger.SendAsync(asked);
        string body = await answer.Content.ReadAsStringAsync();
        Assert.Equal(answer.StatusCode == HttpStatusCode.NotModified, body.Length == 0);
        return (answer.StatusCode, answer.Headers.ETag!.Tag.Trim('"'));
    }

    [Fact]
    public async Task Whoever_has_no_seat_is_led_from_a_public_table_to_what_they_may_read()
    {
        using HttpClient client = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(client, isPublic: true);
        using HttpClient stranger = server.Browser();
        using HttpResponseMessage led = await stranger.GetAsync(new Uri($"/tables/{table.Room}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Found, led.StatusCode);
        Assert.EndsWith($"/public/{table.Room}", led.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_is_not_public_and_one_that_does_not_exist_answer_the_same_bytes()
    {
        using HttpClient client = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(client);
        using HttpClient stranger = server.Browser();
        string shut = await MissingAsync(stranger, $"/api/v1/rooms/{table.Room}/public");
        Assert.Equal(shut, await MissingAsync(stranger, $"/api/v1/rooms/{Nowhere}/public"));
        Assert.Equal(shut, await MissingAsync(stranger, "/api/v1/rooms/none/public"));
        // A page says its own address in its forms, which carry tokens that are sealed anew each time; nothing else may tell them apart.
        Assert.Equal(
            Told(await MissingAsync(stranger, $"/public/{table.Room}"), table.Room),
            Told(await MissingAsync(stranger, $"/public/{Nowhere}"), Nowhere)
        );
        using HttpResponseMessage seat = await stranger.GetAsync(new Uri($"/tables/{table.Room}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, seat.StatusCode);
    }

    private static async Task<string> MissingAsync(HttpClient stranger, string address)
    {
        using HttpResponseMessage answer = await stranger.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static string Told(string page, string room) =>
        Sealed().Replace(page.Replace(room, "(room)", StringComparison.Ordinal), "");

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"[^\"]*\"|<!--Blazor.*?-->", RegexOptions.Singleline)]
    private static partial Regex Sealed();
}
