using System.Collections.Immutable;

namespace Entente.Web.Accounts;

/// <summary>The account of a host. Identity changes it in place and has the store write it; nobody else changes it.</summary>
public sealed class HostAccount
{
    internal HostAccount(string id, DateTimeOffset created)
    {
        Id = id;
        Created = created;
    }

    /// <summary>Its id: 16 hexadecimal digits.</summary>
    public string Id { get; }

    /// <summary>Since when it is there.</summary>
    public DateTimeOffset Created { get; }

    /// <summary>The name to sign in with.</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>Whether it may invite other hosts: the first one, who set the server up.</summary>
    public bool MayInvite { get; internal set; }

    internal string NormalizedName { get; set; } = string.Empty;

    internal string? PasswordHash { get; set; }

    internal string? SecurityStamp { get; set; }

    internal int Failures { get; set; }

    internal DateTimeOffset? LockedUntil { get; set; }

    internal bool CanBeLocked { get; set; } = true;

    internal ImmutableArray<KeptPasskey> Passkeys { get; set; } = [];

    /// <summary>The version of the document it was read from; 0 before it is written.</summary>
    internal long Version { get; set; }
}
