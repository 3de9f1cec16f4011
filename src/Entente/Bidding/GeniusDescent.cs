namespace Entente.Bidding;

/// <summary>The sorted list of GENIUS from its beginning.</summary>
internal sealed class GeniusDescent(GeniusRanking ranking) : BidDescent
{
    private int place = -1;

    public override double NextUtility =>
        place + 1 < ranking.Bids.Length ? ranking.Table[ranking.Bids[place + 1]] : double.NegativeInfinity;

    public override bool MoveNext()
    {
        if (place + 1 >= ranking.Bids.Length)
        {
            return false;
        }

        place++;
        Bid = ranking.Bids[place];
        Utility = ranking.Table[ranking.Bids[place]];
        return true;
    }
}
