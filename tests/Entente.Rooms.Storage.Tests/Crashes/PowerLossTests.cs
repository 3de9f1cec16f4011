using System.Collections.Immutable;
using Entente.Rooms.Ledger;
using Entente.Rooms.Storage.Sqlite;
using Entente.Testing.Support;
using Entente.Testing.Support.Conformance;
using Microsoft.Data.Sqlite;

namespace Entente.Rooms.Storage.Tests.Crashes;

/// <summary>The power fails: of the write-ahead log only a part is on the disk. What was acknowledged before that part ended is there, all of it and nothing else.</summary>
public sealed class PowerLossTests : IDisposable
{
    private const int HeaderSize = 32;
    private const int FrameSize = 24 + 4096;
    private static readonly RoomId[] Rooms = [new(1), new(2), new(3)];
    private readonly TemporaryFolder folder = new();
    private readonly List<Moment> moments = [];
    private byte[] before = [];
    private byte[] log = [];

    private string File => folder["entente.db"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Cut_at_every_frame_and_inside_it_the_log_gives_what_was_acknowledged_and_nothing_half()
    {
        await (await WriteAsync()).DisposeAsync();
        int frames = (log.Length - HeaderSize) / FrameSize;
        Assert.True(frames > 2 * moments.Count, $"{frames} frames");
        for (int frame = 0; frame <= frames; frame++)
        {
            int whole = HeaderSize + (frame * FrameSize);
            await CheckAsync(log[..whole], whole);
            int inside = Math.Min(log.Length, whole + 1 + (frame * 1237 % (FrameSize - 1)));
            await CheckAsync(log[..inside], inside < log.Length ? whole : inside);
        }
    }

    [Fact]
    public async Task A_frame_that_is_missing_among_others_ends_the_log_there()
    {
        await (await WriteAsync()).DisposeAsync();
        for (int frame = 0; frame < (log.Length - HeaderSize) / FrameSize; frame++)
        {
            int start = HeaderSize + (frame * FrameSize);
            byte[] holed = [.. log];
            holed.AsSpan(start, FrameSize).Clear();
            await CheckAsync(holed, start);
        }
    }

    [Fact]
    public async Task Stopped_while_pages_are_copied_into_the_database_nothing_is_lost()
    {
        await using SqliteDatabase database = await WriteAsync();
        using (SqliteConnection connection = SqliteFile.OpenCheckpointer(File))
        {
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(PASSIVE)";
            command.ExecuteNonQuery();
        }

        byte[] after = System.IO.File.ReadAllBytes(File);
        Assert.True(after.Length > before.Length);
        var random = new Random(20260227);
        for (int i = 0; i < 30; i++)
        {
            byte[] torn = [.. before, .. new byte[after.Length - before.Length]];
            for (int page = 0; page < after.Length / 4096; page++)
            {
                if (random.Next(2) == 0)
                {
                    after.AsSpan(page * 4096, 4096).CopyTo(torn.AsSpan(page * 4096));
                }
            }

            before = torn;
            await CheckAsync(log, log.Length);
        }
    }

    // Moves in three rooms, one after the other, and keeps after each answer how long the log was and what had been answered.
    private async Task<SqliteDatabase> WriteAsync()
    {
        SqliteDatabase database = SqliteDatabase.Open(new SqliteOptions(File) { CheckpointPages = int.MaxValue });
        ImmutableArray<LogChain> at = [.. Rooms.Select(LogChain.Of)];
        int records = 0;
        int documents = 0;
        Keep();
        for (int i = 0; i < 36; i++)
        {
            string[] texts = [.. Enumerable.Range(0, (i % 3) + 1).Select(j => $"move {i}, {j} {new string('.', 400)}")];
            RoomAppend append = at[i % 3].Append(texts);
            if (i % 4 == 0)
            {
                append = append with { Records = [LogChain.Record($"owner {i}", 1, $"record {i}")] };
                records++;
            }

            Assert.Equal(AppendResult.Done, await database.Ledger.AppendAsync(append, default));
            at = at.SetItem(i % 3, at[i % 3].Then(texts));
            Keep();
            if (i % 9 == 0)
            {
                Assert.True(await database.Documents.PutAsync("draft", $"{i}", 0, "", new byte[9000], default));
                documents++;
                Keep();
            }
        }

        before = System.IO.File.ReadAllBytes(File);
        log = System.IO.File.ReadAllBytes(File + "-wal");
        return database;

        void Keep() => moments.Add(new Moment(new FileInfo(File + "-wal").Length, at, records, documents));
    }

    private async Task CheckAsync(byte[] left, int acknowledgedUpTo)
    {
        Moment expected =
            moments.LastOrDefault(moment => moment.Length <= acknowledgedUpTo)
            ?? new Moment(0, [.. Rooms.Select(LogChain.Of)], 0, 0);
        string copy = folder[Guid.NewGuid().ToString("n")];
        System.IO.File.WriteAllBytes(copy, before);
        System.IO.File.WriteAllBytes(copy + "-wal", left);
        await using SqliteDatabase database = SqliteDatabase.Open(new SqliteOptions(copy));
        int records = 0;
        for (int i = 0; i < Rooms.Length; i++)
        {
            ImmutableArray<LogEntry> read = await database.Ledger.ReadAsync(Rooms[i], 0, int.MaxValue, default);
            Assert.Equal(expected.At[i], LogChain.Whole(Rooms[i], read));
            records += (await database.Ledger.ReadRecordsAsync(Rooms[i], default)).Length;
        }

        Assert.Equal(expected.Records, records);
        Assert.Equal(expected.Documents, (await database.Documents.ListAsync("draft", null, "", 99, default)).Length);
        string next = "on it goes";
        Assert.Equal(AppendResult.Done, await database.Ledger.AppendAsync(expected.At[0].Append(next), default));
    }

    private sealed record Moment(long Length, ImmutableArray<LogChain> At, int Records, int Documents);
}
