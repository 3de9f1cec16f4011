namespace Entente.Strategies.Catalog;

/// <summary>An opponent model of the catalogue; it makes null for no model at all.</summary>
internal sealed record ModelPart(PartDescription Description, Func<PartArguments, Seat, OpponentModel?> Make);
