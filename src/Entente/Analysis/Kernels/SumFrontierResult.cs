using System.Numerics;

namespace Entente.Analysis.Kernels;

/// <summary>A frontier of sums, or where it became too large.</summary>
/// <typeparam name="T">The number type.</typeparam>
internal abstract record SumFrontierResult<T>
    where T : struct, IBinaryInteger<T>
{
    private SumFrontierResult() { }

    /// <summary>All maximal sums.</summary>
    public sealed record Complete(SumFrontier<T> Frontier) : SumFrontierResult<T>;

    /// <summary>More points than the budget allows, over the components from one on.</summary>
    /// <param name="Component">The component at which it happened; what follows it is within the budget.</param>
    /// <param name="Points">The least number of points there are.</param>
    public sealed record OverBudget(int Component, int Points) : SumFrontierResult<T>;
}
