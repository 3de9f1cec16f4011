namespace Entente.Reporting.Web.Graphs;

/// <summary>Where a move starts and ends along a row or column.</summary>
/// <param name="Move">The move.</param>
/// <param name="First">The lower of the places of its ends.</param>
/// <param name="Last">The higher.</param>
internal readonly record struct LaneEnds(DrawnMove Move, int First, int Last)
{
    /// <summary>Whether two would run over each other in one lane; one that starts where the other ends does not.</summary>
    public bool Overlaps(LaneEnds other) => Math.Max(First, other.First) < Math.Min(Last, other.Last);
}
