using System.Collections.Immutable;
using System.Numerics;
using CsCheck;
using Entente.Analysis;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Tests.Analysis;

/// <summary>Of values that nothing tells apart one is looked at and counts for all: the same as with each of them.</summary>
public sealed class LikeValuesTests
{
    private static readonly int[] Sizes = [6, 5, 7];

    private static readonly Gen<Bound[]> Bounds = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 6], Gen.Int[0, 6])
        .Array[1, 3]
        .Select(each =>
            each.DistinctBy(one => one.Item1)
                .Select(one => new Bound(
                    one.Item1,
                    Math.Min(Math.Min(one.Item2, one.Item3), Sizes[one.Item1] - 1),
                    Math.Min(Math.Max(one.Item2, one.Item3), Sizes[one.Item1] - 1)
                ))
                .ToArray()
        );

    private static readonly Gen<Term> Box = Gen.Select(
        Bounds,
        Gen.Int[-3, 9],
        Gen.Int[0, 5],
        (bounds, score, kind) => (Term)new Term.Rectangle([.. bounds], score) { IsOutside = kind == 0 }
    );

    // Worth the same for some values; a table of two issues, in the order of the file or not; the least or most of two boxes.
    private static readonly Gen<Term> AnyTerm = Gen.Frequency(
        (5, Box),
        (
            1,
            Gen.Select(
                Gen.Int[0, 2],
                Gen.Int[0, 2].Array[7],
                (issue, scores) =>
                    (Term)
                        new Term.OfIssue(
                            issue,
                            new ValueFunction.Table([.. scores.Take(Sizes[issue]).Select(score => (Estimate)score)])
                        )
            )
        ),
        (
            1,
            Gen.Select(
                Gen.Bool,
                Gen.Select(Gen.Int[0, 4], Gen.Int[0, 5], Gen.Int[1, 6]).Array[1, 4],
                (isSwapped, rows) =>
                    (Term)
                        new Term.OfGroup(
                            isSwapped ? [1, 0] : [0, 1],
                            [
                                .. rows.DistinctBy(row => (row.Item1, row.Item2))
                                    .Select(row => new ScoredCombination(
                                        isSwapped ? [row.Item1, row.Item2] : [row.Item2, row.Item1],
                                        row.Item3
                                    )),
                            ],
                            1
                        )
            )
        ),
        (
            1,
            Gen.Select(
                Gen.Bool,
                Box.Array[2],
                (isMost, parts) => (Term)new Term.Combined(isMost ? Aggregation.Max : Aggregation.Min, [.. parts])
            )
        )
    );

    private static readonly Gen<ImmutableArray<Condition>> Conditions = Gen.Select(
            Gen.Int[0, 2],
            Gen.Int[0, 4].Array[1, 3]
        )
        .Array[1, 2]
        .Select(each =>
            each.DistinctBy(one => one.Item1)
                .Select(one => (Condition)new Condition.OneOf(one.Item1, [.. one.Item2.Distinct()]))
                .ToImmutableArray()
        );

    private static readonly Gen<Scenario> AnyScenario = Gen.Select(
        Gen.Select(AnyTerm.Array[1, 4], Gen.Int[0, 8], Gen.Int[0, 6], Conditions.Array[0, 1]).Array[2, 3],
        Conditions.Array[0, 2],
        (parties, rules) =>
            new Scenario(
                new OutcomeSpace(
                    [.. Sizes.Select((size, i) => new Issue.Integer($"i{i}", 0, size - 1))],
                    [.. rules.Select(each => new Rule(each))]
                ),
                [
                    .. parties.Select(
                        (party, i) =>
                            new Party($"party {i}")
                            {
                                Preferences = new PreferenceModel.Scores([
                                    .. party.Item1,
                                    // All three hang together.
                                    new Term.Rectangle([new Bound(0, 1, 3), new Bound(1, 2, 3), new Bound(2, 0, 4)], 2),
                                ])
                                {
                                    Cap = party.Item3 == 0 ? 6 : null,
                                },
                                Fallback = new Fallback { Worth = party.Item2 },
                                DealBreakers = [.. party.Item4.Select(each => new DealBreaker(each))],
                            }
                    ),
                ]
            )
    );

    [Fact]
    public void Counts_extremes_and_frontier_are_those_of_all_values()
    {
        int some = 0;
        int counted = 0;
        AnyScenario.Sample(
            scenario =>
            {
                var expected = new NaiveAnalysis(scenario);
                ScenarioAnalysis actual = ScenarioAnalyzer.Analyze(
                    scenario,
                    new AnalysisOptions { MaxTable = 1 },
                    TestContext.Current.CancellationToken
                );
                Assert.Equal(expected.Outcomes, actual.Outcomes);
                Assert.Equal(expected.Forbidden, actual.Forbidden);
                Assert.Equal(expected.AcceptableOutcomes, actual.Zone.AtLeast);
                Assert.Equal(expected.AcceptableOutcomes, actual.Zone.AtMost);
                Assert.Equal(
                    expected.Frontier.Select(each => (each.Outcome, string.Join(';', each.Utilities))),
                    actual
                        .Frontier.Take(int.MaxValue)
                        .Select(point => (point.Outcome, string.Join(';', point.Utilities)))
                );
                for (int party = 0; party < scenario.Parties.Length && expected.All.Length > 0; party++)
                {
                    Assert.Equal(expected.All.Max(each => each.Utilities[party]), actual.Parties[party].Max);
                    Assert.Equal(expected.All.Min(each => each.Utilities[party]), actual.Parties[party].Min);
                }

                Interlocked.Increment(ref counted);
                bool isSome = expected.AcceptableOutcomes > 0 && expected.AcceptableOutcomes < expected.Outcomes;
                Interlocked.Add(ref some, isSome ? 1 : 0);
            },
            iter: 1_500,
            seed: "0000KXz3ZtR4",
            print: _ => "a scenario"
        );
        Assert.InRange(some, counted / 4, counted);
    }

    // Ten issues of ten values and one box: in it 4 values of each, outside it 6. Inside both have 5, which is what they want; one value of the ten is ruled out, of the four in the box.
    [Theory]
    [InlineData(5, false, "1048576")]
    [InlineData(5, true, "786432")]
    [InlineData(0, false, "10000000000")]
    [InlineData(0, true, "9000000000")]
    public void Ten_thousand_million_outcomes_are_counted_exactly(int fallback, bool isRuled, string count)
    {
        var space = new OutcomeSpace(
            [.. Enumerable.Range(0, 10).Select(i => new Issue.Integer($"i{i}", 0, 9))],
            isRuled ? [new Rule([new Condition.OneOf(0, [3])])] : []
        );
        Party Of(string name) =>
            new(name)
            {
                Preferences = new PreferenceModel.Scores([
                    new Term.Rectangle([.. Enumerable.Range(0, 10).Select(i => new Bound(i, 2, 5))], 5),
                ]),
                Fallback = new Fallback { Worth = fallback },
            };
        ScenarioAnalysis analysis = ScenarioAnalyzer.Analyze(
            new Scenario(space, [Of("a"), Of("b")]),
            cancellation: TestContext.Current.CancellationToken
        );
        Assert.True(analysis.Zone.IsExact);
        Assert.Equal(BigInteger.Parse(count), analysis.Zone.AtLeast);
        Assert.True(analysis.Frontier.IsExact);
        Assert.Equal([5, 5], analysis.Frontier[0].Utilities.Select(worth => worth!.Value));
        Assert.Equal(Outcome.At([.. Enumerable.Repeat(2, 10)]), analysis.Frontier[0].Outcome);
        Assert.Equal((Rational)0, analysis.Parties[0].Min);
    }
}
