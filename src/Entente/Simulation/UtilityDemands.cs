using Entente.Bidding;
using Entente.Protocols;

namespace Entente.Simulation;

/// <summary>Demands can be met together when an outcome is worth at least as much to every party as what it demands.</summary>
/// <remarks>
/// The rule of Nash 1953 on a finite set of outcomes. Of several such outcomes the one with the largest product of gains over the fallbacks is taken, and of those the first by number.
/// In spaces that are too large to list only the demands themselves are looked at.
/// </remarks>
internal readonly struct UtilityDemands : IDemandRule
{
    private readonly BidUtility[] utilities;
    private readonly BidSearch[] searches;
    private readonly ListedRanking[]? rankings;

    public UtilityDemands(BidSpace space, BidBook book)
    {
        utilities = [.. space.Utilities];
        searches = [.. utilities.Select(utility => utility.Ranking.Search(book))];
        rankings = space.IsListed ? [.. utilities.Select(utility => (ListedRanking)utility.Ranking)] : null;
    }

    public long Settle(ReadOnlySpan<long> demands)
    {
        Span<double> levels = stackalloc double[demands.Length];
        for (int party = 0; party < levels.Length; party++)
        {
            levels[party] = searches[party].UtilityOf(demands[party]);
        }

        return Best(rankings is null ? demands : [], levels);
    }

    private long Best(ReadOnlySpan<long> candidates, ReadOnlySpan<double> levels)
    {
        long best = -1;
        double most = double.NegativeInfinity;
        if (rankings is null)
        {
            foreach (long outcome in candidates)
            {
                Weigh(outcome, levels, ref best, ref most);
            }

            return best;
        }

        // Whoever demands most leaves the fewest outcomes to look at.
        int hardest = 0;
        for (int party = 1; party < levels.Length; party++)
        {
            hardest =
                rankings[party].LastAtLeast(levels[party]) < rankings[hardest].LastAtLeast(levels[hardest])
                    ? party
                    : hardest;
        }

        ReadOnlySpan<int> within = rankings[hardest].Bids;
        foreach (int outcome in within[..(rankings[hardest].LastAtLeast(levels[hardest]) + 1)])
        {
            Weigh(outcome, levels, ref best, ref most);
        }

        return best;
    }

    private void Weigh(long outcome, ReadOnlySpan<double> levels, ref long best, ref double most)
    {
        double product = 1;
        for (int party = 0; party < levels.Length; party++)
        {
            double worth = searches[party].UtilityOf(outcome);
            if (worth < levels[party])
            {
                return;
            }

            product *= Math.Max(0, worth - utilities[party].Reservation);
        }

        if (product > most || (product == most && outcome < best))
        {
            best = outcome;
            most = product;
        }
    }
}
