using System.Collections.Immutable;

namespace Entente.Evaluation.Games;

/// <summary>How a population changed.</summary>
/// <param name="Points">The population at the times that were kept, the first and the last among them.</param>
/// <param name="HasSettled">Whether shares no longer changed at the end.</param>
public sealed record Trajectory(ImmutableArray<TrajectoryPoint> Points, bool HasSettled)
{
    /// <summary>By strategy: its share at the end.</summary>
    public ImmutableArray<double> End => Points[^1].Shares;
}
