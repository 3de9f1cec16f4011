using Entente.Scenarios;
using Entente.Simulation.Deals;

namespace Entente.Reporting.Sessions;

/// <summary>A sequence of deals that was played, with what a report says about it.</summary>
/// <param name="Setup">What was run.</param>
/// <param name="Result">How it went.</param>
public sealed record PlayedDeals(DealsSetup Setup, DealsResult Result)
{
    /// <summary>By what the scenario was asked for.</summary>
    public string Name { get; init; } = "";

    /// <summary>The reading of the evidence; empty for none.</summary>
    public string Reading { get; init; } = "";

    /// <summary>The hash of the scenario as it was played; empty for not known.</summary>
    public string Hash { get; init; } = "";

    /// <summary>The scenario.</summary>
    public Scenario Scenario => Setup.Deals.Scenario;
}
