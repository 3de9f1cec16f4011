using System.Diagnostics;
using System.Diagnostics.Metrics;
using Entente.Rooms;
using Entente.Rooms.Ledger;
using Entente.Rooms.Storage;
using Npgsql;

namespace Entente.Benchmarks;

/// <summary>How many moves a second the stores acknowledge, every acknowledgement durable, and how many share a flush of the disk.</summary>
/// <remarks><c>ENTENTE_POSTGRES</c> is the address of a PostgreSQL database to fill; without it only SQLite is timed.</remarks>
internal static class Ledgers
{
    private const int Rooms = 64;
    private const int ContentSize = 400;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(6);

    /// <summary>Times everything, in a folder that is removed afterwards.</summary>
    public static async Task ShowAsync()
    {
        string folder = Directory.CreateTempSubdirectory("entente-bench-").FullName;
        try
        {
            ShowLoad();
            Console.WriteLine($"ledger: a page of 4,120 bytes written and flushed: {Flushes(folder):N0} flushes/s");
            await using (RoomStores stores = await RoomStores.OpenAsync(new(folder), default))
            {
                await MoveAsync("SQLite, 1 room", stores.Ledger, 1, null);
                await MoveAsync($"SQLite, {Rooms} rooms", stores.Ledger, Rooms, null);
                await MoveAsync($"SQLite, {Rooms} rooms, again", stores.Ledger, Rooms, null);
            }

            Console.WriteLine($"ledger: a page of 4,120 bytes written and flushed: {Flushes(folder):N0} flushes/s");
            if (Environment.GetEnvironmentVariable("ENTENTE_POSTGRES") is { } address)
            {
                await using RoomStores stores = await RoomStores.OpenAsync(new(folder) { Postgres = address }, default);
                await MoveAsync("PostgreSQL, 1 room", stores.Ledger, 1, address);
                await MoveAsync($"PostgreSQL, {Rooms} rooms on 32 connections", stores.Ledger, Rooms, address);
                await MoveAsync($"PostgreSQL, {Rooms} rooms on 32 connections, again", stores.Ledger, Rooms, address);
            }

            ShowLoad();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // As many rooms as given, each of which moves as soon as its last move was acknowledged.
    private static async Task MoveAsync(string name, IRoomLedger ledger, int rooms, string? address)
    {
        long commits = 0;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, each) =>
        {
            if (instrument.Meter.Name == StorageMeter.Name && instrument.Name == "entente.store.commits")
            {
                each.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, more, _, _) => Interlocked.Add(ref commits, more));
        listener.Start();

        using var enough = new CancellationTokenSource();
        bool isMeasured = false;
        Task<List<double>>[] movers =
        [
            .. Enumerable
                .Range(0, rooms)
                .Select(_ => Task.Run(() => MoveAsync(ledger, () => Volatile.Read(ref isMeasured), enough.Token))),
        ];
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        long flushes = address is null ? 0 : await FlushesAsync(address);
        long before = Interlocked.Read(ref commits);
        long start = Stopwatch.GetTimestamp();
        Volatile.Write(ref isMeasured, true);
        await Task.Delay(Length);
        Volatile.Write(ref isMeasured, false);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        long waits = Interlocked.Read(ref commits) - before;
        // The server's processes say what they counted when they have nothing to do.
        await enough.CancelAsync();
        double[] times = [.. (await Task.WhenAll(movers)).SelectMany(each => each).Order()];
        if (address is not null)
        {
            await Task.Delay(TimeSpan.FromSeconds(1.5));
            waits = await FlushesAsync(address) - flushes;
        }

        Console.WriteLine(
            $"ledger: {name}: {times.Length / seconds:N0} moves/s, {times.Length / (double)waits:0.0} a flush ({waits / seconds:N0} flushes/s), p50 {times[times.Length / 2]:0.0} ms, p99 {times[times.Length * 99 / 100]:0.0} ms"
        );
    }

    private static async Task<List<double>> MoveAsync(
        IRoomLedger ledger,
        Func<bool> isMeasured,
        CancellationToken enough
    )
    {
        var times = new List<double>();
        var room = new RoomId(new UInt128((ulong)Random.Shared.NextInt64(), (ulong)Random.Shared.NextInt64()));
        LogHash hash = LogHash.Start(room);
        for (long version = 0; !enough.IsCancellationRequested; version++)
        {
            byte[] content = new byte[ContentSize];
            Random.Shared.NextBytes(content);
            hash = hash.Then(content);
            bool isCounted = isMeasured();
            long start = Stopwatch.GetTimestamp();
            AppendResult result = await ledger.AppendAsync(
                new RoomAppend(room, version, [new LogEntry(version + 1, content, hash)], []),
                CancellationToken.None
            );
            if (result != AppendResult.Done)
            {
                throw new InvalidOperationException("Nobody else writes to this room.");
            }

            if (isCounted && isMeasured())
            {
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        return times;
    }

    // What the disk does when nothing stands in between.
    private static double Flushes(string folder)
    {
        string path = Path.Combine(folder, "flushes");
        byte[] page = new byte[4120];
        int done = 0;
        long start = Stopwatch.GetTimestamp();
        using (var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 0))
        {
            while (Stopwatch.GetElapsedTime(start).TotalSeconds < 2)
            {
                Random.Shared.NextBytes(page);
                stream.Write(page);
                stream.Flush(flushToDisk: true);
                done++;
            }
        }

        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        File.Delete(path);
        return done / seconds;
    }

    private static async Task<long> FlushesAsync(string address)
    {
        await using var connection = new NpgsqlConnection(address);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT wal_sync FROM pg_stat_wal", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static void ShowLoad()
    {
        if (File.Exists("/proc/loadavg"))
        {
            Console.WriteLine($"load: {File.ReadAllText("/proc/loadavg").Trim()}");
        }
    }
}
