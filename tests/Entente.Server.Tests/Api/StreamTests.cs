using System.Net;
using System.Text.Json;
using Entente.Rooms.Commands;
using Entente.Rooms.Offers;
using Entente.Server.Tests.Admission;

namespace Entente.Server.Tests.Api;

public sealed class StreamTests(GuardedServer server) : IClassFixture<GuardedServer>
{
    [Fact]
    public async Task Who_follows_is_told_of_every_move_in_order_and_who_comes_back_of_all_that_was_missed()
    {
        using HttpClient client = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(client);
        long seen;
        await using (EventReader first = await FollowAsync(client, table, ApiTable.South))
        {
            Received ready = await first.NextAsync("ready");
            seen = ready.Id!.Value;
            long said = await SayAsync(table, 1);
            Received happened = await first.NextAsync("happened");
            Assert.Equal(said, happened.Id);
            Assert.Contains("message 1", happened.Data, StringComparison.Ordinal);
            seen = happened.Id!.Value;
        }

        for (int i = 2; i <= 5; i++)
        {
            await SayAsync(table, i);
        }

        await using EventReader second = await FollowAsync(client, table, ApiTable.South, seen);
        Assert.Equal(seen, (await second.NextAsync("ready")).Id);
        for (int i = 2; i <= 5; i++)
        {
            Received missed = await second.NextAsync("happened");
            Assert.Equal(++seen, missed.Id);
            Assert.Contains($"message {i}", missed.Data, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_one_side_keeps_to_itself_is_news_to_that_side_alone_and_without_a_word_of_it()
    {
        using HttpClient client = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(client);
        await using EventReader north = await FollowAsync(client, table, ApiTable.North);
        await LookedAsync(north);
        await using EventReader south = await FollowAsync(client, table, ApiTable.South);
        await LookedAsync(south);

        // That South listens, and listens once more, is no news to North.
        await using EventReader again = await FollowAsync(client, table, ApiTable.South);
        await LookedAsync(again);
        long first = await SayAsync(table, 1);
        foreach (EventReader each in new[] { north, south, again })
        {
            Received said = Assert.IsType<Received>(await each.NextAsync());
            Assert.Equal(("happened", first), (said.Name, said.Id));
        }

        using HttpResponseMessage kept = await table.MoveAsync(ApiTable.North, new RoomCommand.KeepNote("a secret"));
        Assert.Equal(HttpStatusCode.Accepted, kept.StatusCode);
        Received changed = Assert.IsType<Received>(await north.NextAsync());
        Assert.Equal("changed", changed.Name);
        Assert.Equal("{}", changed.Data);
        long second = await SayAsync(table, 2);
        Received next = Assert.IsType<Received>(await south.NextAsync());
        Assert.Equal("happened", next.Name);
        Assert.Equal(second, next.Id);
    }

    [Fact]
    public async Task A_seat_whose_token_is_taken_back_hears_nothing_more_and_an_id_that_is_none_is_a_problem()
    {
        using HttpClient client = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(client);
        using HttpRequestMessage request = table.Request(HttpMethod.Get, "/events", ApiTable.South);
        request.Headers.Add("Last-Event-ID", "nonsense");
        using HttpResponseMessage answer = await client.SendAsync(request);
        Assert.Equal("malformed", await answer.ProblemAsync());
        using HttpResponseMessage stranger = await table.GetAsync(null, "/events");
        Assert.Equal("not-admitted", await stranger.ProblemAsync());
        await using EventReader closed = await FollowAsync(client, table, ApiTable.South);
        await closed.NextAsync("ready");
        await table.DoneAsync(ApiTable.Host, new RoomCommand.CloseSeat(ApiTable.South));
        while (await closed.NextAsync() is { } left)
        {
            Assert.DoesNotContain("seat-closed", left.Data, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_log_can_be_checked_hash_by_hash()
    {
        using HttpClient client = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(client);
        using HttpResponseMessage answer = await table.GetAsync(ApiTable.North, "/log");
        using JsonDocument log = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        byte[] hash = System.Security.Cryptography.SHA256.HashData(Convert.FromHexString(table.Room));
        foreach (JsonElement entry in log.RootElement.GetProperty("entries").EnumerateArray())
        {
            byte[] content = System.Text.Encoding.UTF8.GetBytes(entry.GetProperty("content").GetString()!);
            hash = System.Security.Cryptography.SHA256.HashData([.. hash, .. content]);
            Assert.Equal(Convert.ToHexStringLower(hash), entry.GetProperty("hash").GetString());
        }

        Assert.Equal(
            Convert.ToHexStringLower(hash),
            (await table.ViewAsync(ApiTable.South)).GetProperty("head").GetString()
        );
    }

    private static async Task<EventReader> FollowAsync(HttpClient client, ApiTable table, int seat, long? last = null)
    {
        using HttpRequestMessage request = table.Request(HttpMethod.Get, "/events", seat);
        return await EventReader.OpenAsync(client, request, last);
    }

    private static async Task LookedAsync(EventReader reader)
    {
        await reader.NextAsync("ready");
        Assert.Equal("changed", Assert.IsType<Received>(await reader.NextAsync()).Name);
    }

    private static Task<long> SayAsync(ApiTable table, int number) =>
        table.DoneAsync(ApiTable.North, new RoomCommand.Send(MessageKind.Text, $"message {number}"));
}
