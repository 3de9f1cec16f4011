using Entente.Protocols;

namespace Entente.Strategies.Parts;

/// <summary>A target that is partly that of time and partly that of the other's behaviour.</summary>
/// <remarks>
/// After Keskin, Çakan and Aydoğan 2021: the target is <c>(1 - t^2) b + t^2 c</c>, <c>b</c> being what answers the other's last move and <c>c</c> what the time alone asks for,
/// so that the deadline weighs more the nearer it is. Here the behavioural part is relative tit-for-tat; the paper weighs several past moves.
/// </remarks>
public sealed class HybridOffering : Offering
{
    private readonly TitForTatOffering behaviour;
    private readonly Concession concession;
    private readonly OwnScale scale;
    private readonly TargetPicker picker;

    /// <summary>A hybrid of time and behaviour.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="concession">What the time asks for.</param>
    /// <param name="model">Chooses among outcomes of equal worth; null for the nearest.</param>
    public HybridOffering(Seat seat, Concession concession, OpponentModel? model = null)
    {
        behaviour = new TitForTatOffering(seat, TitForTatKind.Relative, delay: 1);
        this.concession = concession;
        scale = new OwnScale(seat);
        picker = new TargetPicker(seat, model);
    }

    /// <inheritdoc/>
    public override bool IsListening => true;

    /// <inheritdoc/>
    public override bool KeepsFallback => true;

    /// <inheritdoc/>
    public override long Next(in Turn turn)
    {
        double weight = turn.Time * turn.Time;
        return picker.Pick(scale.Utility(((1 - weight) * behaviour.Share) + (weight * concession.ShareAt(turn.Time))));
    }

    /// <inheritdoc/>
    public override void Observe(int by, long bid, double time) => behaviour.Observe(by, bid, time);
}
