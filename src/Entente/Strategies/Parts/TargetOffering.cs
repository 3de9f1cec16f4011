using Entente.Bidding;
using Entente.Protocols;

namespace Entente.Strategies.Parts;

/// <summary>Offers the outcome nearest in worth to a target that depends on the time alone.</summary>
/// <remarks>
/// The target is <c>low + (high - low) s</c>, <c>s</c> being the
/// <see cref="Concession"/> at the time: from the best outcome to the fallback (or the worst outcome, where that is better). Under <see cref="Convention.Genius"/> the outcome may lie below the fallback.
/// </remarks>
public sealed class TargetOffering : Offering
{
    private const int MostTargets = 1 << 16;

    private readonly Concession concession;
    private readonly BidSearch search;
    private readonly double[] shares;
    private readonly double low;
    private readonly double high;
    private readonly double floor;
    private readonly TargetPicker? picker;

    /// <summary>An offering by target.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="concession">How the target falls.</param>
    /// <param name="model">Chooses among outcomes that are about as good; null for the nearest to the target.</param>
    public TargetOffering(Seat seat, Concession concession, OpponentModel? model = null)
    {
        ArgumentNullException.ThrowIfNull(seat);
        ArgumentNullException.ThrowIfNull(concession);
        this.concession = concession;
        search = seat.NewSearch();
        picker = model is null ? null : new TargetPicker(seat, model);
        bool isGenius = seat.Convention == Convention.Genius;
        floor = isGenius ? double.NegativeInfinity : seat.Reservation;
        high = seat.Utility.Max;
        low = Math.Min(high, Math.Max(seat.Utility.Min, seat.Reservation));
        bool isByRound = seat.Limits is { Rounds: > 0 and <= MostTargets, Duration: 0 };
        shares = isByRound ? concession.SharesOf(seat.Limits.Rounds) : [];
    }

    /// <inheritdoc/>
    public override bool KeepsFallback => true;

    /// <inheritdoc/>
    public override long Next(in Turn turn) =>
        picker is null ? search.Nearest(Target(turn), floor) : picker.Pick(Target(turn));

    /// <summary>The worth that is aimed at.</summary>
    /// <param name="turn">When.</param>
    public double Target(in Turn turn)
    {
        double share = (uint)turn.Round < (uint)shares.Length ? shares[turn.Round] : concession.ShareAt(turn.Time);
        return low + ((high - low) * share);
    }
}
