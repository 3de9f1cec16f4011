using System.Globalization;
using Entente.Rooms.Admission;
using Microsoft.AspNetCore.Identity;

namespace Entente.Web.Accounts;

/// <content>Passkeys: signing in with one, adding, naming and removing them.</content>
internal sealed partial class HostAccounts
{
    private const int MostPasskeys = 10;

    /// <summary>Begins a session of somebody whose authenticator has answered; a locked account stays locked.</summary>
    public async Task<AccountOpening> OpenByPasskeyAsync(
        PasskeyAssertionResult<HostAccount> result,
        CancellationToken cancel
    )
    {
        if (
            result is not { Succeeded: true, User: { } account, Passkey: { } passkey }
            || await accounts.IsLockedOutAsync(account)
        )
        {
            return AccountOpening.Not(AccountAnswer.NotRight);
        }

        // Its counter has gone on: one that goes back is a copy.
        IdentityResult kept = await accounts.AddOrUpdatePasskeyAsync(account, passkey);
        return kept.Succeeded ? await OpenAsync(account, cancel) : AccountOpening.Not(AccountAnswer.Again);
    }

    /// <summary>Adds a passkey that an authenticator has made, under a name of its owner's or, where that is none, under a number.</summary>
    public async Task<bool> AddPasskeyAsync(
        AccountSession session,
        PasskeyAttestationResult result,
        string? name,
        CancellationToken cancel
    )
    {
        if (
            result is not { Succeeded: true, Passkey: { } passkey }
            || result.UserEntity?.Id != session.Account
            || await OfAsync(session) is not { } account
            || account.Passkeys.Length >= MostPasskeys
        )
        {
            return false;
        }

        passkey.Name = ShortText.TryRead(name, out string? called) ? called : NumberOf(account);
        if (!(await accounts.AddOrUpdatePasskeyAsync(account, passkey)).Succeeded)
        {
            return false;
        }

        await NoteAsync(account, AuditAct.PasskeyAdded, cancel);
        return true;
    }

    /// <summary>Gives a passkey another name.</summary>
    /// <returns><see cref="AccountAnswer.NoName"/> where that is no <see cref="ShortText"/>; <see cref="AccountAnswer.Again"/> where the passkey is gone.</returns>
    public async Task<AccountAnswer> RenamePasskeyAsync(
        AccountSession session,
        byte[] id,
        string? name,
        CancellationToken cancel
    )
    {
        if (!ShortText.TryRead(name, out string? called))
        {
            return AccountAnswer.NoName;
        }

        if (
            await OfAsync(session) is not { } account
            || account.Passkeys.FirstOrDefault(each => each.Id.AsSpan().SequenceEqual(id)) is not { } kept
        )
        {
            return AccountAnswer.Again;
        }

        IdentityResult result = await accounts.AddOrUpdatePasskeyAsync(
            account,
            (kept with { Name = called }).ForIdentity()
        );
        if (!result.Succeeded)
        {
            return Answer(result);
        }

        await NoteAsync(account, AuditAct.PasskeyRenamed, cancel);
        return AccountAnswer.Done;
    }

    /// <summary>Removes a passkey; one that is not there is removed.</summary>
    public async Task RemovePasskeyAsync(AccountSession session, byte[] id, CancellationToken cancel)
    {
        if (await OfAsync(session) is { } account && (await accounts.RemovePasskeyAsync(account, id)).Succeeded)
        {
            await NoteAsync(account, AuditAct.PasskeyRemoved, cancel);
        }
    }

    // The first number that no passkey of the account has: one that was removed leaves its own free.
    private static string NumberOf(HostAccount account) =>
        Enumerable
            .Range(1, MostPasskeys + 1)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"Passkey {number}"))
            .First(each => account.Passkeys.All(passkey => passkey.Name != each));
}
