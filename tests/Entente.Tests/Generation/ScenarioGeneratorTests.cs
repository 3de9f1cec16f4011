using System.Collections.Immutable;
using CsCheck;
using Entente.Analysis;
using Entente.Generation;
using Entente.Numbers;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Tests.Generation;

public sealed class ScenarioGeneratorTests
{
    private static readonly Gen<ImmutableArray<int>> Sizes = Gen.Int[2, 5]
        .Array[1, 4]
        .Select(sizes => sizes.ToImmutableArray());

    [Fact]
    public void Random_scenarios_have_the_size_asked_for_and_utilities_from_0_to_1() =>
        Gen.Select(Sizes, Gen.Int[2, 4], Gen.ULong)
            .Sample(
                (sizes, parties, seed) =>
                {
                    Scenario scenario = ScenarioGenerator
                        .Generate(new(GenerationKind.Random, sizes) { Parties = parties }, seed)
                        .Scenario;

                    Assert.Empty(ScenarioCheck.Faults(scenario));
                    Assert.Equal(parties, scenario.Parties.Length);
                    Assert.Equal(sizes, scenario.Space.Issues.Select(issue => (int)issue.Size!.Value));
                    Assert.All(
                        ScenarioAnalyzer.Analyze(scenario).Parties,
                        party => Assert.Equal((Rational.Zero, Rational.One), (party.Min, party.Max))
                    );
                },
                iter: 30
            );

    [Fact]
    public void The_opposition_asked_for_is_reached_and_reported_as_analysis_has_it() =>
        Gen.Select(Gen.Double[0.02, 0.9], Gen.ULong)
            .Sample(
                (wanted, seed) =>
                {
                    GeneratedScenario made = ScenarioGenerator.Generate(
                        new(GenerationKind.Random, [4, 3, 5]) { Opposition = wanted },
                        seed
                    );

                    Assert.InRange(made.Opposition, wanted - 0.005, wanted + 0.005);
                    Assert.Equal(ScenarioAnalyzer.Analyze(made.Scenario).Opposition, made.Opposition);
                },
                iter: 15
            );

    [Fact]
    public void Three_parties_reach_an_opposition_beyond_1()
    {
        var request = new GenerationRequest(GenerationKind.Random, [4, 4, 4]) { Parties = 3, Opposition = 1.1 };

        Assert.InRange(ScenarioGenerator.Generate(request, 5).Opposition, 1.095, 1.105);
    }

    [Fact]
    public void An_opposition_that_a_size_does_not_have_is_refused_with_the_nearest()
    {
        // Two parties over one issue of two values with a worst of 0 and a best of 1 want the same or the opposite.
        var request = new GenerationRequest(GenerationKind.Random, [2]) { Opposition = 0.5 };
        var refusal = Assert.Throws<GenerationException>(() => ScenarioGenerator.Generate(request, 1));

        Assert.Contains("the nearest has", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Utilities_add_up_to_exactly_1_in_zero_sum_scenarios_and_pies() =>
        Gen.Select(Gen.Int[2, 4], Gen.Bool, Gen.ULong)
            .Sample(
                (parties, isPie, seed) =>
                {
                    GenerationRequest request = isPie
                        ? new(GenerationKind.Pie, [8])
                        : new(GenerationKind.ZeroSum, [4, 6, 5]);
                    Scenario scenario = ScenarioGenerator.Generate(request with { Parties = parties }, seed).Scenario;

                    Assert.All(
                        Outcomes(scenario),
                        utilities =>
                            Assert.Equal(Rational.One, utilities.Aggregate(Rational.Zero, (sum, each) => sum + each))
                    );
                },
                iter: 20
            );

    [Fact]
    public void A_pie_of_eleven_shares_has_eleven_outcomes_for_two_and_66_for_three()
    {
        Assert.Equal(11, Outcomes(Made(GenerationKind.Pie, 11, 2)).Count());
        Assert.Equal(66, Outcomes(Made(GenerationKind.Pie, 11, 3)).Count());
    }

    [Fact]
    public void More_of_a_monotonic_pie_is_never_worth_less() =>
        Gen.ULong.Sample(
            seed =>
            {
                Rational[][] outcomes =
                [
                    .. Outcomes(ScenarioGenerator.Generate(new(GenerationKind.Monotonic, [40]), seed).Scenario),
                ];

                Assert.Equal(
                    outcomes.OrderBy(each => each[0]).Select(each => each[0]),
                    outcomes.Select(each => each[0])
                );
                Assert.Equal(
                    outcomes.OrderByDescending(each => each[1]).Select(each => each[1]),
                    outcomes.Select(each => each[1])
                );
                Assert.Equal(Rational.One, outcomes[^1][0]);
                Assert.Equal(Rational.One, outcomes[0][1]);
            },
            iter: 20
        );

    [Fact]
    public void No_outcome_lies_above_the_curve_and_the_share_asked_for_lies_on_it() =>
        Gen.Select(Gen.Double[0.2, 4], Gen.ULong)
            .Sample(
                (exponent, seed) =>
                {
                    Rational[][] outcomes =
                    [
                        .. Outcomes(
                            ScenarioGenerator
                                .Generate(
                                    new(GenerationKind.Curve, [200]) { Exponent = exponent, Efficient = 0.25 },
                                    seed
                                )
                                .Scenario
                        ),
                    ];
                    double[] under =
                    [
                        .. outcomes.Select(each =>
                            1 - StableMath.Pow(each[0].ToDouble(), exponent) - each[1].ToDouble()
                        ),
                    ];

                    // Rounding moves a point by half a ten-thousandth, and the steepest curve turns that into more.
                    Assert.All(under, gap => Assert.True(gap > -0.02));
                    Assert.True(under.Count(gap => Math.Abs(gap) < 0.02) >= 50);
                    Assert.Equal(200, outcomes.Length);
                },
                iter: 10
            );

    [Theory]
    [InlineData(GenerationKind.Piecewise)]
    [InlineData(GenerationKind.Mix)]
    public void Fallbacks_below_the_Nash_solution_leave_a_deal(GenerationKind kind) =>
        Gen.ULong.Sample(
            seed =>
            {
                GeneratedScenario made = ScenarioGenerator.Generate(
                    new(kind, [150]) { Reservation = new ReservationWish.BelowNash(0, 1) },
                    seed
                );

                Assert.True(made.Zone > 0);
                Assert.True(ScenarioAnalyzer.Analyze(made.Scenario).Zone.Exists);
            },
            iter: 15
        );

    [Fact]
    public void A_tenth_of_the_outcomes_is_acceptable_to_each_when_asked_for()
    {
        Scenario scenario = ScenarioGenerator
            .Generate(
                new(GenerationKind.Random, [10, 10, 10]) { Reservation = new ReservationWish.Share(0.1) },
                seed: 4
            )
            .Scenario;
        Rational[][] outcomes = [.. Outcomes(scenario)];
        for (int party = 0; party < 2; party++)
        {
            Rational reservation = scenario.Parties[party].Fallback.Worth!.Value.Likely;
            int accepted = outcomes.Count(each => each[party] >= reservation);
            int better = outcomes.Count(each => each[party] > reservation);
            Assert.True(accepted >= 100 && better < 100);
        }
    }

    [Fact]
    public void The_zone_asked_for_is_reached_as_nearly_as_ties_allow_and_is_what_is_reported() =>
        Gen.Select(Gen.Double[0.02, 0.6], Gen.ULong)
            .Sample(
                (wanted, seed) =>
                {
                    GeneratedScenario made = ScenarioGenerator.Generate(
                        new(GenerationKind.Random, [6, 6, 6]) { Reservation = new ReservationWish.Zone(wanted) },
                        seed
                    );
                    double acceptable =
                        Outcomes(made.Scenario)
                            .Count(each =>
                                each.Zip(made.Scenario.Parties)
                                    .All(pair => pair.First >= pair.Second.Fallback.Worth!.Value.Likely)
                            ) / 216.0;

                    Assert.Equal(acceptable, made.Zone);
                    Assert.InRange(made.Zone, wanted - 0.02, wanted + 0.02);
                },
                iter: 15
            );

    [Theory]
    [InlineData(12, 3, "3,2,2")]
    [InlineData(1000, 3, "10,10,10")]
    [InlineData(1000, 2, "40,25")]
    [InlineData(4096, null, "8,8,8,8")]
    [InlineData(97, null, "97")]
    public void A_number_of_outcomes_is_shared_over_issues(int outcomes, int? issues, string sizes) =>
        Assert.Equal(sizes, string.Join(',', OutcomeFactors.Of(outcomes, issues)));

    [Fact]
    public void A_number_of_outcomes_with_too_few_factors_is_refused_with_the_next_that_has_enough()
    {
        var refusal = Assert.Throws<GenerationException>(() => OutcomeFactors.Of(997, 3));

        Assert.Contains("999 can be (37 × 9 × 3)", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(GenerationKind.Pie, 3, 2, 0.3)]
    [InlineData(GenerationKind.Curve, 3, 3, null)]
    [InlineData(GenerationKind.Random, 1, 2, null)]
    [InlineData(GenerationKind.Random, 4, 2, 1.5)]
    public void What_a_kind_does_not_have_is_refused(GenerationKind kind, int size, int parties, double? opposition) =>
        Assert.Throws<ArgumentException>(() =>
            ScenarioGenerator.Generate(new(kind, [size]) { Parties = parties, Opposition = opposition }, 1)
        );

    [Fact]
    public void Preferences_are_short_decimals()
    {
        Scenario scenario = ScenarioGenerator.Generate(new(GenerationKind.Random, [4, 4]), 9).Scenario;
        var terms = ((PreferenceModel.Scores)scenario.Parties[0].Preferences!).Terms;

        Assert.Equal(Rational.One, terms.Aggregate(Rational.Zero, (sum, term) => sum + term.Weight.Likely));
        Assert.All(terms, term => Assert.True(term.Weight.Likely.ToString().Length <= "0.999".Length));
    }

    private static Scenario Made(GenerationKind kind, int size, int parties) =>
        ScenarioGenerator.Generate(new(kind, [size]) { Parties = parties }, 1).Scenario;

    // Every outcome's utilities, from the definition.
    private static IEnumerable<Rational[]> Outcomes(Scenario scenario)
    {
        var functions = scenario.Parties.Select(party => (PreferenceModel.Scores)party.Preferences!).ToArray();
        int[] sizes = [.. scenario.Space.Issues.Select(issue => (int)issue.Size!.Value)];
        var values = new int[sizes.Length];
        while (true)
        {
            yield return [.. functions.Select(Worth)];
            int issue = sizes.Length - 1;
            while (issue >= 0 && ++values[issue] == sizes[issue])
            {
                values[issue--] = 0;
            }

            if (issue < 0)
            {
                yield break;
            }
        }

        Rational Worth(PreferenceModel.Scores scores) =>
            scores
                .Terms.Cast<Term.OfIssue>()
                .Aggregate(
                    Rational.Zero,
                    (sum, term) =>
                        sum
                        + (
                            term.Weight.Likely
                            * (
                                term.Value switch
                                {
                                    ValueFunction.Table table => table.Scores[values[term.Issue]].Likely,
                                    ValueFunction.Linear linear => linear.AtLow.Likely
                                        + (
                                            (linear.AtHigh.Likely - linear.AtLow.Likely)
                                            * Rational.Of(values[term.Issue], sizes[term.Issue] - 1)
                                        ),
                                    _ => throw new InvalidOperationException("Generators make tables and lines."),
                                }
                            )
                        )
                );
    }
}
