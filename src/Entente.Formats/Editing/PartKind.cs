namespace Entente.Formats.Editing;

/// <summary>What a part of a file is.</summary>
public enum PartKind
{
    /// <summary>There is no such part, or it is nothing.</summary>
    None,

    /// <summary>A text, a number or a yes or no.</summary>
    Text,

    /// <summary>Parts in order, named 0, 1, 2, ….</summary>
    List,

    /// <summary>Parts with names.</summary>
    Entries,
}
