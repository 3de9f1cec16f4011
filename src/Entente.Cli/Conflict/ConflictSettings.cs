using System.Collections.Immutable;
using Entente.Conflict;

namespace Entente.Cli.Conflict;

/// <summary>What is to be found out about a conflict.</summary>
internal sealed record ConflictSettings
{
    public SanctionReading Reading { get; init; }

    public StabilityConcept Concept { get; init; }

    public ImmutableArray<string> States { get; init; } = [];

    /// <summary>0 for none.</summary>
    public int Horizon { get; init; }

    public bool HasCoalitions { get; init; }

    public bool IsJoint { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public PathMoves Moves { get; init; }

    /// <summary>The most moves of a path; 0 for the shortest paths.</summary>
    public int Longest { get; init; }

    public string? Inverse { get; init; }

    public int MostListed { get; init; }
}
