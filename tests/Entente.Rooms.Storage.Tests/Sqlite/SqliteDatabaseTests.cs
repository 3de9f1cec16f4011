using System.Collections.Immutable;
using System.Text;
using Entente.Rooms.Ledger;
using Entente.Rooms.Storage.Sqlite;
using Entente.Testing.Support;
using Entente.Testing.Support.Conformance;
using Microsoft.Data.Sqlite;

namespace Entente.Rooms.Storage.Tests.Sqlite;

public sealed class SqliteDatabaseTests : IDisposable
{
    private static readonly RoomId Room = new(7);
    private readonly TemporaryFolder folder = new();

    private string File => folder["entente.db"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_second_server_on_the_same_file_is_told_in_a_sentence()
    {
        await using (SqliteDatabase first = SqliteDatabase.Open(new SqliteOptions(File)))
        {
            LedgerUnavailableException failure = Assert.Throws<LedgerUnavailableException>(() =>
                SqliteDatabase.Open(new SqliteOptions(File) { Patience = TimeSpan.Zero })
            );
            Assert.Contains("in use by another server", failure.Message, StringComparison.Ordinal);
            Assert.Equal(
                AppendResult.Done,
                await first.Ledger.AppendAsync(LogChain.Of(Room).Append("still the first"), default)
            );
        }

        await using SqliteDatabase next = SqliteDatabase.Open(new SqliteOptions(File));
        Assert.Single(await next.Ledger.ReadAsync(Room, 0, 10, default));
    }

    [Fact]
    public async Task A_server_that_starts_while_the_one_before_it_still_closes_waits_for_it()
    {
        SqliteDatabase first = SqliteDatabase.Open(new SqliteOptions(File));
        await first.Ledger.AppendAsync(LogChain.Of(Room).Append("the last of the first"), default);
        var patient = new SqliteOptions(File) { Patience = TimeSpan.FromMinutes(2) };
        Task<SqliteDatabase> starting = Task.Run(() => SqliteDatabase.Open(patient));

        // As long as the first is open the second is not; what it waits for is the end of the first and nothing else.
        await first.Ledger.AppendAsync(LogChain.Of(Room).Then("the last of the first").Append("one more"), default);
        Assert.False(starting.IsCompleted);
        await first.DisposeAsync();
        await using SqliteDatabase second = await starting;
        Assert.Equal(2, (await second.Ledger.ReadAsync(Room, 0, 10, default)).Length);
    }

    [Fact]
    public async Task Nobody_else_on_the_machine_may_read_the_files()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("There are no such rights on Windows.");
            return;
        }

        await using SqliteDatabase database = SqliteDatabase.Open(new SqliteOptions(folder["data/entente.db"]));
        await database.Ledger.AppendAsync(LogChain.Of(Room).Append("a move"), default);
        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        string[] files = Directory.GetFiles(folder["data"]);
        Assert.Equal(4, files.Length);
        foreach (string file in files)
        {
            Assert.Equal(Owner, System.IO.File.GetUnixFileMode(file));
        }

        Assert.Equal(Owner | UnixFileMode.UserExecute, System.IO.File.GetUnixFileMode(folder["data"]));
    }

    [Fact]
    public async Task Commits_wait_for_the_disk_and_pages_are_never_copied_in_them()
    {
        await using SqliteDatabase database = SqliteDatabase.Open(new SqliteOptions(File));
        using SqliteConnection writer = SqliteFile.OpenWriter(new SqliteOptions(File));
        Assert.Equal(2L, Ask(writer, "PRAGMA synchronous"));
        Assert.Equal("wal", Ask(writer, "PRAGMA journal_mode"));
        Assert.Equal(0L, Ask(writer, "PRAGMA wal_autocheckpoint"));
    }

    [Fact]
    public async Task When_there_is_no_space_writers_are_told_readers_go_on_and_so_do_writers_when_there_is_again()
    {
        await using SqliteDatabase database = SqliteDatabase.Open(new SqliteOptions(File) { MostPages = 64 });
        var at = LogChain.Of(Room);
        byte[] large = new byte[3000];
        int records = 0;
        LedgerFullException? full = null;
        while (full is null)
        {
            Assert.InRange(records, 0, 100);
            try
            {
                RoomAppend append = at.Append("a move") with
                {
                    Records = [new SealedRecord("north", records + 1, large)],
                };
                Assert.Equal(AppendResult.Done, await database.Ledger.AppendAsync(append, default));
                at = at.Then("a move");
                records++;
            }
            catch (LedgerFullException failure)
            {
                full = failure;
            }
        }

        Assert.Contains("no space left", full.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<LedgerFullException>(async () =>
            await database.Documents.PutAsync("draft", "it", 0, "", new byte[100_000], default)
        );
        Assert.Equal(at, LogChain.Whole(Room, await database.Ledger.ReadAsync(Room, 0, int.MaxValue, default)));
        Assert.Equal(records, (await database.Ledger.ReadRecordsAsync(Room, default)).Length);

        await database.Ledger.EraseRecordsAsync(Room, "north", default);
        Assert.Equal(AppendResult.Done, await database.Ledger.AppendAsync(at.Append(new string('m', 3000)), default));
        Assert.Equal(at.Version + 1, (await database.Ledger.ReadAsync(Room, 0, int.MaxValue, default)).Length);
    }

    [Fact]
    public async Task One_that_does_not_fit_is_turned_away_alone()
    {
        await using SqliteDatabase database = SqliteDatabase.Open(new SqliteOptions(File) { MostPages = 64 });
        Task<AppendResult>[] small = [];
        Task<AppendResult> large = Task.FromResult(AppendResult.Done);
        // Given at once, so that they share a commit; again until some did.
        for (int round = 0; round < 5; round++)
        {
            int first = round * 10;
            IEnumerable<Task<AppendResult>> Some(int from) =>
                Enumerable
                    .Range(first + from, 5)
                    .Select(i =>
                        database
                            .Ledger.AppendAsync(LogChain.Of(new RoomId((UInt128)i)).Append("small"), default)
                            .AsTask()
                    );
            small = [.. Some(0)];
            large = database
                .Ledger.AppendAsync(LogChain.Of(new RoomId(1000)).Append(new string('l', 400_000)), default)
                .AsTask();
            small = [.. small, .. Some(5)];
            await Assert.ThrowsAsync<LedgerFullException>(() => large);
            Assert.All(await Task.WhenAll(small), answer => Assert.Equal(AppendResult.Done, answer));
        }

        Assert.Empty(await database.Ledger.ReadAsync(new RoomId(1000), 0, 1, default));
        Assert.Single(await database.Ledger.ReadAsync(new RoomId(49), 0, 2, default));
    }

    [Fact]
    public async Task What_was_erased_is_not_in_the_file_any_more()
    {
        byte[] secret = Encoding.UTF8.GetBytes("what north would settle for");
        await using (SqliteDatabase database = SqliteDatabase.Open(new SqliteOptions(File)))
        {
            RoomAppend append = new(Room, 0, [], [new SealedRecord("north", 1, secret)]);
            await database.Ledger.AppendAsync(append, default);
        }

        Assert.True(System.IO.File.ReadAllBytes(File).AsSpan().IndexOf(secret) >= 0);
        await using (SqliteDatabase database = SqliteDatabase.Open(new SqliteOptions(File)))
        {
            await database.Ledger.EraseRecordsAsync(Room, "north", default);
        }

        Assert.True(System.IO.File.ReadAllBytes(File).AsSpan().IndexOf(secret) < 0);
    }

    [Fact]
    public async Task Under_load_the_write_ahead_log_does_not_grow_without_end()
    {
        await using SqliteDatabase database = SqliteDatabase.Open(new SqliteOptions(File) { CheckpointPages = 20 });
        long largest = 0;
        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(i =>
                    Task.Run(async () =>
                    {
                        var at = LogChain.Of(new RoomId((UInt128)i));
                        for (int move = 0; move < 200; move++)
                        {
                            await database.Ledger.AppendAsync(at.Append(new string('m', 1000)), default);
                            at = at.Then(new string('m', 1000));
                            InterlockedMax(ref largest, new FileInfo(File + "-wal").Length);
                        }
                    })
                )
        );

        // 16 times 20 pages, and what was on its way: a third of what was written.
        Assert.InRange(largest, 1, 16 * 20 * 4120 * 3 / 2);
        Assert.True(new FileInfo(File).Length > 1600 * 1000);
    }

    [Fact]
    public async Task A_closed_database_says_so()
    {
        SqliteDatabase database = SqliteDatabase.Open(new SqliteOptions(File));
        await database.DisposeAsync();
        await database.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () =>
            await database.Ledger.AppendAsync(LogChain.Of(Room).Append("late"), default)
        );
        await Assert.ThrowsAsync<ObjectDisposedException>(async () =>
            await database.Ledger.ReadAsync(Room, 0, 1, default)
        );
    }

    [Fact]
    public async Task Closing_answers_whatever_was_asked_before()
    {
        SqliteDatabase database = SqliteDatabase.Open(new SqliteOptions(File));
        ImmutableArray<Task<AppendResult>> asked =
        [
            .. Enumerable
                .Range(0, 200)
                .Select(i =>
                    database.Ledger.AppendAsync(LogChain.Of(new RoomId((UInt128)i)).Append("move"), default).AsTask()
                ),
        ];
        await database.DisposeAsync();
        Assert.All(await Task.WhenAll(asked), answer => Assert.Equal(AppendResult.Done, answer));
    }

    private static void InterlockedMax(ref long place, long value)
    {
        long seen = Volatile.Read(ref place);
        while (value > seen)
        {
            seen = Interlocked.CompareExchange(ref place, value, seen) == seen ? value : Volatile.Read(ref place);
        }
    }

    private static object Ask(SqliteConnection connection, string question)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = question;
        return command.ExecuteScalar()!;
    }
}
