using Entente.Testing.Support;
using Entente.Testing.Support.Conformance;

namespace Entente.Rooms.Storage.Tests;

public sealed class RoomStoresTests
{
    private static readonly RoomId Room = new(7);

    [Fact]
    public async Task A_folder_that_is_not_there_becomes_one_that_keeps_everything()
    {
        using var folder = new TemporaryFolder();
        var options = new StoreOptions(folder["srv/data"]);
        byte[] key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
        await using (RoomStores stores = await RoomStores.OpenAsync(options, default))
        {
            await stores.Ledger.AppendAsync(LogChain.Of(Room).Append("a move"), default);
            Assert.True(await stores.Documents.PutAsync("account", "ada", 0, "", "{}"u8.ToArray(), default));
            await stores.Keys.KeepAsync(Room, "north", key, default);
        }

        await using (RoomStores stores = await RoomStores.OpenAsync(options, default))
        {
            Assert.Single(await stores.Ledger.ReadAsync(Room, 0, 10, default));
            Assert.NotNull(await stores.Documents.FindAsync("account", "ada", default));
            Assert.Equal(key, (await stores.Keys.FindAsync(Room, "north", default))!.Value.ToArray());
        }

        Assert.Equal(
            [RoomStores.DatabaseName, RoomStores.DatabaseName + ".lock", RoomStores.KeysName],
            Directory.GetFileSystemEntries(options.DataFolder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        Assert.True(File.ReadAllBytes(folder["srv/data/entente.db"]).AsSpan().IndexOf(key) < 0);
    }

    [Fact]
    public async Task With_an_address_the_folder_holds_the_keys_alone()
    {
        Assert.SkipUnless(PostgresServer.Missing is null, PostgresServer.Missing ?? "");
        using var folder = new TemporaryFolder();
        string address = await (await PostgresServer.SharedAsync()).CreateDatabaseAsync();
        var options = new StoreOptions(folder["data"]) { Postgres = address };
        await using RoomStores one = await RoomStores.OpenAsync(options, default);
        await using RoomStores other = await RoomStores.OpenAsync(options, default);
        await one.Ledger.AppendAsync(LogChain.Of(Room).Append("a move"), default);
        await one.Keys.KeepAsync(Room, "north", (byte[])[.. Enumerable.Repeat((byte)3, 32)], default);
        Assert.Single(await other.Ledger.ReadAsync(Room, 0, 10, default));
        Assert.NotNull(await other.Keys.FindAsync(Room, "north", default));
        Assert.Equal([folder["data/keys"]], Directory.GetFileSystemEntries(options.DataFolder));
    }
}
