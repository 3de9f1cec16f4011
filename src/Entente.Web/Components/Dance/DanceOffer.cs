using System.Collections.Immutable;

namespace Entente.Web.Components.Dance;

/// <summary>An offer as it is drawn.</summary>
/// <param name="Party">The number of the party that made it; -1 for nobody.</param>
/// <param name="Worths">By axis: what it is worth.</param>
/// <param name="Told">What it is, in words: when, by whom, what it holds, what it is worth.</param>
public sealed record DanceOffer(int Party, ImmutableArray<double> Worths, string Told);
