using System.Numerics;
using Entente.Analysis.Bounding;
using Entente.Analysis.Compilation;
using Entente.Analysis.Kernels;

namespace Entente.Analysis.Solving;

/// <summary>Solves a compiled scenario from the frontier of its sums.</summary>
internal static class SumSolver
{
    /// <summary>Frontier, solutions, zone and integrative potential.</summary>
    /// <param name="compiled">The scenario.</param>
    /// <param name="options">The budget.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static SolvedScenario Solve(
        CompiledScenario compiled,
        AnalysisOptions options,
        CancellationToken cancellation
    )
    {
        IntegerScale scale = IntegerScale.Of(compiled);
        return scale.Bits switch
        {
            <= 62 => Solve(new IntegerScenario<long>(compiled, scale), options, cancellation),
            <= 126 => Solve(new IntegerScenario<Int128>(compiled, scale), options, cancellation),
            _ => Solve(new IntegerScenario<BigInteger>(compiled, scale), options, cancellation),
        };
    }

    /// <summary>The same of a scenario in whole numbers.</summary>
    public static SolvedScenario Solve<T>(
        IntegerScenario<T> scenario,
        AnalysisOptions options,
        CancellationToken cancellation
    )
        where T : struct, IBinaryInteger<T>
    {
        return
            ParetoSums.Of(scenario.Tables, scenario.Parties, options.MaxPoints, options.Progress, cancellation)
                is SumFrontierResult<T>.Complete { Frontier: var sums }
            ? new DecomposedSolver<T>(scenario, sums).Solve(options.IsBrief ? 0 : options.MaxPoints, cancellation)
            : new BoundedSolver<T>(scenario, options, cancellation).Solve();
    }
}
