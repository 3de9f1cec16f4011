namespace Entente.Rooms.Private;

/// <summary>How a lead's request ended without an answer of its principal.</summary>
public enum ApprovalEnd
{
    /// <summary>The lead took it back.</summary>
    TakenBack,

    /// <summary>The lead made another move in its place, or asked for another.</summary>
    Replaced,
}
