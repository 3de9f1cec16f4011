using System.Globalization;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Randomness;
using Entente.Scenarios;

namespace Entente.Experiments.Contest;

/// <summary>Additive scenarios of several sizes, oppositions and fallbacks, the same on every run.</summary>
internal static class GeneratedScenarios
{
    private const ulong Seed = 2026;
    private const int Count = 60;
    private const int Scale = 1000;

    /// <summary>The scenarios, by number.</summary>
    public static IEnumerable<ContestScenario> All =>
        Enumerable
            .Range(0, Count)
            .Select(number => new ContestScenario(
                $"generated/{number.ToString("00", CultureInfo.InvariantCulture)}",
                Of(new RandomSequence(Seed, (ulong)number))
            ));

    private static Scenario Of(RandomSequence random)
    {
        int issues = 1 + (int)random.Below(6);
        double opposition = random.Unit();
        var spaces = new List<Issue>();
        var tables = new List<long[]>[] { [], [] };
        for (int issue = 0; issue < issues; issue++)
        {
            int values = issues == 1 ? 10 + (int)random.Below(200) : 2 + (int)random.Below(8);
            spaces.Add(
                new Issue.Integer(string.Create(CultureInfo.InvariantCulture, $"issue {issue + 1}"), 0, values - 1)
            );
            double first = 0.1 + random.Unit();
            double second = 0.1 + random.Unit();
            var own = new long[values];
            var other = new long[values];
            for (int value = 0; value < values; value++)
            {
                double liked = random.Unit();
                double mixed = (opposition * (1 - liked)) + ((1 - opposition) * random.Unit());
                own[value] = (long)(Scale * first * liked);
                other[value] = (long)(Scale * second * mixed);
            }

            tables[0].Add(own);
            tables[1].Add(other);
        }

        return new Scenario(
            new OutcomeSpace([.. spaces]),
            [PartyOf("first", tables[0], random), PartyOf("second", tables[1], random)]
        );
    }

    private static Party PartyOf(string name, List<long[]> tables, RandomSequence random)
    {
        long best = tables.Sum(table => table.Max());
        return new Party(name)
        {
            Preferences = new PreferenceModel.Scores([
                .. tables.Select(
                    (table, issue) =>
                        new Term.OfIssue(
                            issue,
                            new ValueFunction.Table([.. table.Select(score => (Estimate)Rational.Of(score, best))])
                        )
                ),
            ]),
            Fallback = new Fallback { Worth = Rational.Of((long)(random.Unit() * random.Unit() * Scale * 0.8), Scale) },
        };
    }
}
