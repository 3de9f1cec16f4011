using Entente.Bidding;

namespace Entente.Strategies.Models;

/// <summary>Knows what outcomes are worth to the other party; it learns nothing.</summary>
public sealed class PerfectModel : OpponentModel
{
    private readonly BidSearch search;
    private readonly BidUtility utility;

    /// <summary>A perfect model of the first of the others.</summary>
    /// <param name="seat">A seat that is told what outcomes are worth to the others.</param>
    /// <exception cref="InvalidOperationException">Nothing is known of the others.</exception>
    public PerfectModel(Seat seat)
    {
        ArgumentNullException.ThrowIfNull(seat);
        int other = seat.Party == 0 ? 1 : 0;
        search = seat.SearchFor(other);
        utility = seat.Known[other]!;
    }

    /// <inheritdoc/>
    public override void Learn(long bid, double time) { }

    /// <inheritdoc/>
    public override double UtilityOf(long bid) =>
        utility.Max > utility.Min ? (search.UtilityOf(bid) - utility.Min) / (utility.Max - utility.Min) : 1;
}
