using Entente.Protocols;

namespace Entente.Strategies.Whole;

/// <summary>IAMhaggler2011: predicts the other's concession and goes straight to the moment and the worth at which an agreement is best.</summary>
/// <remarks>Williams, Robu, Gerding and Jennings 2011 and 2013; third of ANAC 2011. The prediction is <see cref="ConcessionForecast"/>, anew after each 36th of the time.</remarks>
internal sealed class HagglerAgent : PublishedAgent
{
    private const int Slots = 36;
    private const double Band = 0.025;
    private const double Multiplier = 1.02;
    private const double Aspiration = 0.9;

    private readonly ConcessionForecast forecast;
    private readonly double[] times = new double[Slots + 1];
    private readonly double[] offers = new double[Slots + 1];
    private int slots;
    private int slot = -1;
    private double inSlot;
    private bool isStale;
    private double lastTime;
    private double lastTarget = 1;
    private double previousTarget = 1;

    public HagglerAgent(Seat seat)
        : base(seat)
    {
        forecast = new ConcessionForecast(Discount);
    }

    /// <inheritdoc/>
    protected override long Plan(in Turn turn)
    {
        if (Received.Count == 0)
        {
            return Search.Best;
        }

        double target = TargetAt(turn.Time);
        bool isReached = target <= Received.Most && previousTarget > Received.Most;
        if (isReached)
        {
            return Received.BidAt(Received.Best);
        }

        previousTarget = target;
        long bid = Search.Within(UtilityOf(target - Band), UtilityOf(Math.Min(1, target + Band)), Seat.Random);
        return bid >= 0 ? bid : Search.Nearest(UtilityOf(target), UtilityOf(Floor(turn)));
    }

    /// <inheritdoc/>
    protected override bool Accepts(in Turn turn, double offered, double next)
    {
        double scaled = offered * Multiplier;
        bool isAsMine = Made.Count > 0 && scaled >= Made.WorthAt(Made.Count - 1);
        return isAsMine || scaled >= Aspiration || scaled >= next;
    }

    /// <inheritdoc/>
    protected override void Learn(long bid, double worth, double time)
    {
        int now = Math.Min(Slots, (int)Math.Floor(time * Slots));
        if (now != slot)
        {
            if (slot >= 0)
            {
                times[slots] = (slot + 0.5) / Slots;
                offers[slots++] = inSlot;
                isStale = true;
            }

            slot = now;
            inSlot = 0;
        }

        inSlot = Math.Max(inSlot, worth);
    }

    // On the straight line from where it is to the best moment and worth, a step each turn.
    private double TargetAt(double time)
    {
        if (slots == 0)
        {
            return 1 - (time / 2);
        }

        if (isStale)
        {
            forecast.Update(times.AsSpan(0, slots), offers.AsSpan(0, slots), time);
            isStale = false;
        }

        double bestTime = forecast.BestTime(time);
        double steps = bestTime > lastTime ? (time - lastTime) / (bestTime - lastTime) : 1;
        lastTarget += Math.Min(1, steps) * (forecast.BestWorth(bestTime) - lastTarget);
        lastTime = time;
        return lastTarget;
    }
}
