using System.Collections.Immutable;
using System.Globalization;
using Entente.Bidding;
using Entente.Strategies;
using Entente.Strategies.Catalog;

namespace Entente.Experiments.Contest;

/// <summary><c>entente [--split | --conceal | --exploit] [--tuning] [--rounds N] [--knowledge K] [--most-outcomes N] [--every N] [--cache FILE] FOLDER …</c>.</summary>
internal static class ContestCommand
{
    public static int Run(string[] arguments)
    {
        var options = ContestOptions.Of(arguments);
        List<ContestScenario> pool = ScenarioPool.Of(options.Folders);
        if (options.IsSplit)
        {
            WriteSplit(pool);
            return 0;
        }

        List<ContestScenario> chosen =
        [
            .. pool.Where(each => each.IsHeldOut != options.IsTuning)
                .Where(each => BidSpace.Of(each.Scenario).Count <= options.MostOutcomes)
                .Where((_, i) => i % options.Every == 0),
        ];
        if (options.IsConcealing)
        {
            Concealing.Write(Console.Out, chosen, options.Rounds);
            return 0;
        }

        if (options.IsExploiting)
        {
            Exploiting.Write(Console.Out, chosen, options.Rounds, options.Knowledge);
            return 0;
        }

        ImmutableArray<Strategy> field =
        [
            .. Field.Of(options.Knowledge),
            .. options.Others.Select(StrategyCatalog.Parse),
        ];
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{chosen.Count} {(options.IsTuning ? "tuning" : "held-out")} scenarios, {field.Length} strategies, {options.Rounds} rounds, known of the other: {options.Knowledge}."
            )
        );
        Console.WriteLine();
        RoundRobin contest = RoundRobin.Run(
            chosen,
            field,
            options.Rounds,
            options.Knowledge,
            new MeetingCache(options.Cache)
        );
        ContestPage.Write(Console.Out, contest);
        return 0;
    }

    private static void WriteSplit(List<ContestScenario> pool)
    {
        List<ContestScenario> kept = [.. pool.Where(each => each.IsHeldOut)];
        Console.WriteLine("# Scenarios set aside before tuning");
        Console.WriteLine();
        Console.WriteLine(
            $"Every scenario whose name, as the first eight bytes of its SHA-256 read as a big-endian number, is a multiple of three: {kept.Count} of {pool.Count}."
        );
        Console.WriteLine();
        foreach (ContestScenario each in kept)
        {
            Console.WriteLine($"- {each.Name}");
        }
    }
}
