using Entente.Bidding;
using Entente.Protocols;

namespace Entente.Strategies.Parts;

/// <summary>Trade-off by similarity: keeps what an offer is worth to itself and makes it more like what the other asked for.</summary>
/// <remarks>
/// Faratin, Sierra and Jennings 2002. Among outcomes worth about as much as the target, the one most similar to the other's last offer is made. Similarity counts the
/// issues with the same value, each by its share in the party's own range, with a model instead where the agent has one; the paper's fuzzy similarity of
/// values needs criteria that scenario files do not have. The target falls with time as the paper's meta-strategy leaves open when to concede.
/// </remarks>
public sealed class TradeOffOffering : Offering
{
    private const int MostLooked = 128;
    private const double Band = 0.03;

    private readonly Seat seat;
    private readonly OpponentModel? model;
    private readonly Concession concession;
    private readonly OwnScale scale;
    private readonly BidSearch search;
    private readonly long[] looked = new long[MostLooked];
    private readonly int[] wanted;
    private readonly int[] parts;
    private readonly double[] spans;
    private readonly double band;
    private bool isAnswering;

    /// <summary>A trade-off offering.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="concession">How the target falls.</param>
    /// <param name="model">Says what the other likes; null for similarity.</param>
    public TradeOffOffering(Seat seat, Concession concession, OpponentModel? model = null)
    {
        ArgumentNullException.ThrowIfNull(seat);
        this.seat = seat;
        this.model = model;
        this.concession = concession;
        scale = new OwnScale(seat);
        search = seat.NewSearch();
        wanted = new int[seat.Book.Groups];
        parts = new int[seat.Book.Groups];
        spans = [.. Enumerable.Range(0, seat.Book.Groups).Select(seat.Utility.SpanOf)];
        band = Band * (seat.Utility.Max - seat.Utility.Min);
    }

    /// <inheritdoc/>
    public override bool IsListening => true;

    /// <inheritdoc/>
    public override bool KeepsFallback => true;

    /// <inheritdoc/>
    public override long Next(in Turn turn)
    {
        double target = scale.Utility(concession.ShareAt(turn.Time));
        double low = Math.Max(target, seat.Reservation);
        int count = isAnswering ? search.Between(low, low + band, looked, seat.Random) : 0;
        long best = count == 0 ? search.Nearest(target, seat.Reservation) : looked[0];
        double most = double.NegativeInfinity;
        foreach (long bid in looked.AsSpan(0, count))
        {
            double liked = model?.UtilityOf(bid) ?? Similarity(bid);
            if (liked > most)
            {
                most = liked;
                best = bid;
            }
        }

        return best;
    }

    /// <inheritdoc/>
    public override void Observe(int by, long bid, double time)
    {
        if (by != seat.Party)
        {
            seat.Book.Parts(bid, wanted);
            isAnswering = true;
        }
    }

    private double Similarity(long bid)
    {
        seat.Book.Parts(bid, parts);
        double similarity = 0;
        for (int group = 0; group < parts.Length; group++)
        {
            similarity += parts[group] == wanted[group] ? spans[group] : 0;
        }

        return similarity;
    }
}
