using Entente.Protocols;

namespace Entente.Strategies.Parts;

/// <summary>Answers concessions of the other with concessions of its own, measured in what offers are worth to itself.</summary>
/// <remarks>
/// The behaviour-dependent family of Faratin, Sierra and Jennings 1998, applied to utilities rather than issue by issue. With <c>y</c> the worth of the others' offers and <c>x</c> that of
/// one's own, both as shares of the way from the fallback to the best outcome: absolute <c>x' = x - (y(n) - y(n - d))</c>, relative <c>x' = x y(n - d) / y(n)</c>, averaged
/// the same with a window in place of the delay. Shares stay between 0 and 1; until there are enough offers, the best outcome is offered again.
/// </remarks>
public sealed class TitForTatOffering : Offering
{
    private readonly TitForTatKind kind;
    private readonly Seat seat;
    private readonly OwnScale scale;
    private readonly TargetPicker picker;
    private readonly double[] received;
    private int count;
    private double own = 1;
    private double target = 1;

    /// <summary>A behaviour-dependent offering.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="kind">How a concession is answered.</param>
    /// <param name="delay">How many offers of the other a concession is measured over; at least 1.</param>
    /// <param name="model">Chooses among outcomes of equal worth; null for the nearest.</param>
    public TitForTatOffering(Seat seat, TitForTatKind kind, int delay, OpponentModel? model = null)
    {
        ArgumentNullException.ThrowIfNull(seat);
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, 1);
        this.seat = seat;
        this.kind = kind;
        scale = new OwnScale(seat);
        picker = new TargetPicker(seat, model);
        received = new double[delay + 1];
    }

    /// <inheritdoc/>
    public override bool IsListening => true;

    /// <inheritdoc/>
    public override bool KeepsFallback => true;

    /// <inheritdoc/>
    public override long Next(in Turn turn) => picker.Pick(scale.Utility(target));

    /// <summary>The share of its best gain that it asks for now, 0 to 1.</summary>
    internal double Share => target;

    /// <inheritdoc/>
    public override void Observe(int by, long bid, double time)
    {
        double share = Math.Clamp(scale.Share(picker.UtilityOf(bid)), 0, 1);
        if (by == seat.Party)
        {
            own = share;
            return;
        }

        received[count % received.Length] = share;
        count++;
        if (count < received.Length)
        {
            return;
        }

        double latest = share;
        double earlier = received[count % received.Length];
        target = Math.Clamp(
            kind == TitForTatKind.Absolute ? own - (latest - earlier)
                : latest > 0 ? own * (kind == TitForTatKind.Relative ? earlier : Mean()) / latest
                : own,
            0,
            1
        );
    }

    // The mean of the window before the latest offer.
    private double Mean()
    {
        double sum = 0;
        for (int back = 2; back <= received.Length; back++)
        {
            sum += received[(count - back) % received.Length];
        }

        return sum / (received.Length - 1);
    }
}
