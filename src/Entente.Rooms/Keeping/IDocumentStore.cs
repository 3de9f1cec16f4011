using System.Collections.Immutable;
using Entente.Rooms.Ledger;

namespace Entente.Rooms.Keeping;

/// <summary>Keeps what is not a log: small documents by kind and key, each with an optimistic version.</summary>
/// <remarks>What was answered is durable. Kinds, keys and indexes are names that every store can keep, ordered by code point (<see cref="StoredName"/>). All members may be called from many threads at once,
/// and throw <see cref="LedgerFullException"/> and <see cref="LedgerUnavailableException"/> as <see cref="IRoomLedger"/> does.</remarks>
public interface IDocumentStore
{
    /// <summary>A document, or null when there is none.</summary>
    ValueTask<StoredDocument?> FindAsync(string kind, string key, CancellationToken cancel);

    /// <summary>Writes a document.</summary>
    /// <param name="kind">What kind of document it is.</param>
    /// <param name="key">Its key.</param>
    /// <param name="expected">The version that the writer has seen; 0 when it is to be new.</param>
    /// <param name="index">What it can be found by besides its key; empty for nothing.</param>
    /// <param name="content">Its content.</param>
    /// <param name="cancel">Gives up waiting; the write may still happen.</param>
    /// <returns>Whether it was written: false when its version is another.</returns>
    ValueTask<bool> PutAsync(
        string kind,
        string key,
        long expected,
        string index,
        ReadOnlyMemory<byte> content,
        CancellationToken cancel
    );

    /// <summary>Removes a document.</summary>
    /// <returns>Whether it was removed: false when its version is another or there is none.</returns>
    ValueTask<bool> RemoveAsync(string kind, string key, long expected, CancellationToken cancel);

    /// <summary>Documents of a kind, by key (by code point).</summary>
    /// <param name="kind">What kind of documents.</param>
    /// <param name="index">Only those with this index; null for all.</param>
    /// <param name="after">Only keys after this one; empty for all.</param>
    /// <param name="most">At most so many; at least 1.</param>
    /// <param name="cancel">Gives up.</param>
    ValueTask<ImmutableArray<StoredDocument>> ListAsync(
        string kind,
        string? index,
        string after,
        int most,
        CancellationToken cancel
    );
}
