using System.Text;
using Entente.Rooms;
using Entente.Rooms.Keeping;
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

    [Theory]
    [InlineData("backup")]
    [InlineData("backup", "--database")]
    [InlineData("restore", "--everything", "x")]
    public void Wrong_usage_is_answered_with_what_there_is(params string[] typed)
    {
        (int code, string errors) = Run("data", typed);
        Assert.Equal(2, code);
        Assert.Contains("entente-server backup", errors, StringComparison.Ordinal);
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
