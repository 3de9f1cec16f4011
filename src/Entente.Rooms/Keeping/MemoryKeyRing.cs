using Entente.Rooms.Ledger;

namespace Entente.Rooms.Keeping;

/// <summary>Keys in memory, for tests and rehearsals. Nothing survives the process.</summary>
public sealed class MemoryKeyRing : IKeyRing
{
    private readonly Lock gate = new();
    private readonly Dictionary<RoomId, Dictionary<string, byte[]?>> rooms = [];
    private readonly FaultSwitch fault = new();

    /// <summary>From now on the ring fails so, until told otherwise.</summary>
    public void Fail(StoreFault next) => fault.Set(next);

    /// <inheritdoc/>
    /// <exception cref="LedgerUnavailableException">It was told to fail so.</exception>
    public ValueTask<ReadOnlyMemory<byte>?> FindAsync(RoomId room, string owner, CancellationToken cancel)
    {
        StoredName.CheckGiven(owner);
        fault.BeforeReading(cancel);
        lock (gate)
        {
            return new(Answer(rooms.GetValueOrDefault(room)?.GetValueOrDefault(owner)));
        }
    }

    /// <inheritdoc/>
    /// <exception cref="LedgerFullException">It was told to fail so.</exception>
    public ValueTask<ReadOnlyMemory<byte>?> KeepAsync(
        RoomId room,
        string owner,
        ReadOnlyMemory<byte> key,
        CancellationToken cancel
    )
    {
        StoredName.CheckGiven(owner);
        ArgumentOutOfRangeException.ThrowIfNotEqual(key.Length, IKeyRing.KeySize);
        fault.BeforeWriting(cancel);
        lock (gate)
        {
            Dictionary<string, byte[]?> keys = rooms.GetValueOrDefault(room) ?? new(StringComparer.Ordinal);
            keys.TryAdd(owner, key.ToArray());
            rooms[room] = keys;
            return new(Answer(keys[owner]));
        }
    }

    /// <inheritdoc/>
    /// <exception cref="LedgerUnavailableException">It was told to fail so.</exception>
    public ValueTask<bool> IsDestroyedAsync(RoomId room, string owner, CancellationToken cancel)
    {
        StoredName.CheckGiven(owner);
        fault.BeforeReading(cancel);
        lock (gate)
        {
            return new(
                rooms.GetValueOrDefault(room) is { } keys && keys.TryGetValue(owner, out byte[]? key) && key is null
            );
        }
    }

    /// <inheritdoc/>
    /// <exception cref="LedgerFullException">It was told to fail so.</exception>
    public ValueTask DestroyAsync(RoomId room, string owner, CancellationToken cancel)
    {
        StoredName.CheckGiven(owner);
        fault.BeforeWriting(cancel);
        lock (gate)
        {
            Dictionary<string, byte[]?> keys = rooms.GetValueOrDefault(room) ?? new(StringComparer.Ordinal);
            keys.GetValueOrDefault(owner)?.AsSpan().Clear();
            keys[owner] = null;
            rooms[room] = keys;
        }

        return ValueTask.CompletedTask;
    }

    // A copy: whoever holds a key that is destroyed later holds what it was given. A bare null would become an empty key.
    private static ReadOnlyMemory<byte>? Answer(byte[]? key) =>
        key is null ? default(ReadOnlyMemory<byte>?) : new ReadOnlyMemory<byte>([.. key]);
}
