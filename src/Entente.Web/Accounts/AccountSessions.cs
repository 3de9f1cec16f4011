using System.Buffers.Text;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Entente.Rooms;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;

namespace Entente.Web.Accounts;

/// <summary>The sessions of accounts, kept on the server: a cookie holds 256 random bits and nothing else, so that a session that was ended is over everywhere at once.</summary>
/// <param name="documents">Where they are kept.</param>
/// <param name="entropy">Where secrets come from.</param>
/// <param name="clock">The time.</param>
public sealed class AccountSessions(IDocumentStore documents, IEntropy entropy, TimeProvider clock)
{
    /// <summary>How long a session lasts that is not used.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromDays(7);

    /// <summary>How long a session lasts at the longest.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    private static readonly TimeSpan Exact = TimeSpan.FromHours(1);
    private const string Kind = "account-session";
    private const int SecretBytes = 32;
    private const int Page = 200;

    /// <summary>Begins a session: always with a secret of its own.</summary>
    /// <param name="account">The account.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The secret for the cookie, which exists nowhere else.</returns>
    public async ValueTask<string> OpenAsync(HostAccount account, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(account);
        byte[] random = new byte[SecretBytes + 8];
        entropy.Fill(random);
        string secret = Base64Url.EncodeToString(random.AsSpan(0, SecretBytes));
        string id = Convert.ToHexStringLower(random.AsSpan(SecretBytes));
        DateTimeOffset now = clock.GetUtcNow();
        var document = new AccountSessionDocument(account.Name, now, now);
        if (!await PutAsync($"{account.Id}/{id}", 0, Hash(secret), document, cancel))
        {
            throw new InvalidOperationException("There is such a session already: entropy repeats itself.");
        }

        return secret;
    }

    /// <summary>The session of a secret; null when there is none or it has ended.</summary>
    /// <param name="secret">What a browser shows; anything, however long.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask<AccountSession?> FindAsync(string? secret, CancellationToken cancel)
    {
        if (secret is null || secret.Length != Base64Url.GetEncodedLength(SecretBytes))
        {
            return null;
        }

        string hash = Hash(secret);
        ImmutableArray<StoredDocument> all = await documents.ListAsync(Kind, hash, string.Empty, 1, cancel);
        if (
            all is not [{ } found]
            || !CryptographicOperations.FixedTimeEquals(
                Encoding.ASCII.GetBytes(found.Index),
                Encoding.ASCII.GetBytes(hash)
            )
        )
        {
            return null;
        }

        AccountSessionDocument document = Read(found);
        DateTimeOffset now = clock.GetUtcNow();
        if (!document.IsGood(now))
        {
            return null;
        }

        if (now - document.Seen >= Exact)
        {
            document = document with { Seen = now };
            try
            {
                // Whoever wrote in between has noted the same; a session that was ended is not written again.
                await PutAsync(found.Key, found.Version, found.Index, document, cancel);
            }
            catch (LedgerFullException)
            {
                // Reading goes on without space: it is noted another time.
            }
        }

        return Shown(found, document);
    }

    /// <summary>Whether a session still goes on: for a page that stays open long after it was shown.</summary>
    public async ValueTask<bool> IsGoodAsync(string account, string id, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.Length is > 0 and <= 32
            && await documents.FindAsync(Kind, $"{account}/{id}", cancel) is { } found
            && Read(found).IsGood(clock.GetUtcNow());
    }

    /// <summary>The sessions of an account that go on, the latest first.</summary>
    public async ValueTask<ImmutableArray<AccountSession>> ListAsync(string account, CancellationToken cancel)
    {
        DateTimeOffset now = clock.GetUtcNow();
        var all = new List<AccountSession>();
        await foreach (StoredDocument found in OfAsync(account, cancel))
        {
            AccountSessionDocument document = Read(found);
            if (document.IsGood(now))
            {
                all.Add(Shown(found, document));
            }
        }

        return
        [
            .. all.OrderByDescending(session => session.Seen).ThenBy(session => session.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Ends the sessions of an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="except">The session that goes on; null for none.</param>
    /// <param name="cancel">Gives up; some may have ended.</param>
    public async ValueTask EndAllAsync(string account, string? except, CancellationToken cancel)
    {
        await foreach (StoredDocument found in OfAsync(account, cancel))
        {
            if (IdOf(found) != except)
            {
                await EndAsync(found, cancel);
            }
        }
    }

    /// <summary>Ends one session of an account; one that is not there has ended.</summary>
    /// <returns>Whether it was there.</returns>
    public async ValueTask<bool> EndAsync(string account, string id, CancellationToken cancel)
    {
        bool isThere = false;
        await foreach (StoredDocument found in OfAsync(account, cancel))
        {
            if (IdOf(found) == id)
            {
                await EndAsync(found, cancel);
                isThere = true;
            }
        }

        return isThere;
    }

    private async ValueTask EndAsync(StoredDocument found, CancellationToken cancel)
    {
        StoredDocument? there = found;
        while (there is not null && !await documents.RemoveAsync(Kind, there.Key, there.Version, cancel))
        {
            there = await documents.FindAsync(Kind, there.Key, cancel);
        }
    }

    private async IAsyncEnumerable<StoredDocument> OfAsync(
        string account,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        string prefix = account + "/";
        string after = prefix;
        while (true)
        {
            ImmutableArray<StoredDocument> page = await documents.ListAsync(Kind, null, after, Page, cancel);
            foreach (StoredDocument found in page)
            {
                if (!found.Key.StartsWith(prefix, StringComparison.Ordinal))
                {
                    yield break;
                }

                yield return found;
            }

            if (page.Length < Page)
            {
                yield break;
            }

            after = page[^1].Key;
        }
    }

    private ValueTask<bool> PutAsync(
        string key,
        long version,
        string hash,
        AccountSessionDocument document,
        CancellationToken cancel
    ) =>
        documents.PutAsync(
            Kind,
            key,
            version,
            hash,
            JsonSerializer.SerializeToUtf8Bytes(document, AccountJson.Default.AccountSessionDocument),
            cancel
        );

    private static AccountSession Shown(StoredDocument found, AccountSessionDocument document) =>
        new(
            IdOf(found),
            found.Key[..found.Key.IndexOf('/', StringComparison.Ordinal)],
            document.Name,
            document.Opened,
            document.Seen
        );

    private static AccountSessionDocument Read(StoredDocument found) =>
        JsonSerializer.Deserialize(found.Content.Span, AccountJson.Default.AccountSessionDocument)!;

    private static string IdOf(StoredDocument found) =>
        found.Key[(found.Key.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private static string Hash(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
