using Entente.Numbers;
using Entente.Preferences;
using Entente.Randomness;

namespace Entente.Analysis.Robustness;

/// <summary>Draws a number from a range: triangular between its ends with its peak at the likely value, in steps of a thousandth of the range.</summary>
/// <remarks>
/// One random number u gives one draw, by the inverse of the distribution function. With w the width of the range and m its share below the peak, the
/// draw stands at w √(u m) from the low end where u is below m, and at w √((1-u)(1-m)) from the high end otherwise.
/// </remarks>
internal static class EstimateDraw
{
    /// <summary>How many steps a range has.</summary>
    public const int Steps = 1000;

    /// <summary>A number of the range; the likely value, and nothing taken from the sequence, where there is no range.</summary>
    public static Rational From(Estimate estimate, RandomSequence random) =>
        estimate.IsRange ? At(estimate, random.Unit()) : estimate.Likely;

    /// <summary>The number of a range that a share of all draws lies below, 0 to 1.</summary>
    public static Rational At(Estimate estimate, double share) =>
        estimate.Low + ((estimate.High - estimate.Low) * Rational.Of(StepAt(PeakOf(estimate), share), Steps));

    /// <summary>Where in its range the likely value stands, 0 to 1.</summary>
    public static double PeakOf(Estimate estimate) =>
        ((estimate.Likely - estimate.Low) / (estimate.High - estimate.Low)).ToDouble();

    /// <summary>How many steps above the low end a draw stands, 0 to <see cref="Steps"/>.</summary>
    public static long Step(double peak, RandomSequence random) => StepAt(peak, random.Unit());

    /// <summary>How many steps above the low end a share of all draws lies below, 0 to <see cref="Steps"/>.</summary>
    public static long StepAt(double peak, double u)
    {
        double share = u < peak ? Math.Sqrt(u * peak) : 1 - Math.Sqrt((1 - u) * (1 - peak));
        return (long)Math.Round(share * Steps);
    }
}
