using Entente.Numbers;
using Entente.Protocols;
using Entente.Strategies.Models;

namespace Entente.Strategies.Whole;

/// <summary>HardHeaded: goes down through its outcomes without ever jumping, and hardly at all before the end.</summary>
/// <remarks>
/// van Krimpen, Looije and Hajizadeh 2013; winner of ANAC 2011. What it still asks for is <c>p = min + (1 - F)(max - min)</c> with <c>F = k + (1 - k) t^(1/e)</c>, <c>k</c> and <c>e</c> being 0.05 and
/// <c>min</c> 0.585. See <see cref="LimitAt"/> for discounting.
/// </remarks>
internal sealed class HardHeadedAgent : PublishedAgent
{
    private const double Minimum = 0.585;
    private const double Start = 0.05;
    private const double Exponent = 0.05;
    private const double LateExponent = 30;
    private const double Tolerance = 0.01;
    private const double IgnoredDiscount = 0.9;
    private const int MostQueued = 5;

    private readonly FrequencyModel model;
    private readonly Queue<long> queue = new();
    private readonly long[] one = new long[1];
    private readonly double[] liked;
    private long front = -1;

    public HardHeadedAgent(Seat seat)
        : base(seat)
    {
        model = new FrequencyModel(seat, FrequencyKind.HardHeaded);
        liked = new double[Looked.Length];
    }

    /// <inheritdoc/>
    public override OpponentModel? Model => model;

    /// <summary>The least worth that it offers.</summary>
    /// <param name="time">The share of the time that has passed, 0 to 1.</param>
    /// <param name="discount">What the whole time leaves of the worth of an agreement.</param>
    /// <param name="minimum">The worth that it goes down to.</param>
    /// <remarks>
    /// With a discount below 0.9 there are two stages: until the time equals the discount the worth falls to that share of the way between minimum and best, and from then on, fast, to the minimum.
    /// </remarks>
    internal static double LimitAt(double time, double discount, double minimum = Minimum)
    {
        if (discount >= IgnoredDiscount)
        {
            return Fall(time / discount, Exponent, minimum, 1);
        }

        double middle = minimum + ((1 - minimum) * discount);
        return time <= discount
            ? Fall(time / discount, Exponent / discount, middle, 1)
            : Fall((time - discount) / (1 - discount), LateExponent, minimum, middle);
    }

    /// <inheritdoc/>
    protected override long Plan(in Turn turn)
    {
        if (Made.Count == 0)
        {
            return Search.Best;
        }

        if (queue.Count == 0 && front < 0)
        {
            Fill(LimitAt(turn.Time, Discount, Math.Max(Minimum, Math.Min(1, Floor(turn)))));
            bool isTheirsBetter = Received.Best >= 0 && Received.Most > WorthOfBid(queue.Peek());
            front = isTheirsBetter ? Received.BidAt(Received.Best) : -1;
        }

        return front >= 0 ? front : queue.Peek();
    }

    /// <inheritdoc/>
    protected override bool Accepts(in Turn turn, double offered, double next) =>
        offered > Made.Least || offered >= next;

    /// <inheritdoc/>
    protected override long Instead(in Turn turn, long plan)
    {
        if (front >= 0)
        {
            front = -1;
        }
        else
        {
            queue.TryDequeue(out _);
        }

        return plan;
    }

    /// <inheritdoc/>
    protected override void Learn(long bid, double worth, double time) => model.Learn(bid, time);

    private static double Fall(double time, double exponent, double low, double high)
    {
        double given = Start + ((1 - Start) * StableMath.Pow(Math.Min(1, time), 1 / exponent));
        return low + ((1 - given) * (high - low));
    }

    // The next outcomes below the last offer that it may still make, best for the other first; when there are none, an earlier offer.
    private void Fill(double limit)
    {
        double below = Math.BitDecrement(Search.UtilityOf(Made.BidAt(Made.Count - 1)));
        int found = Search.Between(UtilityOf(limit), below, one, Seat.Random);
        if (found == 0)
        {
            queue.Enqueue(Made.BidAt((int)Seat.Random.Below((ulong)Made.Count)));
            return;
        }

        double first = Search.UtilityOf(one[0]);
        double least = UtilityOf(Math.Max(limit, WorthOf(first) - Tolerance));
        int count = Search.Between(least, first, Looked, Seat.Random);
        for (int i = 0; i < count; i++)
        {
            liked[i] = model.UtilityOf(Looked[i]);
        }

        for (int i = 0; i < MostQueued; i++)
        {
            int best = 0;
            for (int other = 1; other < count; other++)
            {
                best = liked[other] > liked[best] ? other : best;
            }

            if (count == 0 || double.IsNegativeInfinity(liked[best]))
            {
                break;
            }

            queue.Enqueue(Looked[best]);
            liked[best] = double.NegativeInfinity;
        }

        if (queue.Count == 0)
        {
            queue.Enqueue(one[0]);
        }
    }
}
