namespace Entente.Strategies.Catalog;

/// <summary>An acceptance condition of the catalogue. It may use the agent's opponent model, where there is one.</summary>
internal sealed record AcceptancePart(
    PartDescription Description,
    Func<PartArguments, Seat, OpponentModel?, Acceptance> Make
);
