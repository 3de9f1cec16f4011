using System.Collections.Immutable;

namespace Entente.Strategies.Catalog;

/// <summary>Every offering strategy of the catalogue.</summary>
internal static class OfferingParts
{
    public static ImmutableArray<OfferingPart> All { get; } =
    [.. TimeDependentParts.All, .. BehaviourDependentParts.All];
}
