namespace Entente.Strategies;

/// <summary>A way of playing, ready to take a seat in any number of sessions.</summary>
/// <remarks>Strategies are written as text, see <see cref="Catalog.StrategyCatalog"/>, or made from a function. Immutable.</remarks>
public sealed class Strategy
{
    private readonly Func<Seat, Agent> sit;

    /// <summary>A strategy.</summary>
    /// <param name="text">How it is written; results name it so.</param>
    /// <param name="traits">What it declares about itself.</param>
    /// <param name="sit">Makes an agent for a seat.</param>
    public Strategy(string text, StrategyTraits traits, Func<Seat, Agent> sit)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        ArgumentNullException.ThrowIfNull(sit);
        Text = text;
        Traits = traits;
        this.sit = sit;
    }

    /// <summary>How it is written: <c>conceder(e=2)</c>.</summary>
    public string Text { get; }

    /// <summary>What it declares about itself.</summary>
    public StrategyTraits Traits { get; }

    /// <summary>Whether it declares something.</summary>
    /// <param name="trait">One or several traits, all of which are asked for.</param>
    public bool Has(StrategyTraits trait) => (Traits & trait) == trait;

    /// <summary>Takes a seat.</summary>
    /// <param name="seat">The seat.</param>
    /// <returns>An agent for one session.</returns>
    public Agent Sit(Seat seat) => sit(seat);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
