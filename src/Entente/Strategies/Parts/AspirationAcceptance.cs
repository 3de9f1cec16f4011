using Entente.Protocols;

namespace Entente.Strategies.Parts;

/// <summary>AC_asp: accepts what reaches an aspiration that falls with time, whatever it would offer itself.</summary>
public sealed class AspirationAcceptance : Acceptance
{
    private readonly Concession concession;
    private readonly OwnScale scale;

    /// <summary>An acceptance by aspiration.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="concession">How the aspiration falls.</param>
    public AspirationAcceptance(Seat seat, Concession concession)
    {
        ArgumentNullException.ThrowIfNull(seat);
        ArgumentNullException.ThrowIfNull(concession);
        this.concession = concession;
        scale = new OwnScale(seat);
    }

    /// <inheritdoc/>
    public override bool Accepts(in Turn turn, double offered, double next) =>
        offered >= scale.Utility(concession.ShareAt(turn.Time));
}
