using System.Collections.Immutable;
using Entente.Rooms.Keeping;

namespace Entente.Rooms.Storage.Sqlite;

/// <summary>The documents in the file.</summary>
internal sealed class SqliteDocuments(SqliteCommitter committer, SqliteReaders readers) : IDocumentStore
{
    public ValueTask<StoredDocument?> FindAsync(string kind, string key, CancellationToken cancel)
    {
        DocumentQuestion.Find(kind, key);
        return readers.ReadAsync(reader => reader.Find(kind, key), cancel);
    }

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
        return committer.WriteAsync(writer => writer.Put(kind, key, expected, index, content), cancel);
    }

    public ValueTask<bool> RemoveAsync(string kind, string key, long expected, CancellationToken cancel)
    {
        DocumentQuestion.Remove(kind, key, expected);
        return committer.WriteAsync(writer => writer.Remove(kind, key, expected), cancel);
    }

    public ValueTask<ImmutableArray<StoredDocument>> ListAsync(
        string kind,
        string? index,
        string after,
        int most,
        CancellationToken cancel
    )
    {
        DocumentQuestion.List(kind, index, after, most);
        return readers.ReadAsync(reader => reader.List(kind, index, after, most), cancel);
    }
}
