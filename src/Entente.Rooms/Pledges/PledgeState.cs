namespace Entente.Rooms.Pledges;

/// <summary>How a commitment stands.</summary>
public enum PledgeState
{
    /// <summary>It was given, and is not due yet.</summary>
    Pledged,

    /// <summary>Its time has come.</summary>
    Due,

    /// <summary>The party that gave it says that it is done.</summary>
    Reported,

    /// <summary>Whoever was to verify it found it kept.</summary>
    Verified,

    /// <summary>Whoever was to verify it found it broken. What is done late can still be reported.</summary>
    Broken,
}
