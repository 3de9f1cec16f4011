namespace Entente.Rooms.State;

/// <summary>How the talks ended.</summary>
public enum TalkEnd
{
    /// <summary>They have not.</summary>
    None,

    /// <summary>With an agreement on everything that was open.</summary>
    Agreement,

    /// <summary>A party walked away. What was agreed before stays agreed.</summary>
    WalkAway,

    /// <summary>Their time or their rounds were over.</summary>
    Deadline,

    /// <summary>The host closed the table.</summary>
    Closed,

    /// <summary>A line stayed down, and the host's policy was to end with a fair record.</summary>
    LineDown,
}
