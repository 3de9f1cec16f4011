using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Keeping;

namespace Entente.Web.Accounts;

/// <summary>Links by which further hosts make their accounts: 128 random bits, good for a week, once, kept as a hash.</summary>
/// <param name="documents">Where they are kept.</param>
/// <param name="audit">Where they are noted.</param>
/// <param name="entropy">Where secrets come from.</param>
/// <param name="clock">The time.</param>
public sealed class AccountInvitations(IDocumentStore documents, AuditLog audit, IEntropy entropy, TimeProvider clock)
{
    /// <summary>How long a link is good.</summary>
    public static readonly TimeSpan Good = TimeSpan.FromDays(7);

    private const string Kind = "account-invitation";

    /// <summary>Makes a link.</summary>
    /// <param name="by">The account that makes it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The path of the page that makes an account, with the secret behind its <c>#</c>; it exists nowhere else.</returns>
    public async ValueTask<string> IssueAsync(string by, CancellationToken cancel)
    {
        byte[] random = new byte[16];
        entropy.Fill(random);
        string secret = Base64Url.EncodeToString(random);
        DateTimeOffset now = clock.GetUtcNow();
        var document = new AccountInvitationDocument(by, now, now + Good);
        byte[] content = JsonSerializer.SerializeToUtf8Bytes(document, AccountJson.Default.AccountInvitationDocument);
        if (!await documents.PutAsync(Kind, Hash(secret), 0, by, content, cancel))
        {
            throw new InvalidOperationException("There is such a link already: entropy repeats itself.");
        }

        await audit.AddAsync(AuditLog.Server, Actor.Account(by), AuditAct.AccountInvited, string.Empty, cancel);
        return "/set-up#" + secret;
    }

    /// <summary>Uses a link up.</summary>
    /// <param name="secret">What was shown; anything, however long.</param>
    /// <param name="cancel">Gives up waiting; the link may be used up.</param>
    /// <returns>Whether it was good: of two who use it at the same moment, it is for one.</returns>
    public async ValueTask<bool> UseAsync(string? secret, CancellationToken cancel) =>
        await FindAsync(secret, cancel) is { } found
        && await documents.RemoveAsync(Kind, found.Key, found.Version, cancel);

    /// <summary>Whether a link is good now.</summary>
    public async ValueTask<bool> IsGoodAsync(string? secret, CancellationToken cancel) =>
        await FindAsync(secret, cancel) is not null;

    private async ValueTask<StoredDocument?> FindAsync(string? secret, CancellationToken cancel) =>
        secret is { Length: > 0 and <= 64 }
        && await documents.FindAsync(Kind, Hash(secret), cancel) is { } found
        && clock.GetUtcNow()
            < JsonSerializer.Deserialize(found.Content.Span, AccountJson.Default.AccountInvitationDocument)!.Ends
            ? found
            : null;

    private static string Hash(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
