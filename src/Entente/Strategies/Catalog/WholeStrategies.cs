using System.Collections.Immutable;

namespace Entente.Strategies.Catalog;

/// <summary>Every whole strategy of the catalogue.</summary>
internal static class WholeStrategies
{
    public static ImmutableArray<WholeStrategy> All { get; } =
    [
        .. OwnStrategies.All,
        .. Anac2010Strategies.All,
        .. Anac2011Strategies.All,
        .. Anac2012Strategies.All,
        .. Anac2013Strategies.All,
        .. LaterStrategies.All,
    ];
}
