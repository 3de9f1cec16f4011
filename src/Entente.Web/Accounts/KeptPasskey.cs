using Microsoft.AspNetCore.Identity;

namespace Entente.Web.Accounts;

/// <summary>A passkey as it is kept: public keys and what the authenticator said of itself.</summary>
internal sealed record KeptPasskey(
    byte[] Id,
    byte[] PublicKey,
    string? Name,
    DateTimeOffset Created,
    uint SignCount,
    string[]? Transports,
    bool IsUserVerified,
    bool IsBackupEligible,
    bool IsBackedUp,
    byte[] Attestation,
    byte[] ClientData
)
{
    public static KeptPasskey Of(UserPasskeyInfo passkey) =>
        new(
            passkey.CredentialId,
            passkey.PublicKey,
            passkey.Name,
            passkey.CreatedAt,
            passkey.SignCount,
            passkey.Transports,
            passkey.IsUserVerified,
            passkey.IsBackupEligible,
            passkey.IsBackedUp,
            passkey.AttestationObject,
            passkey.ClientDataJson
        );

    public UserPasskeyInfo ForIdentity() =>
        new(
            Id,
            PublicKey,
            Created,
            SignCount,
            Transports,
            IsUserVerified,
            IsBackupEligible,
            IsBackedUp,
            Attestation,
            ClientData
        )
        {
            Name = Name,
        };
}
