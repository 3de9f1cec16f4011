namespace Entente.Bidding;

/// <summary>A sorted list from its beginning.</summary>
/// <param name="bids">The numbers from the best outcome to the worst.</param>
/// <param name="utilities">The utilities by number.</param>
internal sealed class ListedDescent(int[] bids, double[] utilities) : BidDescent
{
    private int place = -1;

    public override double NextUtility =>
        place + 1 < bids.Length ? utilities[bids[place + 1]] : double.NegativeInfinity;

    public override bool MoveNext()
    {
        if (place + 1 >= bids.Length)
        {
            return false;
        }

        place++;
        Bid = bids[place];
        Utility = utilities[bids[place]];
        return true;
    }

    public override long Reached(int step) => step <= place ? bids[step] : throw NotReached(step);
}
