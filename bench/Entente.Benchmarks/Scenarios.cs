using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Benchmarks;

/// <summary>The inputs of the goals as scenarios with additive preferences.</summary>
internal static class Scenarios
{
    /// <summary>One issue per table, a fallback of half of the party's largest possible utility.</summary>
    /// <param name="tables">By issue: rows of one number per party.</param>
    /// <param name="parties">How many numbers a row has.</param>
    public static Scenario Of(long[][] tables, int parties)
    {
        var space = new OutcomeSpace([
            .. tables.Select((table, k) => new Issue.Integer($"issue {k + 1}", 0, (table.Length / parties) - 1)),
        ]);
        return new Scenario(space, [.. Enumerable.Range(0, parties).Select(party => PartyOf(tables, parties, party))]);
    }

    /// <summary>Two parties that score every outcome by itself.</summary>
    public static Scenario Listed(int outcomes)
    {
        long[][] tables = Inputs.Independent(1, outcomes, 2, 1_000_000);
        var space = new OutcomeSpace([new Issue.Integer("deal", 0, outcomes - 1)]);
        return new Scenario(
            space,
            [
                .. Enumerable
                    .Range(0, 2)
                    .Select(party => new Party($"party {party + 1}")
                    {
                        Preferences = new PreferenceModel.Listed(
                            [
                                .. Column(tables[0], 2, party)
                                    .Select((score, i) => new ScoredOutcome(Outcome.At(i), (Rational)score)),
                            ],
                            null
                        ),
                        Fallback = new Fallback { Worth = 500_000 },
                    }),
            ]
        );
    }

    private static Party PartyOf(long[][] tables, int parties, int party)
    {
        long best = tables.Sum(table => Column(table, parties, party).Max());
        return new Party($"party {party + 1}")
        {
            Preferences = new PreferenceModel.Scores([
                .. tables.Select(
                    (table, k) =>
                        new Term.OfIssue(
                            k,
                            new ValueFunction.Table([
                                .. Column(table, parties, party).Select(score => (Estimate)(Rational)score),
                            ])
                        )
                ),
            ]),
            Fallback = new Fallback { Worth = (Rational)(best / 2) },
        };
    }

    private static IEnumerable<long> Column(long[] table, int parties, int party) =>
        Enumerable.Range(0, table.Length / parties).Select(row => table[(row * parties) + party]);
}
