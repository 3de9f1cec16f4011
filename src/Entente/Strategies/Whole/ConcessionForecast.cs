using Entente.Numbers;

namespace Entente.Strategies.Whole;

/// <summary>What the other is expected to offer at moments to come, and when and at what worth an agreement is best to be sought.</summary>
/// <remarks>
/// Williams, Robu, Gerding and Jennings 2011. The best offers of past intervals, less a straight line from the first of them to 0.9 at the end, are regressed by a Gaussian process. At a moment
/// to come the offer of the other is normally distributed, cut off at 0 and 1. The best moment has the highest expected value of what is offered, <c>u^3</c> (a risk that is sought) times what time leaves;
/// the best worth has the highest product of its value and the chance that the other offers as much at that moment.
/// </remarks>
internal sealed class ConcessionForecast
{
    /// <summary>How many moments to come are looked at.</summary>
    public const int Moments = 100;

    private const int Worths = 100;
    private const double LastExpected = 0.9;

    private readonly double[] expected = new double[Moments + 1];
    private readonly double[] best = new double[Moments + 1];
    private readonly double[] reached = new double[Worths + 1];
    private readonly double discount;

    public ConcessionForecast(double discount) => this.discount = discount;

    /// <summary>Computes the forecast for all moments after one.</summary>
    /// <param name="times">The middles of the past intervals.</param>
    /// <param name="offers">The best worth that the other offered in each; at least one.</param>
    /// <param name="now">The share of the time that has passed.</param>
    public void Update(ReadOnlySpan<double> times, ReadOnlySpan<double> offers, double now)
    {
        double start = offers[0];
        double slope = LastExpected - start;
        var rest = new double[offers.Length];
        for (int i = 0; i < rest.Length; i++)
        {
            rest[i] = offers[i] - (start + (slope * times[i]));
        }

        GaussianProcess process = GaussianProcess.Fit(times, rest);
        for (int moment = FirstAfter(now); moment <= Moments; moment++)
        {
            double time = moment / (double)Moments;
            double mean = start + (slope * time) + process.MeanAt(time, out double variance);
            Weigh(moment, mean, Math.Sqrt(variance), StableMath.Pow(discount, time));
        }
    }

    /// <summary>The best moment after one; the latest of several as good.</summary>
    public double BestTime(double now)
    {
        int chosen = Moments;
        for (int moment = Moments; moment >= FirstAfter(now); moment--)
        {
            chosen = expected[moment] > expected[chosen] ? moment : chosen;
        }

        return chosen / (double)Moments;
    }

    /// <summary>The best worth to be asked for at a moment that <see cref="BestTime"/> gave.</summary>
    public double BestWorth(double time) => best[(int)Math.Round(time * Moments)];

    private static int FirstAfter(double now) => Math.Min(Moments, (int)Math.Floor(now * Moments) + 1);

    private static double ValueOf(double worth) => worth * worth * worth;

    private void Weigh(int moment, double mean, double deviation, double left)
    {
        for (int edge = 0; edge <= Worths; edge++)
        {
            reached[edge] = 1 - NormalDistribution.Below(((edge / (double)Worths) - mean) / deviation);
        }

        double above = reached[Worths];
        double within = reached[0] - above;
        double sum = 0;
        double most = 0;
        double chosen = mean > 0.5 ? 1 : 0;
        for (int i = Worths - 1; i >= 0 && within > 1e-9; i--)
        {
            double worth = (i + 0.5) / Worths;
            sum += (reached[i] - reached[i + 1]) / within * ValueOf(worth);
            double product = ((reached[i] + reached[i + 1]) / 2 - above) / within * ValueOf(worth);
            if (product > most)
            {
                most = product;
                chosen = worth;
            }
        }

        expected[moment] = left * (within > 1e-9 ? sum : ValueOf(chosen));
        best[moment] = chosen;
    }
}
