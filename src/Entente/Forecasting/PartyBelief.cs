using System.Collections.Immutable;

namespace Entente.Forecasting;

/// <summary>What is believed of a party whose preferences are not known.</summary>
/// <param name="Party">The number of the party, from 0.</param>
/// <param name="Importance">
/// Issues by their numbers, the most important to the party first; all of them matter more to it than those that are not named. Empty for no belief.
/// </param>
public sealed record PartyBelief(int Party, ImmutableArray<int> Importance);
