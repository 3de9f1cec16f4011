using Entente.Numbers;
using Entente.Protocols;
using Entente.Strategies.Models;

namespace Entente.Strategies.Whole;

/// <summary>CUHKAgent: exploits the other until a moment that it moves with how much the other concedes, and holds its threshold to what the end will be worth.</summary>
/// <remarks>Hao and Leung 2014; winner of ANAC 2012. The formulas stand at <see cref="ThresholdAt"/> and <see cref="TurningPoint"/>.</remarks>
internal sealed class CuhkAgent : PublishedAgent
{
    private const double Alpha = 2;
    private const double LeastPoint = 0.08;
    private const double Weight = 0.1;
    private const double Gamma = 10;
    private const int Window = 10;
    private const double Near = 0.01;
    private const double LargeStep = 0.05;
    private const double LastStep = 0.25;
    private const double LateTime = 0.98;
    private const double GoodEnough = 0.85;
    private const int Large = 3_000;
    private const int VeryLarge = 10_000;
    private const int LastRounds = 5;

    private readonly FrequencyModel model;
    private double threshold = 1;
    private double point = 1;
    private bool isReturning;
    private bool hasReturned;

    public CuhkAgent(Seat seat)
        : base(seat)
    {
        model = new FrequencyModel(seat, FrequencyKind.Cuhk);
    }

    /// <inheritdoc/>
    public override OpponentModel? Model => model;

    /// <summary>The moment from which on the threshold only makes up for discounting (the non-exploitation point).</summary>
    /// <param name="discount">The discount <c>δ</c>.</param>
    /// <param name="novelty">The share of the other's last ten offers that were new.</param>
    /// <remarks>
    /// <c>λ = λ0 + w (1 - λ0) σ^γ</c> with <c>λ0 = 0.08 + 0.92 δ^β</c>, <c>w = 0.1</c>, <c>γ = 10</c> and <c>σ</c> the square of the share; <c>β</c> is 1.8, 1.5 or 1.2 for discounts above 0.75, above 0.5 and below.
    /// </remarks>
    internal static double TurningPoint(double discount, double novelty)
    {
        double beta =
            discount > 0.75 ? 1.8
            : discount > 0.5 ? 1.5
            : 1.2;
        double first = LeastPoint + ((1 - LeastPoint) * StableMath.Pow(discount, beta));
        return Math.Min(1, first + (Weight * (1 - first) * StableMath.Pow(novelty * novelty, Gamma)));
    }

    /// <summary>The least worth that is offered or accepted: <c>1 - (1 - δ^(1 - λ)) (t / λ)^2</c> before the turning point <c>λ</c>, <c>δ^(1 - t)</c> after it.</summary>
    internal static double ThresholdAt(double time, double discount, double point)
    {
        if (discount >= 1)
        {
            return 1;
        }

        return time <= point
            ? 1 - ((1 - StableMath.Pow(discount, 1 - point)) * StableMath.Pow(time / point, Alpha))
            : StableMath.Pow(discount, 1 - time);
    }

    /// <inheritdoc/>
    protected override long Plan(in Turn turn)
    {
        if (Received.Count == 0 || Made.Count == 0)
        {
            return Search.Best;
        }

        point = TurningPoint(Discount, Novelty());
        threshold = ThresholdAt(turn.Time, Discount, point);
        if (Discount >= 1 && Seat.Space.Count > Large)
        {
            threshold = 1 - (Seat.Space.Count > VeryLarge && turn.Time >= LateTime ? LastStep : LargeStep);
        }

        int left = RoundsLeft(turn);
        if (left < LastRounds)
        {
            return Closing(left);
        }

        return Received.Most >= threshold ? Received.BidAt(Received.Best) : Likeable(threshold, 1);
    }

    /// <inheritdoc/>
    protected override bool Accepts(in Turn turn, double offered, double next)
    {
        isReturning = false;
        if (Received.Count == 0)
        {
            return false;
        }

        if (Made.Count > 0 && (offered >= threshold || offered >= next))
        {
            return true;
        }

        double left = StableMath.Pow(Discount, turn.Time);
        bool isBetterThanEnd = Received.Most * left > Discount && turn.Time > point;
        if (Made.Count > 0 && (isBetterThanEnd || Received.Most > threshold))
        {
            isReturning = offered < Received.Most - Near;
            return !isReturning;
        }

        return hasReturned && RoundsLeft(turn) < LastRounds;
    }

    /// <inheritdoc/>
    protected override long Instead(in Turn turn, long plan)
    {
        long bid = isReturning ? Received.BidAt(Received.Best) : plan;
        hasReturned = Received.Best >= 0 && bid == Received.BidAt(Received.Best);
        isReturning = false;
        return bid;
    }

    /// <inheritdoc/>
    protected override bool Leaves(in Turn turn, long plan)
    {
        double floor = Floor(turn);
        if (Received.Count == 0 || Made.Count == 0 || Seat.Reservation <= Seat.Utility.Min)
        {
            return false;
        }

        bool isBetterThanEnd = floor * StableMath.Pow(Discount, turn.Time) > Discount && turn.Time > point;
        if (floor < threshold && !isBetterThanEnd)
        {
            return false;
        }

        double offered = turn.Standing >= 0 ? WorthOfBid(turn.Standing) : double.NegativeInfinity;
        return offered < floor || (offered < threshold && offered < WorthOfBid(plan));
    }

    /// <inheritdoc/>
    protected override void Learn(long bid, double worth, double time) => model.Learn(bid, time);

    // The last rounds: the best that it was offered, where that is good or where no time is left for anything else.
    private long Closing(int left)
    {
        long best = Received.BidAt(Received.Best);
        return Received.Most >= GoodEnough || left <= 2 ? best : Likeable(GoodEnough, 1 - 0.02);
    }

    // The outcome of a range that the other is believed to like best; among those liked as much, any.
    private long Likeable(double low, double high)
    {
        int count = Look(low, high);
        long best = Search.Best;
        double most = double.NegativeInfinity;
        foreach (long bid in Looked.AsSpan(0, count))
        {
            double liked = model.UtilityOf(bid);
            if (liked > most || (liked == most && Seat.Random.Unit() < 0.5))
            {
                most = liked;
                best = bid;
            }
        }

        return best;
    }

    private double Novelty()
    {
        int from = Math.Max(0, Received.Count - Window);
        int fresh = 0;
        for (int place = from; place < Received.Count; place++)
        {
            fresh += Received.IsNewAt(place) ? 1 : 0;
        }

        return fresh / (double)Window;
    }
}
