namespace Entente.Web.Tables.Roles;

/// <summary>How far a role sees something.</summary>
internal enum Seen
{
    /// <summary>Not at all.</summary>
    No,

    /// <summary>All of it.</summary>
    Yes,

    /// <summary>What is its own or its side's.</summary>
    Own,

    /// <summary>All of it, by the scenario, which is theirs, or from an empty seat where they sit down.</summary>
    ByScenario,

    /// <summary>What the side that it is of allows.</summary>
    IfAllowed,

    /// <summary>It is encrypted: whoever has the database and the folder of keys could read it.</summary>
    WithKeys,
}
