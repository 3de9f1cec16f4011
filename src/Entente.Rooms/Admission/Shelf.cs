using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Entente.Rooms.Keeping;

namespace Entente.Rooms.Admission;

/// <summary>Documents of one kind as values.</summary>
internal sealed class Shelf<T>(IDocumentStore documents, string kind, JsonTypeInfo<T> json)
    where T : class
{
    private const int Page = 200;

    public async ValueTask<Kept<T>?> FindAsync(string key, CancellationToken cancel) =>
        await documents.FindAsync(kind, key, cancel) is { } found ? Read(found) : null;

    /// <summary>The one whose index this is; at most one has it, since indexes here are hashes of random secrets.</summary>
    public async ValueTask<Kept<T>?> FindByIndexAsync(string index, CancellationToken cancel)
    {
        ImmutableArray<StoredDocument> found = await documents.ListAsync(kind, index, string.Empty, 1, cancel);
        // The store has compared already; this comparison takes the same time wherever they differ.
        return found.Length == 1 && Secret.Same(found[0].Index, index) ? Read(found[0]) : null;
    }

    public ValueTask<bool> PutAsync(string key, long expected, string index, T value, CancellationToken cancel) =>
        documents.PutAsync(kind, key, expected, index, JsonSerializer.SerializeToUtf8Bytes(value, json), cancel);

    public ValueTask<bool> RemoveAsync(string key, long expected, CancellationToken cancel) =>
        documents.RemoveAsync(kind, key, expected, cancel);

    /// <summary>All below a key: those whose keys are it, a slash and more.</summary>
    public async ValueTask<ImmutableArray<Kept<T>>> BelowAsync(string parent, int most, CancellationToken cancel)
    {
        string prefix = parent + "/";
        string after = prefix;
        var all = ImmutableArray.CreateBuilder<Kept<T>>();
        while (all.Count < most)
        {
            ImmutableArray<StoredDocument> page = await documents.ListAsync(kind, null, after, Page, cancel);
            foreach (StoredDocument document in page)
            {
                if (!document.Key.StartsWith(prefix, StringComparison.Ordinal) || all.Count == most)
                {
                    return all.ToImmutable();
                }

                all.Add(Read(document));
            }

            if (page.Length < Page)
            {
                break;
            }

            after = page[^1].Key;
        }

        return all.ToImmutable();
    }

    /// <summary>Changes a document until nobody has written in between.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="change">What it becomes; null leaves it as it is.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What it is now; null when there is none.</returns>
    public async ValueTask<T?> ChangeAsync(string key, Func<T, T?> change, CancellationToken cancel)
    {
        while (await FindAsync(key, cancel) is { } kept)
        {
            T? changed = change(kept.Value);
            if (changed is null)
            {
                return kept.Value;
            }

            if (await PutAsync(key, kept.Version, kept.Index, changed, cancel))
            {
                return changed;
            }
        }

        return null;
    }

    private Kept<T> Read(StoredDocument document) =>
        new(
            document.Key,
            document.Version,
            document.Index,
            JsonSerializer.Deserialize(document.Content.Span, json)
                ?? throw new InvalidDataException($"The {kind} {document.Key} is empty.")
        );
}
