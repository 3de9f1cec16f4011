namespace Entente.Protocols;

/// <summary>Why a protocol refuses a move.</summary>
public enum Refusal : byte
{
    /// <summary>The move is not refused.</summary>
    None,

    /// <summary>The session is over.</summary>
    SessionOver,

    /// <summary>Somebody else is awaited.</summary>
    NotYourTurn,

    /// <summary>Nobody of that number sits at the table.</summary>
    NoSuchParty,

    /// <summary>There is nothing on the table to answer, or it is one's own.</summary>
    NothingToAnswer,

    /// <summary>The outcome is none that can be agreed.</summary>
    NoSuchOutcome,

    /// <summary>The protocol, or this phase of it, has no such move.</summary>
    NoSuchMove,

    /// <summary>The time of the move lies before what has already happened.</summary>
    TimeRunsBack,

    /// <summary>The outcome contradicts what is already settled.</summary>
    AgainstSettled,

    /// <summary>The party has left the table.</summary>
    HasLeft,
}
