using Entente.Numbers;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Analysis;

/// <summary>Finds what is possible and what is fair in a scenario.</summary>
public static class ScenarioAnalyzer
{
    /// <summary>Analyses a scenario exactly wherever exactness is possible within the budget, and says where it is not.</summary>
    /// <param name="scenario">A scenario without faults; with readings, the first counts.</param>
    /// <param name="options">Budgets; null for the ordinary ones.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="ArgumentException">No party's preferences are known.</exception>
    /// <exception cref="UnsupportedScenarioException">The scenario is too large for the kind of preferences that it has.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static ScenarioAnalysis Analyze(
        Scenario scenario,
        AnalysisOptions? options = null,
        CancellationToken cancellation = default
    ) => Analyze(scenario, options ?? AnalysisOptions.Default, estimate => estimate.Likely, cancellation);

    /// <summary>Analyses a scenario with estimates counted as told.</summary>
    internal static ScenarioAnalysis Analyze(
        Scenario scenario,
        AnalysisOptions options,
        Func<Estimate, Rational> reading,
        CancellationToken cancellation
    )
    {
        Scenario read = scenario.Readings.IsEmpty ? scenario : scenario.As(scenario.Readings[0].Name);
        if (!read.Parties.Any(party => party.Preferences is not null))
        {
            throw new ArgumentException(
                "No party's preferences are known, so there is nothing to analyse.",
                nameof(scenario)
            );
        }

        SolvedModel model = new ModelSolver(options, reading, cancellation).Solve(read);
        return new AnalysisRun(read, options, reading).Run(model);
    }
}
