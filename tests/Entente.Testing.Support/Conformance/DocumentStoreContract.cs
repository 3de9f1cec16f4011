using System.Collections.Immutable;
using System.Text;
using Entente.Randomness;
using Entente.Rooms.Keeping;

namespace Entente.Testing.Support.Conformance;

/// <summary>What every store of documents does. A store's tests inherit this and say how one is opened.</summary>
public abstract class DocumentStoreContract : IAsyncLifetime
{
    /// <summary>The store under test.</summary>
    protected IDocumentStore Store { get; private set; } = null!;

    /// <summary>Opens a store that holds nothing.</summary>
    protected abstract ValueTask<IDocumentStore> OpenAsync();

    /// <summary>Closes the store and opens it again on what it kept; the same one when it keeps nothing beyond the process.</summary>
    protected virtual ValueTask<IDocumentStore> ReopenAsync(IDocumentStore store) => new(store);

    /// <summary>Closes the store and removes what it kept.</summary>
    protected virtual ValueTask CloseAsync(IDocumentStore store) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => Store = await OpenAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync(Store);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_was_written_is_found_and_nothing_else()
    {
        Assert.True(await Put("account", "ada", 0, "ada@example.org", "{}"));
        StoredDocument found = (await Store.FindAsync("account", "ada", default))!;
        Assert.Equal(
            ("account", "ada", 1L, "ada@example.org", "{}"),
            (found.Kind, found.Key, found.Version, found.Index, Text(found))
        );
        Assert.Null(await Store.FindAsync("account", "Ada", default));
        Assert.Null(await Store.FindAsync("Account", "ada", default));
        Assert.Null(await Store.FindAsync("invitation", "ada", default));
    }

    [Fact]
    public async Task A_document_is_changed_only_by_who_has_seen_it()
    {
        Assert.False(await Put("account", "ada", 1, "", "never seen"));
        Assert.True(await Put("account", "ada", 0, "", "first"));
        Assert.False(await Put("account", "ada", 0, "", "as if new"));
        Assert.True(await Put("account", "ada", 1, "an index", "second"));
        Assert.False(await Put("account", "ada", 1, "", "late"));
        StoredDocument found = (await Store.FindAsync("account", "ada", default))!;
        Assert.Equal((2L, "an index", "second"), (found.Version, found.Index, Text(found)));
    }

    [Fact]
    public async Task A_document_is_removed_only_by_who_has_seen_it_and_can_be_written_anew()
    {
        await Put("account", "ada", 0, "", "first");
        Assert.False(await Store.RemoveAsync("account", "ada", 2, default));
        Assert.False(await Store.RemoveAsync("account", "bob", 1, default));
        Assert.True(await Store.RemoveAsync("account", "ada", 1, default));
        Assert.False(await Store.RemoveAsync("account", "ada", 1, default));
        Assert.Null(await Store.FindAsync("account", "ada", default));
        Assert.True(await Put("account", "ada", 0, "", "anew"));
    }

    [Fact]
    public async Task Documents_of_a_kind_are_listed_by_key_a_page_at_a_time()
    {
        // By code point: the dove is after what UTF-16 would put behind it.
        string[] keys = ["", "B", "a", "a b", "b", "é", "\uFFFD", "\U0001F54A"];
        foreach (string key in keys.Skip(1).Reverse())
        {
            await Put("draft", key, 0, key.Length > 1 ? "long" : "short", key);
        }

        await Put("drafts", "c", 0, "long", "another kind");
        Assert.Equal(keys.Skip(1), await Keys("draft", null, "", 100));
        Assert.Equal(["B", "a"], await Keys("draft", null, "", 2));
        Assert.Equal(["a b", "b"], await Keys("draft", null, "a", 2));
        Assert.Equal(["é"], await Keys("draft", null, "c", 1));
        Assert.Equal(["a b", "\U0001F54A"], await Keys("draft", "long", "", 100));
        Assert.Equal(["\U0001F54A"], await Keys("draft", "long", "a b", 100));
        Assert.Empty(await Keys("draft", "", "", 100));
        Assert.Empty(await Keys("none", null, "", 100));
    }

    [Fact]
    public async Task What_no_store_can_keep_is_turned_away()
    {
        string tooLong = new('n', StoredName.MostCharacters + 1);
        foreach (string bad in new[] { tooLong, "a\0b", "half \uD83D" })
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Put(bad, "key", 0, "", ""));
            await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Put("kind", bad, 0, "", ""));
            await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Put("kind", "key", 0, bad, ""));
            await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Store.FindAsync("kind", bad, default));
            await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Keys("kind", bad, "", 1));
        }

        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Put("", "key", 0, "", ""));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Put("kind", "", 0, "", ""));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Put("kind", "key", -1, "", ""));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Keys("kind", null, "", 0));
        Assert.True(await Put(tooLong[1..], tooLong[1..], 0, tooLong[1..], ""));
    }

    [Fact]
    public async Task Of_many_who_change_one_document_at_once_each_change_counts_once()
    {
        const int Writers = 8;
        const int Each = 12;
        await Put("counter", "it", 0, "", "0");
        await Task.WhenAll(
            Enumerable
                .Range(0, Writers)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        for (int done = 0; done < Each; )
                        {
                            StoredDocument seen = (await Store.FindAsync("counter", "it", default))!;
                            string next = $"{int.Parse(Text(seen), null) + 1}";
                            done += await Put("counter", "it", seen.Version, "", next) ? 1 : 0;
                        }
                    })
                )
        );
        Assert.Equal($"{Writers * Each}", Text((await Store.FindAsync("counter", "it", default))!));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_is_asked_it_answers_as_the_store_in_memory_does(int seed)
    {
        var random = new RandomSequence((ulong)seed);
        var model = new MemoryDocumentStore();
        string[] names = ["a", "b", "ab", "\uFFFD", "\U0001F54A"];
        string Any() => names[(int)random.Below(5)];
        for (int step = 0; step < 150; step++)
        {
            string kind = names[(int)random.Below(2)];
            string key = Any();
            long expected = (long)random.Below(4);
            switch (random.Below(12))
            {
                case 0:
                    Store = await ReopenAsync(Store);
                    break;
                case < 4:
                    Assert.Equal(
                        await model.RemoveAsync(kind, key, expected + 1, default),
                        await Store.RemoveAsync(kind, key, expected + 1, default)
                    );
                    break;
                default:
                    string index = Any();
                    byte[] content = Encoding.UTF8.GetBytes($"step {step}");
                    Assert.Equal(
                        await model.PutAsync(kind, key, expected, index, content, default),
                        await Store.PutAsync(kind, key, expected, index, content, default)
                    );
                    break;
            }

            string? only = random.Below(2) == 0 ? null : Any();
            string after = random.Below(2) == 0 ? "" : Any();
            int most = 1 + (int)random.Below(4);
            Assert.Equal(
                (await model.ListAsync(kind, only, after, most, default)).Select(Shown),
                (await Store.ListAsync(kind, only, after, most, default)).Select(Shown)
            );
            Assert.Equal(
                Shown(await model.FindAsync(kind, key, default)),
                Shown(await Store.FindAsync(kind, key, default))
            );
        }
    }

    private static string Shown(StoredDocument? document) =>
        document is null
            ? "none"
            : $"{document.Kind} {document.Key} {document.Version} {document.Index} {Text(document)}";

    private static string Text(StoredDocument document) => Encoding.UTF8.GetString(document.Content.Span);

    private async Task<bool> Put(string kind, string key, long expected, string index, string content) =>
        await Store.PutAsync(kind, key, expected, index, Encoding.UTF8.GetBytes(content), default);

    private async Task<IEnumerable<string>> Keys(string kind, string? index, string after, int most)
    {
        ImmutableArray<StoredDocument> listed = await Store.ListAsync(kind, index, after, most, default);
        return listed.Select(document => document.Key);
    }
}
