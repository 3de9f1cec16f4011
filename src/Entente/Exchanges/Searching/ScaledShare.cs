namespace Entente.Exchanges.Searching;

/// <summary>A part of a whole, both of them whole numbers and neither below 0; of nothing at all it is more than any other.</summary>
internal readonly record struct ScaledShare(long Part, long Whole)
{
    /// <summary>No part.</summary>
    public static ScaledShare None { get; } = new(0, 1);

    /// <summary>More than any part: what cannot be passed.</summary>
    public static ScaledShare Closed { get; } = new(1, 0);

    /// <summary>Whether it cannot be passed.</summary>
    public bool IsClosed => Whole == 0;

    /// <summary>Whether it is less than another.</summary>
    public bool IsBelow(ScaledShare other) => (Int128)Part * other.Whole < (Int128)other.Part * Whole;

    /// <summary>The larger of two.</summary>
    public static ScaledShare Max(ScaledShare one, ScaledShare other) => one.IsBelow(other) ? other : one;
}
