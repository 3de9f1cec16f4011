using System.Collections.Immutable;

namespace Entente.Conflict;

/// <summary>What a coalition can gain, and what holds it back.</summary>
/// <param name="Members">Its decision makers (numbers from 0), in order.</param>
/// <param name="Improvements">The moves from a state to one that every member prefers, in order.</param>
/// <param name="Concepts">By concept from Nash to sequential, the states that are stable for it.</param>
public sealed record CoalitionStability(
    ImmutableArray<int> Members,
    ImmutableArray<StateArc> Improvements,
    ImmutableArray<StateSet> Concepts
);
