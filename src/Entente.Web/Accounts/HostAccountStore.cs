using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Entente.Rooms.Keeping;
using Microsoft.AspNetCore.Identity;

namespace Entente.Web.Accounts;

/// <summary>Keeps the accounts of hosts as documents, for Identity.</summary>
/// <remarks>A name is taken by a document of its own that can be made only once; one whose account was never written, because the server ended in between, is taken over.</remarks>
internal sealed partial class HostAccountStore(IDocumentStore documents)
    : IUserPasswordStore<HostAccount>,
        IUserSecurityStampStore<HostAccount>,
        IUserLockoutStore<HostAccount>,
        IUserPasskeyStore<HostAccount>
{
    private const string Accounts = "account";
    private const string Names = "account-name";

    private static readonly IdentityErrorDescriber Errors = new();

    /// <summary>Whether there is an account at all.</summary>
    public static async ValueTask<bool> AnyAsync(IDocumentStore documents, CancellationToken cancel) =>
        (await documents.ListAsync(Accounts, null, string.Empty, 1, cancel)).Length > 0;

    public async Task<IdentityResult> CreateAsync(HostAccount user, CancellationToken cancellationToken)
    {
        if (!await TakeNameAsync(user, cancellationToken))
        {
            return IdentityResult.Failed(Errors.DuplicateUserName(user.Name));
        }

        return await WriteAsync(user, cancellationToken);
    }

    public async Task<IdentityResult> UpdateAsync(HostAccount user, CancellationToken cancellationToken) =>
        await WriteAsync(user, cancellationToken);

    public async Task<IdentityResult> DeleteAsync(HostAccount user, CancellationToken cancellationToken)
    {
        if (!await documents.RemoveAsync(Accounts, user.Id, user.Version, cancellationToken))
        {
            return IdentityResult.Failed(Errors.ConcurrencyFailure());
        }

        if (await documents.FindAsync(Names, user.NormalizedName, cancellationToken) is { } name)
        {
            await documents.RemoveAsync(Names, name.Key, name.Version, cancellationToken);
        }

        return IdentityResult.Success;
    }

    public async Task<HostAccount?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        userId.Length is > 0 and <= 32 && await documents.FindAsync(Accounts, userId, cancellationToken) is { } found
            ? Read(found)
            : null;

    public async Task<HostAccount?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
    {
        if (
            normalizedUserName.Length is 0 or > AccountNames.Longest
            || await documents.FindAsync(Names, normalizedUserName, cancellationToken) is not { } name
        )
        {
            return null;
        }

        string id = JsonSerializer.Deserialize(name.Content.Span, AccountJson.Default.AccountNameDocument)!.Account;
        return await FindByIdAsync(id, cancellationToken) is { } account && account.NormalizedName == normalizedUserName
            ? account
            : null;
    }

    public void Dispose() { }

    /// <summary>All accounts, by id.</summary>
    public async IAsyncEnumerable<HostAccount> AllAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        string after = string.Empty;
        ImmutableArray<StoredDocument> page;
        do
        {
            page = await documents.ListAsync(Accounts, null, after, Page, cancel);
            foreach (StoredDocument document in page)
            {
                yield return Read(document);
                after = document.Key;
            }
        } while (page.Length == Page);
    }

    private async ValueTask<bool> TakeNameAsync(HostAccount user, CancellationToken cancel)
    {
        byte[] mine = JsonSerializer.SerializeToUtf8Bytes(
            new AccountNameDocument(user.Id),
            AccountJson.Default.AccountNameDocument
        );
        if (await documents.PutAsync(Names, user.NormalizedName, 0, string.Empty, mine, cancel))
        {
            return true;
        }

        return await documents.FindAsync(Names, user.NormalizedName, cancel) is { } name
            && await FindByNameAsync(user.NormalizedName, cancel) is null
            && await documents.PutAsync(Names, name.Key, name.Version, string.Empty, mine, cancel);
    }

    private async ValueTask<IdentityResult> WriteAsync(HostAccount user, CancellationToken cancel)
    {
        byte[] content = JsonSerializer.SerializeToUtf8Bytes(
            HostAccountDocument.Of(user),
            AccountJson.Default.HostAccountDocument
        );
        if (!await documents.PutAsync(Accounts, user.Id, user.Version, string.Empty, content, cancel))
        {
            return IdentityResult.Failed(Errors.ConcurrencyFailure());
        }

        user.Version++;
        return IdentityResult.Success;
    }

    private static HostAccount Read(StoredDocument found) =>
        JsonSerializer
            .Deserialize(found.Content.Span, AccountJson.Default.HostAccountDocument)!
            .Account(found.Key, found.Version);
}
