using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Web.Admission;
using Entente.Web.Workbench;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Entente.Web.Accounts;

/// <summary>What a host can do with an account: make it, sign in, change its password, end its sessions, delete it. Identity checks; this notes and keeps sessions.</summary>
internal sealed partial class HostAccounts(
    UserManager<HostAccount> accounts,
    SignInManager<HostAccount> signIn,
    AccountSessions sessions,
    SetUpCode setUp,
    AccountInvitations invitations,
    AccountResets resets,
    SignInPolicy policy,
    HostedRooms hosted,
    AuditLog audit,
    DraftShelf drafts,
    BrowserDraftOwner browser,
    IHttpContextAccessor http,
    IEntropy entropy,
    TimeProvider clock
)
{
    private static readonly PasswordHasher<HostAccount> Hasher = new(
        Options.Create(new PasswordHasherOptions { IterationCount = AccountServices.Rounds })
    );

    // What a wrong name costs: a wrong password costs as much.
    private static readonly HostAccount Nobody = new("0000000000000000", DateTimeOffset.UnixEpoch);
    private static readonly string NobodysHash = Hasher.HashPassword(Nobody, "nobody signs in with this");

    /// <summary>Makes an account by the code of a fresh server or by a link, and signs in.</summary>
    public async Task<AccountOpening> CreateAsync(
        string? code,
        string? name,
        string? password,
        CancellationToken cancel
    )
    {
        bool isFirst = await setUp.OpensAsync(code, cancel);
        if (!isFirst && !await invitations.IsGoodAsync(code, cancel))
        {
            return AccountOpening.Not(AccountAnswer.NoCode);
        }

        if (!AccountNames.IsName(name))
        {
            return AccountOpening.Not(AccountAnswer.NoName);
        }

        byte[] id = new byte[8];
        entropy.Fill(id);
        var account = new HostAccount(Convert.ToHexStringLower(id), clock.GetUtcNow())
        {
            Name = name!,
            MayInvite = isFirst,
        };
        AccountAnswer fits = await FitsAsync(account, password);
        if (fits != AccountAnswer.Done)
        {
            return AccountOpening.Not(fits);
        }

        if (await accounts.FindByNameAsync(name!) is not null)
        {
            return AccountOpening.Not(AccountAnswer.NameTaken);
        }

        // The link is used up first: of two at the same moment one gets an account.
        if (isFirst ? !setUp.TryUse(code!) : !await invitations.UseAsync(code, cancel))
        {
            return AccountOpening.Not(AccountAnswer.NoCode);
        }

        IdentityResult? made = null;
        try
        {
            made = await accounts.CreateAsync(account, password!);
        }
        finally
        {
            if (isFirst && made is not { Succeeded: true })
            {
                setUp.GiveBack(code!);
            }
        }

        if (!made.Succeeded)
        {
            return AccountOpening.Not(Answer(made));
        }

        await NoteAsync(account, AuditAct.AccountCreated, cancel);
        return await OpenAsync(account, cancel);
    }

    /// <summary>Signs in by name and password.</summary>
    public async Task<AccountOpening> SignInAsync(string? name, string? password, CancellationToken cancel)
    {
        if (policy.IsByPasskeyAlone)
        {
            return AccountOpening.Not(AccountAnswer.PasskeyNeeded);
        }

        string shown = password is { Length: <= PasswordRules.Longest } ? password : string.Empty;
        if (!AccountNames.IsName(name) || await accounts.FindByNameAsync(name!) is not { } account)
        {
            Hasher.VerifyHashedPassword(Nobody, NobodysHash, shown);
            http.HttpContext?.Note(AuditAct.SignInFailed);
            return AccountOpening.Not(AccountAnswer.NotRight);
        }

        bool wasLocked = await accounts.IsLockedOutAsync(account);
        SignInResult result = await signIn.CheckPasswordSignInAsync(account, shown, lockoutOnFailure: true);
        if (!result.Succeeded)
        {
            // One line a lock: whoever goes on trying does not fill the log.
            if (!wasLocked)
            {
                await NoteAsync(account, result.IsLockedOut ? AuditAct.AccountLocked : AuditAct.SignInFailed, cancel);
            }

            return AccountOpening.Not(AccountAnswer.NotRight);
        }

        return await OpenAsync(account, cancel);
    }

    /// <summary>Begins a session of somebody who has shown to be the owner.</summary>
    public async Task<AccountOpening> OpenAsync(HostAccount account, CancellationToken cancel)
    {
        string secret = await sessions.OpenAsync(account, cancel);
        await NoteAsync(account, AuditAct.SignedIn, cancel);
        await drafts.MoveAsync(browser.Key, VisitorDraftOwner.KeyOf(account.Id), cancel);
        return new AccountOpening(AccountAnswer.Done, secret);
    }

    /// <summary>Changes the password; every other session ends.</summary>
    public async Task<AccountAnswer> ChangePasswordAsync(
        AccountSession session,
        string? old,
        string? chosen,
        CancellationToken cancel
    )
    {
        if (await OwnerAsync(session, old, cancel) is not { } account)
        {
            return AccountAnswer.NotRight;
        }

        AccountAnswer fits = await FitsAsync(account, chosen);
        if (fits != AccountAnswer.Done)
        {
            return fits;
        }

        IdentityResult changed = await accounts.ChangePasswordAsync(account, old!, chosen!);
        if (!changed.Succeeded)
        {
            return Answer(changed);
        }

        await sessions.EndAllAsync(account.Id, session.Id, cancel);
        await NoteAsync(account, AuditAct.PasswordChanged, cancel);
        return AccountAnswer.Done;
    }

    /// <summary>Deletes the account with its sessions, passkeys, drafts and which rooms it hosts. The rooms stay for those who sit in them.</summary>
    public async Task<AccountAnswer> DeleteAsync(AccountSession session, string? password, CancellationToken cancel)
    {
        if (await OwnerAsync(session, password, cancel) is not { } account)
        {
            return AccountAnswer.NotRight;
        }

        IdentityResult deleted = await accounts.DeleteAsync(account);
        if (!deleted.Succeeded)
        {
            return Answer(deleted);
        }

        await hosted.RemoveAllAsync(account.Id, cancel);
        await drafts.RemoveAllAsync(VisitorDraftOwner.KeyOf(account.Id), cancel);
        await sessions.EndAllAsync(account.Id, null, cancel);
        await NoteAsync(account, AuditAct.AccountDeleted, cancel);
        await setUp.LookAsync(cancel);
        return AccountAnswer.Done;
    }

    public async Task<HostAccount?> OfAsync(AccountSession session) => await accounts.FindByIdAsync(session.Account);

    /// <summary>The account of a session whose password was shown again; wrong ones count towards its lock.</summary>
    public async Task<HostAccount?> OwnerAsync(AccountSession session, string? password, CancellationToken cancel)
    {
        if (await OfAsync(session) is not { } account || password is not { Length: > 0 and <= PasswordRules.Longest })
        {
            return null;
        }

        bool wasLocked = await accounts.IsLockedOutAsync(account);
        SignInResult result = await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        if (!result.Succeeded && !wasLocked)
        {
            await NoteAsync(account, result.IsLockedOut ? AuditAct.AccountLocked : AuditAct.SignInFailed, cancel);
        }

        return result.Succeeded ? account : null;
    }

    private async Task<AccountAnswer> FitsAsync(HostAccount account, string? password)
    {
        foreach (IPasswordValidator<HostAccount> rule in accounts.PasswordValidators)
        {
            IdentityResult result = await rule.ValidateAsync(accounts, account, password ?? string.Empty);
            if (!result.Succeeded)
            {
                return Answer(result);
            }
        }

        return AccountAnswer.Done;
    }

    private ValueTask NoteAsync(HostAccount account, AuditAct act, CancellationToken cancel) =>
        audit.AddAsync(
            AuditLog.Server,
            act is AuditAct.SignInFailed or AuditAct.AccountLocked ? Actor.Stranger : Actor.Account(account.Id),
            act,
            account.Id,
            cancel
        );

    private static AccountAnswer Answer(IdentityResult result) =>
        result.Errors.First().Code switch
        {
            nameof(IdentityErrorDescriber.PasswordTooShort)
            or nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) => AccountAnswer.TooShort,
            PasswordRules.TooLong => AccountAnswer.TooLong,
            PasswordRules.TooCommon => AccountAnswer.TooCommon,
            nameof(IdentityErrorDescriber.DuplicateUserName) => AccountAnswer.NameTaken,
            nameof(IdentityErrorDescriber.InvalidUserName) => AccountAnswer.NoName,
            nameof(IdentityErrorDescriber.PasswordMismatch) => AccountAnswer.NotRight,
            _ => AccountAnswer.Again,
        };
}
