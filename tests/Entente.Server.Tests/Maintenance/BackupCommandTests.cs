using System.Text;
using Entente.Rooms;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Rooms.Storage;
using Entente.Server.Maintenance;

namespace Entente.Server.Tests.Maintenance;

public sealed class BackupCommandTests : IDisposable
{
    private static readonly RoomId Room = new(9);
    private readonly string root = Directory.CreateTempSubdirectory("entente-backup").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task What_a_running_server_keeps_is_there_again_in_another_data_folder()
    {
        byte[] key = [.. Enumerable.Range(1, 32).Select(each => (byte)each)];
        await using (RoomStores stores = await RoomStores.OpenAsync(new StoreOptions(At("data")), default))
        {
            await stores.Documents.PutAsync("kind", "key", 0, "", Encoding.UTF8.GetBytes("kept"), default);
            await stores.Keys.KeepAsync(Room, "p0", key, default);
            Assert.Equal((0, ""), Run("data", "backup", "--database", At("copy.db"), "--keys", At("copied-keys")));
        }

        Assert.Equal((0, ""), Run("other", "restore", "--database", At("copy.db"), "--keys", At("copied-keys")));
        await using RoomStores restored = await RoomStores.OpenAsync(new StoreOptions(At("other")), default);
        StoredDocument? document = await restored.Documents.FindAsync("kind", "key", default);
        Assert.Equal("kept", Encoding.UTF8.GetString(document!.Content.Span));
        Assert.Equal(key, (await restored.Keys.FindAsync(Room, "p0", default))!.Value.ToArray());
    }

    [Fact]
    public async Task Nothing_that_is_there_is_written_over_and_one_sentence_says_so()
    {
        await using RoomStores stores = await RoomStores.OpenAsync(new StoreOptions(At("data")), default);
        await File.WriteAllTextAsync(At("copy.db"), "mine");
        (int code, string errors) = Run("data", "backup", "--database", At("copy.db"));
        Assert.Equal(1, code);
        Assert.Equal($"There is a file '{At("copy.db")}' already; it was left as it is.", errors.TrimEnd());
        Assert.Equal("mine", await File.ReadAllTextAsync(At("copy.db")));
    }

    [Fact]
    public async Task A_copy_of_the_keys_forgets_what_was_destroyed_though_the_copy_of_the_database_is_there()
    {
        byte[] key = [.. Enumerable.Range(1, 32).Select(each => (byte)each)];
        await using RoomStores stores = await RoomStores.OpenAsync(new StoreOptions(At("data")), default);
        await stores.Keys.KeepAsync(Room, "p0", key, default);
        await stores.Keys.KeepAsync(Room, "p1", key, default);
        Assert.Equal((0, ""), Run("data", "backup", "--database", At("copy.db"), "--keys", At("copied-keys")));
        await stores.Keys.DestroyAsync(Room, "p0", default);
        (int code, string errors) = Run("data", "backup", "--database", At("copy.db"), "--keys", At("copied-keys"));
        Assert.Equal(1, code);
        Assert.Contains("already", errors, StringComparison.Ordinal);
        await AssertKeysAsync("copied-keys", isThere: false);

        // Alone, as often as one likes.
        await stores.Keys.DestroyAsync(Room, "p1", default);
        Assert.Equal((0, ""), Run("data", "backup", "--keys", At("copied-keys")));
        Assert.Equal((0, ""), Run("other", "restore", "--keys", At("copied-keys")));
        await using RoomStores restored = await RoomStores.OpenAsync(new StoreOptions(At("other")), default);
        Assert.Null(await restored.Keys.FindAsync(Room, "p1", default));
    }

    [Fact]
    public async Task A_new_copy_takes_the_place_of_an_earlier_one_when_that_is_said_and_never_that_of_the_database()
    {
        await using RoomStores stores = await RoomStores.OpenAsync(new StoreOptions(At("data")), default);
        Assert.Equal((0, ""), Run("data", "backup", "--database", At("copy.db")));
        await stores.Documents.PutAsync("kind", "key", 0, "", Encoding.UTF8.GetBytes("later"), default);
        Assert.Equal((0, ""), Run("data", "backup", "--replace", "--database", At("copy.db")));
        Assert.Equal((0, ""), Run("other", "restore", "--database", At("copy.db")));
        await using RoomStores restored = await RoomStores.OpenAsync(new StoreOptions(At("other")), default);
        Assert.NotNull(await restored.Documents.FindAsync("kind", "key", default));
        (int code, string errors) = Run(
            "data",
            "backup",
            "--database",
            Path.Combine(At("data"), "entente.db"),
            "--replace"
        );
        Assert.Equal(1, code);
        Assert.Contains("is the database itself", errors, StringComparison.Ordinal);
        Assert.NotNull(await stores.Documents.FindAsync("kind", "key", default));
    }

    [Fact]
    public async Task A_database_that_is_brought_back_without_its_keys_is_said_to_be_so()
    {
        byte[] key = [.. Enumerable.Range(1, 32).Select(each => (byte)each)];
        await using (RoomStores stores = await RoomStores.OpenAsync(new StoreOptions(At("data")), default))
        {
            foreach (string owner in new[] { "p0", "p1", "p2" })
            {
                await stores.Keys.KeepAsync(Room, owner, key, default);
                await stores.Ledger.AppendAsync(
                    new RoomAppend(Room, 0, [], [new SealedRecord(owner, 1, key)]),
                    default
                );
            }

            await stores.Keys.DestroyAsync(Room, "p2", default);
            await stores.Ledger.EraseRecordsAsync(Room, "p2", default);
            Assert.Equal((0, ""), Run("data", "backup", "--database", At("copy.db"), "--keys", At("copied-keys")));
        }

        (int code, string errors) = Run("other", "restore", "--database", At("copy.db"));
        Assert.Equal(0, code);
        Assert.StartsWith(
            $"What 2 side(s) keep in 1 room(s) cannot be read: their keys are not in '{Path.Combine(At("other"), "keys")}'",
            errors,
            StringComparison.Ordinal
        );
        Assert.Contains("entente-server restore --keys FOLDER", errors, StringComparison.Ordinal);
        Assert.Equal((0, ""), Run("other", "restore", "--keys", At("copied-keys")));
    }

    [Theory]
    [InlineData("backup", "--replace", "--keys", "x")]
    [InlineData("restore", "--replace", "--database", "x")]
    [InlineData("backup")]
    [InlineData("backup", "--database")]
    [InlineData("restore", "--everything", "x")]
    public void Wrong_usage_is_answered_with_what_there_is(params string[] typed)
    {
        (int code, string errors) = Run("data", typed);
        Assert.Equal(2, code);
        Assert.Contains("entente-server backup", errors, StringComparison.Ordinal);
    }

    private async Task AssertKeysAsync(string copy, bool isThere)
    {
        string folder = $"of-{copy}";
        Assert.Equal((0, ""), Run(folder, "restore", "--keys", At(copy)));
        await using RoomStores stores = await RoomStores.OpenAsync(new StoreOptions(At(folder)), default);
        Assert.Equal(isThere, await stores.Keys.FindAsync(Room, "p0", default) is not null);
        Assert.NotNull(await stores.Keys.FindAsync(Room, "p1", default));
    }

    private string At(string name) => Path.Combine(root, name);

    private (int Code, string Errors) Run(string folder, params string[] arguments)
    {
        Directory.CreateDirectory(At(folder));
        var errors = new StringWriter();
        int code = BackupCommand.Run(arguments, At(folder), TextWriter.Null, errors);
        return (code, errors.ToString());
    }
}
