using System.Collections.Immutable;
using CsCheck;
using Entente.Analysis;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;
using Entente.Testing;

namespace Entente.Tests.Analysis;

/// <summary>The axioms by which the solutions are known, as sets of ties, on generated scenarios (Nash 1950; Kalai and Smorodinsky 1975; Kalai 1977).</summary>
public sealed class AxiomTests
{
    private static readonly Gen<ImmutableArray<(int First, int Second)>> Points = Gen.Select(
            Gen.Int[0, 12],
            Gen.Int[0, 12]
        )
        .Array[1, 12]
        .Select(points => points.Distinct().ToImmutableArray());

    [Fact]
    public void Nothing_better_for_all_is_left_beside_a_solution() =>
        ScenarioGen.Additive.Sample(
            scenario =>
            {
                var naive = new NaiveAnalysis(scenario);
                Solutions solutions = Analyze(scenario).Solutions;
                foreach (
                    Solution solution in new[]
                    {
                        solutions.Nash,
                        solutions.Egalitarian,
                        solutions.KalaiSmorodinsky,
                        solutions.Utilitarian,
                    }
                )
                {
                    Assert.All(
                        solution.Points,
                        point =>
                            Assert.DoesNotContain(
                                naive.All,
                                other =>
                                    Dominates(other.Utilities, [.. point.Utilities.Select(utility => utility!.Value)])
                            )
                    );
                }
            },
            iter: 300
        );

    [Fact]
    public void Parties_that_change_places_change_places_in_every_solution() =>
        Points.Sample(
            points =>
            {
                ScenarioAnalysis one = Analyze(Of(points));
                ScenarioAnalysis other = Analyze(Of([.. points.Select(point => (point.Second, point.First))]));
                Same(one, other, vector => (vector.Second, vector.First));
            },
            iter: 2000
        );

    [Fact]
    public void A_symmetric_choice_has_symmetric_solutions() =>
        Points.Sample(
            points =>
            {
                ScenarioAnalysis analysis = Analyze(
                    Of([.. points.Concat(points.Select(point => (point.Second, point.First))).Distinct()])
                );
                Same(analysis, analysis, vector => (vector.Second, vector.First));
            },
            iter: 2000
        );

    [Fact]
    public void Nash_and_Kalai_Smorodinsky_do_not_depend_on_scale_and_origin() =>
        Gen.Select(Points, Gen.Int[1, 9], Gen.Int[-20, 20], Gen.Int[1, 9], Gen.Int[-20, 20])
            .Sample(
                (points, scale, shift, otherScale, otherShift) =>
                {
                    (Rational, Rational) Moved((Rational First, Rational Second) vector) =>
                        (
                            (vector.First * Rational.Of(scale, 7)) + shift,
                            (vector.Second * Rational.Of(otherScale, 3)) + otherShift
                        );
                    Solutions one = Analyze(Of(points)).Solutions;
                    Solutions moved = Analyze(
                        Of([.. points.Select(point => Moved((point.First, point.Second)))], Moved((3, 3)))
                    ).Solutions;
                    Assert.Equal(Sorted(Vectors(one.Nash).Select(Moved)), Sorted(Vectors(moved.Nash)));
                    Assert.Equal(
                        Sorted(Vectors(one.KalaiSmorodinsky).Select(Moved)),
                        Sorted(Vectors(moved.KalaiSmorodinsky))
                    );
                },
                iter: 2000
            );

    [Fact]
    public void The_egalitarian_solution_moves_with_a_shift_common_to_all() =>
        Gen.Select(Points, Gen.Int[-20, 20])
            .Sample(
                (points, shift) =>
                {
                    (Rational, Rational) Moved((Rational First, Rational Second) vector) =>
                        (vector.First + shift, vector.Second + shift);
                    Solutions one = Analyze(Of(points)).Solutions;
                    Solutions moved = Analyze(
                        Of([.. points.Select(point => Moved((point.First, point.Second)))], Moved((3, 3)))
                    ).Solutions;
                    Assert.Equal(Sorted(Vectors(one.Egalitarian).Select(Moved)), Sorted(Vectors(moved.Egalitarian)));
                },
                iter: 2000
            );

    [Fact]
    public void Dropping_what_Nash_does_not_choose_leaves_its_choice() =>
        Gen.Select(Points, Gen.Int[0, 1 << 12])
            .Sample(
                (points, mask) =>
                {
                    (Rational First, Rational Second)[] chosen = [.. Vectors(Analyze(Of(points)).Solutions.Nash)];
                    ImmutableArray<(int First, int Second)> fewer =
                    [
                        .. points.Where(
                            (point, i) => (mask >> i & 1) == 0 || chosen.Contains((point.First, point.Second))
                        ),
                    ];
                    if (chosen.Length > 0)
                    {
                        Assert.Equal(Sorted(chosen), Sorted(Vectors(Analyze(Of(fewer)).Solutions.Nash)));
                    }
                },
                iter: 2000
            );

    [Fact]
    public void The_guaranteed_gain_never_falls_when_outcomes_are_added() =>
        Gen.Select(Points, Points)
            .Sample(
                (points, more) =>
                {
                    Solution before = Analyze(Of(points)).Solutions.Egalitarian;
                    Solution after = Analyze(Of([.. points.Concat(more).Distinct()])).Solutions.Egalitarian;
                    Assert.True(before.Value is null || after.Value >= before.Value);
                },
                iter: 2000
            );

    [Fact]
    public void Renaming_and_reordering_change_nothing() =>
        Gen.Select(ScenarioGen.Additive, Gen.Int[0, 1000])
            .Sample(
                (scenario, seed) =>
                {
                    int[] order =
                    [
                        .. Enumerable.Range(0, scenario.Space.Issues.Length).OrderBy(i => (i * 7919 + seed) % 101),
                    ];
                    var reordered = new Scenario(
                        new OutcomeSpace([.. order.Select(i => scenario.Space.Issues[i])]),
                        [
                            .. scenario.Parties.Select(
                                (party, i) => Reordered(party, order) with { Name = $"renamed {i}" }
                            ),
                        ]
                    );
                    ScenarioAnalysis one = Analyze(scenario);
                    ScenarioAnalysis other = Analyze(reordered);
                    Assert.Equal(Texts(one.Frontier.Take(int.MaxValue)), Texts(other.Frontier.Take(int.MaxValue)));
                    Assert.Equal(Texts(one.Solutions.Nash.Points), Texts(other.Solutions.Nash.Points));
                    Assert.Equal(
                        Texts(one.Solutions.KalaiSmorodinsky.Points),
                        Texts(other.Solutions.KalaiSmorodinsky.Points)
                    );
                    Assert.Equal(one.Zone, other.Zone);
                    Assert.Equal(one.Opposition, other.Opposition);
                    Assert.Equal(one.Integrative, other.Integrative);
                },
                iter: 500
            );

    private static Party Reordered(Party party, int[] order) =>
        party with
        {
            Preferences = (PreferenceModel.Scores)party.Preferences! with
            {
                Terms =
                [
                    .. ((PreferenceModel.Scores)party.Preferences!).Terms.Select(term =>
                        term is Term.OfIssue of
                            ? of with
                            {
                                Issue = Array.IndexOf(order, of.Issue),
                            }
                            : throw new InvalidOperationException("An additive scenario has terms of one issue each.")
                    ),
                ],
            },
        };

    private static void Same(
        ScenarioAnalysis one,
        ScenarioAnalysis other,
        Func<(Rational First, Rational Second), (Rational, Rational)> map
    )
    {
        foreach (
            (Solution left, Solution right) in new[]
            {
                (one.Solutions.Nash, other.Solutions.Nash),
                (one.Solutions.Egalitarian, other.Solutions.Egalitarian),
                (one.Solutions.KalaiSmorodinsky, other.Solutions.KalaiSmorodinsky),
                (one.Solutions.Utilitarian, other.Solutions.Utilitarian),
            }
        )
        {
            Assert.Equal(Sorted(Vectors(left).Select(map)), Sorted(Vectors(right)));
        }
    }

    private static ScenarioAnalysis Analyze(Scenario scenario) =>
        ScenarioAnalyzer.Analyze(scenario, cancellation: TestContext.Current.CancellationToken);

    // The fallbacks are 3 and 3.
    private static Scenario Of(ImmutableArray<(int First, int Second)> points) =>
        Of([.. points.Select(point => ((Rational)point.First, (Rational)point.Second))], (3, 3));

    private static Scenario Of(
        ImmutableArray<(Rational First, Rational Second)> points,
        (Rational First, Rational Second) fallback
    )
    {
        var space = new OutcomeSpace([new Issue.Integer("deal", 0, points.Length - 1)]);
        Party PartyOf(string name, IEnumerable<Rational> scores, Rational worth) =>
            new(name)
            {
                Preferences = new PreferenceModel.Scores([
                    new Term.OfIssue(0, new ValueFunction.Table([.. scores.Select(score => (Estimate)score)])),
                ]),
                Fallback = new Fallback { Worth = worth },
            };
        return new Scenario(
            space,
            [
                PartyOf("a", points.Select(point => point.First), fallback.First),
                PartyOf("b", points.Select(point => point.Second), fallback.Second),
            ]
        );
    }

    private static bool Dominates(Rational[] left, Rational[] right) =>
        left.Zip(right).All(pair => pair.First >= pair.Second) && left.Zip(right).Any(pair => pair.First > pair.Second);

    private static IEnumerable<(Rational First, Rational Second)> Vectors(Solution solution) =>
        solution.Points.Select(point => (point.Utilities[0]!.Value, point.Utilities[1]!.Value));

    private static (Rational, Rational)[] Sorted(IEnumerable<(Rational, Rational)> vectors) => [.. vectors.Order()];

    private static string[] Texts(IEnumerable<UtilityPoint> points) =>
        [.. points.Select(point => string.Join(";", point.Utilities))];
}
