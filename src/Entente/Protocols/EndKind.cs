namespace Entente.Protocols;

/// <summary>How a session ended.</summary>
public enum EndKind : byte
{
    /// <summary>It has not.</summary>
    None,

    /// <summary>With an agreement.</summary>
    Agreement,

    /// <summary>Its rounds or its time were over.</summary>
    Deadline,

    /// <summary>A party left.</summary>
    WalkAway,

    /// <summary>Chance ended it.</summary>
    Breakdown,

    /// <summary>A party failed or broke the rules.</summary>
    Fault,

    /// <summary>Some parties agreed and left, and fewer than two were left to go on.</summary>
    PartialAgreement,
}
