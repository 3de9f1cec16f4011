using Entente.Rooms.Admission;

namespace Entente.Web.Accounts;

/// <summary>How sessions end, and how one gets in again who cannot.</summary>
internal sealed partial class HostAccounts
{
    public async Task SignOutAsync(AccountSession session, CancellationToken cancel)
    {
        await sessions.EndAsync(session.Account, session.Id, cancel);
        await audit.AddAsync(AuditLog.Server, Actor.Account(session.Account), AuditAct.SignedOut, session.Id, cancel);
    }

    /// <summary>Ends one other session of the account, or all of them, this one too; the password is shown again.</summary>
    /// <param name="session">The session that asks.</param>
    /// <param name="password">The password.</param>
    /// <param name="ended">The id of the session that ends; null for all.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Whether the password was right; a session that is not there has ended.</returns>
    public async Task<AccountAnswer> EndSessionsAsync(
        AccountSession session,
        string? password,
        string? ended,
        CancellationToken cancel
    )
    {
        if (await OwnerAsync(session, password, cancel) is not { } account)
        {
            return AccountAnswer.NotRight;
        }

        if (ended is null)
        {
            await sessions.EndAllAsync(account.Id, null, cancel);
            await NoteAsync(account, AuditAct.SignedOutEverywhere, cancel);
        }
        else if (await sessions.EndAsync(account.Id, ended, cancel))
        {
            await audit.AddAsync(AuditLog.Server, Actor.Account(account.Id), AuditAct.SessionEnded, ended, cancel);
        }

        return AccountAnswer.Done;
    }

    /// <summary>Gives an account a new password by a link of whoever runs the server, and signs in. What let in before, sessions, passkeys and the old password, lets in no more.</summary>
    public async Task<AccountOpening> ResetAsync(string? code, string? password, CancellationToken cancel)
    {
        if (await resets.FindAsync(code, cancel) is not { } id || await accounts.FindByIdAsync(id) is not { } account)
        {
            return AccountOpening.Not(AccountAnswer.NoCode);
        }

        AccountAnswer fits = await FitsAsync(account, password);
        if (fits != AccountAnswer.Done)
        {
            return AccountOpening.Not(fits);
        }

        // The link is used up first: of two at the same moment it is for one.
        if (!await resets.UseAsync(code, cancel))
        {
            return AccountOpening.Not(AccountAnswer.NoCode);
        }

        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password!);
        account.Passkeys = [];
        account.Failures = 0;
        account.LockedUntil = null;
        if (!(await accounts.UpdateSecurityStampAsync(account)).Succeeded)
        {
            return AccountOpening.Not(AccountAnswer.Again);
        }

        await sessions.EndAllAsync(account.Id, null, cancel);
        await NoteAsync(account, AuditAct.AccountReset, cancel);
        return await OpenAsync(account, cancel);
    }
}
