namespace Entente.Rooms.State;

/// <summary>What kind of table a room is.</summary>
public enum TableKind
{
    /// <summary>The scenario assigns roles, each with its confidential sheet; nobody at the table can open the scenario before the table is released.</summary>
    Exercise,

    /// <summary>Each party brings its own preferences, which nobody else sees without its consent.</summary>
    Real,
}
