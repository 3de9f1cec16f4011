using System.Globalization;
using Entente.Bidding;
using Entente.Protocols;
using Entente.Randomness;
using Entente.Simulation;
using Entente.Strategies;
using Entente.Strategies.Catalog;
using Entente.Strategies.Models;

namespace Entente.Experiments.Contest;

/// <summary>How well a strategy keeps its wishes to itself: what a frequency model of its offers knows of them at the end.</summary>
internal static class Concealing
{
    private const int MostOutcomes = 2000;
    private static readonly string[] Opponents = ["boulware", "micro", "hardheaded", "nicetitfortat"];

    public static void Write(TextWriter page, IReadOnlyList<ContestScenario> scenarios, int rounds)
    {
        Arena[] arenas =
        [
            .. scenarios.Select(each => new Arena(each)).Where(arena => arena.Space.Count <= MostOutcomes),
        ];
        page.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Kendall's tau between what a strategy wants and what a model learned from its offers, at the end of sessions of {rounds} rounds against {string.Join(", ", Opponents)}, both seats, over the {arenas.Length} of these scenarios with at most {MostOutcomes} outcomes: 1 is an open book, 0 tells nothing."
            )
        );
        page.WriteLine();
        page.WriteLine("| strategy | by `hardheaded` | by `smith` | by `cuhk` |");
        page.WriteLine("| --- | --- | --- | --- |");
        IEnumerable<(string Name, double[] Taus)> rows = Field
            .Of(Knowledge.Nothing)
            .Select(strategy => (strategy.Text, TausOf(arenas, strategy, rounds)))
            .OrderBy(row => row.Item2[0]);
        foreach ((string name, double[] taus) in rows)
        {
            page.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {taus[0]:0.000} | {taus[1]:0.000} | {taus[2]:0.000} |"
                )
            );
        }

        page.WriteLine();
    }

    private static double[] TausOf(Arena[] arenas, Strategy strategy, int rounds)
    {
        FrequencyKind[] kinds = [FrequencyKind.HardHeaded, FrequencyKind.Smith, FrequencyKind.Cuhk];
        var taus = kinds.Select(_ => new List<double>()).ToArray();
        foreach (Arena arena in arenas)
        {
            foreach (Strategy opponent in Opponents.Select(StrategyCatalog.Parse))
            {
                for (int seat = 0; seat < 2; seat++)
                {
                    SessionResult result = arena.Run(
                        seat == 0 ? strategy : opponent,
                        seat == 0 ? opponent : strategy,
                        rounds,
                        Knowledge.Nothing,
                        keepsLog: true
                    );
                    for (int i = 0; i < kinds.Length; i++)
                    {
                        taus[i].Add(TauOf(arena.Space, kinds[i], seat, result, rounds));
                    }
                }
            }
        }

        return [.. taus.Select(RoundRobin.Mean)];
    }

    private static double TauOf(BidSpace space, FrequencyKind kind, int seat, SessionResult result, int rounds)
    {
        BidBook book = space.Open();
        var model = new FrequencyModel(
            new Seat(space, book, 1 - seat, new SessionLimits(rounds), new RandomSequence(0)),
            kind
        );
        foreach (LoggedEvent each in result.Log)
        {
            if (each.Event.Kind == SessionEventKind.OfferMade && each.Event.Party == seat)
            {
                model.Learn(each.Event.Outcome, each.Time);
            }
        }

        return ModelQuality.Of(model, space.Utilities[seat], space, book).Ranks.TauB ?? double.NaN;
    }
}
