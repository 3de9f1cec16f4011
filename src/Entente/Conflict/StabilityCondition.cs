using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Conflict;

/// <summary>Which preferences of one decision maker make a state stable for it, those of the others being as they are.</summary>
/// <param name="DecisionMaker">Who, as a number from 0.</param>
/// <param name="Holds">Whether its preferences as they are do.</param>
/// <param name="Clauses">What has to hold, all of it; moves that the others can always undo, or that another clause covers, are left out. Empty when every preference makes it stable.</param>
public sealed record StabilityCondition(int DecisionMaker, bool Holds, ImmutableArray<StabilityClause> Clauses)
{
    /// <summary>The fewest states that have to come down to the state or below for it to be stable, in order: the first of <see cref="LeastChanges"/>; empty when it is, null when finding them takes too long.</summary>
    public ImmutableArray<int>? LeastChange =>
        LeastChanges is not { } all ? null
        : all.IsEmpty ? []
        : all[0];

    /// <summary>Every choice of so few states, 100 at most, those first that have the fewest places of the ranking to come down; empty when the state is stable, null when finding them takes too long.</summary>
    public ImmutableArray<ImmutableArray<int>>? LeastChanges { get; init; } = [];

    /// <summary>The share of all strict rankings of the states that make it stable, 0 to 1; null when more than 20 states play a part.</summary>
    public Rational? Share { get; init; }
}
