using System.Collections.Immutable;
using Entente.Rooms.Keeping;

namespace Entente.Web.Tests.Classes;

/// <summary>The store as one process sees it, in which others get ahead of it at a moment of one's choosing: before it first writes a document of a kind.</summary>
internal sealed class InterruptedDocuments(IDocumentStore documents) : IDocumentStore
{
    private string awaited = "";
    private Func<Task> meanwhile = () => Task.CompletedTask;

    /// <summary>Has something happen once, before this process next writes a document of a kind.</summary>
    public void Before(string kind, Func<Task> happens)
    {
        awaited = kind;
        meanwhile = happens;
    }

    public ValueTask<StoredDocument?> FindAsync(string kind, string key, CancellationToken cancel) =>
        documents.FindAsync(kind, key, cancel);

    public async ValueTask<bool> PutAsync(
        string kind,
        string key,
        long expected,
        string index,
        ReadOnlyMemory<byte> content,
        CancellationToken cancel
    )
    {
        if (kind == awaited)
        {
            awaited = "";
            await meanwhile();
        }

        return await documents.PutAsync(kind, key, expected, index, content, cancel);
    }

    public ValueTask<bool> RemoveAsync(string kind, string key, long expected, CancellationToken cancel) =>
        documents.RemoveAsync(kind, key, expected, cancel);

    public ValueTask<ImmutableArray<StoredDocument>> ListAsync(
        string kind,
        string? index,
        string after,
        int most,
        CancellationToken cancel
    ) => documents.ListAsync(kind, index, after, most, cancel);
}
