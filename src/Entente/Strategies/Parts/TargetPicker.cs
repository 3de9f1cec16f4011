using Entente.Bidding;

namespace Entente.Strategies.Parts;

/// <summary>Chooses the outcome to offer for a target: the nearest in worth, or among those about as good the best for the other by a model.</summary>
/// <remarks>With a model, up to 64 outcomes worth from the target to 2 % of the party's range more are looked at, ties going to the first.</remarks>
internal sealed class TargetPicker
{
    private const int MostLooked = 64;
    private const double Band = 0.02;

    private readonly Seat seat;
    private readonly OpponentModel? model;
    private readonly BidSearch search;
    private readonly double band;
    private readonly double floor;
    private readonly long[] looked;

    public TargetPicker(Seat seat, OpponentModel? model)
    {
        this.seat = seat;
        this.model = model;
        search = seat.NewSearch();
        band = Band * (seat.Utility.Max - seat.Utility.Min);
        floor = seat.Convention == Convention.Genius ? double.NegativeInfinity : seat.Reservation;
        looked = model is null ? [] : new long[MostLooked];
    }

    /// <summary>What an outcome is worth to the party.</summary>
    public double UtilityOf(long bid) => search.UtilityOf(bid);

    /// <summary>The outcome for a target.</summary>
    public long Pick(double target)
    {
        if (model is null)
        {
            return search.Nearest(target, floor);
        }

        double low = Math.Max(target, floor);
        int count = search.Between(low, low + band, looked, seat.Random);
        if (count == 0)
        {
            return search.Nearest(target, floor);
        }

        long best = looked[0];
        double most = double.NegativeInfinity;
        foreach (long bid in looked.AsSpan(0, count))
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
}
