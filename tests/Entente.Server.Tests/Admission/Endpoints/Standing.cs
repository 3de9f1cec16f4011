namespace Entente.Server.Tests.Admission.Endpoints;

/// <summary>What somebody is to the things that a matrix asks for: one table, one class, one lobby, one draft.</summary>
[Flags]
internal enum Standing
{
    /// <summary>Nothing to any of them.</summary>
    None = 0,

    /// <summary>Sits at the table.</summary>
    Seat = 1 << 0,

    /// <summary>Is its host.</summary>
    Host = 1 << 1,

    /// <summary>Leads its first party.</summary>
    Lead = 1 << 2,

    /// <summary>Teaches the class.</summary>
    Teacher = 1 << 3,

    /// <summary>Has a place in the lobby of a class.</summary>
    Lobby = 1 << 4,

    /// <summary>Is signed in to an account, whichever.</summary>
    Account = 1 << 5,

    /// <summary>Has the drafts.</summary>
    Drafts = 1 << 6,

    /// <summary>Whoever asks; for what is open to all, with a reason.</summary>
    Anybody = 1 << 7,
}
