namespace Entente.Conflict;

/// <summary>Why a state is non-myopically stable for somebody, or is not.</summary>
/// <param name="DecisionMaker">Who, as a number from 0.</param>
/// <param name="State">The state.</param>
/// <param name="Round">How many horizons come back in turn, from the first that does: the same again after that, so that they say it of all far horizons.</param>
/// <param name="Telling">The horizon that shows it: the first at which it moves, or the first of all where it always stays.</param>
public sealed record FarsightedVerdict(int DecisionMaker, int State, int Round, ForesightVerdict Telling)
{
    /// <summary>Whether it stays at every far horizon.</summary>
    public bool IsStable => Telling.IsStable;
}
