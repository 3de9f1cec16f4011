using Entente.Bidding;
using Entente.Protocols;

namespace Entente.Strategies.Parts;

/// <summary>The random walker: any outcome that is no worse than the fallback, each offer anew.</summary>
public sealed class RandomOffering : Offering
{
    private readonly Seat seat;
    private readonly BidSearch search;
    private long chosen = -1;
    private int round = -1;

    /// <summary>A random walker.</summary>
    /// <param name="seat">The seat.</param>
    public RandomOffering(Seat seat)
    {
        ArgumentNullException.ThrowIfNull(seat);
        this.seat = seat;
        search = seat.NewSearch();
    }

    /// <inheritdoc/>
    public override bool KeepsFallback => true;

    /// <inheritdoc/>
    public override long Next(in Turn turn)
    {
        if (round == turn.Round)
        {
            return chosen;
        }

        round = turn.Round;
        chosen = search.Within(seat.Reservation, double.PositiveInfinity, seat.Random);
        chosen = chosen < 0 ? search.Best : chosen;
        return chosen;
    }
}
