using CsCheck;
using Entente.Analysis;
using Entente.Explaining;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;
using Entente.Tests.Analysis;

namespace Entente.Tests.Explaining;

/// <summary>Where issues can be any number, what is said of deals is what the whole continuum allows.</summary>
public sealed class ContinuumTests
{
    [Fact]
    public void There_is_a_deal_where_the_continuum_has_one_and_each_is_offered_the_best_that_it_has() =>
        ContinuousAnalysisTests.Scenarios.Sample(
            scenario =>
            {
                ScenarioAnalysis analysis = ScenarioAnalyzer.Analyze(scenario);
                DealExplanation explanation = DealExplainer.Explain(scenario);
                Assert.True(explanation.IsZoneExact);
                Assert.Equal(analysis.Zone.Exists != true, explanation.Verdict == DealVerdict.NoZone);
                for (int party = 0; party < 2 && analysis.Zone.Exists == true; party++)
                {
                    Assert.Equal(analysis.Parties[party].BestAcceptable, explanation.Parties[party].BestOffered);
                }

                if (analysis.Solutions.Nash is { Points.Count: > 0, IsDegenerate: false } nash)
                {
                    Assert.Equal(nash.Value, explanation.Analysis.Solutions.Nash.Value);
                }
            },
            iter: 200
        );

    [Fact]
    public void A_deal_between_evenly_spaced_numbers_is_found()
    {
        // Worth 77 to the seller are prices from 77 on, to the buyer up to 77.5: 75 and 80 are the nearest of 21 numbers.
        DealExplanation explanation = DealExplainer.Explain(Sale(77, Rational.Of(225, 10)));
        Assert.Equal(DealVerdict.NothingTabled, explanation.Verdict);
        Assert.False(explanation.IsExact);
        Assert.True(explanation.IsZoneExact);
        Assert.Equal(Rational.Of(775, 10), explanation.Parties[0].BestOffered);
        Assert.Equal(23, explanation.Parties[1].BestOffered);
        Assert.InRange(explanation.Numbers[0], 202, 230);
    }

    [Fact]
    public void The_least_that_a_fallback_has_to_fall_is_that_of_the_continuum()
    {
        DealExplanation explanation = DealExplainer.Explain(Sale(77, 24));
        Assert.Equal(DealVerdict.NoZone, explanation.Verdict);
        Assert.All(explanation.Changes.OfType<LeastChange.LowerFallback>(), lower => Assert.Equal(1, lower.Amount));
        Assert.Equal(2, explanation.Changes.OfType<LeastChange.LowerFallback>().Count());
    }

    [Fact]
    public void The_least_by_which_fallbacks_have_to_come_down_together_is_that_of_the_continuum()
    {
        int compared = 0;
        ContinuousAnalysisTests.Scenarios.Sample(
            scenario =>
            {
                Rational? joint = ScenarioAnalyzer.Analyze(scenario).FallbackGaps?.Joint;
                foreach (
                    LeastChange.LowerFallbacks lower in DealExplainer
                        .Explain(scenario)
                        .Changes.OfType<LeastChange.LowerFallbacks>()
                )
                {
                    Assert.Equal(joint, lower.Share);
                    Interlocked.Increment(ref compared);
                }
            },
            iter: 300
        );
        Assert.True(compared > 5, $"{compared} compared");
    }

    [Fact]
    public void Fallbacks_come_down_to_a_price_at_which_both_lack_the_same_share()
    {
        // The seller wants 61.1 of a scale of 100; the buyer, whose scale is 300, a price of at most 33 and 1/3: at 47 and 13/60 both lack the same share.
        Scenario sale = Sale(Rational.Of(611, 10), 0);
        Scenario wide = sale with { Parties = [sale.Parties[0], Side("buyer", new ValueFunction.Linear(300, 0), 200)] };
        LeastChange.LowerFallbacks together = Assert.Single(
            DealExplainer.Explain(wide).Changes.OfType<LeastChange.LowerFallbacks>()
        );
        Assert.Equal(Rational.Of(833, 6000), together.Share);
        Assert.Equal(Rational.Of(2833, 60), together.Utilities[0]);
    }

    [Fact]
    public void Of_the_numbers_of_a_continuum_the_one_whose_worth_has_to_rise_least_is_told()
    {
        DealExplanation explanation = DealExplainer.Explain(Sale(77, 24));
        LeastChange.RaiseScore[] raises = [.. explanation.Changes.OfType<LeastChange.RaiseScore>()];
        Assert.Equal([0, 1], raises.Select(raise => raise.Party).Order());
        Assert.All(raises, raise => Assert.Equal(1, raise.Amount));
    }

    [Fact]
    public void What_was_proposed_is_weighed_as_it_was()
    {
        Scenario scenario = Sale(40, 40) with
        {
            Packages =
            [
                new Package("odd", new Outcome([IssueValue.Of(Rational.Of(4135, 100))]))
                {
                    By = "seller",
                    IsProposed = true,
                },
            ],
        };
        TabledOffer odd = Assert.Single(DealExplainer.Explain(scenario).Tabled);
        Assert.Equal([Rational.Of(4135, 100), Rational.Of(5865, 100)], odd.Utilities);
    }

    [Fact]
    public void A_zone_of_a_single_number_is_found_whatever_the_number()
    {
        // The one price that both take is 100/7 + 100/11 + 100/13.
        Rational only = Rational.Of(100, 7) + Rational.Of(100, 11) + Rational.Of(100, 13);
        Scenario scenario = Sale(only, 100 - only) with
        {
            StatusQuo = new Outcome([IssueValue.Of(Rational.Of(100, 17))]),
        };
        DealExplanation explanation = DealExplainer.Explain(scenario);
        Assert.Equal(DealVerdict.NothingTabled, explanation.Verdict);
        Assert.Equal(only, explanation.Parties[0].BestOffered);
        Assert.Equal(1, explanation.Analysis.Zone.AtLeast);
    }

    [Fact]
    public void Three_parties_over_one_number_have_every_deal_found_that_there_is() =>
        Gen.Int[0, 100_000]
            .Array[6]
            .Sample(
                drawn =>
                {
                    // Worth to each: a straight line over 0 to 1 from one end to the other, and a fallback somewhere on it, to 37ths and 41sts.
                    Scenario three = new(
                        new OutcomeSpace([new Issue.Real("share", 0, 1)]),
                        [
                            .. Enumerable
                                .Range(0, 3)
                                .Select(i =>
                                    Side(
                                        $"p{i}",
                                        drawn[i] % 2 == 0
                                            ? new ValueFunction.Linear(0, 1 + (drawn[i] % 7))
                                            : new ValueFunction.Linear(1 + (drawn[i] % 7), 0),
                                        Rational.Of(drawn[i + 3] % 60, 37 + (i * 4))
                                    )
                                ),
                        ]
                    );
                    Rational low = 0;
                    Rational high = 1;
                    for (int i = 0; i < 3; i++)
                    {
                        Rational share = Rational.Of(drawn[i + 3] % 60, 37 + (i * 4)) / (1 + (drawn[i] % 7));
                        low = drawn[i] % 2 == 0 ? Rational.Max(low, share) : low;
                        high = drawn[i] % 2 == 0 ? high : Rational.Min(high, 1 - share);
                    }

                    DealExplanation explanation = DealExplainer.Explain(three);
                    Assert.True(explanation.IsZoneExact);
                    Assert.Equal(low <= high, explanation.Verdict != DealVerdict.NoZone);
                    Assert.Equal(low <= high, ScenarioAnalyzer.Analyze(three).Zone.Exists);
                },
                iter: 200
            );

    [Fact]
    public void Where_the_continuum_is_only_approximated_it_is_not_certain_that_there_is_no_deal()
    {
        Scenario sale = Sale(60, 60);
        Scenario three = sale with
        {
            Space = new OutcomeSpace([sale.Space.Issues[0], new Issue.Real("commission", 0, 1)]),
            Parties =
            [
                .. sale.Parties,
                new Party("broker")
                {
                    Preferences = new PreferenceModel.Scores([new Term.OfIssue(1, new ValueFunction.Linear(0, 1))]),
                },
            ],
        };
        Assert.Null(ScenarioAnalyzer.Analyze(three).Zone.Exists);
        DealExplanation explanation = DealExplainer.Explain(three);
        Assert.Equal(DealVerdict.NoZone, explanation.Verdict);
        Assert.False(explanation.IsZoneExact);
        Assert.True(DealExplainer.Explain(sale).IsZoneExact);
    }

    [Fact]
    public void Outcomes_of_a_continuum_that_are_scored_one_by_one_are_refused()
    {
        Scenario sale = Sale(40, 40);
        Scenario listed = sale with
        {
            Parties =
            [
                sale.Parties[0],
                sale.Parties[1] with
                {
                    Preferences = new PreferenceModel.Listed(
                        [new ScoredOutcome(new Outcome([IssueValue.Of(50)]), 1)],
                        0
                    ),
                },
            ],
        };
        Assert.Contains(
            "give the issue steps",
            Assert.Throws<UnsupportedScenarioException>(() => DealExplainer.Explain(listed)).Message,
            StringComparison.Ordinal
        );
    }

    // A price from 0 to 100, one for one.
    private static Scenario Sale(Rational seller, Rational buyer) =>
        new(
            new OutcomeSpace([new Issue.Real("price", 0, 100)]),
            [
                Side("seller", new ValueFunction.Linear(0, 100), seller),
                Side("buyer", new ValueFunction.Linear(100, 0), buyer),
            ]
        );

    private static Party Side(string name, ValueFunction worth, Rational fallback) =>
        new(name)
        {
            Preferences = new PreferenceModel.Scores([new Term.OfIssue(0, worth)]),
            Fallback = new Fallback { Worth = fallback },
        };
}
