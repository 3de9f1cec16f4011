namespace Entente.Analysis;

/// <summary>How a frontier was found. It never changes what an exact one holds.</summary>
public enum FrontierMethod
{
    /// <summary>From the frontiers of groups of issues that no preference or rule ties to each other (Pareto sets of sums).</summary>
    Decomposition,

    /// <summary>By looking at every outcome.</summary>
    Enumeration,

    /// <summary>By bounds: the solutions are exact, the frontier is not listed in full.</summary>
    BranchAndBound,

    /// <summary>With a guarantee: no outcome is better than a listed point by more than a stated amount.</summary>
    Approximation,
}
