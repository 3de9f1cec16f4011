using Entente.Rooms.Ledger;

namespace Entente.Rooms.Keeping;

/// <summary>The keys under which parties' private records are encrypted, kept apart from the records.</summary>
/// <remarks>A key that was created is durable before it is answered, so that nothing is ever encrypted under a key that is lost. All members may be called from many threads at once.
/// Owners are names as <see cref="StoredName"/> says; a ring that cannot be reached or written fails as <see cref="IRoomLedger"/> does.</remarks>
public interface IKeyRing
{
    /// <summary>How many bytes a key has.</summary>
    const int KeySize = 32;

    /// <summary>The key of an owner in a room, or null when there is none or it was destroyed.</summary>
    /// <returns>32 bytes.</returns>
    ValueTask<ReadOnlyMemory<byte>?> FindAsync(RoomId room, string owner, CancellationToken cancel);

    /// <summary>Keeps a key.</summary>
    /// <param name="room">The room.</param>
    /// <param name="owner">Whose key it is.</param>
    /// <param name="key">32 bytes.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <returns>The key that is kept: the one that was there before when there was one; null when the owner's key was destroyed, after which there is never another.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The key has another length.</exception>
    ValueTask<ReadOnlyMemory<byte>?> KeepAsync(
        RoomId room,
        string owner,
        ReadOnlyMemory<byte> key,
        CancellationToken cancel
    );

    /// <summary>Whether the key of an owner was destroyed. Where there is neither a key nor this, none was ever made, or the ring has lost it.</summary>
    ValueTask<bool> IsDestroyedAsync(RoomId room, string owner, CancellationToken cancel);

    /// <summary>Destroys the key of an owner for good: what was encrypted under it can never be read again.</summary>
    ValueTask DestroyAsync(RoomId room, string owner, CancellationToken cancel);
}
