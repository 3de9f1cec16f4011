using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Explaining;

/// <summary>A few changes of an outcome that together are better for every party, and of which none can be left out.</summary>
/// <param name="Issues">The numbers of the issues that change, ascending. One: a gain that costs nobody anything. Several: a trade.</param>
/// <param name="Outcome">The outcome with the changes.</param>
/// <param name="Utilities">By party: what it is worth.</param>
/// <param name="Gains">By party: what it is worth more than before, above 0.</param>
public sealed record JointGain(
    ImmutableArray<int> Issues,
    Outcome Outcome,
    ImmutableArray<Rational> Utilities,
    ImmutableArray<Rational> Gains
)
{
    /// <summary>Whether it is worth at least as much to everybody as no agreement.</summary>
    public bool IsDeal { get; init; }
}
