using System.Collections.Immutable;
using System.Numerics;
using Entente.Numbers;
using Entente.Scenarios;

namespace Entente.Analysis;

/// <summary>What is possible, what is fair, what is wasteful, and why there may be no deal.</summary>
public sealed record ScenarioAnalysis
{
    /// <summary>The scenario that was analysed, under one reading.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>How many outcomes the rules allow; null when they form a continuum.</summary>
    public required BigInteger? Outcomes { get; init; }

    /// <summary>How many of them a party's deal-breaker forbids; null when they form a continuum.</summary>
    public required BigInteger? Forbidden { get; init; }

    /// <summary>The scale of each party.</summary>
    public required ImmutableArray<PartySummary> Parties { get; init; }

    /// <summary>What no outcome dominates.</summary>
    public required Frontier Frontier { get; init; }

    /// <summary>What is fair.</summary>
    public required Solutions Solutions { get; init; }

    /// <summary>What everybody accepts.</summary>
    public required AgreementZone Zone { get; init; }

    /// <summary>
    /// The least Euclidean distance from the utilities, each divided by the party's largest, to (1, …, 1); null when a largest utility is
    /// negative or a party has no scores.
    /// </summary>
    public double? Opposition { get; init; }

    /// <summary>The Kalai-Smorodinsky value minus that of settling every issue by itself; null without a Kalai-Smorodinsky value or without issues that stand by themselves.</summary>
    public Rational? Integrative { get; init; }

    /// <summary>Who cares how much about what; empty when preferences do not come apart by issue.</summary>
    public ImmutableArray<IssueStake> Stakes { get; init; } = [];

    /// <summary>Which issues to trade against which, the most rewarding first.</summary>
    public ImmutableArray<Trade> Trades { get; init; } = [];

    /// <summary>What steps along the frontier of two parties cost and bring, in the order of the points.</summary>
    public ImmutableArray<ExchangeRate> ExchangeRates { get; init; } = [];

    /// <summary>How far the fallbacks stand from making an agreement possible; null when a party has no scores.</summary>
    public FallbackGaps? FallbackGaps { get; init; }

    /// <summary>When nothing is acceptable to all: the outcomes that come nearest.</summary>
    public ImmutableArray<NearestOutcome> Nearest { get; init; } = [];

    /// <summary>How things stand; null without a status quo.</summary>
    public OutcomeReport? StatusQuo { get; init; }

    /// <summary>The outcomes that have a name.</summary>
    public ImmutableArray<OutcomeReport> Packages { get; init; } = [];

    /// <summary>What the solutions do to those without a say.</summary>
    public ImmutableArray<ThirdPartyReport> ThirdParties { get; init; } = [];

    /// <summary>How the deals look to those without a say; null without third parties, or when there are too many outcomes to look at one by one.</summary>
    public ThirdPartyCounts? ThirdPartyCounts { get; init; }

    /// <summary>For every outcome of interest by which a third party is worse off, the least change that leaves none worse off; none where there is no such change or where outcomes were not looked at one by one.</summary>
    public ImmutableArray<SparingChange> SparingChanges { get; init; } = [];
}
