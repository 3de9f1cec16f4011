using Entente.Numbers;
using Entente.Protocols;

namespace Entente.Strategies.Whole;

/// <summary>Agent K: estimates the most that the other will give, goes down towards it as the time passes, and accepts by chance.</summary>
/// <remarks>Kawaguchi, Fujita and Ito 2011; winner of ANAC 2010. The formulas stand at <see cref="EstimateOf"/>, <see cref="TargetOf"/> and <see cref="ChanceOf"/>.</remarks>
internal sealed class AgentK : PublishedAgent
{
    private const double Tremor = 2;
    private const double LeastChance = 0.1;
    private const double Slack = 0.1;

    private readonly List<long> offers = [];
    private readonly List<double> falling = [];
    private double sum;
    private double squares;
    private double estimate;
    private double exponent;
    private double target = 1;
    private double offerTarget = 1;

    public AgentK(Seat seat)
        : base(seat) { }

    /// <summary>The most that the other is expected to give: <c>m + (1 - m) d</c>.</summary>
    /// <param name="mean">The mean worth <c>m</c> of its offers.</param>
    /// <param name="width">The width <c>d</c> of a uniform distribution with the variance of their worths: the square root of 12 times the variance.</param>
    internal static double EstimateOf(double mean, double width) => mean + ((1 - mean) * width);

    /// <summary>The power of the time by which targets fall.</summary>
    /// <param name="mean">The mean worth of the other's offers.</param>
    internal static double ExponentOf(double mean) => 1 + Tremor + (10 * mean) - (2 * Tremor * mean);

    /// <summary>The worth that is asked for.</summary>
    /// <param name="time">The share <c>t</c> of the time that has passed.</param>
    /// <param name="exponent">The power <c>a</c> of the time.</param>
    /// <param name="estimate">The estimate <c>e</c> of the most that the other will give.</param>
    /// <param name="width">The width <c>d</c> of the other's offers.</param>
    /// <remarks>
    /// With <c>q = 1 - (1 - e) t^a</c> and <c>r</c> the least of 2 and <c>(d + 0.1) / (1 - q)</c>, the target is <c>r q + 1 - r</c>; that it is never far below 1 when the other is stubborn
    /// is the limit of compromise. Where it lies above <c>e</c> by a difference <c>x</c> it is brought nearer by <c>min(1 / (x m), x)</c>, <c>m = 400 - 300 t^3</c>; else it is <c>e</c>.
    /// </remarks>
    internal static double TargetOf(double time, double exponent, double estimate, double width)
    {
        double given = (1 - estimate) * StableMath.Pow(time, exponent);
        double limited = 1 - Math.Min(2 * given, width + Slack);
        double above = limited - estimate;
        double most = 400 - (300 * time * time * time);
        return above > 0 ? limited - Math.Min(1 / (above * most), above) : estimate;
    }

    /// <summary>The chance with which an offer is accepted: <c>t^a / 5 + (u - e) + (u - target)</c>, and none below 0.1.</summary>
    internal static double ChanceOf(double time, double exponent, double offered, double estimate, double target)
    {
        double chance = (StableMath.Pow(time, exponent) / 5) + (offered - estimate) + (offered - target);
        return chance < LeastChance ? 0 : chance;
    }

    /// <inheritdoc/>
    protected override long Plan(in Turn turn)
    {
        Aim(turn);
        int better = BetterThan(target);
        return better > 0 ? offers[(int)Seat.Random.Below((ulong)better)] : Draw(Math.Min(1, offerTarget), 1);
    }

    /// <inheritdoc/>
    protected override bool Accepts(in Turn turn, double offered, double next) =>
        ChanceOf(turn.Time, exponent, offered, estimate, target) > Seat.Random.Unit();

    /// <inheritdoc/>
    protected override void Learn(long bid, double worth, double time)
    {
        sum += worth;
        squares += worth * worth;
        if (Received.IsNewAt(Received.Count - 1))
        {
            int place = BetterThan(worth);
            offers.Insert(place, bid);
            falling.Insert(place, worth);
        }
    }

    private void Aim(in Turn turn)
    {
        if (Received.Count == 0)
        {
            return;
        }

        double mean = sum / Received.Count;
        double width = Math.Sqrt(12 * Math.Max(0, (squares / Received.Count) - (mean * mean)));
        estimate = EstimateOf(mean, width);
        exponent = ExponentOf(mean);
        double trembling = exponent + (Seat.Random.Unit() * Tremor) - (Tremor / 2);
        double left = Seat.Discount < 1 ? Seat.FactorAt(turn.Round, turn.Time) : 1;
        target = TargetOf(turn.Time, exponent, estimate, width) * left;
        offerTarget = TargetOf(turn.Time, trembling, estimate, width) * left;
    }

    // Offers received lie from the best down: how many are worth more.
    private int BetterThan(double worth)
    {
        int low = 0;
        int high = falling.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (falling[middle] > worth)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
