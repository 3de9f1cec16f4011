using System.Collections.Immutable;
using System.Diagnostics;
using Entente.Rooms.Ledger;
using Entente.Testing.Support;
using Entente.Testing.Support.Conformance;

namespace Entente.Rooms.Storage.Tests.Crashes;

/// <summary>A process that moves in many rooms is killed at random moments; what it said was done is there, once and in order.</summary>
/// <remarks><c>ENTENTE_STORE_KILLS</c> and <c>ENTENTE_STORE_KILLS_POSTGRES</c> set how often; <c>./test.sh --full</c> takes 100 and 30.</remarks>
public sealed class KillTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, LogHash> acknowledged = new(StringComparer.Ordinal);
    private readonly Random random = new(20260227);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_a_killed_process_was_told_is_in_its_file()
    {
        int kills = Sizes.Of("ENTENTE_STORE_KILLS", 5);
        var options = new StoreOptions(folder["data"]);
        for (int i = 0; i < kills; i++)
        {
            Killed(options);
            await CheckAsync(options);
        }

        Assert.True(acknowledged.Count >= kills * Mover.Rooms, $"{acknowledged.Count} acknowledgements");
    }

    [Fact]
    public async Task What_a_killed_process_was_told_is_in_PostgreSQL_even_if_that_was_killed_too()
    {
        Assert.SkipUnless(PostgresServer.Missing is null, PostgresServer.Missing ?? "");
        int kills = Sizes.Of("ENTENTE_STORE_KILLS_POSTGRES", 5);
        await using PostgresServer server = await PostgresServer.StartAsync();
        var options = new StoreOptions(folder["data"]) { Postgres = await server.CreateDatabaseAsync() };
        for (int i = 0; i < kills; i++)
        {
            if (i % 2 == 0)
            {
                Killed(options);
            }
            else
            {
                Killed(options, server.Kill);
                await server.StartAgainAsync();
            }

            await CheckAsync(options);
        }

        Assert.True(acknowledged.Count >= kills * Mover.Rooms, $"{acknowledged.Count} acknowledgements");
    }

    // Lets the process move for a while, kills it, and notes all it said.
    private void Killed(StoreOptions options, Action? before = null)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        string[] arguments =
        [
            Mover.Command,
            options.DataFolder,
            .. options.Postgres is { } address ? [address] : Array.Empty<string>(),
        ];
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        int wanted = random.Next(Mover.Rooms, 60 * Mover.Rooms);
        int seen = 0;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            string[] parts = line.Split(' ');
            Assert.Equal(3, parts.Length);
            Assert.True(LogHash.TryParse(parts[2], out LogHash hash));
            Assert.True(acknowledged.TryAdd($"{parts[0]} {parts[1]}", hash), "No version was acknowledged twice.");
            if (++seen == wanted)
            {
                // At once, which finds what is answered too early, or anywhere in what follows.
                process.WaitForExit(TimeSpan.FromMicroseconds(random.Next(2) * random.Next(20_000)));
                before?.Invoke();
                process.Kill();
            }
        }

        process.WaitForExit();
        Assert.True(seen >= wanted, "The process ended by itself.");
    }

    private async Task CheckAsync(StoreOptions options)
    {
        await using RoomStores stores = await RoomStores.OpenAsync(options, default);
        var texts = new HashSet<string>(StringComparer.Ordinal);
        int found = 0;
        for (int i = 0; i < Mover.Rooms; i++)
        {
            var room = new RoomId((UInt128)i);
            ImmutableArray<LogEntry> entries = await stores.Ledger.ReadAsync(room, 0, int.MaxValue, default);
            LogChain.Whole(room, entries);
            Assert.All(entries, entry => Assert.True(texts.Add(LogChain.Text(entry.Content)), "A move is there once."));
            found += entries.Count(entry =>
                acknowledged.TryGetValue($"{room} {entry.Version}", out LogHash hash) && hash == entry.Hash
            );

            ImmutableArray<SealedRecord> records = await stores.Ledger.ReadRecordsAsync(room, default);
            ImmutableArray<SealedRecord> alone = [.. records.Where(IsAlone)];
            Assert.All(
                alone,
                record => Assert.True(texts.Add(LogChain.Text(record.Content)), "A record is there once.")
            );
            found += alone.Count(record =>
                acknowledged.TryGetValue($"{room} {Mover.NameOf(record.Version)}", out LogHash hash)
                && hash == Mover.HashOf(room, record.Content)
            );

            // A move and its private record are there together or not at all.
            Assert.Equal(
                entries
                    .Select(entry => LogChain.Text(entry.Content))
                    .Where(text => text.Contains(Mover.WithRecord, StringComparison.Ordinal))
                    .Where(text => !text.StartsWith("then", StringComparison.Ordinal)),
                records.Where(record => !IsAlone(record)).Select(record => LogChain.Text(record.Content))
            );
            Assert.Equal(
                Enumerable.Range(1, records.Length).Select(n => (long)n),
                records.Select(each => each.Version)
            );
        }

        Assert.Equal(acknowledged.Count, found);
        Assert.Contains(acknowledged.Keys, key => key.Contains(Mover.NameOf(1)[0], StringComparison.Ordinal));
    }

    private static bool IsAlone(SealedRecord record) =>
        LogChain.Text(record.Content).StartsWith(Mover.Alone, StringComparison.Ordinal);
}
