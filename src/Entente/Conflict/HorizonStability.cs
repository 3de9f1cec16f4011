using System.Collections.Immutable;

namespace Entente.Conflict;

/// <summary>The states that are stable for who foresees so many moves.</summary>
/// <param name="Horizon">How many.</param>
/// <param name="ByDecisionMaker">By decision maker, the states that it does not leave.</param>
/// <param name="Equilibria">The states that nobody leaves.</param>
public sealed record HorizonStability(int Horizon, ImmutableArray<StateSet> ByDecisionMaker, StateSet Equilibria)
{
    /// <summary>Where every horizon from this one on counts: after how many horizons what is foreseen comes back; 1 where one horizon counts.</summary>
    public int Round { get; init; } = 1;

    /// <summary>The last horizon before what is foreseen comes back.</summary>
    internal int LastHorizon => Horizon + Round - 1;
}
