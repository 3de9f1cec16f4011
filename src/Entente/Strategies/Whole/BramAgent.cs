using Entente.Protocols;

namespace Entente.Strategies.Whole;

/// <summary>BRAMAgent: puts together outcomes from values that the other asked for lately, above a threshold that falls in four steps.</summary>
/// <remarks>Fishel, Bercovitch and Gal 2013; ANAC 2011. The threshold lies 0.07, 0.15, 0.3 and 0.8 of the range below the best until a third, five sixths, 35/36 and the end of the time.</remarks>
internal sealed class BramAgent : PublishedAgent
{
    private const int Window = 10;
    private const int Tries = 10;
    private const double MostRepeated = 0.2;

    private readonly int[] parts;
    private readonly int[] source;
    private readonly Dictionary<long, int> proposals = [];
    private int listed;

    public BramAgent(Seat seat)
        : base(seat)
    {
        parts = new int[seat.Book.Groups];
        source = new int[seat.Book.Groups];
    }

    /// <summary>The least worth that is accepted or put together.</summary>
    /// <param name="time">The share of the time that has passed.</param>
    /// <param name="least">The worth of the worst outcome that it would ever offer.</param>
    internal static double ThresholdAt(double time, double least)
    {
        double share =
            time < 1.0 / 3 ? 0.07
            : time < 5.0 / 6 ? 0.15
            : time < 35.0 / 36 ? 0.3
            : 0.8;
        return 1 - (share * (1 - least));
    }

    /// <inheritdoc/>
    protected override long Plan(in Turn turn)
    {
        if (Received.Count <= Window)
        {
            return Search.Best;
        }

        double threshold = Threshold(turn);
        long best = -1;
        double most = threshold;
        for (int i = 0; i < Tries; i++)
        {
            long bid = PutTogether();
            double worth = WorthOfBid(bid);
            if (worth > most)
            {
                most = worth;
                best = bid;
            }
        }

        return best >= 0 ? best : FromList(threshold);
    }

    /// <inheritdoc/>
    protected override bool Accepts(in Turn turn, double offered, double next) =>
        Received.Count > 0 && (offered >= Threshold(turn) || offered >= next);

    private double Threshold(in Turn turn) => ThresholdAt(turn.Time, Math.Clamp(Floor(turn), 0, 1));

    // Every group of issues as in one of the other's last ten offers.
    private long PutTogether()
    {
        for (int group = 0; group < parts.Length; group++)
        {
            int place = Received.Count - 1 - (int)Seat.Random.Below(Window);
            Seat.Book.Parts(Received.BidAt(place), source);
            parts[group] = source[group];
        }

        return Seat.Book.NumberOf(parts);
    }

    // The outcomes above the threshold one after the other, none of them in more than a fifth of these offers.
    private long FromList(double threshold)
    {
        int count = Look(threshold, 1);
        if (count == 0)
        {
            return Search.Best;
        }

        int start = listed++ % count;
        for (int i = 0; i < count; i++)
        {
            long bid = Looked[(start + i) % count];
            int before = proposals.GetValueOrDefault(bid);
            if (before <= MostRepeated * listed)
            {
                proposals[bid] = before + 1;
                return bid;
            }
        }

        return Looked[start];
    }
}
