using Entente.Protocols;

namespace Entente.Strategies.Parts;

/// <summary>AC_prev: accepts what is worth at least as much as the last offer of one's own.</summary>
/// <remarks>Baarslag, Hindriks and Jonker 2013.</remarks>
/// <param name="seat">The seat.</param>
/// <param name="scale">The <c>a</c> of <c>a u + b</c>.</param>
/// <param name="shift">The <c>b</c>.</param>
public sealed class PreviousAcceptance(Seat seat, double scale = 1, double shift = 0) : Acceptance
{
    private double previous = double.PositiveInfinity;

    /// <inheritdoc/>
    public override bool IsListening => true;

    /// <inheritdoc/>
    public override bool Accepts(in Turn turn, double offered, double next) => (scale * offered) + shift >= previous;

    /// <inheritdoc/>
    public override void Observe(int by, double worth, double time) => previous = by == seat.Party ? worth : previous;
}
