namespace Entente.Protocols;

/// <summary>What somebody at a table, or the table itself, can ask for.</summary>
public enum MoveKind : byte
{
    /// <summary>Nothing: the value of <c>default</c>, refused by every protocol.</summary>
    None,

    /// <summary>Put an outcome on the table.</summary>
    Propose,

    /// <summary>Agree to what is on the table.</summary>
    Accept,

    /// <summary>Turn down what is on the table without an outcome of one's own.</summary>
    Reject,

    /// <summary>Leave without agreement.</summary>
    WalkAway,

    /// <summary>Chance ends the talks; asked for by whoever runs the session, never by a party.</summary>
    BreakDown,

    /// <summary>A party broke the rules or failed; asked for by whoever runs the session.</summary>
    Fault,
}
