using Entente.Numbers;
using Entente.Protocols;
using Entente.Strategies.Models;

namespace Entente.Strategies.Whole;

/// <summary>RVFitter: estimates the other's fallback from how its offers fall in what they are worth to it, and goes down through the outcomes that are better than both fallbacks.</summary>
/// <remarks>An example strategy of ANL 2024, as its documentation describes it. It has to know what outcomes are worth to the other.</remarks>
internal sealed class FitterAgent : PublishedAgent
{
    private const int MostListed = 2_000;
    private const int MostSummed = 200;
    private const int Different = 10;
    private const int Fits = 50;
    private const double Exponent = 5;
    private const double Spread = 0.1;
    private const double Changed = 1e-3;

    private readonly PerfectModel model;
    private readonly Outlook[] outlooks;
    private readonly List<Outlook> rational = [];
    private readonly HashSet<double> heard = [];
    private ConcessionFit? fit;
    private double least = double.PositiveInfinity;
    private double fallback;
    private int fitted;

    public FitterAgent(Seat seat)
        : base(seat)
    {
        model = new PerfectModel(seat);
        var room = new long[seat.Space.IsListed ? MostListed : MostSummed];
        int count = Search.Between(seat.Reservation, seat.Utility.Max, room, seat.Random);
        outlooks = [.. room.Take(count).Select(bid => new Outlook(WorthOfBid(bid), model.UtilityOf(bid), bid)).Order()];
        Choose();
    }

    /// <inheritdoc/>
    public override OpponentModel? Model => model;

    /// <summary>How much is asked for: from the most to the least by <c>1 - t^5</c>.</summary>
    internal static double AspirationAt(double time, double least) =>
        least + ((1 - least) * (1 - StableMath.Pow(time, Exponent)));

    /// <inheritdoc/>
    protected override long Plan(in Turn turn)
    {
        if (rational.Count == 0)
        {
            return Search.Best;
        }

        int last = rational.Count - 1;
        int low = (int)(AspirationAt(turn.Time, least: 0) * last);
        int high = Math.Min(last, (int)(low + (Spread * (1 - turn.Time) * rational.Count)));
        return rational[low + (int)Seat.Random.Below((ulong)(high - low + 1))].Bid;
    }

    /// <inheritdoc/>
    protected override bool Accepts(in Turn turn, double offered, double next) =>
        offered >= AspirationAt(turn.Time, Math.Clamp(Floor(turn), 0, 1));

    /// <inheritdoc/>
    protected override void Learn(long bid, double worth, double time)
    {
        double theirs = model.UtilityOf(bid);
        fit ??= new ConcessionFit(theirs);
        fit.Add(time, theirs);
        heard.Add(theirs);
        least = Math.Min(least, theirs);
        int now = (int)(time * Fits);
        if (heard.Count < Different || now == fitted)
        {
            return;
        }

        fitted = now;
        double estimate = fit.Fit() is { } curve ? Math.Clamp(curve.Reservation, 0, Math.Max(0, least)) : fallback;
        if (Math.Abs(estimate - fallback) > Changed)
        {
            fallback = estimate;
            Choose();
        }
    }

    private void Choose()
    {
        double own = WorthOf(Seat.Reservation);
        rational.Clear();
        rational.AddRange(outlooks.Where(each => each.Own > own && each.Other > fallback));
    }

    // In the order of what outcomes are worth to the party, then to the other.
    private readonly record struct Outlook(double Own, double Other, long Bid) : IComparable<Outlook>
    {
        public int CompareTo(Outlook other)
        {
            int order = Own.CompareTo(other.Own);
            order = order != 0 ? order : Other.CompareTo(other.Other);
            return order != 0 ? order : Bid.CompareTo(other.Bid);
        }
    }
}
