using Entente.Numbers;
using Entente.Preferences;
using Entente.Randomness;
using Entente.Scenarios;

namespace Entente.Analysis.Robustness;

/// <summary>Says in what share of draws from the ranges of a scenario each statement about it holds.</summary>
/// <remarks>
/// Every draw takes one number for each range, independently (see <see cref="EstimateDraw"/>), and analyses the scenario exactly with these. Draw number k
/// uses <see cref="RandomSequence"/> k of the seed, so that neither the order of the draws nor the number of threads shows in the result.
/// </remarks>
public static class RobustnessAnalyzer
{
    private const int LeastDraws = 100;

    /// <summary>How many numbers of the parties are ranges.</summary>
    /// <param name="scenario">The scenario under one reading.</param>
    public static int RangesOf(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        int ranges = 0;
        Rational Count(Estimate estimate)
        {
            ranges += estimate.IsRange ? 1 : 0;
            return estimate.Likely;
        }

        _ = new DrawnScenario(Count).Of(scenario);
        return ranges;
    }

    /// <summary>Draws from the ranges and counts.</summary>
    /// <param name="scenario">The scenario under one reading, with preferences that are known.</param>
    /// <param name="options">How often and from which seed; null for the ordinary.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The counts; null when no number of the parties is a range.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static RobustnessReport? Analyze(
        Scenario scenario,
        RobustnessOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        options ??= RobustnessOptions.Default;
        int ranges = RangesOf(scenario);
        if (ranges == 0)
        {
            return null;
        }

        ModelSolver solver = SolverOf(cancellation);
        IDrawing drawing = (IDrawing?)PreparedDrawing.Of(scenario, cancellation) ?? new PlainDrawing(scenario, solver);
        int points = Math.Max(1, solver.Solve(scenario).Solved.Count);
        int draws = (int)Math.Clamp(options.MostPoints / points, Math.Min(LeastDraws, options.Draws), options.Draws);
        var total = new DrawTally(scenario);
        var gate = new Lock();
        int done = 0;
        Parallel.For(
            0,
            draws,
            new ParallelOptions
            {
                CancellationToken = cancellation,
                MaxDegreeOfParallelism = options.Threads > 0 ? options.Threads : Environment.ProcessorCount,
            },
            () => new DrawTally(scenario),
            (draw, _, tally) =>
            {
                tally.Add(drawing.Draw(new RandomSequence(options.Seed, (ulong)draw)));
                options.Progress?.Report((double)Interlocked.Increment(ref done) / draws);
                return tally;
            },
            tally =>
            {
                lock (gate)
                {
                    total.Add(tally);
                }
            }
        );
        return total.Report(scenario, draws, options.Seed, ranges);
    }

    private static ModelSolver SolverOf(CancellationToken cancellation) =>
        new(AnalysisOptions.Default with { Threads = 1, IsBrief = true }, estimate => estimate.Likely, cancellation);
}
