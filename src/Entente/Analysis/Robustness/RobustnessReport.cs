using System.Collections.Immutable;

namespace Entente.Analysis.Robustness;

/// <summary>In how many draws from the ranges of a scenario each statement about it holds.</summary>
/// <param name="Draws">How many draws were made.</param>
/// <param name="Seed">The seed that they came from.</param>
/// <param name="Ranges">How many numbers of the parties are ranges.</param>
public sealed record RobustnessReport(int Draws, ulong Seed, int Ranges)
{
    /// <summary>In how many draws some outcome is acceptable to all.</summary>
    public int ZoneExists { get; init; }

    /// <summary>The status quo, first and under an empty name, and the packages.</summary>
    public ImmutableArray<OfferRobustness> Offers { get; init; } = [];

    /// <summary>The solutions; empty when a party has no scores.</summary>
    public ImmutableArray<SolutionRobustness> Solutions { get; init; } = [];
}
