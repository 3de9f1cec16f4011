using System.Runtime.InteropServices;
using Entente.Bidding;
using Entente.Numbers;

namespace Entente.Strategies.Ours;

/// <summary>Another party as its offers show it: what it wants, how far it has come down, and with what chance it will accept an outcome at the end.</summary>
internal sealed class Counterpart
{
    private const double LearnedSpread = 0.15;
    private const double KnownSpread = 0.02;
    private const double LearnedShift = 0.2;
    private const double Wall = 0.3;
    private const double Forgetting = 0.99;
    private const double SameAgain = 0.97;

    private readonly List<long> offers = [];
    private readonly List<double> times = [];
    private readonly BidSet made;
    private readonly double reserve;
    private readonly bool isReserveKnown;
    private readonly List<double> shares = [];
    private double refused;
    private double latest;

    public Counterpart(Seat seat, int party)
    {
        Wishes = new Wishes(seat, party);
        made = new BidSet(seat.Space);
        isReserveKnown = seat.Knowledge == Knowledge.Everything;
        reserve = isReserveKnown ? ShareOf(seat.Space.Utilities[party]) : 0;
    }

    /// <summary>What it wants.</summary>
    public Wishes Wishes { get; }

    /// <summary>How many different offers it has made.</summary>
    public int Different => offers.Count;

    /// <summary>Told of an offer of its.</summary>
    /// <param name="bid">The outcome.</param>
    /// <param name="share">What it is worth to oneself.</param>
    /// <param name="time">The share of the time that has passed.</param>
    public void Hear(long bid, double share, double time)
    {
        latest = share;
        if (made.Add(bid))
        {
            shares.Add(share);
            Wishes.Learn(bid, time);
            offers.Add(bid);
            times.Add(time);
        }
    }

    /// <summary>Told that it did not accept an outcome.</summary>
    public void Refuse(long bid) => refused = Math.Max(refused * Forgetting, Wishes.UtilityOf(bid));

    /// <summary>Whether it has offered an outcome itself.</summary>
    public bool HasMade(long bid) => made.Contains(bid);

    /// <summary>What it wanted of its latest different offer; 1 before its first.</summary>
    public double Latest => offers.Count > 0 ? Wishes.UtilityOf(offers[^1]) : 1;

    /// <summary>What an outcome must be worth to it at a later moment if it goes on coming down as it did.</summary>
    /// <param name="now">The share of the time that has passed.</param>
    /// <param name="then">The later moment.</param>
    /// <remarks>
    /// The line of least squares through its last ten different offers, from the lowest of them on and never up. What it refused lately is not enough: where that lies higher, the fall begins there.
    /// </remarks>
    public double LevelAt(double now, double then)
    {
        int count = Math.Min(Trend.Recent, offers.Count);
        Span<double> wanted = stackalloc double[count];
        double lowest = 1;
        for (int i = 0; i < count; i++)
        {
            wanted[i] = Wishes.UtilityOf(offers[offers.Count - count + i]);
            lowest = Math.Min(lowest, wanted[i]);
        }

        double slope = Math.Min(0, Trend.SlopeOf(Moments(count), wanted));
        double fall = slope * (then - now);
        return Math.Max(Math.Max(reserve, lowest + fall), Math.Min(1, refused + fall));
    }

    /// <summary>What its offer at a later moment will be worth to oneself if it goes on giving as it did: at least as much as its latest, at most everything.</summary>
    /// <param name="now">The share of the time that has passed.</param>
    /// <param name="then">The later moment.</param>
    public double OfferAt(double now, double then)
    {
        int count = Math.Min(Trend.Recent, shares.Count);
        double slope = Math.Max(0, Trend.SlopeOf(Moments(count), CollectionsMarshal.AsSpan(shares)[^count..]));
        return Math.Clamp(latest + (slope * (then - now)), 0, 1);
    }

    /// <summary>The chance that it accepts an outcome.</summary>
    /// <param name="bid">The outcome.</param>
    /// <param name="level">What outcomes must be worth to it, see <see cref="LevelAt"/>.</param>
    /// <param name="again">How often its own best offer was put back to it in vain; 0 for other outcomes.</param>
    /// <param name="isLast">Whether it can only take the outcome or leave without agreement, which a few understand to mean that anything is better.</param>
    public double ChanceOf(long bid, double level, int again, double isLast)
    {
        double wanted = Wishes.UtilityOf(bid);
        if (wanted < reserve)
        {
            return 0;
        }

        double shift = Wishes.IsKnown ? 0 : LearnedShift;
        double spread = Wishes.IsKnown ? KnownSpread : LearnedSpread;
        double enough = 1 / (1 + StableMath.Exp((level + shift - wanted) / spread));
        double likely = Math.Min(1, wanted / Wall);
        double chance = enough * (Wishes.IsKnown ? 1 : likely);
        if (made.Contains(bid))
        {
            chance = Math.Max(chance, SameAgain * StableMath.Pow(0.5, again));
        }

        return (isLast * (isReserveKnown ? 1 : likely)) + ((1 - isLast) * chance);
    }

    private ReadOnlySpan<double> Moments(int count) => CollectionsMarshal.AsSpan(times)[^count..];

    private static double ShareOf(BidUtility utility) =>
        utility.Max > utility.Min
            ? Math.Clamp((utility.Reservation - utility.Min) / (utility.Max - utility.Min), 0, 1)
            : 0;
}
