using Entente.Strategies.Parts;

namespace Entente.Strategies.Ours;

/// <summary>What the last proposal should be: the outcome that promises most, its gain times the chance that all accept it.</summary>
/// <param name="Bid">The outcome.</param>
/// <param name="Share">What it is worth, as a share of the way from the fallback to the best outcome.</param>
/// <param name="Promise">The gain that it promises, on the same scale.</param>
internal readonly record struct Finale(long Bid, double Share, double Promise)
{
    private const int Levels = 40;

    // How many of those who can only take or leave take anything better than their fallback.
    private const double Sensible = 0.05;

    /// <summary>Looks for it among efficient outcomes of 41 levels and the best that was offered.</summary>
    /// <param name="table">What has been seen.</param>
    /// <param name="picker">Finds efficient outcomes.</param>
    /// <param name="countdown">How many turns there are.</param>
    /// <param name="now">The share of the time that has passed.</param>
    /// <param name="floor">The least utility that it may have.</param>
    public static Finale Of(TableView table, Picker picker, Countdown countdown, double now, double floor)
    {
        OwnScale scale = table.Scale;
        double isLast = countdown.IsUltimatum ? Sensible : 0;
        // Whoever moves after the last proposal makes the offer that is there to be taken when it was refused.
        double otherwise = countdown.IsUltimatum ? 0 : table.Others[0].OfferAt(now, countdown.End);
        Span<double> levels = stackalloc double[table.Others.Length];
        for (int i = 0; i < levels.Length; i++)
        {
            // Who counts comes down for what it is shown, not with time.
            levels[i] = table.Others[i].LevelAt(now, table.IsCounting ? now : countdown.End);
        }

        var best = new Finale(table.Search.Best, 1, double.NegativeInfinity);
        for (int i = table.BestReceived >= 0 ? -1 : 0; i <= Levels; i++)
        {
            long bid = i < 0 ? table.BestReceived : picker.At(Math.Max(floor, scale.Utility(i / (double)Levels)));
            double share = table.ShareOf(bid);
            if (share < 0)
            {
                continue;
            }

            double chance = 1;
            for (int other = 0; other < levels.Length; other++)
            {
                chance *= table
                    .Others[other]
                    .ChanceOf(bid, levels[other], bid == table.BestReceived ? table.Again : 0, isLast);
            }

            double promise = (chance * share) + ((1 - chance) * otherwise);
            if (promise > best.Promise)
            {
                best = new Finale(bid, share, promise);
            }
        }

        return best;
    }
}
