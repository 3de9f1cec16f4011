namespace Entente.Strategies.Catalog;

/// <summary>An offering strategy of the catalogue. It may use the agent's opponent model, where there is one.</summary>
internal sealed record OfferingPart(
    PartDescription Description,
    Func<PartArguments, Seat, OpponentModel?, Offering> Make
)
{
    /// <summary>The model that it has unless another is given, as it cannot do without; null when it can.</summary>
    public string? OrdinaryModel { get; init; }
}
