using Entente.Numbers;

namespace Entente.Analysis;

/// <summary>The points that a solution concept picks from the acceptable points of the frontier, all ties included.</summary>
/// <param name="Points">The points, sorted like the frontier; empty when there is no solution.</param>
public sealed record Solution(PointList Points)
{
    /// <summary>Why there is no point.</summary>
    public NoSolution Reason { get; init; }

    /// <summary>
    /// What the concept maximises, at the points: the product of gains (Nash), the least gain (egalitarian), the least normalised gain
    /// (Kalai-Smorodinsky; null when it binds nobody) or the sum (utilitarian).
    /// </summary>
    public Rational? Value { get; init; }

    /// <summary>Whether the largest product of gains is 0, so that the product does not tell the points apart (Nash).</summary>
    public bool IsDegenerate { get; init; }
}
