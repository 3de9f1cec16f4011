using System.Collections.Immutable;
using CsCheck;
using Entente.Explaining;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Scenarios;
using Entente.Testing;

namespace Entente.Tests.Explaining;

public class ExplanationCheckerTests
{
    private static readonly Gen<Scenario> WithTalks =
        from scenario in Gen.OneOf(ScenarioGen.Additive, ScenarioGen.General)
        from picks in Gen.Int[0, 255].Array[6]
        from hasStatusQuo in Gen.Bool
        where Enumerable.Range(0, 256).Any(pick => scenario.Space.Allows(At(scenario.Space, pick)))
        select scenario with
        {
            StatusQuo = hasStatusQuo ? At(scenario.Space, picks[0]) : null,
            Packages =
            [
                new Package("one", At(scenario.Space, picks[1])) { By = scenario.Parties[0].Name },
                new Package("two", At(scenario.Space, picks[2])),
            ],
            Parties =
            [
                .. scenario.Parties.Select(
                    (party, i) =>
                        party with
                        {
                            Positions =
                                picks[3 + i] % 3 == 0
                                    ?
                                    [
                                        new Position([
                                            new Condition.OneOf(0, [At(scenario.Space, picks[3 + i]).Values[0].Index]),
                                        ]),
                                    ]
                                    : [],
                        }
                ),
            ],
        };

    [Fact]
    public void Every_claim_holds_by_the_definitions() =>
        WithTalks.Sample(
            scenario =>
            {
                DealExplanation why = DealExplainer.Explain(scenario);
                ExplanationCheck check = ExplanationChecker.Check(why)!;
                Assert.True(check.IsVerified, string.Join("; ", check.Refuted));
            },
            iter: 3_000,
            seed: "0000KXz3ZtR4"
        );

    [Fact]
    public void Every_claim_about_deals_with_a_certain_value_holds_by_the_definitions() =>
        (from scenario in WithTalks from pick in Gen.Int[0, 255] select (scenario, pick)).Sample(
            each =>
            {
                IssueValue value = At(each.scenario.Space, each.pick).Values[0];
                var options = new ExplanationOptions { Focus = [new Condition.OneOf(0, [value.Index])] };
                ExplanationCheck check = ExplanationChecker.Check(DealExplainer.Explain(each.scenario, options))!;
                Assert.True(check.IsVerified, string.Join("; ", check.Refuted));
            },
            iter: 1_000,
            seed: "0000KXz3ZtR4"
        );

    // What is open then: deals that hang on an event, of which pairs of outcomes would have to be compared, stages of worths that are capped, and how many deals there are with something.
    [Fact]
    public void Every_claim_is_proved_without_listing_outcomes_too() =>
        (
            from scenario in WithTalks
            from pick in Gen.Int[0, 255]
            from isAsked in Gen.Bool
            select (scenario, pick, isAsked)
        ).Sample(
            each =>
            {
                IssueValue value = At(each.scenario.Space, each.pick).Values[0];
                DealExplanation why = DealExplainer.Explain(
                    each.scenario,
                    each.isAsked
                        ? new ExplanationOptions { Focus = [new Condition.OneOf(0, [value.Index])] }
                        : ExplanationOptions.Default
                );
                ExplanationCheck listed = ExplanationChecker.Check(why)!;
                ExplanationCheck summed = ExplanationChecker.CheckBySums(why, TestContext.Current.CancellationToken)!;
                Assert.True(summed.IsVerified, string.Join("; ", summed.Refuted));
                Assert.Equal(listed.Claims, summed.Claims + summed.Open.Length);
                Assert.All(
                    summed.Open,
                    claim =>
                        Assert.Contains(
                            claim.Kind,
                            new[] { ClaimKind.EventIsLeast, ClaimKind.StagesAreLeast, ClaimKind.DealsInFocus }
                        )
                );
            },
            iter: 3_000,
            seed: "0000KXz3ZtR4"
        );

    [Fact]
    public void What_is_wrong_by_the_definitions_is_wrong_without_listing_outcomes_too() =>
        (from scenario in WithTalks from pick in Gen.Int[0, 1_000] select (scenario, pick)).Sample(
            each =>
            {
                DealExplanation why = DealExplainer.Explain(each.scenario);
                if (why.Changes.IsEmpty)
                {
                    return;
                }

                LeastChange change = why.Changes[each.pick % why.Changes.Length];
                foreach (LeastChange wrong in Wrong(change))
                {
                    DealExplanation changed = why with { Changes = why.Changes.Replace(change, wrong) };
                    ExplanationCheck summed = ExplanationChecker.CheckBySums(changed, default)!;
                    Assert.Equal(ExplanationChecker.Check(changed)!.Refuted.Except(summed.Open), summed.Refuted);
                }
            },
            iter: 1_000,
            seed: "0000KXz3ZtR4"
        );

    [Fact]
    public void A_change_that_is_not_the_least_is_refuted_and_so_is_one_that_is_not_enough()
    {
        DealExplanation why = DealExplainer.Explain(Apart);
        Assert.True(ExplanationChecker.Check(why)!.IsVerified);
        foreach (LeastChange change in why.Changes)
        {
            foreach (LeastChange wrong in Wrong(change))
            {
                ExplanationCheck check = ExplanationChecker.Check(
                    why with
                    {
                        Changes = why.Changes.Replace(change, wrong),
                    }
                )!;
                Assert.False(check.IsVerified, wrong.ToString());
            }
        }
    }

    [Fact]
    public void What_is_left_unsaid_is_refuted()
    {
        DealExplanation why = DealExplainer.Explain(Apart);
        foreach (LeastChange change in why.Changes.Where(each => each is LeastChange.LowerFallback or LeastChange.Pay))
        {
            Assert.False(ExplanationChecker.Check(why with { Changes = why.Changes.Remove(change) })!.IsVerified);
        }

        Assert.False(ExplanationChecker.Check(why with { Verdict = DealVerdict.Refused })!.IsVerified);
        Assert.False(
            ExplanationChecker
                .Check(
                    why with
                    {
                        Conflicts =
                        [
                            [0],
                        ],
                    }
                )!
                .IsVerified
        );
    }

    // One issue of three values, worth 0, 4, 10 to the one and 10, 4, 0 to the other, who want 6 and 5.
    private static readonly Scenario Apart = new(
        new OutcomeSpace([new Issue.Choice("share", [new Option("none"), new Option("some"), new Option("all")])]),
        [Party("one", [0, 4, 10], 6), Party("other", [10, 4, 0], 5)]
    );

    private static IEnumerable<LeastChange> Wrong(LeastChange change) =>
        change switch
        {
            LeastChange.LowerFallback lower =>
            [
                lower with
                {
                    Amount = lower.Amount + 1,
                },
                lower with
                {
                    Amount = lower.Amount - Rational.Of(1, 2),
                },
            ],
            LeastChange.LowerFallbacks lower => [lower with { Share = lower.Share + Rational.Of(1, 100) }],
            LeastChange.RaiseScore raise =>
            [
                raise with
                {
                    Amount = raise.Amount + 1,
                },
                raise with
                {
                    Amount = raise.Amount / 2,
                },
            ],
            LeastChange.Pay pay => [pay with { Rate = pay.Rate * 2, Gets = pay.Gets * 2 }],
            LeastChange.Split split =>
            [
                split with
                {
                    Taken = split.Taken * 2,
                    Stages = split.Stages * 2,
                },
                split with
                {
                    Least = split.Least - Rational.Of(1, 50),
                },
            ],
            LeastChange.AddIssue add => [add with { Share = add.Share + 1 }],
            LeastChange.AddOption add => [add with { Worths = [.. add.Worths.Select(worth => worth - 1)] }],
            _ => [],
        };

    private static Outcome At(OutcomeSpace space, int pick)
    {
        var values = new int[space.Issues.Length];
        for (int issue = 0; issue < values.Length; issue++)
        {
            int size = (int)space.Issues[issue].Size!.Value;
            values[issue] = pick % size;
            pick /= size;
        }

        return Outcome.At(values);
    }

    private static Party Party(string name, ReadOnlySpan<long> scores, Rational fallback)
    {
        ImmutableArray<Preferences.Estimate>.Builder all = ImmutableArray.CreateBuilder<Preferences.Estimate>();
        foreach (long score in scores)
        {
            all.Add(score);
        }

        return new Party(name)
        {
            Preferences = new Preferences.PreferenceModel.Scores([
                new Preferences.Term.OfIssue(0, new Preferences.ValueFunction.Table(all.ToImmutable())),
            ]),
            Fallback = new Preferences.Fallback { Worth = fallback },
        };
    }
}
