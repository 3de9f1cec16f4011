using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Entente.Rooms.Commands;
using Entente.Rooms.Offers;
using Entente.Server.Tests.Api;
using Entente.Testing.Support;

[assembly: AssemblyFixture(typeof(PostgresServer.Sharing))]

namespace Entente.Server.Tests.Killing;

/// <summary>The whole server is killed under load over HTTP, and compared with what it had acknowledged.</summary>
public class KilledServerTests
{
    private const int Rooms = 4;
    private const int MostBetween = 150;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Fact]
    public Task Whatever_was_acknowledged_is_there_once_and_in_order_after_kills_on_sqlite() =>
        KillAsync(new ServerProcess(), Count("ENTENTE_SERVER_KILLS", 5));

    [Fact]
    public async Task Whatever_was_acknowledged_is_there_once_and_in_order_after_kills_on_postgresql()
    {
        Assert.SkipUnless(PostgresServer.Missing is null, PostgresServer.Missing ?? "");
        string address = await (await PostgresServer.SharedAsync()).CreateDatabaseAsync();
        await KillAsync(new ServerProcess(address), Count("ENTENTE_SERVER_KILLS_POSTGRES", 1));
    }

    private static async Task KillAsync(ServerProcess made, int kills)
    {
        await using ServerProcess server = made;
        await server.StartAsync();
        using var client = new HttpClient { BaseAddress = server.Address };
        var tables = new List<ApiTable>();
        for (int i = 0; i < Rooms; i++)
        {
            tables.Add(await ApiTable.OpenAsync(client));
        }

        var recorder = new Recorder();
        using var ending = new CancellationTokenSource();
        Task[] writers =
        [
            .. tables.SelectMany(table =>
                new[] { ApiTable.North, ApiTable.South }.Select(seat =>
                    WriteAsync(server, table, seat, recorder, ending.Token)
                )
            ),
        ];
        var heard = tables.ToDictionary(table => table.Room, _ => new ConcurrentQueue<long>());
        var last = new ConcurrentDictionary<string, long>();
        Task[] followers = [.. tables.Select(table => FollowAsync(server, client, table, heard[table.Room], last))];

        // How many acknowledgements to wait for is drawn, so that kills come at any moment of the load.
        var random = new Random(kills);
        for (int kill = 0; kill < kills; kill++)
        {
            await MoreAsync(random.Next(1, MostBetween));
            await server.KillAsync();
            await server.StartAsync();
        }

        await MoreAsync(Rooms);
        await ending.CancelAsync();
        await Task.WhenAll(writers);
        foreach (ApiTable table in tables)
        {
            long versions = await CheckAsync(table, recorder);
            last[table.Room] = versions;
            await table.DoneAsync(ApiTable.Host, new RoomCommand.Send(MessageKind.Text, "That was all."));
        }

        // Whoever followed through all of it was told of every version, once and in order.
        await Task.WhenAll(followers);
        foreach (ApiTable table in tables)
        {
            long[] versions = [.. heard[table.Room]];
            Assert.Equal(Enumerable.Range(0, versions.Length).Select(i => versions[0] + i), versions);
            Assert.True(versions[^1] > last[table.Room]);
        }

        return;

        // A writer that fails says so here: nobody waits for acknowledgements that nobody asks for any more.
        async Task MoreAsync(int count)
        {
            Task more = recorder.MoreAsync(count);
            Task first = await Task.WhenAny([more, .. writers]).WaitAsync(Patience);
            await first;
            Assert.Same(more, first);
        }
    }

    private static async Task WriteAsync(
        ServerProcess server,
        ApiTable table,
        int seat,
        Recorder recorder,
        CancellationToken ending
    )
    {
        for (int number = 0; !ending.IsCancellationRequested; number++)
        {
            string key = string.Create(CultureInfo.InvariantCulture, $"writer-{seat:d4}-{number:d8}");
            var says = new RoomCommand.Send(MessageKind.Text, Text(seat, number));
            while (await SentAsync(table, seat, says, key) is var answer)
            {
                if (answer is { } done)
                {
                    recorder.Note(new Acknowledgement(table.Room, seat, number, done.Version, done.Head));
                    break;
                }

                // No answer: it may have happened or not. The same key again, when there is a server.
                await server.Up;
                await Task.Yield();
            }
        }
    }

    private static async Task<(long Version, string Head)?> SentAsync(
        ApiTable table,
        int seat,
        RoomCommand says,
        string key
    )
    {
        try
        {
            using HttpResponseMessage answer = await table.MoveAsync(seat, says, key);
            string text = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
            {
                return null;
            }

            Assert.True(answer.StatusCode == HttpStatusCode.OK, text);
            using JsonDocument done = JsonDocument.Parse(text);
            return (
                done.RootElement.GetProperty("version").GetInt64(),
                done.RootElement.GetProperty("head").GetString()!
            );
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return null;
        }
    }

    private static async Task FollowAsync(
        ServerProcess server,
        HttpClient client,
        ApiTable table,
        ConcurrentQueue<long> heard,
        ConcurrentDictionary<string, long> last
    )
    {
        long? seen = null;
        while (true)
        {
            try
            {
                using HttpRequestMessage request = table.Request(HttpMethod.Get, "/events", ApiTable.North);
                await using EventReader events = await EventReader.OpenAsync(client, request, seen);
                while (await events.NextAsync() is { } received)
                {
                    seen = received.Id ?? seen;
                    if (received.Name == "happened")
                    {
                        heard.Enqueue(received.Id!.Value);
                        if (last.TryGetValue(table.Room, out long end) && seen > end)
                        {
                            return;
                        }
                    }
                }
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException)
            {
                // The line dropped: come back and say how far it was.
            }

            await server.Up;
            await Task.Yield();
        }
    }

    /// <summary>Reads the log and compares it with what was acknowledged.</summary>
    /// <returns>How many entries it has.</returns>
    private static async Task<long> CheckAsync(ApiTable table, Recorder recorder)
    {
        var entries = new List<(string Content, string Hash)>();
        long after = 0;
        while (true)
        {
            using HttpResponseMessage answer = await table.GetAsync(
                ApiTable.Host,
                string.Create(CultureInfo.InvariantCulture, $"/log?after={after}")
            );
            using JsonDocument page = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            long next = page.RootElement.GetProperty("next").GetInt64();
            entries.AddRange(
                page.RootElement.GetProperty("entries")
                    .EnumerateArray()
                    .Select(each => (each.GetProperty("content").GetString()!, each.GetProperty("hash").GetString()!))
            );
            if (next == after)
            {
                break;
            }

            after = next;
        }

        byte[] hash = SHA256.HashData(Convert.FromHexString(table.Room));
        foreach ((string content, string said) in entries)
        {
            hash = SHA256.HashData([.. hash, .. Encoding.UTF8.GetBytes(content)]);
            Assert.Equal(Convert.ToHexStringLower(hash), said);
        }

        Acknowledgement[] acknowledged = [.. recorder.All.Where(each => each.Room == table.Room)];
        Assert.NotEmpty(acknowledged);
        foreach (Acknowledgement each in acknowledged)
        {
            (string content, string said) = entries[(int)each.Version - 1];
            Assert.Equal(each.Head, said);
            Assert.Contains(Quoted(each.Seat, each.Number), content, StringComparison.Ordinal);
        }

        // Once each, and in the order in which its writer made them.
        foreach (int seat in new[] { ApiTable.North, ApiTable.South })
        {
            int[] numbers = [.. entries.Select(entry => NumberOf(entry.Content, seat)).Where(number => number >= 0)];
            Assert.Equal(Enumerable.Range(0, numbers.Length), numbers);
            Assert.Equal(acknowledged.Count(each => each.Seat == seat), numbers.Length);
        }

        return entries.Count;
    }

    private static int NumberOf(string content, int seat)
    {
        string start = string.Create(CultureInfo.InvariantCulture, $"\"seat {seat} says ");
        int at = content.IndexOf(start, StringComparison.Ordinal);
        return at < 0
            ? -1
            : int.Parse(content.AsSpan(at + start.Length, 8), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static string Text(int seat, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"seat {seat} says {number:d8}");

    private static string Quoted(int seat, int number) => $"\"{Text(seat, number)}\"";

    private static int Count(string variable, int otherwise) =>
        int.TryParse(
            Environment.GetEnvironmentVariable(variable),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out int kills
        )
            ? kills
            : otherwise;
}
