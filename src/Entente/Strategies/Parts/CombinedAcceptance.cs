using Entente.Protocols;

namespace Entente.Strategies.Parts;

/// <summary>AC_combi: AC_next, and late in the talks also what is as good as can be hoped for in the time that is left.</summary>
/// <remarks>
/// Baarslag, Hindriks and Jonker 2013. From a moment <c>T</c> on, an offer is also accepted when it is worth at least as much as the best (or the mean) of the offers received in the window before
/// it that is as long as the time that is left.
/// </remarks>
public sealed class CombinedAcceptance : Acceptance
{
    private const int FirstRoom = 64;

    private readonly Seat seat;
    private readonly double from;
    private readonly bool isMean;
    private double[] worths = new double[FirstRoom];
    private double[] times = new double[FirstRoom];
    private int count;

    /// <summary>A combined acceptance.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="from">The <c>T</c>, 0 to 1.</param>
    /// <param name="isMean">Whether the mean rather than the best of the window counts.</param>
    public CombinedAcceptance(Seat seat, double from, bool isMean)
    {
        this.seat = seat;
        this.from = from;
        this.isMean = isMean;
    }

    /// <inheritdoc/>
    public override bool IsListening => true;

    /// <inheritdoc/>
    public override bool Accepts(in Turn turn, double offered, double next)
    {
        if (offered >= next)
        {
            return true;
        }

        if (turn.Time < from)
        {
            return false;
        }

        double start = turn.Time - (1 - turn.Time);
        double best = double.NegativeInfinity;
        double sum = 0;
        int seen = 0;
        for (int i = count - 1; i >= 0 && times[i] >= start; i--)
        {
            best = Math.Max(best, worths[i]);
            sum += worths[i];
            seen++;
        }

        return offered >= (isMean && seen > 0 ? sum / seen : best);
    }

    /// <inheritdoc/>
    public override void Observe(int by, double worth, double time)
    {
        if (by == seat.Party)
        {
            return;
        }

        if (count == worths.Length)
        {
            Array.Resize(ref worths, count * 2);
            Array.Resize(ref times, count * 2);
        }

        worths[count] = worth;
        times[count++] = time;
    }
}
