using Entente.Strategies;

namespace Entente.Experiments.Models;

/// <summary>Believes nothing: it puts outcomes in an order that has to do with nothing, so that one of those about as good is taken by chance.</summary>
internal sealed class ChanceModel : OpponentModel
{
    private const ulong Mix = 0x9E3779B97F4A7C15;

    /// <inheritdoc/>
    public override void Learn(long bid, double time) { }

    /// <inheritdoc/>
    public override double UtilityOf(long bid)
    {
        ulong mixed = unchecked(((ulong)bid + 1) * Mix);
        mixed = unchecked((mixed ^ (mixed >> 29)) * Mix);
        return (mixed >> 11) * (1.0 / (1UL << 53));
    }
}
