using System.Collections.Immutable;

namespace Entente.Conflict;

/// <summary>Why a state is stable for a coalition, or is not.</summary>
/// <param name="Members">Its decision makers (numbers from 0), in order.</param>
/// <param name="State">The state.</param>
/// <param name="Concept">The concept, from Nash to sequential.</param>
/// <param name="Options">How coalitions were looked at.</param>
public sealed record CoalitionVerdict(
    ImmutableArray<int> Members,
    int State,
    StabilityConcept Concept,
    CoalitionOptions Options
)
{
    /// <summary>What the members can bring about and all of them prefer, by the number of the state, each with what happens then.</summary>
    public ImmutableArray<CoalitionImprovement> Improvements { get; init; } = [];

    /// <summary>All else that they can bring about, by the number of the state, each with who of them would not gain.</summary>
    public ImmutableArray<CoalitionOutcome> Refused { get; init; } = [];

    /// <summary>Whether the coalition would not move.</summary>
    public bool IsStable => Improvements.All(each => each.Sanction is not null);
}
