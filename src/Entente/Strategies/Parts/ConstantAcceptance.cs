using Entente.Protocols;

namespace Entente.Strategies.Parts;

/// <summary>AC_const: accepts what is worth at least a fixed share of the best outcome.</summary>
/// <remarks>Baarslag, Hindriks and Jonker 2013, where utilities run from 0 to 1; here the share is of the way from 0, or from the worst outcome where that is below 0, to the best.</remarks>
public sealed class ConstantAcceptance : Acceptance
{
    private readonly double least;

    /// <summary>An acceptance from a fixed share on.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="share">The share, 0 to 1.</param>
    public ConstantAcceptance(Seat seat, double share)
    {
        ArgumentNullException.ThrowIfNull(seat);
        double start = Math.Min(0, seat.Utility.Min);
        least = start + (share * (seat.Utility.Max - start));
    }

    /// <inheritdoc/>
    public override bool Accepts(in Turn turn, double offered, double next) => offered >= least;
}
