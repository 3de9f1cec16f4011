using Entente.Bidding;
using Entente.Numbers;
using Entente.Protocols;
using Entente.Strategies.Models;

namespace Entente.Strategies.Whole;

/// <summary>The Fawkes: foresees the other's offers by wavelets and a smoothing spline, and goes to meet them where that pays.</summary>
/// <remarks>
/// Winner of ANAC 2013, after the approach of Chen and Weiss 2012 (OMAC). With <c>r</c> the fallback, the reserved utility is <c>R(t) = r + (1 - t^(1/b)) (d^n - r)</c>, the offers to come are estimated as
/// <c>E(t) = a(t) (1 + s)</c>, <c>a</c> being the trend of offers so far and <c>s</c> the standard deviation of the ratios between trend and offers.
/// </remarks>
internal sealed class FawkesAgent : PublishedAgent
{
    private const double ConcessionRate = 0.002;
    private const double Tolerance = 0.8;
    private const double Risk = 0.2;
    private const int Slots = 128;
    private const int Ahead = 10;
    private const double MostGap = 0.1;
    private const int Alike = 10;

    private readonly FrequencyModel model;
    private readonly double[] heard = new double[Slots + 1];
    private readonly double[] recent = new double[Alike];
    private readonly double average;
    private SmoothedTrend? trend;
    private double deviation;
    private int slot = -1;
    private double gap;
    private double latest;
    private int seconds = 1;

    public FawkesAgent(Seat seat)
        : base(seat)
    {
        model = new FrequencyModel(seat, FrequencyKind.HardHeaded);
        average = Average(seat);
    }

    /// <inheritdoc/>
    public override OpponentModel? Model => model;

    /// <summary>The reserved utility, see the remarks of the class.</summary>
    /// <param name="time">The share of the time that has passed.</param>
    /// <param name="fallback">The worth of no agreement.</param>
    /// <param name="discount">What the whole time leaves of the worth of an agreement.</param>
    internal static double ReservedAt(double time, double fallback, double discount) =>
        fallback + ((1 - StableMath.Pow(time, 1 / ConcessionRate)) * (StableMath.Pow(discount, Risk) - fallback));

    /// <inheritdoc/>
    protected override long Plan(in Turn turn)
    {
        if (Received.Count < 2 || Made.Count == 0)
        {
            return Search.Best;
        }

        double inertia = seconds / (Made.Count * 10.0);
        double low = (1 - (turn.Time / 10) - inertia) * TargetAt(turn);
        int count = Look(low, 1);
        return count == 0 ? Made.BidAt(Made.Count - 1) : Choose(count);
    }

    /// <inheritdoc/>
    protected override bool Accepts(in Turn turn, double offered, double next)
    {
        if (offered < average)
        {
            return false;
        }

        return offered >= next || (turn.Time >= 1 - Gap && offered >= BestSince(turn.Time - (Ahead * Gap)));
    }

    /// <inheritdoc/>
    protected override void Learn(long bid, double worth, double time)
    {
        model.Learn(bid, time);
        gap = Received.Count > 1 ? Math.Max(gap, time - latest) : 0;
        latest = time;
        int now = Math.Min(Slots, (int)Math.Floor(time * Slots));
        if (now == slot)
        {
            heard[slot] = Math.Max(heard[slot], worth);
            return;
        }

        double before = slot < 0 ? worth : heard[slot];
        Fit();
        for (int empty = slot + 1; empty < now; empty++)
        {
            heard[empty] = before;
        }

        heard[now] = worth;
        slot = now;
    }

    /// <inheritdoc/>
    protected override void LearnOwn(long bid) => recent[(Made.Count - 1) % Alike] = Made.WorthAt(Made.Count - 1);

    private double Gap => Math.Min(MostGap, gap);

    // The estimate is made anew when an interval is over.
    private void Fit()
    {
        if (slot < 1)
        {
            return;
        }

        ReadOnlySpan<double> series = heard.AsSpan(0, slot + 1);
        trend = SmoothedTrend.Of(series);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i <= slot; i++)
        {
            double ratio = series[i] > 0 ? trend.At(i) / series[i] : 1;
            sum += ratio;
            squares += ratio * ratio;
        }

        double mean = sum / series.Length;
        deviation = Math.Sqrt(Math.Max(0, (squares / series.Length) - (mean * mean)));
    }

    private double TargetAt(in Turn turn)
    {
        double time = turn.Time;
        double fallback = Math.Clamp(Floor(turn), 0, 1);
        double reserved = ReservedAt(time, fallback, Discount);
        if (trend is null || Gap <= 0)
        {
            return reserved;
        }

        // The moment at which the other is expected to give most beyond what is reserved; failing that, the one at which least is missing.
        double most = double.NegativeInfinity;
        double least = double.PositiveInfinity;
        double chosenTime = -1;
        double chosen = 0;
        double share = 0;
        for (int step = 0; step < Ahead && time + (step * Gap) < 1; step++)
        {
            double then = time + (step * Gap);
            double expected = Math.Clamp(trend.At(then * Slots) * (1 + deviation), 0, 1);
            double needed = ReservedAt(then, fallback, Discount);
            double difference = (expected - needed) * StableMath.Pow(Discount, then);
            bool isBetter = difference >= 0 ? difference > most : most < 0 && -difference < least;
            if (isBetter)
            {
                most = difference >= 0 ? difference : most;
                least = Math.Min(least, Math.Abs(difference));
                chosenTime = then;
                chosen = expected;
                share = needed > 0 ? expected / needed : 1;
            }
        }

        if (chosenTime < 0 || (most < 0 && share / Tolerance <= 1))
        {
            return reserved;
        }

        double lastTime = Made.TimeAt(Made.Count - 1);
        double last = Made.WorthAt(Made.Count - 1);
        return chosenTime > lastTime
            ? chosen + ((last - chosen) * (chosenTime - time) / (chosenTime - lastTime))
            : chosen;
    }

    // What the other likes best; what it likes second best after ten offers of the same worth.
    private long Choose(int count)
    {
        long best = BestFor(model, count);
        double worth = WorthOfBid(best);
        if (Made.Count < Alike || Array.Exists(recent, each => each != worth))
        {
            return best;
        }

        seconds++;
        int place = Looked.AsSpan(0, count).IndexOf(best);
        Looked[place] = Looked[count - 1];
        long second = BestFor(model, count - 1);
        return second < 0 ? best : second;
    }

    private double BestSince(double time)
    {
        double best = double.NegativeInfinity;
        for (int place = Received.FirstSince(time); place < Received.Count; place++)
        {
            best = Math.Max(best, Received.WorthAt(place));
        }

        return best;
    }

    // The mean worth of all outcomes: the means of the groups add up.
    private double Average(Seat seat)
    {
        BidUtility utility = seat.Utility;
        double sum = utility.Constant;
        for (int group = 0; group < seat.Book.Groups; group++)
        {
            double own = 0;
            int size = seat.Space.Sizes[group];
            for (int part = 0; part < size; part++)
            {
                own += utility.Contribution(group, part);
            }

            sum += own / size;
        }

        return WorthOf(Math.Min(sum, utility.Max));
    }
}
