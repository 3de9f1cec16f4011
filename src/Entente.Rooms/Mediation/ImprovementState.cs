namespace Entente.Rooms.Mediation;

/// <summary>How an improvement of a deal stands.</summary>
public enum ImprovementState
{
    /// <summary>It is answered, unseen by all others, until its time.</summary>
    Open,

    /// <summary>All said yes: it took the place of the deal.</summary>
    Taken,

    /// <summary>Not all said yes: the deal stays.</summary>
    DealKept,

    /// <summary>A statement of the deal was being signed, or was sealed, at its time, or the table was released before: the deal stays. The answers are not looked at.</summary>
    Lapsed,
}
