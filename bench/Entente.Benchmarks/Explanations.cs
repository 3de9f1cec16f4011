using Entente.Explaining;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Benchmarks;

/// <summary>Why there is no deal, and the least that would open one, of spaces from a million outcomes to 10^50, and the proof of every claim.</summary>
internal static class Explanations
{
    /// <summary>Explains each once and checks it, and says how long either took.</summary>
    public static void Show()
    {
        Show("2 parties, 6 issues of 10", Inputs.Independent(6, 10, 2, 1000), 2);
        Show("3 parties, 6 issues of 10", Inputs.Independent(6, 10, 3, 1000), 3);
        Show("3 parties, 12 issues of 10", Inputs.Independent(12, 10, 3, 100), 3);
        Show("2 parties, 20 issues of 10", Inputs.Independent(20, 10, 2, 100), 2);
        Show("2 parties, 36 issues of 10", Inputs.Independent(36, 10, 2, 100), 2);
        Show("2 parties, 50 issues of 10", Inputs.Independent(50, 10, 2, 100), 2);
        Show("2 parties, 10 issues of 10 in 20 boxes", Boxed(10, 10, 20));
    }

    private static void Show(string name, long[][] tables, int parties) => Show(name, WithoutDeal(tables, parties));

    private static void Show(string name, Scenario scenario)
    {
        DealExplanation? found = null;
        Stopwatches.Time(
            $"explain: {name}",
            () => found = DealExplainer.Explain(scenario),
            explanation =>
                $"{explanation.Verdict}, {explanation.Analysis.Zone.AtLeast:N0} deals{(explanation.Analysis.Zone.IsExact ? "" : " at least")}, {explanation.Changes.Length} changes"
        );
        Stopwatches.Time($"explain: {name}, checked by sums", () => ExplanationChecker.CheckBySums(found!), Says);
        if (scenario.Space.Combinations <= ExplanationChecker.MostCombinations)
        {
            Stopwatches.Time($"explain: {name}, checked one by one", () => ExplanationChecker.Check(found!), Says);
        }
    }

    private static string Says(ExplanationCheck? check) =>
        check is null
            ? "not checked"
            : $"{check.Claims:N0} claims {(check.AreListed ? $"over {check.Outcomes:N0} outcomes" : "by sums")}, {check.Refuted.Length} refuted, {check.Open.Length} open";

    // Like the ten issues of the competition of 2014: boxes of one to four issues, of which those that hold are added up, and a fallback at half of the most.
    private static Scenario Boxed(int issues, int values, int boxes)
    {
        var random = new Random(1);
        Party Of(string name) =>
            new(name)
            {
                Preferences = new PreferenceModel.Scores([
                    .. Enumerable
                        .Range(0, boxes)
                        .Select(_ =>
                            (Term)
                                new Term.Rectangle(
                                    [
                                        .. Enumerable
                                            .Range(0, issues)
                                            .OrderBy(_ => random.Next())
                                            .Take(random.Next(1, 5))
                                            .Order()
                                            .Select(issue =>
                                            {
                                                int low = random.Next(values);
                                                return new Bound(issue, low, random.Next(low, values));
                                            }),
                                    ],
                                    random.Next(10, 100)
                                )
                        ),
                ]),
                Fallback = new Fallback { Worth = 200 },
            };
        return new Scenario(
            new OutcomeSpace([
                .. Enumerable.Range(0, issues).Select(issue => new Issue.Integer($"i{issue}", 0, values - 1)),
            ]),
            [Of("a"), Of("b")]
        );
    }

    // Everybody falls back on nineteen twentieths of the most that it could get, which cannot be had by all.
    private static Scenario WithoutDeal(long[][] tables, int parties)
    {
        Scenario scenario = Scenarios.Of(tables, parties);
        return scenario with
        {
            Parties =
            [
                .. scenario.Parties.Select(party =>
                    party with
                    {
                        Fallback = new Fallback { Worth = party.Fallback.Worth!.Value.Likely * Rational.Of(19, 10) },
                    }
                ),
            ],
        };
    }
}
