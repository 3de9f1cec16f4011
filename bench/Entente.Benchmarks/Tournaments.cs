using System.Diagnostics;
using System.Globalization;
using Entente.Formats.Tournaments;
using Entente.Generation;
using Entente.Protocols;
using Entente.Simulation.Tournaments;
using Entente.Strategies.Catalog;

namespace Entente.Benchmarks;

/// <summary>The tournament whose speed has a goal: 4 strategies, 5 scenarios of 1,000 outcomes, 1,000 rounds, 160 sessions.</summary>
internal static class Tournaments
{
    private const int Rounds = 1000;
    private const int Warm = 5;
    private const int Runs = 15;
    private static readonly string[] Strategies = ["boulware", "linear", "conceder", "micro"];

    /// <summary>Times it on one thread and on two, in memory and into a folder.</summary>
    public static void Show()
    {
        TournamentPlan plan = Plan();
        Show(plan, "in memory", Play, Runs);
        Show(plan, "into a folder (journal, CSV, Parquet, flushed)", Keep, Runs);
        TournamentPlan longer = Plan(repetitions: 100);
        Show(longer, "in memory", Play, runs: 3);
        Show(longer, "into a folder", Keep, runs: 3);
    }

    /// <summary>The tournament; each strategy meets each, itself too, in both seats.</summary>
    public static TournamentPlan Plan(int repetitions = 2) =>
        new(
            [
                .. Enumerable
                    .Range(0, 5)
                    .Select(number => new TournamentScenario(
                        "made-up-" + number,
                        ScenarioGenerator
                            .Generate(
                                new GenerationRequest(GenerationKind.Random, [10, 10, 10])
                                {
                                    Opposition = 0.3,
                                    Reservation = new ReservationWish.Zone(0.2),
                                },
                                seed: 1,
                                (ulong)number
                            )
                            .Scenario
                    )),
            ],
            [.. Strategies.Select(StrategyCatalog.Parse)],
            repetitions
        )
        {
            Limits = new SessionLimits(Rounds),
        };

    private static void Show(TournamentPlan plan, string where, Action<TournamentPlan, int> work, int runs)
    {
        double one = Time(() => work(plan, 1), runs);
        double two = Time(() => work(plan, 2), runs);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"tournament: {plan.Sessions} sessions {where}: {one:0.0} ms on one thread, {two:0.0} ms on two ({one / two:0.00} times as fast)"
            )
        );
    }

    private static void Play(TournamentPlan plan, int threads)
    {
        long next = -1;
        var workers = new Thread[threads - 1];
        for (int i = 0; i < workers.Length; i++)
        {
            workers[i] = new Thread(Work);
            workers[i].Start();
        }

        Work();
        foreach (Thread worker in workers)
        {
            worker.Join();
        }

        void Work()
        {
            for (long i = Interlocked.Increment(ref next); i < plan.Sessions; i = Interlocked.Increment(ref next))
            {
                plan.Run(i);
            }
        }
    }

    private static void Keep(TournamentPlan plan, int threads)
    {
        string folder = Directory.CreateTempSubdirectory("entente-").FullName;
        new TournamentRun(plan, folder).Finish(threads, null, CancellationToken.None);
        Directory.Delete(folder, recursive: true);
    }

    // The median, in milliseconds.
    private static double Time(Action work, int runs)
    {
        for (int i = 0; i < Warm; i++)
        {
            work();
        }

        var times = new double[runs];
        for (int i = 0; i < runs; i++)
        {
            long start = Stopwatch.GetTimestamp();
            work();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return times[runs / 2];
    }
}
