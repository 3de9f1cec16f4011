using Entente.Numbers;
using Entente.Protocols;

namespace Entente.Strategies.Whole;

/// <summary>Yushu: decides by how many rounds are left and by how generous the other has been on average.</summary>
/// <remarks>An and Lesser 2012; second of ANAC 2010. The target is <c>1 - (1 - m) t^1.2</c>, see <see cref="MinimumOf"/> for <c>m</c>.</remarks>
internal sealed class YushuAgent : PublishedAgent
{
    private const double Eagerness = 1.2;
    private const int Best = 10;
    private const int Learning = 10;
    private const int Recent = 4;

    private readonly List<int> best = [];
    private double sum;
    private double target = 1;
    private double acceptable = 1;
    private long suggestion = -1;

    public YushuAgent(Seat seat)
        : base(seat) { }

    /// <summary>The worth that the target falls to.</summary>
    /// <param name="left">How many rounds are left.</param>
    /// <param name="mean">The mean worth of the other's offers.</param>
    /// <param name="received">How many offers it has made.</param>
    /// <remarks>
    /// 0.93, 0.9, 0.86, 0.8 or 0.6 for more than 6.7, 5, 3, 2.3 rounds and fewer. With <c>a</c> the mean, at least 0.3: less by <c>(0.75 - a) / 2.5</c> in the last <c>20 + 200 (1 - a)</c> rounds
    /// if <c>a</c> is below 0.75; no less than 0.5; times <c>min(0.75, a) / 3 + 0.75</c>; no less than <c>a</c>.
    /// </remarks>
    internal static double MinimumOf(int left, double mean, int received)
    {
        double minimum =
            left > 6.7 ? 0.93
            : left > 5 ? 0.9
            : left > 3 ? 0.86
            : left > 2.3 ? 0.8
            : 0.6;
        double average = Math.Max(0.3, mean);
        if (left < 20 + (200 * (1 - average)) && received > 3 && average < 0.75)
        {
            minimum -= (0.75 - average) / 2.5;
        }

        return Math.Max(average, Math.Max(0.5, minimum) * ((Math.Min(0.75, average) / 3) + 0.75));
    }

    /// <inheritdoc/>
    protected override long Plan(in Turn turn)
    {
        suggestion = -1;
        if (Received.Count == 0 || Made.Count == 0)
        {
            return Search.Best;
        }

        int left = RoundsLeft(turn);
        Aim(turn.Time, left);
        return suggestion >= 0 ? suggestion
            : target >= 1 ? Search.Best
            : Made.Count <= Learning ? Search.AtLeast(UtilityOf(target))
            : Draw(left > 30 ? Math.Max(Received.Most, target) : 0.96 * target, Math.Min(1, 1.08 * target));
    }

    /// <inheritdoc/>
    protected override bool Accepts(in Turn turn, double offered, double next)
    {
        bool isGood = Made.Count > 0 && (offered >= target || offered >= acceptable);
        return isGood && (suggestion < 0 || RoundsLeft(turn) < 8 || offered >= next);
    }

    /// <inheritdoc/>
    protected override void Learn(long bid, double worth, double time)
    {
        sum += worth;
        int place = best.Count;
        while (place > 0 && Received.WorthAt(best[place - 1]) < worth)
        {
            place--;
        }

        best.Insert(place, Received.Count - 1);
        if (best.Count > Best)
        {
            best.RemoveAt(Best);
        }
    }

    private void Aim(double time, int left)
    {
        double minimum = MinimumOf(left, sum / Received.Count, Received.Count);
        double most = Received.Most;
        target = 1 - ((1 - minimum) * StableMath.Pow(time, Eagerness));
        acceptable = left < 15 ? 0.92 : 0.96;
        if (left < 1.6)
        {
            suggestion = Received.BidAt(best[0]);
            return;
        }

        if (left > 50)
        {
            target = Math.Max(target, most * 1.001);
        }

        bool isNear = left < 10 && most > 0.95 * target;
        if (isNear || most >= target)
        {
            target = isNear ? 0.95 * target : target;
            suggestion = Suggested();
        }
    }

    // The best that it was offered; if it has just said so, any of the ten best that reach the target.
    private long Suggested()
    {
        long bid = Received.BidAt(best[0]);
        bool isSaid = false;
        for (int place = Math.Max(0, Made.Count - Recent); place < Made.Count; place++)
        {
            isSaid |= Made.BidAt(place) == bid;
        }

        int good = 0;
        while (good < best.Count && Received.WorthAt(best[good]) >= target)
        {
            good++;
        }

        return isSaid && good > 0 ? Received.BidAt(best[(int)Seat.Random.Below((ulong)good)]) : bid;
    }
}
