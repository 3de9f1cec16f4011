using System.Collections.Immutable;

namespace Entente.Web.Accounts;

/// <summary>An account as it is kept, under its id.</summary>
internal sealed record HostAccountDocument(
    string Name,
    string NormalizedName,
    DateTimeOffset Created,
    bool MayInvite,
    string? PasswordHash,
    string? SecurityStamp,
    int Failures,
    DateTimeOffset? LockedUntil,
    bool CanBeLocked,
    ImmutableArray<KeptPasskey> Passkeys
)
{
    public static HostAccountDocument Of(HostAccount account) =>
        new(
            account.Name,
            account.NormalizedName,
            account.Created,
            account.MayInvite,
            account.PasswordHash,
            account.SecurityStamp,
            account.Failures,
            account.LockedUntil,
            account.CanBeLocked,
            account.Passkeys
        );

    public HostAccount Account(string id, long version) =>
        new(id, Created)
        {
            Name = Name,
            NormalizedName = NormalizedName,
            MayInvite = MayInvite,
            PasswordHash = PasswordHash,
            SecurityStamp = SecurityStamp,
            Failures = Failures,
            LockedUntil = LockedUntil,
            CanBeLocked = CanBeLocked,
            Passkeys = Passkeys.IsDefault ? [] : Passkeys,
            Version = version,
        };
}
