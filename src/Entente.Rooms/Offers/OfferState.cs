namespace Entente.Rooms.Offers;

/// <summary>How an offer stands. Only a standing one can still be accepted.</summary>
public enum OfferState
{
    /// <summary>It binds whoever made it, and can be accepted.</summary>
    Standing,

    /// <summary>All others accepted it.</summary>
    Accepted,

    /// <summary>Somebody turned it down.</summary>
    Rejected,

    /// <summary>Whoever made it took it back.</summary>
    Withdrawn,

    /// <summary>A later offer of the same party took its place, or another agreement settled what it spoke of.</summary>
    Replaced,

    /// <summary>Its time was over, or the talks ended.</summary>
    Lapsed,
}
