using Entente.Bidding;

namespace Entente.Strategies.Models;

/// <summary>Believes that the other wants the opposite of oneself; it learns nothing.</summary>
public sealed class OppositeModel : OpponentModel
{
    private readonly BidSearch search;
    private readonly BidUtility utility;

    /// <summary>A model of the opposite.</summary>
    /// <param name="seat">The seat.</param>
    public OppositeModel(Seat seat)
    {
        ArgumentNullException.ThrowIfNull(seat);
        search = seat.NewSearch();
        utility = seat.Utility;
    }

    /// <inheritdoc/>
    public override void Learn(long bid, double time) { }

    /// <inheritdoc/>
    public override double UtilityOf(long bid) =>
        utility.Max > utility.Min ? (utility.Max - search.UtilityOf(bid)) / (utility.Max - utility.Min) : 1;
}
