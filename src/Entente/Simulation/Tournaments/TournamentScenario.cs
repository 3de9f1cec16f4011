using Entente.Analysis;
using Entente.Bidding;
using Entente.Scenarios;

namespace Entente.Simulation.Tournaments;

/// <summary>A scenario of a tournament, compiled once for all its sessions.</summary>
public sealed class TournamentScenario
{
    private readonly Lazy<SessionYardstick> yardstick;

    /// <summary>A scenario of a tournament.</summary>
    /// <param name="name">By what results name it.</param>
    /// <param name="scenario">The scenario under one reading.</param>
    /// <exception cref="UnsupportedScenarioException">Sessions cannot be run over it; the message says why.</exception>
    public TournamentScenario(string name, Scenario scenario)
    {
        Name = name;
        Space = BidSpace.Of(scenario);
        yardstick = new(() =>
            new SessionYardstick(ScenarioAnalyzer.Analyze(scenario, new AnalysisOptions { Threads = 1 }))
        );
    }

    /// <summary>By what results name it.</summary>
    public string Name { get; }

    /// <summary>Its outcomes.</summary>
    public BidSpace Space { get; }

    /// <summary>Says how far sessions end from what was possible; made when first asked for.</summary>
    public SessionYardstick Yardstick => yardstick.Value;
}
