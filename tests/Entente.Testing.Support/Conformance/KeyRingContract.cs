using Entente.Rooms;
using Entente.Rooms.Keeping;

namespace Entente.Testing.Support.Conformance;

/// <summary>What every key ring does. A ring's tests inherit this and say how one is opened.</summary>
public abstract class KeyRingContract : IAsyncLifetime
{
    private static readonly RoomId Hanoi = new(0x2019_0227);
    private static readonly RoomId Singapore = new(0x2018_0612);

    /// <summary>The ring under test.</summary>
    protected IKeyRing Ring { get; private set; } = null!;

    /// <summary>Opens a ring without keys.</summary>
    protected abstract ValueTask<IKeyRing> OpenAsync();

    /// <summary>Closes the ring and opens it again on what it kept; the same one when it keeps nothing beyond the process.</summary>
    protected virtual ValueTask<IKeyRing> ReopenAsync(IKeyRing ring) => new(ring);

    /// <summary>Closes the ring and removes what it kept.</summary>
    protected virtual ValueTask CloseAsync(IKeyRing ring) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => Ring = await OpenAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync(Ring);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_key_that_was_kept_is_found_under_its_room_and_owner()
    {
        Assert.Null(await Find(Hanoi, "north"));
        Assert.Equal(Key(1), await Keep(Hanoi, "north", 1));
        Assert.Equal(Key(2), await Keep(Hanoi, "south", 2));
        Assert.Equal(Key(3), await Keep(Singapore, "north", 3));
        Ring = await ReopenAsync(Ring);
        Assert.Equal(Key(1), await Find(Hanoi, "north"));
        Assert.Equal(Key(2), await Find(Hanoi, "south"));
        Assert.Equal(Key(3), await Find(Singapore, "north"));
        Assert.Null(await Find(Hanoi, "North"));
        Assert.Null(await Find(Singapore, "south"));
    }

    [Fact]
    public async Task The_first_key_stays()
    {
        await Keep(Hanoi, "north", 1);
        Assert.Equal(Key(1), await Keep(Hanoi, "north", 2));
        Assert.Equal(Key(1), await Find(Hanoi, "north"));
    }

    [Fact]
    public async Task After_a_key_was_destroyed_there_is_never_another()
    {
        await Keep(Hanoi, "north", 1);
        await Keep(Hanoi, "south", 2);
        await Ring.DestroyAsync(Hanoi, "north", default);
        for (int i = 0; i < 2; i++)
        {
            Assert.Null(await Find(Hanoi, "north"));
            Assert.Null(await Keep(Hanoi, "north", 3));
            Assert.Equal(Key(2), await Find(Hanoi, "south"));
            await Ring.DestroyAsync(Hanoi, "north", default);
            Ring = await ReopenAsync(Ring);
        }
    }

    [Fact]
    public async Task Who_never_had_a_key_can_be_kept_from_having_one()
    {
        await Ring.DestroyAsync(Hanoi, "north", default);
        Assert.Null(await Keep(Hanoi, "north", 1));
        Assert.Null(await Find(Hanoi, "north"));
    }

    [Fact]
    public async Task A_key_that_was_destroyed_is_told_from_one_that_was_never_there()
    {
        await Keep(Hanoi, "north", 1);
        await Keep(Hanoi, "south", 2);
        await Ring.DestroyAsync(Hanoi, "north", default);
        await Ring.DestroyAsync(Singapore, "south", default);
        Ring = await ReopenAsync(Ring);
        Assert.True(await Ring.IsDestroyedAsync(Hanoi, "north", default));
        Assert.True(await Ring.IsDestroyedAsync(Singapore, "south", default));
        Assert.False(await Ring.IsDestroyedAsync(Hanoi, "south", default));
        Assert.False(await Ring.IsDestroyedAsync(Singapore, "north", default));
    }

    [Theory]
    [InlineData("..")]
    [InlineData("../../etc/passwd")]
    [InlineData("CON")]
    [InlineData("a b\n\u0001*?")]
    [InlineData("\U0001F54A")]
    public async Task An_owner_may_have_any_name(string owner)
    {
        Assert.Equal(Key(1), await Keep(Hanoi, owner, 1));
        Ring = await ReopenAsync(Ring);
        Assert.Equal(Key(1), await Find(Hanoi, owner));
        await Ring.DestroyAsync(Hanoi, owner, default);
        Assert.Null(await Keep(Hanoi, owner, 2));
    }

    [Fact]
    public async Task The_longest_name_is_kept_and_a_longer_one_turned_away()
    {
        string longest = new('é', StoredName.MostCharacters);
        Assert.Equal(Key(1), await Keep(Hanoi, longest, 1));
        Assert.Equal(Key(1), await Find(Hanoi, longest));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Keep(Hanoi, longest + "é", 1));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Keep(Hanoi, "", 1));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () =>
            await Ring.KeepAsync(Hanoi, "north", new byte[31], default)
        );
    }

    [Fact]
    public async Task Of_many_who_bring_a_key_at_once_all_are_told_the_same()
    {
        byte[]?[] told = await Task.WhenAll(
            Enumerable.Range(1, 16).Select(i => Task.Run(() => Keep(Hanoi, "north", (byte)i)))
        );
        byte[]? kept = await Find(Hanoi, "north");
        Assert.NotNull(kept);
        Assert.All(told, each => Assert.Equal(kept, each));
    }

    private static byte[] Key(byte seed) => [.. Enumerable.Range(0, IKeyRing.KeySize).Select(i => (byte)(seed + i))];

    private async Task<byte[]?> Find(RoomId room, string owner) =>
        (await Ring.FindAsync(room, owner, default))?.ToArray();

    private async Task<byte[]?> Keep(RoomId room, string owner, byte seed) =>
        (await Ring.KeepAsync(room, owner, Key(seed), default))?.ToArray();
}
