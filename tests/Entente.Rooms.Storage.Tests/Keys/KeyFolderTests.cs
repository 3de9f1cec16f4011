using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Rooms.Storage.Keys;
using Entente.Testing.Support;
using Entente.Testing.Support.Conformance;

namespace Entente.Rooms.Storage.Tests.Keys;

public sealed class KeyFolderTests : KeyRingContract
{
    private static readonly RoomId Room = new(7);
    private static readonly byte[] Secret = [.. Enumerable.Range(1, IKeyRing.KeySize).Select(i => (byte)(i * 5))];
    private readonly TemporaryFolder folder = new();

    private string Keys => folder["keys"];

    protected override ValueTask<IKeyRing> OpenAsync() => new(new KeyFolder(Keys));

    protected override ValueTask<IKeyRing> ReopenAsync(IKeyRing ring) => new(new KeyFolder(Keys));

    protected override ValueTask CloseAsync(IKeyRing ring)
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_key_is_a_file_that_nobody_else_may_read_and_no_draft_is_left()
    {
        await Ring.KeepAsync(Room, "north", Secret, default);
        string file = Assert.Single(Files());
        Assert.Equal(Secret, File.ReadAllBytes(file));
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.Equal(Owner, File.GetUnixFileMode(file));
        Assert.Equal(Owner | UnixFileMode.UserExecute, File.GetUnixFileMode(Keys));
        Assert.Equal(Owner | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(file)!));
    }

    [Fact]
    public async Task A_destroyed_key_is_in_no_file_and_was_overwritten_where_it_lay()
    {
        await Ring.KeepAsync(Room, "north", Secret, default);
        // Whoever has the file open sees what became of its bytes.
        using FileStream held = File.OpenRead(Assert.Single(Files()));
        await Ring.DestroyAsync(Room, "north", default);

        byte[] left = new byte[IKeyRing.KeySize];
        held.ReadExactly(left);
        Assert.Equal(new byte[IKeyRing.KeySize], left);
        Assert.EndsWith(".gone", Assert.Single(Files()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_was_overwritten_when_the_power_failed_is_gone_and_stays_so()
    {
        await Ring.KeepAsync(Room, "north", Secret, default);
        File.WriteAllBytes(Assert.Single(Files()), new byte[IKeyRing.KeySize]);
        Assert.Null(await Ring.FindAsync(Room, "north", default));
        Assert.Null(await Ring.KeepAsync(Room, "north", Secret, default));
        await Ring.DestroyAsync(Room, "north", default);
        Assert.EndsWith(".gone", Assert.Single(Files()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_crash_left_of_a_key_that_was_never_answered_is_no_key()
    {
        await Ring.KeepAsync(Room, "south", Secret, default);
        string file = Assert.Single(Files());
        File.Move(file, file.Replace(".key", ".99-1.draft", StringComparison.Ordinal));
        Assert.Null(await Ring.FindAsync(Room, "south", default));
        byte[] other = [.. Secret.Reverse()];
        Assert.Equal(other, (await Ring.KeepAsync(Room, "south", other, default))!.Value.ToArray());
    }

    [Fact]
    public async Task A_damaged_key_is_not_taken_for_a_missing_one()
    {
        await Ring.KeepAsync(Room, "north", Secret, default);
        File.WriteAllBytes(Assert.Single(Files()), Secret[..20]);
        LedgerUnavailableException failure = await Assert.ThrowsAsync<LedgerUnavailableException>(async () =>
            await Ring.FindAsync(Room, "north", default)
        );
        Assert.Contains("damaged", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zeros_are_no_key()
    {
        await Assert.ThrowsAsync<ArgumentException>(async () =>
            await Ring.KeepAsync(Room, "north", new byte[IKeyRing.KeySize], default)
        );
        Assert.False(Directory.EnumerateFileSystemEntries(Keys).Any());
    }

    [Fact]
    public async Task Several_processes_may_share_the_folder()
    {
        IKeyRing[] rings = [Ring, new KeyFolder(Keys), new KeyFolder(Keys)];
        for (int round = 0; round < 20; round++)
        {
            string owner = $"owner {round}";
            ReadOnlyMemory<byte>?[] told = await Task.WhenAll(
                rings.Select(
                    (ring, i) =>
                        Task.Run(async () =>
                            await ring.KeepAsync(
                                Room,
                                owner,
                                (byte[])[.. Secret.Select(each => (byte)(each + i))],
                                default
                            )
                        )
                )
            );
            byte[] kept = (await Ring.FindAsync(Room, owner, default))!.Value.ToArray();
            Assert.All(told, each => Assert.Equal(kept, each!.Value.ToArray()));
        }

        Assert.Equal(20, Files().Length);
    }

    private string[] Files() => Directory.GetFiles(Keys, "*", SearchOption.AllDirectories);
}
