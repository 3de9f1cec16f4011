using System.Collections.Immutable;

namespace Entente.Strategies.Catalog;

/// <summary>Every opponent model of the catalogue.</summary>
internal static class ModelParts
{
    public static ImmutableArray<ModelPart> All { get; } =
    [new(new PartDescription("none", "No model of the other.", "", StrategyTraits.Deterministic, []), (_, _) => null)];
}
