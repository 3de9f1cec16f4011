using Entente.Bidding;
using Entente.Protocols;

namespace Entente.Strategies.Parts;

/// <summary>Nash-seeking: moves from its best outcome towards the outcome with the largest product of its own gain and the other's by the model.</summary>
/// <remarks>
/// The target falls to what the Nash outcome by the model is worth and no further until the last tenth of the time, in which it falls on to the fallback. Up to 256 outcomes, evenly
/// spread over its wishes, are searched for that outcome, and again after every tenth offer of the other.
/// </remarks>
public sealed class NashOffering : Offering
{
    private const int MostLooked = 256;
    private const int Every = 10;
    private const double LastTenth = 0.9;

    private readonly Seat seat;
    private readonly OpponentModel model;
    private readonly Concession concession;
    private readonly OwnScale scale;
    private readonly BidSearch search;
    private readonly TargetPicker picker;
    private readonly long[] looked = new long[MostLooked];
    private double goal = 0.5;
    private int heard;

    /// <summary>A Nash-seeking offering.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="concession">How the target falls towards the goal.</param>
    /// <param name="model">What the other wants.</param>
    public NashOffering(Seat seat, Concession concession, OpponentModel model)
    {
        ArgumentNullException.ThrowIfNull(seat);
        ArgumentNullException.ThrowIfNull(model);
        this.seat = seat;
        this.model = model;
        this.concession = concession;
        scale = new OwnScale(seat);
        search = seat.NewSearch();
        picker = new TargetPicker(seat, model);
        Seek();
    }

    /// <inheritdoc/>
    public override bool IsListening => true;

    /// <inheritdoc/>
    public override bool KeepsFallback => true;

    /// <inheritdoc/>
    public override long Next(in Turn turn)
    {
        double share = concession.ShareAt(turn.Time);
        double last = turn.Time > LastTenth ? (1 - turn.Time) / (1 - LastTenth) : 1;
        return picker.Pick(scale.Utility((goal * last) + ((1 - (goal * last)) * share)));
    }

    /// <inheritdoc/>
    public override void Observe(int by, long bid, double time)
    {
        if (by != seat.Party && ++heard % Every == 0)
        {
            Seek();
        }
    }

    private void Seek()
    {
        int count = search.Between(scale.Low, double.PositiveInfinity, looked, seat.Random);
        double most = double.NegativeInfinity;
        foreach (long bid in looked.AsSpan(0, count))
        {
            double share = scale.Share(search.UtilityOf(bid));
            double product = share * model.UtilityOf(bid);
            if (product > most)
            {
                most = product;
                goal = Math.Clamp(share, 0, 1);
            }
        }
    }
}
