namespace Entente.Strategies.Parts;

/// <summary>How a concession of the other is answered.</summary>
public enum TitForTatKind
{
    /// <summary>By as much.</summary>
    Absolute,

    /// <summary>In the same proportion.</summary>
    Relative,

    /// <summary>In the proportion over a window of offers.</summary>
    Averaged,
}
