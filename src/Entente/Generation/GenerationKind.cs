namespace Entente.Generation;

/// <summary>How a scenario is made up.</summary>
public enum GenerationKind
{
    /// <summary>Issues of named values, additive preferences, each party's weights and scores drawn for itself; with a given opposition when one is asked for.</summary>
    Random,

    /// <summary>Issues of named values over which the utilities of every outcome add up to exactly 1: all weigh the issues the same, and share every value.</summary>
    ZeroSum,

    /// <summary>One pie in equal slices; a party's utility is its share.</summary>
    Pie,

    /// <summary>One pie of two parties; utility grows with the share, but not evenly.</summary>
    Monotonic,

    /// <summary>One issue of two parties: efficient outcomes on a curve <c>1 - x^e</c>, and others below it.</summary>
    Curve,

    /// <summary>One issue of two parties: efficient outcomes on falling straight pieces, and others below them.</summary>
    Piecewise,

    /// <summary>The mixture of ANL 2024: a twentieth zero-sum, a quarter pies with all outcomes efficient, else outcomes below a curve or straight pieces.</summary>
    Mix,
}
