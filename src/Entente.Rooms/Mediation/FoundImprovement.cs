using System.Collections.Immutable;
using Entente.Rooms.Offers;

namespace Entente.Rooms.Mediation;

/// <summary>A package that is better for every party than the deal, as it was worked out.</summary>
/// <param name="Terms">What would hold in place of the deal: the same issues.</param>
/// <param name="Gains">What each party gains, in the order of the parties. Each is for that party alone.</param>
public sealed record FoundImprovement(Terms Terms, ImmutableArray<OwnGain> Gains);
