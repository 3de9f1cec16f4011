using System.Collections.Immutable;

namespace Entente.Strategies.Catalog;

/// <summary>A strategy or a part of one, as the catalogue lists it.</summary>
/// <param name="Name">What it is called in the text form.</param>
/// <param name="Summary">What it does, in English.</param>
/// <param name="Source">A key of the bibliography; empty for what is our own.</param>
/// <param name="Traits">What it declares.</param>
/// <param name="Parameters">The numbers that it takes.</param>
public sealed record PartDescription(
    string Name,
    string Summary,
    string Source,
    StrategyTraits Traits,
    ImmutableArray<PartParameter> Parameters
)
{
    /// <summary>Part by part, what follows the source and what the source leaves open; empty where the summary says all.</summary>
    public string Fidelity { get; init; } = "";
}
