using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text.Json;
using Entente.Formats.Editing;
using Entente.Rooms;
using Entente.Rooms.Keeping;

namespace Entente.Web.Workbench;

/// <summary>The drafts that visitors keep on this server, each seen by its owner only.</summary>
/// <param name="documents">Where they are kept.</param>
/// <param name="entropy">Gives ids that cannot be guessed.</param>
/// <param name="clock">Says when a draft was saved.</param>
/// <remarks>Members throw as <see cref="IDocumentStore"/> does when the store is full or cannot be reached.</remarks>
public sealed class DraftShelf(IDocumentStore documents, IEntropy entropy, TimeProvider clock)
{
    /// <summary>The kind of document that a draft is kept as.</summary>
    public const string Kind = "draft";

    /// <summary>The longest text of a draft, in characters.</summary>
    public const int MostCharacters = 500_000;

    /// <summary>The most drafts of one owner.</summary>
    public const int MostDrafts = 100;

    private const int IdBytes = 16;

    private sealed record Kept(string Title, string Text, DateTimeOffset Changed);

    /// <summary>The drafts of an owner, the last changed first.</summary>
    public async Task<ImmutableArray<Draft>> ListAsync(string owner, CancellationToken cancel = default)
    {
        if (string.IsNullOrEmpty(owner))
        {
            return [];
        }

        ImmutableArray<StoredDocument> found = await documents
            .ListAsync(Kind, owner, "", MostDrafts, cancel)
            .ConfigureAwait(false);
        return [.. found.Select(Read).OrderByDescending(draft => draft.Changed)];
    }

    /// <summary>A draft; null when its owner has none of this id.</summary>
    public async Task<Draft?> FindAsync(string owner, string id, CancellationToken cancel = default)
    {
        if (string.IsNullOrEmpty(owner) || !IsId(id))
        {
            return null;
        }

        StoredDocument? found = await documents.FindAsync(Kind, id, cancel).ConfigureAwait(false);
        return found?.Index == owner ? Read(found) : null;
    }

    /// <summary>Keeps a new draft.</summary>
    /// <returns>The draft; null when the text is too long or the owner has too many already.</returns>
    public async Task<Draft?> CreateAsync(string owner, string text, CancellationToken cancel = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(owner);
        ArgumentNullException.ThrowIfNull(text);
        ImmutableArray<StoredDocument> before = await documents
            .ListAsync(Kind, owner, "", MostDrafts, cancel)
            .ConfigureAwait(false);
        return text.Length <= MostCharacters && before.Length < MostDrafts
            ? await PutAsync(owner, NewId(), 0, text, cancel).ConfigureAwait(false)
            : null;
    }

    /// <summary>Saves a new text of a draft.</summary>
    /// <param name="owner">The owner.</param>
    /// <param name="draft">The draft as it was last seen.</param>
    /// <param name="text">The text.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <returns>The draft as it is now; null when somebody else saved it since, or removed it.</returns>
    public async Task<Draft?> SaveAsync(string owner, Draft draft, string text, CancellationToken cancel = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(owner);
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, MostCharacters);
        return await PutAsync(owner, draft.Id, draft.Version, text, cancel).ConfigureAwait(false);
    }

    /// <summary>Removes a draft.</summary>
    /// <returns>Whether the owner had it.</returns>
    public async Task<bool> RemoveAsync(string owner, string id, CancellationToken cancel = default) =>
        await FindAsync(owner, id, cancel).ConfigureAwait(false) is { } draft
        && await documents.RemoveAsync(Kind, id, draft.Version, cancel).ConfigureAwait(false);

    /// <summary>Gives the drafts of one owner to another, as far as that one has room for them; the rest stay where they are.</summary>
    /// <param name="from">Whose they were; empty for nobody.</param>
    /// <param name="to">Whose they become.</param>
    /// <param name="cancel">Gives up; some may have been given.</param>
    /// <returns>How many were given. One that is saved at the same moment stays, and is given the next time.</returns>
    public async Task<int> MoveAsync(string from, string to, CancellationToken cancel = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(to);
        if (string.IsNullOrEmpty(from) || from == to)
        {
            return 0;
        }

        ImmutableArray<StoredDocument> all = await documents
            .ListAsync(Kind, from, "", MostDrafts, cancel)
            .ConfigureAwait(false);
        int room = all.IsEmpty
            ? 0
            : MostDrafts - (await documents.ListAsync(Kind, to, "", MostDrafts, cancel).ConfigureAwait(false)).Length;
        int given = 0;
        foreach (StoredDocument each in all.Take(room))
        {
            given += await documents
                .PutAsync(Kind, each.Key, each.Version, to, each.Content, cancel)
                .ConfigureAwait(false)
                ? 1
                : 0;
        }

        return given;
    }

    /// <summary>Removes all drafts of an owner.</summary>
    public async Task RemoveAllAsync(string owner, CancellationToken cancel = default)
    {
        foreach (Draft draft in await ListAsync(owner, cancel).ConfigureAwait(false))
        {
            await RemoveAsync(owner, draft.Id, cancel).ConfigureAwait(false);
        }
    }

    private async Task<Draft?> PutAsync(string owner, string id, long expected, string text, CancellationToken cancel)
    {
        var kept = new Kept(TitleOf(text), text, clock.GetUtcNow());
        bool isWritten = await documents
            .PutAsync(Kind, id, expected, owner, JsonSerializer.SerializeToUtf8Bytes(kept), cancel)
            .ConfigureAwait(false);
        return isWritten ? new Draft(id, expected + 1, text, kept.Title, kept.Changed) : null;
    }

    private static Draft Read(StoredDocument document)
    {
        Kept kept =
            JsonSerializer.Deserialize<Kept>(document.Content.Span)
            ?? throw new InvalidDataException($"The draft {document.Key} holds nothing.");
        return new Draft(document.Key, document.Version, kept.Text, kept.Title, kept.Changed);
    }

    private static string TitleOf(string text)
    {
        const int Longest = 200;
        NativeDocument document = NativeDocument.Of(text);
        string title =
            document.KindOf("title") == PartKind.Entries
                ? document.NamesAt("title").Select(language => document.TextAt("title", language)).FirstOrDefault("")
                : document.TextAt("title");
        return title.Length <= Longest ? title : title[..Longest];
    }

    private string NewId()
    {
        Span<byte> random = stackalloc byte[IdBytes];
        entropy.Fill(random);
        return Base64Url.EncodeToString(random);
    }

    private static bool IsId(string id) =>
        id.Length == Base64Url.GetEncodedLength(IdBytes)
        && id.All(each => char.IsAsciiLetterOrDigit(each) || each is '-' or '_');
}
