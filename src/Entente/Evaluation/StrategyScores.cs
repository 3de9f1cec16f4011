using System.Collections.Immutable;

namespace Entente.Evaluation;

/// <summary>How a strategy did in a tournament.</summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="Seats">In how many seats it sat.</param>
public sealed record StrategyScores(string Strategy, long Seats)
{
    /// <summary>How many bins <see cref="AgreementTimes"/> has, each a twentieth of the time.</summary>
    public const int TimeBins = 20;

    /// <summary>By number of <see cref="Measure"/>: its mean and intervals.</summary>
    public required ImmutableArray<Estimate> Estimates { get; init; }

    /// <summary>By number of <see cref="Measure"/>, then by strategy: the mean against it; null where nothing was measured.</summary>
    public required ImmutableArray<ImmutableArray<double?>> ByOpponent { get; init; }

    /// <summary>By number of <see cref="Measure"/>, then by scenario: the mean in it.</summary>
    public required ImmutableArray<ImmutableArray<double?>> ByScenario { get; init; }

    /// <summary>By number of <see cref="Measure"/>, then by seat: the mean in it.</summary>
    public required ImmutableArray<ImmutableArray<double?>> BySeat { get; init; }

    /// <summary>How many of its seats agreed in each twentieth of the time; the last holds the end itself.</summary>
    public required ImmutableArray<long> AgreementTimes { get; init; }

    /// <summary>How many sessions it ended by a fault of its own.</summary>
    public required long Faults { get; init; }

    /// <summary>The mean of a measure, and its intervals.</summary>
    public Estimate Of(Measure measure) => Estimates[(int)measure];
}
