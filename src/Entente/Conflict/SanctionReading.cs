namespace Entente.Conflict;

/// <summary>Which sequences of moves the others may answer with.</summary>
public enum SanctionReading
{
    /// <summary>Legal sequences: as many moves as they like, nobody moving twice in a row (Fang, Hipel and Kilgour 1993).</summary>
    Legal,

    /// <summary>Each of the others at most once, in any order.</summary>
    Once,

    /// <summary>One move by one of the others.</summary>
    Single,
}
