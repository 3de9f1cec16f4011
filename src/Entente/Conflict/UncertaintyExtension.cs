namespace Entente.Conflict;

/// <summary>How a decision maker acts on comparisons that are not known: whether they tempt it, and whether they deter it (Li, Hipel, Kilgour and Fang 2004).</summary>
public enum UncertaintyExtension
{
    /// <summary>They tempt it and do not deter it (extension a).</summary>
    A,

    /// <summary>They neither tempt nor deter it (extension b).</summary>
    B,

    /// <summary>They tempt it and deter it (extension c).</summary>
    C,

    /// <summary>They do not tempt it and deter it (extension d).</summary>
    D,
}
