using CsCheck;
using Entente.Analysis;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;
using Entente.Testing;

namespace Entente.Tests.Analysis;

/// <summary>What is too large for tables is enumerated in blocks, with the same result.</summary>
public sealed class EnumeratedAnalysisTests
{
    [Fact]
    public void Enumeration_agrees_with_the_definitions() =>
        ScenarioGen
            .General.Select(Gen.Int[1, 2])
            .Sample((scenario, threads) => Agrees(scenario, threads), iter: 2000, print: _ => "a scenario");

    [Fact]
    public void A_budget_of_outcomes_leaves_a_guarantee() =>
        ScenarioGen.General.Sample(IsWithinTheGuarantee, iter: 1000, print: _ => "a scenario");

    [Fact]
    public void What_was_not_looked_at_is_not_said_to_hold_no_deal_and_the_worst_is_that_of_all() =>
        ScenarioGen.General.Sample(
            scenario =>
            {
                var expected = new NaiveAnalysis(scenario);
                ScenarioAnalysis actual = ScenarioAnalyzer.Analyze(
                    scenario,
                    new AnalysisOptions { MaxTable = 1, MaxOutcomes = 3 },
                    TestContext.Current.CancellationToken
                );
                Assert.InRange(expected.AcceptableOutcomes, actual.Zone.AtLeast, actual.Zone.AtMost!.Value);
                Assert.True(actual.Zone.Exists is null || actual.Zone.Exists == expected.AcceptableOutcomes > 0);
                for (int party = 0; party < scenario.Parties.Length && expected.All.Length > 0; party++)
                {
                    Assert.Equal(expected.All.Min(each => each.Utilities[party]), actual.Parties[party].Min);
                }
            },
            iter: 2000,
            print: _ => "a scenario"
        );

    [Fact]
    public void Where_allowed_outcomes_are_rare_one_is_searched_for()
    {
        // Twelve issues of twelve values, no two of the same: one in 18,600 combinations is allowed.
        ScenarioAnalysis analysis = Different(12, 12);
        Assert.True(analysis.Frontier.Count > 0);
        Assert.All(
            analysis.Frontier.Take(10),
            point => Assert.Equal(12, point.Outcome.Values.Select(value => value.Index).Distinct().Count())
        );
    }

    [Fact]
    public void Where_a_short_search_shows_that_none_is_allowed_there_is_no_deal()
    {
        ScenarioAnalysis analysis = Different(8, 7);
        Assert.Equal(0, analysis.Frontier.Count);
        Assert.False(analysis.Zone.Exists);
    }

    [Fact]
    public void Where_it_is_not_known_whether_any_is_allowed_the_analysis_ends_and_says_so() =>
        Assert.Equal(
            "Rules and deal-breakers tie together issues of 1,283,918,464,548,864 combinations, more than are gone through (1,000,000), and no combination was found that they allow; state fewer of them, or about fewer issues together.",
            Assert.Throws<UnsupportedScenarioException>(() => Different(14, 12)).Message
        );

    // Two parties that want the opposite of each other, and no two issues have the same value.
    private static ScenarioAnalysis Different(int issues, int values)
    {
        Party Of(string name, int first, int last) =>
            new(name)
            {
                Preferences = new PreferenceModel.Scores([
                    .. Enumerable
                        .Range(0, issues)
                        .Select(i =>
                            (Term)new Term.OfIssue(i, new ValueFunction.Linear(first, last)) { Weight = 1 + i }
                        ),
                ]),
            };
        var space = new OutcomeSpace(
            [.. Enumerable.Range(0, issues).Select(i => new Issue.Integer($"i{i}", 1, values))],
            [
                .. from one in Enumerable.Range(0, issues)
                from other in Enumerable.Range(0, one)
                from value in Enumerable.Range(0, values)
                select new Rule([new Condition.OneOf(one, [value]), new Condition.OneOf(other, [value])]),
            ]
        );
        return ScenarioAnalyzer.Analyze(
            new Scenario(space, [Of("p", 0, 1), Of("q", 1, 0)]),
            new AnalysisOptions { MaxOutcomes = 1_000_000 },
            TestContext.Current.CancellationToken
        );
    }

    [Fact]
    public void A_space_of_40_million_outcomes_that_hang_together_is_exact_and_found_without_a_table()
    {
        // Eight issues of nine values, one box over all of them: the two parties share out the numbers, and the box is worth 5 to both.
        var space = new OutcomeSpace([.. Enumerable.Range(0, 8).Select(i => new Issue.Integer($"i{i}", 0, 8))]);
        Party Of(string name, bool rises) =>
            new(name)
            {
                Preferences = new PreferenceModel.Scores([
                    .. Enumerable
                        .Range(0, 8)
                        .Select(i => (Term)new Term.OfIssue(i, new ValueFunction.Linear(rises ? 0 : 8, rises ? 8 : 0))),
                    new Term.Rectangle([.. Enumerable.Range(0, 8).Select(i => new Bound(i, 4, 4))], 5),
                ]),
                Fallback = new Fallback { Worth = 30 },
            };
        ScenarioAnalysis analysis = ScenarioAnalyzer.Analyze(
            new Scenario(space, [Of("a", rises: true), Of("b", rises: false)]),
            cancellation: TestContext.Current.CancellationToken
        );
        Assert.Equal(43_046_721, analysis.Outcomes);
        Assert.Equal(FrontierMethod.Enumeration, analysis.Frontier.Method);
        Assert.True(analysis.Frontier.IsExact);

        // Sums 0 to 64 and 64 to 0, but for (27, 37) to (37, 27), which (37, 37) dominates.
        Assert.Equal(65 - 11 + 1, analysis.Frontier.Count);
        Assert.Equal(
            ((Rational)37, (Rational)37),
            (analysis.Solutions.Nash.Points[0].Utilities[0], analysis.Solutions.Nash.Points[0].Utilities[1])
        );

        // Acceptable: sums from 30 to 34, and the box, whose sum is 32 and counts once.
        Assert.Equal(CountOfSums(30, 34), analysis.Zone.AtLeast);
        Assert.True(analysis.Zone.IsExact);
    }

    private static long CountOfSums(int from, int to)
    {
        long[] counts = [1];
        for (int i = 0; i < 8; i++)
        {
            var next = new long[counts.Length + 8];
            for (int sum = 0; sum < counts.Length; sum++)
            {
                for (int value = 0; value <= 8; value++)
                {
                    next[sum + value] += counts[sum];
                }
            }

            counts = next;
        }

        return counts[from..(to + 1)].Sum();
    }

    private static void Agrees(Scenario scenario, int threads)
    {
        var expected = new NaiveAnalysis(scenario);
        ScenarioAnalysis actual = ScenarioAnalyzer.Analyze(
            scenario,
            new AnalysisOptions { MaxTable = 1, Threads = threads },
            TestContext.Current.CancellationToken
        );
        Assert.Equal(expected.Outcomes, actual.Outcomes);
        Assert.Equal(expected.Forbidden, actual.Forbidden);
        Assert.Equal(
            expected.Frontier.Select(each => each.Outcome),
            actual.Frontier.Take(int.MaxValue).Select(point => point.Outcome)
        );
        Assert.Equal(
            Texts(expected.Frontier.Select(each => each.Utilities)),
            Texts(actual.Frontier.Take(int.MaxValue))
        );
        Assert.Equal(Texts(expected.Nash), Texts(actual.Solutions.Nash.Points));
        Assert.Equal(Texts(expected.KalaiSmorodinsky), Texts(actual.Solutions.KalaiSmorodinsky.Points));
        Assert.Equal(expected.AcceptableOutcomes > 0, actual.Zone.Exists);
        if (actual.Zone.IsExact)
        {
            Assert.Equal(expected.AcceptableOutcomes, actual.Zone.AtLeast);
        }

        for (int party = 0; party < scenario.Parties.Length && expected.All.Length > 0; party++)
        {
            Assert.Equal(expected.All.Max(each => each.Utilities[party]), actual.Parties[party].Max);
            Assert.Equal(expected.All.Min(each => each.Utilities[party]), actual.Parties[party].Min);
        }
    }

    private static void IsWithinTheGuarantee(Scenario scenario)
    {
        var expected = new NaiveAnalysis(scenario);
        ScenarioAnalysis actual = ScenarioAnalyzer.Analyze(
            scenario,
            new AnalysisOptions { MaxTable = 1, MaxOutcomes = 3 },
            TestContext.Current.CancellationToken
        );
        UtilityPoint[] listed = [.. actual.Frontier.Take(int.MaxValue)];
        Rational[] error = actual.Frontier.Error.IsEmpty
            ? [.. scenario.Parties.Select(_ => Rational.Zero)]
            : [.. actual.Frontier.Error];
        if (listed.Length == 0)
        {
            return;
        }

        Assert.All(
            expected.All,
            outcome =>
                Assert.Contains(
                    listed,
                    point =>
                        outcome
                            .Utilities.Select((utility, party) => utility <= point.Utilities[party] + error[party])
                            .All(isWithin => isWithin)
                )
        );
    }

    private static string[] Texts(IEnumerable<Rational[]> vectors) =>
        [.. vectors.Select(vector => string.Join(";", vector))];

    private static string[] Texts(IEnumerable<UtilityPoint> points) =>
        [.. points.Select(point => string.Join(";", point.Utilities))];
}
