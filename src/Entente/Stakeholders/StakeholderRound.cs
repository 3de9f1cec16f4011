using System.Collections.Immutable;

namespace Entente.Stakeholders;

/// <summary>Where everybody stands after a round of the expected-utility model.</summary>
/// <param name="Positions">The positions, by stakeholder.</param>
/// <param name="Mean">The mean of the positions, weighed by capability times salience.</param>
/// <param name="Median">The position that no other beats when all vote by distance, the lowest of several.</param>
public sealed record StakeholderRound(ImmutableArray<double> Positions, double Mean, double Median)
{
    /// <summary>What each makes of risk, by stakeholder, ½ (reckless) to 2 (careful); empty before the first round.</summary>
    public ImmutableArray<double> RiskExponents { get; init; } = [];

    /// <summary>What all others together expect of challenging each, by stakeholder, before risk is looked at; empty before the first round.</summary>
    public ImmutableArray<double> Dangers { get; init; } = [];

    /// <summary>Who moved, in the order of the stakeholders.</summary>
    public ImmutableArray<StakeholderMove> Moves { get; init; } = [];
}
