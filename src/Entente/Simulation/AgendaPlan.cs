using System.Collections.Immutable;
using Entente.Protocols;

namespace Entente.Simulation;

/// <summary>In which order a session issue by issue settles what, and what becomes of what it does not settle.</summary>
/// <param name="Places">By place: the numbers of the issues that are settled there, every issue once; empty for every issue by itself in the order of the scenario.</param>
public sealed record AgendaPlan(ImmutableArray<ImmutableArray<int>> Places)
{
    /// <summary>Every issue by itself in the order of the scenario; nothing is agreed until everything is.</summary>
    public static AgendaPlan Ordinary { get; } = new([]);

    /// <summary>What becomes of the settled part when something stays unresolved.</summary>
    public Unresolved Unresolved { get; init; }

    /// <summary>How many rounds each place has; 0 for no limit of its own.</summary>
    public int RoundsAPlace { get; init; }
}
