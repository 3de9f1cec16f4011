namespace Entente.Bidding;

/// <summary>A sorted list from its beginning.</summary>
internal sealed class ListedDescent(ListedRanking ranking) : BidDescent
{
    private int place = -1;

    public override double NextUtility =>
        place + 1 < ranking.Utilities.Length ? ranking.Utilities[place + 1] : double.NegativeInfinity;

    public override bool MoveNext()
    {
        if (place + 1 >= ranking.Bids.Length)
        {
            return false;
        }

        place++;
        Bid = ranking.Bids[place];
        Utility = ranking.Utilities[place];
        return true;
    }
}
