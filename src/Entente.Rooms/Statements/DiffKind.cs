namespace Entente.Rooms.Statements;

/// <summary>What became of a piece of a text.</summary>
public enum DiffKind
{
    /// <summary>It stands in both.</summary>
    Same,

    /// <summary>It stands in the text before only.</summary>
    Removed,

    /// <summary>It stands in the text after only.</summary>
    Added,
}
