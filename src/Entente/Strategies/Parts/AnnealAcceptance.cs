using Entente.Numbers;
using Entente.Protocols;

namespace Entente.Strategies.Parts;

/// <summary>In a vote on a draft, yes to what is at least as good as the text, and to what is worse with a chance that falls with the loss and with time; elsewhere AC_next.</summary>
/// <remarks>
/// The annealer of Klein et al. 2003: a draft that loses <c>d</c>, as a share of the party's whole range, has the chance <c>exp(-d / T)</c>; here the temperature <c>T</c>
/// falls in a straight line, from <c>heat</c> at the start to 0 at the deadline. Without a deadline it stays.
/// </remarks>
public sealed class AnnealAcceptance : Acceptance
{
    private readonly Seat seat;
    private readonly double heat;
    private readonly double range;

    /// <summary>An annealer.</summary>
    /// <param name="seat">The seat, whose chance it draws.</param>
    /// <param name="heat">The temperature at the start, as a share of the party's range of utilities.</param>
    public AnnealAcceptance(Seat seat, double heat)
    {
        ArgumentNullException.ThrowIfNull(seat);
        this.seat = seat;
        this.heat = heat;
        range = seat.Utility.Max - seat.Utility.Min;
    }

    /// <inheritdoc/>
    public override bool Accepts(in Turn turn, double offered, double next) => offered >= next;

    /// <inheritdoc/>
    public override bool Prefers(in Turn turn, double draft, double text, double next, double floor)
    {
        double temperature = heat * range * (1 - turn.Time);
        return draft >= text || (temperature > 0 && seat.Random.Unit() < StableMath.Exp((draft - text) / temperature));
    }
}
