using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Stakeholders;

/// <summary>Where a decision is expected to land, and who pulls it there.</summary>
public sealed record StakeholderForecast
{
    /// <summary>The question.</summary>
    public required StakeholderQuestion Question { get; init; }

    /// <summary>The forecast: the mean of the positions, weighed by capability times salience; exact.</summary>
    public required Rational Mean { get; init; }

    /// <summary>The weighed median: every position that no other beats when all vote by distance with their weights, ascending; exact.</summary>
    public required ImmutableArray<Rational> Medians { get; init; }

    /// <summary>The mean of the positions, all counting alike.</summary>
    public required Rational PlainMean { get; init; }

    /// <summary>The mean of the positions, weighed by salience alone.</summary>
    public required Rational SalienceMean { get; init; }

    /// <summary>The mean of the positions, weighed by capability alone.</summary>
    public required Rational CapabilityMean { get; init; }

    /// <summary>How much each counts, in the order of the question.</summary>
    public required ImmutableArray<StakeholderPull> Pulls { get; init; }

    /// <summary>What the expected-utility model makes of it.</summary>
    public required ExpectedUtilityRun Model { get; init; }
}
