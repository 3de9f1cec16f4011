using System.Collections.Immutable;

namespace Entente.Conflict;

/// <summary>Why a state is stable for a decision maker, or is not.</summary>
/// <param name="DecisionMaker">Who, as a number from 0.</param>
/// <param name="State">The state.</param>
/// <param name="Concept">The concept.</param>
/// <param name="Options">How stability was looked at.</param>
public sealed record StabilityVerdict(int DecisionMaker, int State, StabilityConcept Concept, StabilityOptions Options)
{
    /// <summary>What it could move to and is known to prefer, or may prefer where that tempts, each with what happens then.</summary>
    public ImmutableArray<AnsweredImprovement> Improvements { get; init; } = [];

    /// <summary>The states that it could move to at all, improvements or not.</summary>
    public ImmutableArray<int> Moves { get; init; } = [];

    /// <summary>Those of the moves of which it is not known whether it prefers where they lead.</summary>
    public ImmutableArray<int> Unclear { get; init; } = [];

    /// <summary>The states that it could move to if it saw them, and this state.</summary>
    public ImmutableArray<int> Unseen { get; init; } = [];

    /// <summary>The states whose comparison with this one is not known and decides: were what is not known taken otherwise, to tempt or not, to deter or not, the verdict would be the other. Empty where it would be the same.</summary>
    public ImmutableArray<int> Deciding { get; init; } = [];

    /// <summary>Whether it would not move.</summary>
    public bool IsStable => Improvements.All(each => each.Sanction is not null);
}
