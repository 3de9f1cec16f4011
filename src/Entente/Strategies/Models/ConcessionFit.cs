using Entente.Numbers;

namespace Entente.Strategies.Models;

/// <summary>Estimates another party's fallback and how it concedes from what its offers are worth to it, over time.</summary>
/// <remarks>
/// <para>The curve <c>u(t) = max - (max - r) t^(1/e)</c> of time-dependent parties (Faratin, Sierra and Jennings 1998) is fitted by least squares: for every <c>e</c> the best <c>r</c> is a linear
/// regression, and <c>e</c> (0.02 to 50) is searched on a grid and then by golden section. Regression on the offers of time-dependent parties is that of Hou 2004; the range follows from the
/// profile of the squares rather than from a prior, as Yu, Ren and Zhang 2013 have it.</para>
/// <para>What an offer is worth to the other comes from what is known of it or from an opponent model, and the fit is no better than that. Up to 128 offers are kept, evenly spread over those seen; nothing
/// is allocated per offer. A fit takes some 8,000 exponentials: ask now and then, not at every turn.</para>
/// </remarks>
public sealed class ConcessionFit
{
    private const int MostKept = 128;
    private const int Grid = 24;
    private const int Sections = 44;
    private const int Halvings = 40;
    private const int Between = 32;
    private const double LastLog = 3.912023005428146; // ln 50
    private const double Golden = 0.6180339887498949;

    // The two-sided 95 % quantiles of Student's t for 1 to 10 degrees of freedom.
    private static readonly double[] Quantiles = [12.71, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228];

    private readonly double[] logs = new double[MostKept];
    private readonly double[] falls = new double[MostKept];
    private readonly double most;
    private int kept;
    private int stride = 1;

    /// <summary>A fit without offers.</summary>
    /// <param name="most">What the other asks for at time 0: its best outcome, 1 on the scale of opponent models.</param>
    public ConcessionFit(double most = 1)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(double.IsFinite(most), false, nameof(most));
        this.most = most;
    }

    /// <summary>How many offers were added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an offer.</summary>
    /// <param name="time">The share of the time that had passed, 0 to 1; an offer at 0 says nothing and is only counted.</param>
    /// <param name="utility">What the offer was worth to whoever made it.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is none, or the time is out of range.</exception>
    public void Add(double time, double utility)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(time is >= 0 and <= 1, false, nameof(time));
        ArgumentOutOfRangeException.ThrowIfEqual(double.IsFinite(utility), false, nameof(utility));
        int place = Count++;
        if (time == 0 || place % stride != 0)
        {
            return;
        }

        if (kept == MostKept)
        {
            Thin();
            if (place % stride != 0)
            {
                return;
            }
        }

        logs[kept] = StableMath.Log(time);
        falls[kept++] = most - utility;
    }

    /// <summary>The curve that fits the offers best.</summary>
    /// <returns>Null when there are fewer than two offers, or none shows a concession.</returns>
    public ConcessionCurve? Fit()
    {
        if (kept < 2)
        {
            return null;
        }

        double power = BestPower(out CurveMisfit best);
        double noise = kept > 2 ? Math.Sqrt(Math.Max(0, best.Squares) / (kept - 2)) : 0;
        return best.Fall > 0 ? new ConcessionCurve(most, 1 / StableMath.Exp(power), most - best.Fall, noise) : null;
    }

    /// <summary>How far the offers leave the curve open: the profile of the squares at 95 %.</summary>
    /// <returns>Null when there is no curve.</returns>
    public ConcessionRange? Range()
    {
        if (kept < 2)
        {
            return null;
        }

        double power = BestPower(out CurveMisfit best);
        if (best.Fall <= 0)
        {
            return null;
        }

        int free = kept - 2;
        if (free < 1)
        {
            return new ConcessionRange(double.NegativeInfinity, most, 0, double.PositiveInfinity);
        }

        double quantile = free <= Quantiles.Length ? Quantiles[free - 1] : 1.96 + (2.4 / free);
        double bound = best.Squares * (1 + (quantile * quantile / free));
        double low = Edge(power, -LastLog, bound);
        double high = Edge(power, LastLog, bound);
        double least = double.PositiveInfinity;
        double largest = double.NegativeInfinity;
        for (int i = 0; i <= Between; i++)
        {
            double at = i == 0 ? power : low + ((high - low) * (i - 1) / (Between - 1));
            CurveMisfit misfit = MisfitOf(at);
            double room = Math.Sqrt(Math.Max(0, bound - misfit.Squares) / misfit.Spread);
            least = Math.Min(least, misfit.Fall - room);
            largest = Math.Max(largest, misfit.Fall + room);
        }

        return new ConcessionRange(
            most - largest,
            Math.Min(most, most - least),
            1 / StableMath.Exp(high),
            1 / StableMath.Exp(low)
        );
    }

    private void Thin()
    {
        for (int i = 0; i < MostKept / 2; i++)
        {
            logs[i] = logs[2 * i];
            falls[i] = falls[2 * i];
        }

        kept = MostKept / 2;
        stride *= 2;
    }

    private double BestPower(out CurveMisfit best)
    {
        const double step = 2 * LastLog / (Grid - 1);
        double at = -LastLog;
        best = MisfitOf(at);
        for (int i = 1; i < Grid; i++)
        {
            double power = -LastLog + (i * step);
            CurveMisfit misfit = MisfitOf(power);
            if (misfit.Squares < best.Squares)
            {
                best = misfit;
                at = power;
            }
        }

        double low = at - step;
        double high = at + step;
        double left = high - (Golden * (high - low));
        double right = low + (Golden * (high - low));
        CurveMisfit ofLeft = MisfitOf(left);
        CurveMisfit ofRight = MisfitOf(right);
        for (int i = 0; i < Sections; i++)
        {
            if (ofLeft.Squares <= ofRight.Squares)
            {
                high = right;
                right = left;
                ofRight = ofLeft;
                left = high - (Golden * (high - low));
                ofLeft = MisfitOf(left);
            }
            else
            {
                low = left;
                left = right;
                ofLeft = ofRight;
                right = low + (Golden * (high - low));
                ofRight = MisfitOf(right);
            }
        }

        double middle = Math.Clamp((low + high) / 2, -LastLog, LastLog);
        best = MisfitOf(middle);
        return middle;
    }

    // Where the squares pass the bound on the way from the best to an end of the range.
    private double Edge(double from, double to, double bound)
    {
        if (MisfitOf(to).Squares <= bound)
        {
            return to;
        }

        for (int i = 0; i < Halvings; i++)
        {
            double middle = (from + to) / 2;
            bool isIn = MisfitOf(middle).Squares <= bound;
            from = isIn ? middle : from;
            to = isIn ? to : middle;
        }

        return from;
    }

    // The best fall from the most to the fallback for a power 1/e, given as its logarithm, and the squares that it leaves.
    private CurveMisfit MisfitOf(double logOfPower)
    {
        double power = StableMath.Exp(logOfPower);
        double spread = 0;
        double product = 0;
        double squares = 0;
        Span<double> passed = stackalloc double[MostKept];
        for (int i = 0; i < kept; i++)
        {
            double x = StableMath.Exp(logs[i] * power);
            passed[i] = x;
            spread += x * x;
            product += x * falls[i];
        }

        double fall = spread > 0 ? Math.Max(0, product / spread) : 0;
        for (int i = 0; i < kept; i++)
        {
            double miss = falls[i] - (fall * passed[i]);
            squares += miss * miss;
        }

        return new CurveMisfit(fall, squares, spread);
    }

    private readonly record struct CurveMisfit(double Fall, double Squares, double Spread);
}
