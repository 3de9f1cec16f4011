namespace Entente.Exchanges;

/// <summary>Why no division of the steps makes an order safe, in however many parts and of whatever sizes.</summary>
public enum SizeObstacle
{
    /// <summary>A step that costs something is never seen to be kept back, so a part of it is not made either.</summary>
    NeverSeen,

    /// <summary>All of it is worth less than nothing to a patient party, so it does not begin.</summary>
    NotWorthBeginning,

    /// <summary>After any first part, however small, a patient party would stop.</summary>
    FirstPart,

    /// <summary>Any last part, however small, would be kept back or the other would stop before it.</summary>
    LastPart,
}
