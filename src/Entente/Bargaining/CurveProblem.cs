using Entente.Numbers;

namespace Entente.Bargaining;

/// <summary>A bargaining problem of two parties whose efficient agreements lie on a smooth curve, <c>(u1/a)^p + (u2/b)^q = 1</c>.</summary>
/// <remarks>
/// <para>
/// With <c>p = q = 1</c> the curve is a straight line, with 2 and 2 a quarter of an ellipse, with 1 and 2 it is <c>u2 = b sqrt(1 - u1/a)</c>. What is worse for a party than something on the curve is possible as well.
/// </para>
/// <para>
/// Solutions are found by halving an interval in which they must lie until no double lies between its ends, each side counted in shares of its end, so that how far the scales are apart
/// does not matter. They are right to some 15 digits but for the rounding of the powers themselves: <see cref="Precision"/> states what may be relied on. The same input gives the same bits on every machine.
/// </para>
/// </remarks>
public sealed class CurveProblem
{
    private const int Halvings = 200;

    // Wider than the logarithm of what any weight asks for.
    private const double MostOdds = 800;

    // Far enough from the curve, digits of what is left of 1 do not cancel.
    private const double FarUnder = 0.1;
    private const double FarPrecision = 1e-12;

    private readonly double firstPower;
    private readonly double secondPower;

    /// <summary>A problem.</summary>
    /// <param name="firstEnd"><c>a</c>, the most that the first party can get: finite, above 0.</param>
    /// <param name="secondEnd"><c>b</c>, the most that the second party can get: finite, above 0.</param>
    /// <param name="firstPower"><c>p</c>, 1 to 100.</param>
    /// <param name="secondPower"><c>q</c>, 1 to 100.</param>
    /// <param name="disagreement">What no agreement is worth: at least 0 for both, and under the curve.</param>
    /// <exception cref="ArgumentOutOfRangeException">An end or a power lies outside its range.</exception>
    /// <exception cref="ArgumentException">No agreement lies outside of the quarter or not under the curve.</exception>
    public CurveProblem(
        double firstEnd,
        double secondEnd,
        double firstPower,
        double secondPower,
        CurvePoint disagreement
    )
    {
        CheckEnd(firstEnd, nameof(firstEnd));
        CheckEnd(secondEnd, nameof(secondEnd));
        CheckPower(firstPower, nameof(firstPower));
        CheckPower(secondPower, nameof(secondPower));
        FirstEnd = firstEnd;
        SecondEnd = secondEnd;
        this.firstPower = firstPower;
        this.secondPower = secondPower;
        double left = 1 - Height(disagreement.First / firstEnd, disagreement.Second / secondEnd);
        bool isUnder = disagreement is { First: >= 0, Second: >= 0 } && left > 0;
        if (!isUnder)
        {
            throw new ArgumentException(
                $"No agreement is worth {disagreement}, which should be at least 0 for both and under the curve.",
                nameof(disagreement)
            );
        }

        Disagreement = disagreement;
        Ideal = IdealAbove(disagreement);
        Precision = left >= FarUnder ? FarPrecision : Math.Min(1, FarPrecision * FarUnder / left);
    }

    /// <summary>How far a coordinate may be off, as a share of its end.</summary>
    /// <remarks>10<sup>-12</sup>, and more where no agreement <c>(d1, d2)</c> lies so near to the curve that <c>h = 1 - (d1/a)^p - (d2/b)^q</c> is below a tenth: then 10<sup>-13</sup> <c>/ h</c>.</remarks>
    public double Precision { get; }

    /// <summary>The most that the first party can get.</summary>
    public double FirstEnd { get; }

    /// <summary>The most that the second party can get.</summary>
    public double SecondEnd { get; }

    /// <summary>What no agreement is worth.</summary>
    public CurvePoint Disagreement { get; }

    /// <summary>The most that each could get if the other were held to what it has without an agreement.</summary>
    public CurvePoint Ideal { get; }

    /// <summary>The largest product of gains, each to the power of the party's weight (Nash 1950; with weights Kalai 1977).</summary>
    /// <param name="weight">The weight of the first party, above 0 and below 1; the second has the rest.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight is not between 0 and 1.</exception>
    public CurvePoint Nash(double weight = 0.5)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(weight is > 0 and < 1, false, nameof(weight));
        return Nash(weight, 1 - weight);
    }

    /// <summary>The same with an exact weight: 1 less a weight next to 1 would have lost its digits.</summary>
    internal CurvePoint Nash(Rational weight) => Nash(weight.ToDouble(), (1 - weight).ToDouble());

    /// <summary>The agreement on the line from no agreement to the <see cref="Ideal"/> (Kalai and Smorodinsky 1975).</summary>
    public CurvePoint KalaiSmorodinsky() => Along(Ideal.First - Disagreement.First, Ideal.Second - Disagreement.Second);

    /// <summary>The largest equal gain (Kalai 1977), as the scales are given.</summary>
    public CurvePoint Egalitarian()
    {
        double least = Math.Min(FirstEnd, SecondEnd);
        return Along(least, least);
    }

    /// <summary>The end of steps, each to the middle between what the parties could get at best from where they stand (sequential Raiffa 1953).</summary>
    public CurvePoint Raiffa()
    {
        CurvePoint stand = Disagreement;
        for (int step = 0; step < Halvings; step++)
        {
            CurvePoint ideal = IdealAbove(stand);
            var next = new CurvePoint(
                Math.Max(stand.First, (stand.First + ideal.First) / 2),
                Math.Max(stand.Second, (stand.Second + ideal.Second) / 2)
            );
            if (next == stand)
            {
                break;
            }

            stand = next;
        }

        return stand;
    }

    /// <summary>What the second party gets on the curve when the first gets so much.</summary>
    /// <param name="first">0 to <see cref="FirstEnd"/>; what lies outside counts as the nearer end.</param>
    public double SecondAt(double first) => Other(first, FirstEnd, firstPower, SecondEnd, secondPower);

    private CurvePoint Nash(double firstWeight, double secondWeight)
    {
        // Along the curve the product rises while the first's weighted pull exceeds the second's. A point of it is known by the logarithm of the odds (x/a)^p : (y/b)^q, which loses no digits at either end.
        CurvePoint none = ShareOf(Disagreement);
        double odds = LastWhere(
            -MostOdds,
            MostOdds,
            at =>
            {
                CurvePoint share = ShareAt(at);
                double pull = firstWeight * secondPower * share.First * (share.Second - none.Second);
                double push = secondWeight * firstPower * share.Second * (share.First - none.First);
                return at > 0 ? pull * StableMath.Exp(-at) > push : pull > push * StableMath.Exp(at);
            }
        );
        CurvePoint best = ShareAt(odds);
        return new CurvePoint(best.First * FirstEnd, best.Second * SecondEnd);
    }

    private CurvePoint IdealAbove(CurvePoint point) =>
        new(Other(point.Second, SecondEnd, secondPower, FirstEnd, firstPower), SecondAt(point.First));

    // The last point on the line from no agreement to one that gains so much, which is on the curve or beyond.
    private CurvePoint Along(double firstGain, double secondGain)
    {
        CurvePoint none = ShareOf(Disagreement);
        CurvePoint gain = ShareOf(new CurvePoint(firstGain, secondGain));
        bool IsPossible(double way) => Height(none.First + (way * gain.First), none.Second + (way * gain.Second)) <= 1;
        double last = IsPossible(1) ? 1 : LastWhere(0, 1, IsPossible);
        return new CurvePoint(Disagreement.First + (last * firstGain), Disagreement.Second + (last * secondGain));
    }

    private CurvePoint ShareOf(CurvePoint point) => new(point.First / FirstEnd, point.Second / SecondEnd);

    private CurvePoint ShareAt(double odds)
    {
        double rest = StableMath.Log(1 + StableMath.Exp(-Math.Abs(odds)));
        return new CurvePoint(
            StableMath.Exp((Math.Min(odds, 0) - rest) / firstPower),
            StableMath.Exp((Math.Min(-odds, 0) - rest) / secondPower)
        );
    }

    private double Height(double firstShare, double secondShare) =>
        StableMath.Pow(firstShare, firstPower) + StableMath.Pow(secondShare, secondPower);

    private static double Other(double value, double end, double power, double otherEnd, double otherPower)
    {
        double rest = 1 - StableMath.Pow(Math.Clamp(value / end, 0, 1), power);
        return otherEnd * StableMath.Pow(rest, 1 / otherPower);
    }

    private static double LastWhere(double low, double high, Func<double, bool> holds)
    {
        for (int step = 0; step < Halvings; step++)
        {
            double middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
            {
                break;
            }

            (low, high) = holds(middle) ? (middle, high) : (low, middle);
        }

        return low;
    }

    private static void CheckEnd(double end, string name) =>
        ArgumentOutOfRangeException.ThrowIfEqual(end > 0 && double.IsFinite(end), false, name);

    private static void CheckPower(double power, string name) =>
        ArgumentOutOfRangeException.ThrowIfEqual(power is >= 1 and <= 100, false, name);
}
