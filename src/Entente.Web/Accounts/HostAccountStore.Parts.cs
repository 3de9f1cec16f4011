using Microsoft.AspNetCore.Identity;

namespace Entente.Web.Accounts;

/// <summary>What Identity reads from and writes into an account; <c>UpdateAsync</c> keeps it.</summary>
internal sealed partial class HostAccountStore
{
    // Passkeys are looked for by going through the accounts, of which a server has few.
    private const int Page = 200;

    public Task<string> GetUserIdAsync(HostAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Id);

    public Task<string?> GetUserNameAsync(HostAccount user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Name);

    public Task SetUserNameAsync(HostAccount user, string? userName, CancellationToken cancellationToken)
    {
        user.Name = userName ?? string.Empty;
        return Task.CompletedTask;
    }

    public Task<string?> GetNormalizedUserNameAsync(HostAccount user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.NormalizedName);

    public Task SetNormalizedUserNameAsync(
        HostAccount user,
        string? normalizedName,
        CancellationToken cancellationToken
    )
    {
        user.NormalizedName = normalizedName ?? string.Empty;
        return Task.CompletedTask;
    }

    public Task SetPasswordHashAsync(HostAccount user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.PasswordHash = passwordHash;
        return Task.CompletedTask;
    }

    public Task<string?> GetPasswordHashAsync(HostAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(HostAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.PasswordHash is not null);

    public Task SetSecurityStampAsync(HostAccount user, string stamp, CancellationToken cancellationToken)
    {
        user.SecurityStamp = stamp;
        return Task.CompletedTask;
    }

    public Task<string?> GetSecurityStampAsync(HostAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.SecurityStamp);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(HostAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.LockedUntil);

    public Task SetLockoutEndDateAsync(
        HostAccount user,
        DateTimeOffset? lockoutEnd,
        CancellationToken cancellationToken
    )
    {
        user.LockedUntil = lockoutEnd;
        return Task.CompletedTask;
    }

    public Task<int> IncrementAccessFailedCountAsync(HostAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(++user.Failures);

    public Task ResetAccessFailedCountAsync(HostAccount user, CancellationToken cancellationToken)
    {
        user.Failures = 0;
        return Task.CompletedTask;
    }

    public Task<int> GetAccessFailedCountAsync(HostAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Failures);

    public Task<bool> GetLockoutEnabledAsync(HostAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.CanBeLocked);

    public Task SetLockoutEnabledAsync(HostAccount user, bool enabled, CancellationToken cancellationToken)
    {
        user.CanBeLocked = enabled;
        return Task.CompletedTask;
    }

    public Task AddOrUpdatePasskeyAsync(HostAccount user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        // One that is there keeps its place in the list.
        KeptPasskey kept = KeptPasskey.Of(passkey);
        user.Passkeys = user.Passkeys.Any(each => each.Id.AsSpan().SequenceEqual(kept.Id))
            ? [.. user.Passkeys.Select(each => each.Id.AsSpan().SequenceEqual(kept.Id) ? kept : each)]
            : [.. user.Passkeys, kept];
        return Task.CompletedTask;
    }

    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(HostAccount user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<UserPasskeyInfo>>([.. user.Passkeys.Select(each => each.ForIdentity())]);

    public async Task<HostAccount?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        await foreach (HostAccount account in AllAsync(cancellationToken))
        {
            if (account.Passkeys.Any(each => each.Id.AsSpan().SequenceEqual(credentialId)))
            {
                return account;
            }
        }

        return null;
    }

    public Task<UserPasskeyInfo?> FindPasskeyAsync(
        HostAccount user,
        byte[] credentialId,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            user.Passkeys.FirstOrDefault(each => each.Id.AsSpan().SequenceEqual(credentialId))?.ForIdentity()
        );

    public Task RemovePasskeyAsync(HostAccount user, byte[] credentialId, CancellationToken cancellationToken)
    {
        user.Passkeys = [.. user.Passkeys.Where(each => !each.Id.AsSpan().SequenceEqual(credentialId))];
        return Task.CompletedTask;
    }
}
