namespace Entente.Explaining;

/// <summary>Why there was no deal, in one word.</summary>
public enum DealVerdict
{
    /// <summary>No outcome meets every demand.</summary>
    NoZone,

    /// <summary>There were deals; nothing that is known to have been on the table was one.</summary>
    NotTabled,

    /// <summary>Something on the table was acceptable to all, and was not agreed to.</summary>
    Refused,

    /// <summary>There are deals, and nothing is known of what was on the table.</summary>
    NothingTabled,

    /// <summary>An agreement was reached: a session ended in one, or a package of the scenario is what was agreed.</summary>
    Agreed,
}
