using Entente.Numbers;

namespace Entente.Exchanges.Sizing;

/// <summary>Whether some size of a part leaves every margin at 0 or more.</summary>
internal static class SizeRange
{
    /// <param name="isDivisible">Whether the part may be anything above 0 and up to the whole step, or is the whole step.</param>
    /// <param name="margins">The margins.</param>
    public static bool Fits(bool isDivisible, IReadOnlyList<SizeMargin> margins)
    {
        Rational least = isDivisible ? Rational.Zero : Rational.One;
        Rational most = Rational.One;
        foreach (SizeMargin margin in margins)
        {
            if (margin.BySize.Sign == 0)
            {
                most = margin.Fixed.Sign < 0 ? -1 : most;
                continue;
            }

            Rational end = -margin.Fixed / margin.BySize;
            least = margin.BySize.Sign > 0 ? Rational.Max(least, end) : least;
            most = margin.BySize.Sign < 0 ? Rational.Min(most, end) : most;
        }

        return most.Sign > 0 && least <= most;
    }
}
