using System.Collections.Immutable;

namespace Entente.Rooms.Keeping;

/// <summary>Documents in memory: what every other store has to do, written as plainly as it can be; for tests and rehearsals. Nothing survives the process.</summary>
/// <remarks>One lock; a document costs a logarithm of their number, a list the number of documents of all kinds.</remarks>
public sealed class MemoryDocumentStore : IDocumentStore
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, SortedDictionary<string, StoredDocument>> kinds = new(StoredName.Order);
    private readonly FaultSwitch fault = new();

    /// <summary>From now on the store fails so, until told otherwise.</summary>
    public void Fail(StoreFault next) => fault.Set(next);

    /// <inheritdoc/>
    public ValueTask<StoredDocument?> FindAsync(string kind, string key, CancellationToken cancel)
    {
        DocumentQuestion.Find(kind, key);
        fault.BeforeReading(cancel);
        lock (gate)
        {
            return new(kinds.GetValueOrDefault(kind)?.GetValueOrDefault(key));
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> PutAsync(
        string kind,
        string key,
        long expected,
        string index,
        ReadOnlyMemory<byte> content,
        CancellationToken cancel
    )
    {
        DocumentQuestion.Put(kind, key, expected, index);
        fault.BeforeWriting(cancel);
        lock (gate)
        {
            SortedDictionary<string, StoredDocument> keys = kinds.GetValueOrDefault(kind) ?? new(StoredName.Order);
            if ((keys.GetValueOrDefault(key)?.Version ?? 0) != expected)
            {
                return new(false);
            }

            keys[key] = new StoredDocument(kind, key, expected + 1, index, content.ToArray());
            kinds[kind] = keys;
            return new(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> RemoveAsync(string kind, string key, long expected, CancellationToken cancel)
    {
        DocumentQuestion.Remove(kind, key, expected);
        fault.BeforeWriting(cancel);
        lock (gate)
        {
            return new(
                kinds.TryGetValue(kind, out SortedDictionary<string, StoredDocument>? keys)
                    && keys.TryGetValue(key, out StoredDocument? document)
                    && document.Version == expected
                    && keys.Remove(key)
            );
        }
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<StoredDocument>> ListAsync(
        string kind,
        string? index,
        string after,
        int most,
        CancellationToken cancel
    )
    {
        DocumentQuestion.List(kind, index, after, most);
        fault.BeforeReading(cancel);
        lock (gate)
        {
            return new(
                kinds.TryGetValue(kind, out SortedDictionary<string, StoredDocument>? keys)
                    ?
                    [
                        .. keys
                            .Values.Where(document =>
                                StoredName.Order.Compare(document.Key, after) > 0
                                && (index is null || document.Index == index)
                            )
                            .Take(most),
                    ]
                    : []
            );
        }
    }
}
