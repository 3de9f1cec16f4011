namespace Entente.Review;

/// <summary>Why talks broke down: without an agreement, before their time was over, and without a party having walked away.</summary>
public enum BreakCause
{
    /// <summary>They did not, or nothing says why.</summary>
    Unknown,

    /// <summary>Whoever hosts them closed the table.</summary>
    Closed,

    /// <summary>The line of somebody stayed down, and the talks were to end then.</summary>
    LineDown,

    /// <summary>Somebody left and nobody took the seat, and the talks were to end then.</summary>
    SeatLeft,
}
