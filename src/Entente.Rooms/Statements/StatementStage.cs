namespace Entente.Rooms.Statements;

/// <summary>How far a joint statement is.</summary>
public enum StatementStage
{
    /// <summary>It is being written.</summary>
    Draft,

    /// <summary>It was put before the parties for their support. A change of the text makes it a draft again.</summary>
    Proposed,

    /// <summary>All support it; the text is fixed, and they sign.</summary>
    Signing,

    /// <summary>All have signed.</summary>
    Sealed,

    /// <summary>A party declined, or what it states was decided anew.</summary>
    Rejected,
}
