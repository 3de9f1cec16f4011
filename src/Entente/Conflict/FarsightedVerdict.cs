using System.Collections.Immutable;

namespace Entente.Conflict;

/// <summary>Why a state is non-myopically stable for somebody, or is not.</summary>
/// <param name="DecisionMaker">Who, as a number from 0.</param>
/// <param name="State">The state.</param>
/// <param name="Horizons">What it does at each horizon from the first that comes back to the last before it does: the same again after that, so that these say it of all far horizons.</param>
public sealed record FarsightedVerdict(int DecisionMaker, int State, ImmutableArray<ForesightVerdict> Horizons)
{
    /// <summary>Whether it stays at every far horizon.</summary>
    public bool IsStable => Horizons.All(each => each.IsStable);

    /// <summary>The horizon that shows it: the first at which it moves, or the first of all where it always stays.</summary>
    public ForesightVerdict Telling => Horizons.FirstOrDefault(each => !each.IsStable) ?? Horizons[0];
}
