using System.Collections.Immutable;

namespace Entente.Conflict;

/// <summary>Why somebody who foresees so many moves leaves a state, or does not.</summary>
/// <param name="DecisionMaker">Who, as a number from 0.</param>
/// <param name="State">The state.</param>
/// <param name="Horizon">How many moves are foreseen.</param>
public sealed record ForesightVerdict(int DecisionMaker, int State, int Horizon)
{
    /// <summary>Every move that it could make, by the number of the state that it leads to, with what would come of it.</summary>
    public ImmutableArray<ForeseenMove> Moves { get; init; } = [];

    /// <summary>The move that it makes: the one that ends best, of equals the one to the state of the lowest number; null where none ends better than it stands.</summary>
    public ForeseenMove? Choice { get; init; }

    /// <summary>Whether it would not move.</summary>
    public bool IsStable => Choice is null;
}
