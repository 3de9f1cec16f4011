using System.Collections.Immutable;

namespace Entente.Conflict;

/// <summary>The states that are stable for who foresees so many moves.</summary>
/// <param name="Horizon">How many.</param>
/// <param name="ByDecisionMaker">By decision maker, the states that it does not leave.</param>
/// <param name="Equilibria">The states that nobody leaves.</param>
public sealed record HorizonStability(int Horizon, ImmutableArray<StateSet> ByDecisionMaker, StateSet Equilibria);
