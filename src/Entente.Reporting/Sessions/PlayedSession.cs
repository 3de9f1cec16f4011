using System.Collections.Immutable;
using Entente.Bidding;
using Entente.Outcomes;
using Entente.Protocols;
using Entente.Scenarios;
using Entente.Simulation;
using Entente.Strategies;

namespace Entente.Reporting.Sessions;

/// <summary>A session that was played, with what a report says about it.</summary>
/// <param name="Setup">What was run, its log kept.</param>
/// <param name="Result">How it went.</param>
public sealed record PlayedSession(SessionSetup Setup, SessionResult Result)
{
    /// <summary>By what the scenario was asked for.</summary>
    public string Name { get; init; } = "";

    /// <summary>The reading of the evidence under which it was played; empty for none.</summary>
    public string Reading { get; init; } = "";

    /// <summary>The fingerprint of the scenario; empty when it was not taken.</summary>
    public string Hash { get; init; } = "";

    /// <summary>How far the end lies from what was possible; null when that was not measured.</summary>
    public SessionDistances? Distances { get; init; }

    /// <summary>The scenario.</summary>
    public Scenario Scenario => Setup.Space.Scenario;

    /// <summary>By party: how it played.</summary>
    public ImmutableArray<Strategy> Strategies => Setup.Strategies;

    /// <summary>By party: what outcomes are worth to it.</summary>
    public ImmutableArray<BidUtility> Utilities => Setup.Space.Utilities;

    /// <summary>When it would have ended by itself.</summary>
    public SessionLimits Limits => Setup.Limits;

    /// <summary>The voting power of a party: 1 unless it was given another.</summary>
    /// <param name="party">The number of the party.</param>
    public int PowerOf(int party) => Setup.Powers.IsEmpty ? 1 : Setup.Powers[party];

    /// <summary>What a party agreed to, with all others or in a group; null when it ended without agreement.</summary>
    /// <param name="party">The number of the party.</param>
    public Outcome? AgreementOf(int party) => Result.Agreements.IsEmpty ? Result.Agreement : Result.Agreements[party];

    /// <summary>What the user chose for chance.</summary>
    public ulong Seed => Setup.Seed;
}
