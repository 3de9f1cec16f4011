using Entente.Numbers;

namespace Entente.Forecasting.Worlds;

/// <summary>How a party comes down from its best package: early or late, how far, and how exactly.</summary>
/// <remarks>
/// At time t it aims at <c>f + (1 - f)(1 - t^p)</c> on a scale from its worst package (0) to its best (1). p is one of 25 powers from 1/8 (at once) to 8 (at the end), evenly by their
/// logarithm. f is its fallback with a chance of three quarters; otherwise it keeps a part of the way from there to its best, any part being as likely: it need not come down to its fallback, nor at all.
/// Of all packages, one at a distance d from the aim is as likely as e^(-d/b), b being one of 0.01, 0.02, 0.04, 0.08 and 0.16.
/// </remarks>
internal sealed class Manner
{
    /// <summary>How many coordinates decide it, each uniform from 0 to 1.</summary>
    public const int Dimensions = 3;

    // The chance that a party comes down to its fallback.
    private const double Comes = 0.75;

    private static readonly double[] Widths = [0.01, 0.02, 0.04, 0.08, 0.16];

    // By width, by distance in cells: how close that is, 1 to 0.
    private static readonly double[][] Closeness =
    [
        .. Widths.Select(width =>
            (double[])
                [
                    .. Enumerable
                        .Range(0, OfferLikelihood.Cells + 1)
                        .Select(distance => StableMath.Exp(-distance / (width * OfferLikelihood.Cells))),
                ]
        ),
    ];

    /// <summary>The powers of the time.</summary>
    public static double[] Powers { get; } =
    [.. Enumerable.Range(0, 25).Select(i => StableMath.Exp((i - 12) / 4.0 * StableMath.Log(2)))];

    private Manner(int power, double kept, double[] falling)
    {
        Power = power;
        Kept = kept;
        Falling = falling;
    }

    /// <summary>Which of <see cref="Powers"/> the time is raised to.</summary>
    public int Power { get; }

    /// <summary>How much of the way from its fallback to its best it keeps, 0 to 1.</summary>
    public double Kept { get; }

    /// <summary>By distance from its aim, in cells of the scale: how close that is, 1 to 0, each in the same proportion to the one before.</summary>
    public double[] Falling { get; }

    /// <summary>The manner at a point of the cube.</summary>
    public static Manner At(ReadOnlySpan<double> point) =>
        new(
            (int)(point[0] * Powers.Length),
            point[1] < Comes ? 0 : (point[1] - Comes) / (1 - Comes),
            Closeness[(int)(point[2] * Closeness.Length)]
        );
}
