namespace Entente.Formats;

/// <summary>What a file is about, of all that the software reads.</summary>
public enum FileNature
{
    /// <summary>A negotiation, or a part of one: native, or of GENIUS, GeniusWeb, NegMAS or NegoLog.</summary>
    Scenario,

    /// <summary>The log of a session, or a table of offers.</summary>
    SessionLog,

    /// <summary>The shared log of a room.</summary>
    RoomLog,

    /// <summary>What each side can do to the other: native, or of GMCR.</summary>
    Conflict,

    /// <summary>Steps between two sides that do not trust each other.</summary>
    Exchange,

    /// <summary>A question of fair division or bargaining theory.</summary>
    Division,

    /// <summary>A game of Gambit.</summary>
    Game,

    /// <summary>A question about stakeholders.</summary>
    Stakeholders,

    /// <summary>A document that a command printed for programs.</summary>
    Document,

    /// <summary>A page or a picture.</summary>
    Page,

    /// <summary>A workbook, or another packed file.</summary>
    Workbook,
}
