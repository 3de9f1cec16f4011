using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Preferences;

/// <summary>What each value of one issue is worth to a party.</summary>
public abstract record ValueFunction
{
    private ValueFunction() { }

    /// <summary>A score for every numbered value.</summary>
    /// <param name="Scores">The scores by the number of the value; as many as the issue has values.</param>
    public sealed record Table(ImmutableArray<Estimate> Scores) : ValueFunction;

    /// <summary>The same score for every value.</summary>
    /// <param name="Score">The score.</param>
    public sealed record Constant(Estimate Score) : ValueFunction;

    /// <summary>A score that changes evenly from the smallest value of the issue (<c>Low</c>) to the largest (<c>High</c>).</summary>
    /// <param name="AtLow">The score of the smallest value.</param>
    /// <param name="AtHigh">The score of the largest value.</param>
    public sealed record Linear(Estimate AtLow, Estimate AtHigh) : ValueFunction;

    /// <summary>Scores at some numbers, joined by straight lines; before the first and after the last the score stays.</summary>
    /// <param name="Points">At least one point, by strictly increasing number.</param>
    public sealed record PiecewiseLinear(ImmutableArray<ScoredNumber> Points) : ValueFunction;

    /// <summary>A best number, and scores that fall evenly from it to the ends of the range.</summary>
    /// <param name="Top">The best number, in the range of the issue.</param>
    /// <param name="AtTop">The score of the best number.</param>
    /// <param name="AtLow">The score of the smallest value.</param>
    /// <param name="AtHigh">The score of the largest value.</param>
    public sealed record Peaked(Rational Top, Estimate AtTop, Estimate AtLow, Estimate AtHigh) : ValueFunction;
}
