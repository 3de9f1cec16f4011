using Entente.Protocols;
using Entente.Strategies.Models;

namespace Entente.Strategies.Whole;

/// <summary>Nice Tit-for-Tat: goes towards the Nash point as far as the other has come towards it.</summary>
/// <remarks>
/// Baarslag, Hindriks and Jonker 2013 (tit-for-tat). With the Nash point estimated from a Bayesian model, the concession of the other is how far its best offer has come from its first to what the Nash point gives this party, and as
/// large a share of the way from the best outcome to the Nash point is conceded. A bonus is given under discounting and near the deadline.
/// </remarks>
internal sealed class NiceTitForTatAgent : PublishedAgent
{
    private const double FirstOffers = 0.01;
    private const double LearningEnd = 0.99;
    private const double LargeLearningEnd = 0.5;
    private const int Large = 10_000;
    private const int Medium = 3_000;
    private const double BonusStart = 0.91;
    private const double MediumBonusStart = 0.85;
    private const double AcceptanceStart = 0.98;
    private const int Returns = 4;
    private const int Enough = 10;
    private const int EnoughIfLarge = 40;
    private const double Below = 0.98;
    private const double Above = 0.05;
    private const double Wider = 0.01;

    private readonly ScalableBayesianModel model;
    private readonly NashEstimate nash;
    private double nashWorth = 0.7;
    private double firstWorth;
    private int returned;
    private bool isReturning;

    public NiceTitForTatAgent(Seat seat)
        : base(seat)
    {
        model = new ScalableBayesianModel(seat, new BayesianSettings());
        nash = new NashEstimate(seat, model, WorthOf);
    }

    /// <inheritdoc/>
    public override OpponentModel? Model => model;

    /// <summary>The worth that is asked for.</summary>
    /// <param name="nash">What the Nash point is worth.</param>
    /// <param name="first">The least worth of the other's first offers.</param>
    /// <param name="best">The worth of its best offer.</param>
    /// <param name="bonus">The share of what is left to the Nash point that is given in addition.</param>
    internal static double TargetOf(double nash, double first, double best, double bonus)
    {
        double concession = nash > first ? Math.Clamp((best - first) / (nash - first), 0, 1) : 1;
        double target = 1 - (concession * (1 - nash));
        return target - (bonus * Math.Max(0, target - nash));
    }

    /// <inheritdoc/>
    protected override long Plan(in Turn turn)
    {
        if (Received.Count == 0 || Made.Count == 0)
        {
            return Search.Best;
        }

        double target = Math.Min(1, TargetOf(nashWorth, firstWorth, Received.Most, BonusAt(turn.Time)));
        long bid = Search.Best;
        for (double high = target + Above; ; high += Wider)
        {
            int count = Look(target * Below, Math.Min(1, high));
            if (count > 1 || (count > 0 && high >= 1))
            {
                bid = BestFor(model, count);
                break;
            }

            if (high >= 1)
            {
                break;
            }
        }

        return Received.Most >= WorthOfBid(bid) ? Received.BidAt(Received.Best) : bid;
    }

    /// <inheritdoc/>
    protected override bool Accepts(in Turn turn, double offered, double next)
    {
        isReturning = false;
        if (Made.Count == 0 || !IsGood(turn, offered, next))
        {
            return false;
        }

        // More offers are to come, and a better one was made before: that one is put on the table again.
        double window = turn.Time - (1 - turn.Time);
        isReturning =
            turn.Time > 0
            && Received.Count - Received.FirstSince(window) > 1
            && Received.Most > offered
            && returned < Returns;
        return !isReturning;
    }

    /// <inheritdoc/>
    protected override long Instead(in Turn turn, long plan)
    {
        if (!isReturning)
        {
            return plan;
        }

        isReturning = false;
        returned++;
        return Received.BidAt(Received.Best);
    }

    /// <inheritdoc/>
    protected override void Learn(long bid, double worth, double time)
    {
        if (Received.Count == 1)
        {
            firstWorth = worth;
        }
        else if (time <= FirstOffers && time > 0)
        {
            firstWorth = Math.Min(firstWorth, worth);
        }

        if (time <= (Seat.Space.Count > Large ? LargeLearningEnd : LearningEnd))
        {
            model.Learn(bid, time);
            double multiplier = Math.Max(0, 1.4 - (0.6 * (1 - firstWorth)));
            nashWorth = Math.Clamp(nash.OwnWorth() * multiplier, 0.5, 1);
        }
    }

    private double BonusAt(double time)
    {
        double start = Seat.Space.Count > Medium ? MediumBonusStart : BonusStart;
        return Math.Clamp(Math.Max(0.5 - (0.4 * Discount), 20 * (time - start)), 0, 1);
    }

    // As good as what it would offer; or, at the end, better than what is to be expected from the offers still to come.
    private bool IsGood(in Turn turn, double offered, double next)
    {
        if (offered >= next || turn.Time < AcceptanceStart)
        {
            return offered >= next;
        }

        int from = Received.FirstSince(turn.Time - (1 - turn.Time));
        if (Received.Count - from > (Seat.Space.Count > Large ? EnoughIfLarge : Enough))
        {
            return false;
        }

        for (int place = from; place < Received.Count; place++)
        {
            if (Received.WorthAt(place) > offered)
            {
                return false;
            }
        }

        return true;
    }
}
