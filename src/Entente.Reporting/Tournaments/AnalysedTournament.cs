using System.Collections.Immutable;
using Entente.Evaluation;

namespace Entente.Reporting.Tournaments;

/// <summary>A tournament whose results were analysed, with what a report says about it.</summary>
/// <param name="Analysis">What the results say.</param>
public sealed record AnalysedTournament(TournamentAnalysis Analysis)
{
    /// <summary>What the reader calls it; empty for no name.</summary>
    public string Name { get; init; } = "";

    /// <summary>What could have been gained, of those scenarios of which it is known.</summary>
    public ImmutableArray<ScenarioCurve> Curves { get; init; } = [];
}
