using Entente.Annotations;
using Entente.Numbers;

namespace Entente.Explaining;

/// <summary>What a scenario says about one number, and what that rests on. The three are equal for a number without range.</summary>
/// <param name="Low">The lowest value thought possible, on the party's scale.</param>
/// <param name="Likely">The value that counts.</param>
/// <param name="High">The highest value thought possible.</param>
public sealed record EntryRange(Rational Low, Rational Likely, Rational High)
{
    /// <summary>Whether it is a score times a weight other than 1, which is another number than the score in the scenario.</summary>
    public bool IsWeighted { get; init; }

    /// <summary>What it rests on; null for nothing stated.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>Whether a value lies from the lowest to the highest.</summary>
    /// <param name="value">The value.</param>
    public bool Holds(Rational value) => Low <= value && value <= High;
}
