using Entente.Rooms.Keeping;
using Entente.Rooms.Storage.Backups;
using Entente.Rooms.Storage.Keys;
using Entente.Testing.Support;

namespace Entente.Rooms.Storage.Tests.Backups;

public sealed class KeyBackupTests : IDisposable
{
    private static readonly RoomId Room = new(7);
    private readonly TemporaryFolder folder = new();

    private string Keys => folder["keys"];

    private string Backup => folder["backup"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Keys_come_back_from_a_backup()
    {
        var ring = new KeyFolder(Keys);
        await ring.KeepAsync(Room, "north", Key(1), default);
        await ring.KeepAsync(new RoomId(8), "south", Key(2), default);
        Assert.Equal(2, KeyBackup.Add(Keys, Backup, default));
        Assert.Equal(0, KeyBackup.Add(Keys, Backup, default));
        Directory.Delete(Keys, recursive: true);

        Assert.Equal(2, KeyBackup.Add(Backup, Keys, default));
        Assert.Equal(Key(1), (await new KeyFolder(Keys).FindAsync(Room, "north", default))!.Value.ToArray());
        Assert.Equal(Key(2), (await new KeyFolder(Keys).FindAsync(new RoomId(8), "south", default))!.Value.ToArray());
    }

    [Fact]
    public async Task A_backup_that_is_kept_up_forgets_what_was_destroyed()
    {
        var ring = new KeyFolder(Keys);
        await ring.KeepAsync(Room, "north", Key(1), default);
        KeyBackup.Add(Keys, Backup, default);
        await ring.DestroyAsync(Room, "north", default);
        Assert.Equal(1, KeyBackup.Add(Keys, Backup, default));
        Assert.DoesNotContain(
            Directory.GetFiles(Backup, "*", SearchOption.AllDirectories),
            file => File.ReadAllBytes(file).AsSpan().IndexOf(Key(1)) >= 0
        );
        Assert.Null(await new KeyFolder(Backup).FindAsync(Room, "north", default));
    }

    [Fact]
    public async Task An_old_backup_brings_no_destroyed_key_back()
    {
        var ring = new KeyFolder(Keys);
        await ring.KeepAsync(Room, "north", Key(1), default);
        KeyBackup.Add(Keys, Backup, default);
        await ring.DestroyAsync(Room, "north", default);
        Assert.Equal(0, KeyBackup.Add(Backup, Keys, default));
        Assert.Null(await ring.FindAsync(Room, "north", default));
    }

    [Fact]
    public async Task Two_keys_of_one_owner_are_not_taken_for_each_other()
    {
        await new KeyFolder(Keys).KeepAsync(Room, "north", Key(1), default);
        await new KeyFolder(Backup).KeepAsync(Room, "north", Key(2), default);
        Assert.Throws<InvalidDataException>(() => KeyBackup.Add(Backup, Keys, default));
        Assert.Equal(Key(1), (await new KeyFolder(Keys).FindAsync(Room, "north", default))!.Value.ToArray());
        Assert.Throws<ArgumentException>(() => KeyBackup.Add(folder["none"], Keys, default));
    }

    [Fact]
    public async Task Keys_made_while_the_others_were_missing_stand_in_the_way_of_themselves_alone_and_it_is_said_which_they_are()
    {
        var backup = new KeyFolder(Backup);
        await backup.KeepAsync(Room, "move-codes", Key(1), default);
        await backup.KeepAsync(Room, "north", Key(2), default);
        await backup.KeepAsync(new RoomId(8), "south", Key(3), default);
        await new KeyFolder(Keys).KeepAsync(Room, "move-codes", Key(4), default);

        string message = Assert.Throws<InvalidDataException>(() => KeyBackup.Add(Backup, Keys, default)).Message;
        Assert.StartsWith($"1 key(s) in '{Keys}'", message, StringComparison.Ordinal);
        var ring = new KeyFolder(Keys);
        Assert.Equal(Key(4), (await ring.FindAsync(Room, "move-codes", default))!.Value.ToArray());
        Assert.Equal(Key(2), (await ring.FindAsync(Room, "north", default))!.Value.ToArray());
        Assert.Equal(Key(3), (await ring.FindAsync(new RoomId(8), "south", default))!.Value.ToArray());

        // The remedy that it names.
        string first = message.Split('\'')[5];
        File.Move(first, folder["aside.key"]);
        Assert.Equal(1, KeyBackup.Add(Backup, Keys, default));
        Assert.Equal(Key(1), (await new KeyFolder(Keys).FindAsync(Room, "move-codes", default))!.Value.ToArray());
    }

    private static byte[] Key(byte seed) => [.. Enumerable.Range(0, IKeyRing.KeySize).Select(i => (byte)(seed + i))];
}
