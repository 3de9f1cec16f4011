using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Benchmarks;

/// <summary>The scenarios whose analysis has a goal, by name.</summary>
internal static class Goals
{
    /// <summary>The names.</summary>
    public static IEnumerable<string> Names =>
        ["million-bilateral", "fifty-issues", "opposed", "million-trilateral", "pie", "interactions-enumerated"];

    /// <summary>One of them.</summary>
    public static Scenario Of(string name) =>
        name switch
        {
            "million-bilateral" => Scenarios.Of(Inputs.Independent(6, 10, 2, 1000), 2),
            "fifty-issues" => Scenarios.Of(Inputs.Independent(50, 10, 2, 100), 2),
            "opposed" => Scenarios.Of(Inputs.Opposed(20, 10, 1000), 2),
            "million-trilateral" => Scenarios.Of(Inputs.Independent(6, 10, 3, 1000), 3),
            "pie" => Scenarios.Of(Inputs.Pie(100_000, 1), 2),
            "interactions-enumerated" => Chained(Inputs.Independent(7, 100, 2, 1000)),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such goal."),
        };

    // Eight issues of ten values, each tied to the next by a table: nothing comes apart, 10^8 outcomes.
    private static Scenario Chained(long[][] tables)
    {
        var space = new OutcomeSpace([
            .. Enumerable.Range(0, 8).Select(i => new Issue.Integer($"issue {i + 1}", 0, 9)),
        ]);
        Party Of(int party) =>
            new($"party {party + 1}")
            {
                Preferences = new PreferenceModel.Scores([
                    .. tables.Select(
                        (table, k) =>
                            (Term)
                                new Term.OfGroup(
                                    [k, k + 1],
                                    [
                                        .. Enumerable
                                            .Range(0, 100)
                                            .Select(row => new ScoredCombination(
                                                [row / 10, row % 10],
                                                (Numbers.Rational)table[(row * 2) + party]
                                            )),
                                    ],
                                    0
                                )
                    ),
                ]),
                Fallback = new Fallback { Worth = 4000 },
            };
        return new Scenario(space, [Of(0), Of(1)]);
    }
}
