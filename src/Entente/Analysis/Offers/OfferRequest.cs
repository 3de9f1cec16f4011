using Entente.Numbers;

namespace Entente.Analysis.Offers;

/// <summary>Which offers are looked for.</summary>
/// <param name="Party">The number of the party that makes them, from 0; it has scores.</param>
/// <param name="At">What they are to be worth to it, on its own scale.</param>
public sealed record OfferRequest(int Party, Rational At)
{
    /// <summary>
    /// How far their worth may lie from <see cref="At"/>, as a share of the party's scale (best minus worst outcome), 0 to 1; null for the first of 1, 2, 5
    /// and 10 percent within which there are as many as asked for.
    /// </summary>
    public Rational? Within { get; init; }

    /// <summary>How many offers, at least 1.</summary>
    public int Count { get; init; } = 3;

    /// <summary>What the party takes the others to want.</summary>
    public OfferModel Model { get; init; }
}
