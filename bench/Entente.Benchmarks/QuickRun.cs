using System.Diagnostics;
using Entente.Analysis;
using Entente.Analysis.Kernels;
using Entente.Scenarios;
using Entente.Simulation;

namespace Entente.Benchmarks;

/// <summary>Every goal timed for about a second each, for a look between changes.</summary>
internal static class QuickRun
{
    /// <summary>Times those whose name contains one of the words; all without words.</summary>
    public static void Run(string[] words)
    {
        ShowSessions(words);
        if (words.Length == 0 || words.Contains("tournament"))
        {
            Tournaments.Show();
        }

        if (words.Length == 0 || words.Contains("conflict"))
        {
            Conflicts.Show(words);
        }

        if (words.Length == 0 || words.Contains("conflict") || words.Contains("conflict-further"))
        {
            FurtherConflicts.Show();
        }

        if (words.Length == 0 || words.Contains("explain"))
        {
            Explanations.Show();
        }

        if (words.Length == 0 || words.Contains("exchange"))
        {
            Exchanges.Show();
        }

        if (words.Length == 0 || words.Contains("divide"))
        {
            Divisions.Show();
        }

        if (words.Length == 0 || words.Contains("forecast") || words.Contains("learning"))
        {
            Forecasts.ShowLearning();
        }

        foreach ((string name, Func<object> work) in All().Concat(Analyses()))
        {
            if (words.Length == 0 || words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)))
            {
                Console.WriteLine(
                    work() is SumFrontierResult<long>.Complete sums ? $"{sums.Frontier.Count} points" : ""
                );
                Stopwatches.Show(name, work);
            }
        }
    }

    private static void ShowSessions(string[] words)
    {
        foreach (string name in Sessions.Names)
        {
            if (words.Length > 0 && !words.Contains("sessions") && !words.Contains(name))
            {
                continue;
            }

            SessionSetup setup = Sessions.Of(name);
            for (int i = 0; i < 50; i++)
            {
                SessionRunner.Run(setup);
            }

            long offers = 0;
            long before = GC.GetAllocatedBytesForCurrentThread();
            var clock = Stopwatch.StartNew();
            double best = 0;
            while (clock.ElapsedMilliseconds < 2000)
            {
                long start = Stopwatch.GetTimestamp();
                long made = SessionRunner.Run(setup).Offers;
                best = Math.Max(best, made / Stopwatch.GetElapsedTime(start).TotalSeconds);
                offers += made;
            }

            double seconds = clock.Elapsed.TotalSeconds;
            long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            Console.WriteLine(
                $"sessions: {name}: {offers / seconds / 1e6:0.0} million offers/s (best session {best / 1e6:0.0}), {bytes / (double)offers:0.00} bytes an offer"
            );
        }
    }

    private static IEnumerable<(string Name, Func<object> Work)> All()
    {
        yield return Sums("sums: 2 parties, 6 x 10, 0-1000", Inputs.Independent(6, 10, 2, 1000), 2);
        yield return Sums("sums: 2 parties, 6 x 10, wide", Inputs.Independent(6, 10, 2, 1L << 40), 2);
        yield return Sums("sums: 2 parties, 50 x 10, 0-100", Inputs.Independent(50, 10, 2, 100), 2);
        yield return Sums("sums: 2 parties, 50 x 10, 0-1000", Inputs.Independent(50, 10, 2, 1000), 2);
        yield return Sums("sums: 2 parties, 20 x 10 opposed, 1-1000", Inputs.Opposed(20, 10, 1000), 2);
        yield return Sums("sums: 2 parties, 5 x 10 opposed, wide", Inputs.Opposed(5, 10, 1L << 40), 2);
        yield return Sums("sums: pie 100,000, steps to 1", Inputs.Pie(100_000, 1), 2);
        yield return Sums("sums: pie 100,000, steps to 1000", Inputs.Pie(100_000, 1000), 2);
        yield return Sums("sums: pie 100,000, wide", Inputs.Pie(100_000, 1L << 40), 2);
        yield return Sums("sums: 3 parties, 6 x 10, 0-1000", Inputs.Independent(6, 10, 3, 1000), 3);
        yield return Sums("sums: 3 parties, 6 x 10, wide", Inputs.Independent(6, 10, 3, 1L << 40), 3);
        yield return Sums("sums: 4 parties, 6 x 10, 0-1000", Inputs.Independent(6, 10, 4, 1000), 4);
        yield return Sums("sums: 5 parties, 6 x 10, 0-1000", Inputs.Independent(6, 10, 5, 1000), 5);
    }

    private static IEnumerable<(string Name, Func<object> Work)> Analyses()
    {
        yield return Analysis("analyze: 2 parties, 6 x 10, 0-1000", Inputs.Independent(6, 10, 2, 1000), 2);
        yield return Analysis("analyze: 2 parties, 50 x 10, 0-100", Inputs.Independent(50, 10, 2, 100), 2);
        yield return Analysis("analyze: 2 parties, 20 x 10 opposed, 1-1000", Inputs.Opposed(20, 10, 1000), 2);
        yield return Analysis("analyze: 3 parties, 6 x 10, 0-1000", Inputs.Independent(6, 10, 3, 1000), 3);
        yield return Analysis("analyze: pie 100,000, steps to 1", Inputs.Pie(100_000, 1), 2);
        yield return (
            "forecast: 10^4 worlds, 10^6 outcomes, 2 parties, an unknown one",
            () => Forecasts.Run(isKnown: false)
        );
        yield return ("forecast: 10^4 worlds, 10^6 outcomes, 2 parties, ranges", () => Forecasts.Run(isKnown: true));
        Scenario huge = Scenarios.Of(Inputs.Independent(50, 10, 2, 100), 2);
        yield return ("sessions: first round on 10^50 outcomes", () => Sessions.Huge(huge));
        Scenario listed = Scenarios.Listed(1_000_000);
        yield return (
            "analyze: explicit table of 10^6 outcomes",
            () => ScenarioAnalyzer.Analyze(listed, new AnalysisOptions { Threads = 1 })
        );
        Scenario chained = Goals.Of("interactions-enumerated");
        yield return (
            "analyze: 10^8 outcomes enumerated, one thread",
            () => ScenarioAnalyzer.Analyze(chained, new AnalysisOptions { Threads = 1 })
        );
    }

    private static (string Name, Func<object> Work) Analysis(string name, long[][] tables, int parties)
    {
        Scenario scenario = Scenarios.Of(tables, parties);
        return (name, () => ScenarioAnalyzer.Analyze(scenario, new AnalysisOptions { Threads = 1 }));
    }

    private static (string Name, Func<object> Work) Sums(string name, long[][] tables, int parties) =>
        (name, () => ParetoSums.Of(tables, parties));
}
