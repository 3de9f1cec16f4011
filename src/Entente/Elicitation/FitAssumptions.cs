using Entente.Numbers;

namespace Entente.Elicitation;

/// <summary>How far what a person says is taken to be off.</summary>
/// <remarks>The part-worths depend on the quotient of the two only; the uncertainties that are told, and which ratings count as far off, on both.</remarks>
public sealed record FitAssumptions
{
    /// <summary>Ratings of packages err by about 5 points, part-worths as stated by about 10.</summary>
    public static FitAssumptions Usual { get; } = new(5, 10);

    /// <summary>Assumptions.</summary>
    /// <param name="ratingError">The standard error of the rating of a package, in points; above 0.</param>
    /// <param name="statedError">The standard error of a part-worth as stated, in points; above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is not above 0.</exception>
    public FitAssumptions(Rational ratingError, Rational statedError)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(ratingError, Rational.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(statedError, Rational.Zero);
        RatingError = ratingError;
        StatedError = statedError;
    }

    /// <summary>The standard error of the rating of a package, in points.</summary>
    public Rational RatingError { get; }

    /// <summary>The standard error of a part-worth as stated, in points.</summary>
    public Rational StatedError { get; }

    /// <summary>What a squared change of a part-worth costs, a squared residual of a rating costing 1.</summary>
    public Rational Resistance => RatingError * RatingError / (StatedError * StatedError);
}
