using Entente.Bidding;

namespace Entente.Strategies.Parts;

/// <summary>A party's utilities as shares of the way from what it gets anyhow (its fallback, or its worst outcome where that is better) to its best outcome.</summary>
internal readonly struct OwnScale
{
    private readonly double room;

    public OwnScale(Seat seat)
    {
        BidUtility utility = seat.Utility;
        Low = Math.Min(utility.Max, Math.Max(utility.Min, seat.Reservation));
        room = utility.Max - Low;
    }

    /// <summary>The utility whose share is 0.</summary>
    public double Low { get; }

    /// <summary>The share of a utility: 0 for what it gets anyhow, 1 for the best; below 0 for less.</summary>
    public double Share(double utility) => room > 0 ? (utility - Low) / room : 1;

    /// <summary>The utility of a share.</summary>
    public double Utility(double share) => Low + (room * share);
}
