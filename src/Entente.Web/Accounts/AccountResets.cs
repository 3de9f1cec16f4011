using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Entente.Rooms;
using Entente.Rooms.Keeping;

namespace Entente.Web.Accounts;

/// <summary>Links by which the owner of an account gets in again who has lost password or passkey: 128 random bits, good for a day, once, kept as a hash. Whoever runs the server makes them.</summary>
/// <param name="documents">Where they are kept.</param>
/// <param name="clock">The time.</param>
public sealed class AccountResets(IDocumentStore documents, TimeProvider clock)
{
    /// <summary>How long a link is good.</summary>
    public static readonly TimeSpan Good = TimeSpan.FromHours(24);

    private const string Kind = "account-reset";
    private const string Page = "/reset#";
    private const int SecretBytes = 16;

    /// <summary>A secret for a link, and nothing else: it is good once its hash was given to <see cref="IssueAsync"/>.</summary>
    public static string NewSecret(IEntropy entropy)
    {
        ArgumentNullException.ThrowIfNull(entropy);
        Span<byte> random = stackalloc byte[SecretBytes];
        entropy.Fill(random);
        return Base64Url.EncodeToString(random);
    }

    /// <summary>What is kept of a secret: 64 hexadecimal digits.</summary>
    public static string Hash(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>The path of the page that a secret opens, with the secret behind its <c>#</c>.</summary>
    public static string PathOf(string secret) => Page + secret;

    /// <summary>Makes a link good; those made before for the same account are good no more.</summary>
    /// <param name="account">The account's id.</param>
    /// <param name="hash">The hash of its secret.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask IssueAsync(string account, string hash, CancellationToken cancel)
    {
        await RevokeAsync(account, cancel);
        DateTimeOffset now = clock.GetUtcNow();
        byte[] content = JsonSerializer.SerializeToUtf8Bytes(
            new AccountResetDocument(now, now + Good),
            AccountJson.Default.AccountResetDocument
        );
        if (!await documents.PutAsync(Kind, hash, 0, account, content, cancel))
        {
            throw new InvalidOperationException("There is such a link already: entropy repeats itself.");
        }
    }

    /// <summary>The account that a link opens; null when it is not good.</summary>
    /// <param name="secret">What was shown; anything, however long.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask<string?> FindAsync(string? secret, CancellationToken cancel) =>
        (await GoodAsync(secret, cancel))?.Index;

    /// <summary>Uses a link up.</summary>
    /// <returns>Whether it was good: of two who use it at the same moment, it is for one.</returns>
    public async ValueTask<bool> UseAsync(string? secret, CancellationToken cancel) =>
        await GoodAsync(secret, cancel) is { } found
        && await documents.RemoveAsync(Kind, found.Key, found.Version, cancel);

    /// <summary>Takes back what links there are to an account.</summary>
    public async ValueTask RevokeAsync(string account, CancellationToken cancel)
    {
        foreach (StoredDocument each in await documents.ListAsync(Kind, account, string.Empty, 100, cancel))
        {
            await documents.RemoveAsync(Kind, each.Key, each.Version, cancel);
        }
    }

    private async ValueTask<StoredDocument?> GoodAsync(string? secret, CancellationToken cancel) =>
        secret is { Length: > 0 and <= 64 }
        && await documents.FindAsync(Kind, Hash(secret), cancel) is { } found
        && clock.GetUtcNow()
            < JsonSerializer.Deserialize(found.Content.Span, AccountJson.Default.AccountResetDocument)!.Ends
            ? found
            : null;
}
