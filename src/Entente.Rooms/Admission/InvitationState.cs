namespace Entente.Rooms.Admission;

/// <summary>What has become of an invitation.</summary>
public enum InvitationState
{
    /// <summary>Nobody has claimed it yet.</summary>
    Open,

    /// <summary>Somebody has claimed it and comes back by it.</summary>
    Claimed,

    /// <summary>Nobody has claimed it in time.</summary>
    Expired,

    /// <summary>It was taken back.</summary>
    Revoked,
}
