namespace Entente.Conflict;

/// <summary>Which moves a path may be made of.</summary>
public enum PathMoves
{
    /// <summary>All moves.</summary>
    Any,

    /// <summary>Moves that are improvements for who makes them.</summary>
    Improvements,

    /// <summary>Moves that are improvements for who makes them, or whose comparison is not known.</summary>
    ImprovementsOrUnknown,
}
