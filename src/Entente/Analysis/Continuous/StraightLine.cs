using Entente.Numbers;

namespace Entente.Analysis.Continuous;

/// <summary>A straight line over the numbers of an issue, exactly.</summary>
/// <param name="Start">What it is at 0.</param>
/// <param name="Slope">By how much it rises from one number to the next whole one.</param>
internal readonly record struct StraightLine(Rational Start, Rational Slope)
{
    /// <summary>Where it is 0; null where it is so nowhere or everywhere.</summary>
    public Rational? Zero => Slope.Sign == 0 ? null : -Start / Slope;

    /// <summary>What it is at a number.</summary>
    public Rational At(Rational number) => Start + (Slope * number);

    /// <summary>The line through what is at two numbers.</summary>
    /// <param name="low">One number.</param>
    /// <param name="high">Another, larger.</param>
    /// <param name="at">What is at a number.</param>
    public static StraightLine Through(Rational low, Rational high, Func<Rational, Rational> at)
    {
        Rational first = at(low);
        Rational slope = (at(high) - first) / (high - low);
        return new(first - (slope * low), slope);
    }

    public static StraightLine operator -(StraightLine left, StraightLine right) =>
        new(left.Start - right.Start, left.Slope - right.Slope);

    public static StraightLine operator /(StraightLine line, Rational by) => new(line.Start / by, line.Slope / by);
}
