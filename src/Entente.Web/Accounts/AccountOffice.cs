using System.Collections.Immutable;
using Entente.Rooms.Admission;
using Entente.Rooms.Keeping;

namespace Entente.Web.Accounts;

/// <summary>What whoever runs the server can do with the accounts of others: see them, end their sessions, lock them, and let their owners in again.</summary>
/// <remarks>It knows no password, sets none, and signs in to no account; everything is noted in the audit log.</remarks>
/// <param name="documents">Where accounts are kept.</param>
/// <param name="sessions">Their sessions.</param>
/// <param name="resets">Links by which owners get in again.</param>
/// <param name="audit">The audit log.</param>
/// <param name="clock">The time.</param>
public sealed class AccountOffice(
    IDocumentStore documents,
    AccountSessions sessions,
    AccountResets resets,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <summary>All accounts, by name.</summary>
    public async Task<ImmutableArray<AccountLine>> ListAsync(CancellationToken cancel)
    {
        using HostAccountStore store = new(documents);
        DateTimeOffset now = clock.GetUtcNow();
        var lines = new List<AccountLine>();
        await foreach (HostAccount account in store.AllAsync(cancel))
        {
            ImmutableArray<AccountSession> open = await sessions.ListAsync(account.Id, cancel);
            lines.Add(
                new AccountLine(
                    account.Name,
                    account.Created,
                    open.IsEmpty ? null : open[0].Seen,
                    open.Length,
                    account.Passkeys.Length,
                    account.LockedUntil > now ? account.LockedUntil : null
                )
            );
        }

        return [.. lines.OrderBy(line => line.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Ends all sessions of an account.</summary>
    /// <param name="name">Its name, in small letters or capitals.</param>
    /// <param name="cancel">Gives up; some may have ended.</param>
    /// <returns>How many went on; null when there is no such account.</returns>
    public async Task<int?> EndSessionsAsync(string name, CancellationToken cancel)
    {
        if (await FindAsync(name, cancel) is not { } account)
        {
            return null;
        }

        int ended = (await sessions.ListAsync(account.Id, cancel)).Length;
        await sessions.EndAllAsync(account.Id, null, cancel);
        await NoteAsync(account, AuditAct.SessionsEndedByOperator, cancel);
        return ended;
    }

    /// <summary>Locks an account until it is unlocked or its owner is let in again: nobody can sign in to it, and its sessions end.</summary>
    /// <returns>Whether there is such an account.</returns>
    public async Task<bool> LockAsync(string name, CancellationToken cancel)
    {
        if (
            await ChangeAsync(name, account => account.LockedUntil = DateTimeOffset.MaxValue, cancel) is not { } account
        )
        {
            return false;
        }

        await sessions.EndAllAsync(account.Id, null, cancel);
        await NoteAsync(account, AuditAct.LockedByOperator, cancel);
        return true;
    }

    /// <summary>Unlocks an account, also one that wrong passwords have locked.</summary>
    /// <returns>Whether there is such an account.</returns>
    public async Task<bool> UnlockAsync(string name, CancellationToken cancel)
    {
        if (await ChangeAsync(name, Unlock, cancel) is not { } account)
        {
            return false;
        }

        await NoteAsync(account, AuditAct.UnlockedByOperator, cancel);
        return true;

        static void Unlock(HostAccount account)
        {
            account.LockedUntil = null;
            account.Failures = 0;
        }
    }

    /// <summary>Ends all sessions of an account and makes a link good by which its owner chooses a new password.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="hash">The hash of the link's secret: see <see cref="AccountResets.NewSecret"/>.</param>
    /// <param name="cancel">Gives up; sessions may have ended.</param>
    /// <returns>Whether there is such an account.</returns>
    public async Task<bool> ResetAsync(string name, string hash, CancellationToken cancel)
    {
        if (await FindAsync(name, cancel) is not { } account)
        {
            return false;
        }

        await resets.IssueAsync(account.Id, hash, cancel);
        await sessions.EndAllAsync(account.Id, null, cancel);
        await NoteAsync(account, AuditAct.AccountResetIssued, cancel);
        return true;
    }

    private async Task<HostAccount?> FindAsync(string name, CancellationToken cancel)
    {
        using HostAccountStore store = new(documents);
        return AccountNames.IsName(name) ? await store.FindByNameAsync(name.ToUpperInvariant(), cancel) : null;
    }

    private async Task<HostAccount?> ChangeAsync(string name, Action<HostAccount> change, CancellationToken cancel)
    {
        using HostAccountStore store = new(documents);
        while (await FindAsync(name, cancel) is { } account)
        {
            change(account);
            // Whoever signs in at the same moment writes too; the version of the document decides.
            if ((await store.UpdateAsync(account, cancel)).Succeeded)
            {
                return account;
            }
        }

        return null;
    }

    private ValueTask NoteAsync(HostAccount account, AuditAct act, CancellationToken cancel) =>
        audit.AddAsync(AuditLog.Server, Actor.Server, act, account.Id, cancel);
}
