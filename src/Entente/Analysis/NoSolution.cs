namespace Entente.Analysis;

/// <summary>Why there is no solution.</summary>
public enum NoSolution
{
    /// <summary>There is one.</summary>
    None,

    /// <summary>No point of the frontier is acceptable to every party.</summary>
    NothingAcceptable,

    /// <summary>A party orders outcomes without scores, and the solution needs sums or products.</summary>
    PartyWithoutScores,

    /// <summary>A party's preferences are unknown.</summary>
    UnknownParty,

    /// <summary>The search did not end within its budget.</summary>
    NotFinished,
}
