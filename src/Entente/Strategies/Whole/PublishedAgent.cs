using Entente.Bidding;
using Entente.Protocols;

namespace Entente.Strategies.Whole;

/// <summary>A strategy as it was published: it plans one offer a turn, remembers what was offered, never goes below its fallback, and leaves where nothing reaches it.</summary>
/// <remarks>
/// Papers write utilities from 0 to 1, the best outcome being worth 1. Here a <em>worth</em> is the share of the way from 0 (from the worst outcome, where that is below 0) to the
/// best outcome, so that their constants mean the same on every scale. Offers of all others count as those of one opponent.
/// </remarks>
internal abstract class PublishedAgent : Agent
{
    private const int MostListed = 200;
    private const int MostSummed = 24;

    // Formulas divide by powers of the discount; per round it comes as near to 0 as doubles go.
    private const double LeastDiscount = 1e-6;

    private readonly double zero;
    private readonly double room;
    private readonly bool hasMovingFloor;
    private readonly bool isLeaving;
    private readonly bool isHopeless;
    private long planned = -1;
    private int plannedIn = -1;

    protected PublishedAgent(Seat seat)
        : base(seat)
    {
        Search = seat.NewSearch();
        zero = Math.Min(0, seat.Utility.Min);
        zero = seat.Utility.Max > zero ? zero : seat.Utility.Min;
        room = seat.Utility.Max - zero;
        hasMovingFloor = seat.Discount < 1 && seat.Utility.Party.Fallback.IsConstant;
        isLeaving = seat.Convention == Convention.Entente;
        isHopeless = seat.IsHopeless;
        int rounds = seat.Limits.Rounds;
        Discount = seat.Discount < 1 ? Math.Max(LeastDiscount, seat.FactorAt(Math.Max(0, rounds - 1), 1)) : 1;
        Received = new OfferLog(seat.Space);
        Made = new OfferLog(seat.Space);
        Looked = new long[seat.Space.IsListed ? MostListed : MostSummed];
    }

    /// <inheritdoc/>
    public override bool IsListening => true;

    /// <summary>Finds outcomes by their utility, see <see cref="UtilityOf"/>.</summary>
    protected BidSearch Search { get; }

    /// <summary>What the whole time leaves of the worth of an agreement; 1 when time costs nothing.</summary>
    protected double Discount { get; }

    /// <summary>What the others have offered.</summary>
    protected OfferLog Received { get; }

    /// <summary>What it has offered itself.</summary>
    protected OfferLog Made { get; }

    /// <summary>Room for outcomes that are looked at: 200 where outcomes are listed, 24 where finding one takes a search.</summary>
    protected long[] Looked { get; }

    /// <inheritdoc/>
    public sealed override Move Act(in Turn turn)
    {
        if (isHopeless)
        {
            return Move.WalkAway(turn.Party);
        }

        if (planned < 0 || plannedIn != turn.Round)
        {
            planned = Kept(turn, Plan(turn));
            plannedIn = turn.Round;
        }

        if (Leaves(turn, planned))
        {
            return Move.WalkAway(turn.Party);
        }

        bool isOffer = turn.Phase is Phase.Offer or Phase.Demand;
        double offered = isOffer ? 0 : Search.UtilityOf(turn.Standing);
        if (!isOffer && offered >= UtilityFloor(turn) && Accepts(turn, WorthOf(offered), WorthOfBid(planned)))
        {
            return Move.Accept(turn.Party);
        }

        if (turn.Phase == Phase.Answer)
        {
            return Move.Reject(turn.Party);
        }

        long bid = Kept(turn, Instead(turn, planned));
        return isLeaving && hasMovingFloor && Search.UtilityOf(bid) < OfferFloor(turn)
            ? Move.WalkAway(turn.Party)
            : Move.Propose(turn.Party, bid);
    }

    /// <inheritdoc/>
    public sealed override void Observe(in SessionEvent happened, double time)
    {
        if (happened.Kind != SessionEventKind.OfferMade)
        {
            return;
        }

        planned = -1;
        double worth = WorthOfBid(happened.Outcome);
        if (happened.Party == Seat.Party)
        {
            Made.Add(happened.Outcome, worth, time);
            LearnOwn(happened.Outcome);
        }
        else
        {
            Received.Add(happened.Outcome, worth, time);
            Learn(happened.Outcome, worth, time);
        }
    }

    /// <summary>The outcome that it would offer now. Asked once a turn, whether or not there is something to accept.</summary>
    protected abstract long Plan(in Turn turn);

    /// <summary>Whether to accept; what is below the fallback is refused before it is asked.</summary>
    /// <param name="turn">What is asked, and when.</param>
    /// <param name="offered">The worth of what is on the table.</param>
    /// <param name="next">The worth of what it would offer.</param>
    protected abstract bool Accepts(in Turn turn, double offered, double next);

    /// <summary>Asked when an offer is made: what it planned, unless the strategy says otherwise.</summary>
    protected virtual long Instead(in Turn turn, long plan) => plan;

    /// <summary>Whether to leave without agreement.</summary>
    protected virtual bool Leaves(in Turn turn, long plan) => false;

    /// <summary>Told of an offer of another after it was put in <see cref="Received"/>.</summary>
    protected virtual void Learn(long bid, double worth, double time) { }

    /// <summary>Told of an offer of its own after it was put in <see cref="Made"/>.</summary>
    protected virtual void LearnOwn(long bid) { }

    /// <summary>The worth of a utility.</summary>
    protected double WorthOf(double utility) => room > 0 ? (utility - zero) / room : 1;

    /// <summary>The worth of an outcome.</summary>
    protected double WorthOfBid(long bid) => WorthOf(Search.UtilityOf(bid));

    /// <summary>The utility of a worth.</summary>
    protected double UtilityOf(double worth) => worth == 1 ? Seat.Utility.Max : zero + (room * worth);

    /// <summary>The least worth that an agreement now may have.</summary>
    protected double Floor(in Turn turn) => WorthOf(UtilityFloor(turn));

    /// <summary>How many rounds there still are, this one included: by the limit, or else as the time that has passed lets expect.</summary>
    protected int RoundsLeft(in Turn turn)
    {
        if (Seat.Limits.Rounds > 0)
        {
            return Seat.Limits.Rounds - turn.Round;
        }

        return turn.Time <= 0 ? int.MaxValue : 1 + (int)Math.Min(1e9, (1 - turn.Time) * (turn.Round + 1) / turn.Time);
    }

    /// <summary>Fills <see cref="Looked"/> with outcomes of a range: all of them where they fit, else an even selection of them.</summary>
    /// <returns>How many there are.</returns>
    protected int Look(double low, double high) => Search.Between(UtilityOf(low), UtilityOf(high), Looked, Seat.Random);

    /// <summary>A random outcome of a range; the least above its lower end when there is none.</summary>
    protected long Draw(double low, double high)
    {
        long bid = Search.Within(UtilityOf(low), UtilityOf(high), Seat.Random);
        return bid >= 0 ? bid : Search.AtLeast(UtilityOf(low));
    }

    /// <summary>The outcome among the first of <see cref="Looked"/> that a model believes to be worth most to the other, the first of equal ones; -1 when there is none.</summary>
    protected long BestFor(OpponentModel model, int count)
    {
        long best = -1;
        double most = double.NegativeInfinity;
        foreach (long bid in Looked.AsSpan(0, count))
        {
            double liked = model.UtilityOf(bid);
            if (liked > most)
            {
                most = liked;
                best = bid;
            }
        }

        return best;
    }

    private double UtilityFloor(in Turn turn) => hasMovingFloor ? Seat.AcceptanceFloorIn(turn) : Seat.Reservation;

    private double OfferFloor(in Turn turn) =>
        hasMovingFloor && isLeaving ? Seat.OfferFloorIn(turn) : UtilityFloor(turn);

    private long Kept(in Turn turn, long bid)
    {
        double floor = OfferFloor(turn);
        return Search.UtilityOf(bid) >= floor ? bid : Search.AtLeast(floor);
    }
}
