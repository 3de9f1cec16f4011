namespace Entente.Strategies.Catalog;

/// <summary>A strategy of the catalogue that is not composed of parts by the user.</summary>
internal sealed record WholeStrategy(PartDescription Description, Func<PartArguments, Seat, Agent> Make);
