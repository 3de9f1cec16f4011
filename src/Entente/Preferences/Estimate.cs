using Entente.Annotations;
using Entente.Numbers;

namespace Entente.Preferences;

/// <summary>A number as a party or an analyst gives it: one value, or a low, a likely and a high one, with what it rests on.</summary>
/// <remarks><c>default</c> is zero, without range or evidence. Analysis counts it at <see cref="Likely"/> unless it works with ranges.</remarks>
public readonly record struct Estimate
{
    private readonly Spread? spread;

    /// <summary>One value.</summary>
    public Estimate(Rational likely)
    {
        Likely = likely;
        spread = null;
    }

    /// <summary>A range.</summary>
    /// <exception cref="ArgumentException">Not <paramref name="low"/> ≤ <paramref name="likely"/> ≤ <paramref name="high"/>.</exception>
    public Estimate(Rational low, Rational likely, Rational high)
    {
        if (low > likely || likely > high)
        {
            throw new ArgumentException($"A range goes from low over likely to high, not {low}, {likely}, {high}.");
        }

        Likely = likely;
        spread = low == high ? null : new Spread(low, high, null);
    }

    private Estimate(Rational likely, Spread? spread)
    {
        Likely = likely;
        this.spread = spread;
    }

    private sealed record Spread(Rational Low, Rational High, Evidence? Evidence);

    /// <summary>The value to count with.</summary>
    public Rational Likely { get; }

    /// <summary>The lowest value thought possible.</summary>
    public Rational Low => spread?.Low ?? Likely;

    /// <summary>The highest value thought possible.</summary>
    public Rational High => spread?.High ?? Likely;

    /// <summary>Whether the lowest and the highest value differ.</summary>
    public bool IsRange => spread is not null && spread.Low != spread.High;

    /// <summary>What the number rests on; null for nothing stated.</summary>
    public Evidence? Evidence => spread?.Evidence;

    /// <summary>One value.</summary>
    public static implicit operator Estimate(Rational value) => new(value);

    /// <summary>One value.</summary>
    public static implicit operator Estimate(long value) => new(value);

    /// <summary>The same number with what it rests on.</summary>
    public Estimate With(Evidence? evidence) => new(Likely, new Spread(Low, High, evidence));
}
