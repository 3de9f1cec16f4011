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
    private const int Steps = 1000;

    /// <summary>A number of the range; the likely value, and nothing taken from the sequence, where there is no range.</summary>
    public static Rational From(Estimate estimate, RandomSequence random)
    {
        if (!estimate.IsRange)
        {
            return estimate.Likely;
        }

        Rational width = estimate.High - estimate.Low;
        double peak = ((estimate.Likely - estimate.Low) / width).ToDouble();
        double u = random.Unit();
        double share = u < peak ? Math.Sqrt(u * peak) : 1 - Math.Sqrt((1 - u) * (1 - peak));
        return estimate.Low + (width * Rational.Of((long)Math.Round(share * Steps), Steps));
    }
}
