using System.Collections.Immutable;
using CsCheck;
using Entente.Explaining;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;
using Entente.Testing;

namespace Entente.Tests.Explaining;

public class DealsInFocusTests
{
    private static readonly OutcomeSpace Space = new([
        new Issue.Choice("price", [new Option("low"), new Option("middle"), new Option("high")]),
        new Issue.Choice("date", [new Option("soon"), new Option("late")]),
    ]);

    // The seller gets 0, 2 or 4 for the price and 1 for late; the buyer 4, 2 or 0 and 2 for soon. Worth enough to both (2 and 2):
    // middle and soon (2, 4), middle and late (3, 2), high and soon (4, 2).
    private static readonly Scenario Sale = new(
        Space,
        [Party("seller", [0, 2, 4], [0, 1], 2), Party("buyer", [4, 2, 0], [2, 0], 2)]
    );

    [Fact]
    public void Where_deals_have_what_is_asked_for_they_are_counted_and_the_fairest_of_them_is_named()
    {
        DealsInFocus soon = InFocus(Sale, new Condition.OneOf(1, [0]));

        Assert.Equal(2, soon.Zone.AtLeast);
        Assert.Equal(2, soon.Zone.AtMost);
        Assert.True(soon.IsNash);
        Assert.Empty(soon.Ways);
        // Both have a product of gains of 0; the analysis says which comes first.
        Assert.Contains(soon.Fairest!.Outcome, new[] { Outcome.At([1, 0]), Outcome.At([2, 0]) });

        DealsInFocus dear = InFocus(Sale, new Condition.OneOf(0, [2]));
        Assert.Equal(1, dear.Zone.AtLeast);
        Assert.Equal(Outcome.At([2, 0]), dear.Fairest!.Outcome);
        Assert.Equal([4, 2], dear.Fairest.Utilities.Select(worth => worth!.Value));

        Assert.Equal(3, InFocus(Sale, new Condition.OneOf(0, [1, 2])).Zone.AtLeast);
        Assert.Equal(1, InFocus(Sale, new Condition.OneOf(0, [1]), new Condition.OneOf(1, [1])).Zone.AtLeast);
    }

    [Fact]
    public void Where_no_deal_has_it_the_demands_that_would_have_to_give_way_are_named()
    {
        DealsInFocus cheap = InFocus(Sale, new Condition.OneOf(0, [0]));

        Assert.Equal(false, cheap.Zone.Exists);
        Assert.Equal(0, cheap.Zone.AtMost);
        Assert.Null(cheap.Fairest);
        WayOut way = Assert.Single(cheap.Ways);
        Assert.Equal([0], way.Demands);
        Assert.Equal(IssueValue.At(0), way.Outcome.Values[0]);
    }

    [Fact]
    public void Where_the_rules_allow_nothing_with_it_that_is_what_comes_out()
    {
        Scenario ruled = Sale with
        {
            Space = new OutcomeSpace(Space.Issues, [new Rule([new Condition.OneOf(0, [2])])]),
        };
        DealExplanation why = Explained(ruled, new Condition.OneOf(0, [2]));

        Assert.Equal(0, why.InFocus!.Zone.AtMost);
        Assert.Null(why.InFocus.Fairest);
        Assert.Empty(why.InFocus.Ways);
        Assert.True(ExplanationChecker.Check(why)!.IsVerified);
    }

    [Fact]
    public void Without_a_wish_there_is_no_such_answer() => Assert.Null(DealExplainer.Explain(Sale).InFocus);

    [Fact]
    public void Of_deals_that_somebody_away_would_block_the_fairest_of_the_others_is_named()
    {
        Scenario watched = Sale with
        {
            StatusQuo = Outcome.At([0, 0]),
            Parties = [Party("seller", [0, 2, 4], [0, 1], 1), Party("buyer", [4, 2, 0], [2, 0], 1)],
            ThirdParties =
            [
                Party("neighbour", [0, 0, -3], [0, 0], 0) with
                {
                    Says = [new ThirdPartySay(ThirdPartyRight.Block, [new Condition.OneOf(0, [2])])],
                },
            ],
        };
        var soon = new Condition.OneOf(1, [0]);

        // Without the neighbour: middle (2, 4), gains 1 and 3; high (4, 2), gains 3 and 1.
        DealsInFocus dear = InFocus(watched, soon, new Condition.OneOf(0, [2]));
        Assert.Equal(Outcome.At([2, 0]), dear.Fairest!.Outcome);
        Assert.True(dear.IsNash);
        Assert.Equal(Outcome.At([1, 0]), InFocus(watched, soon).Fairest!.Outcome);
    }

    [Fact]
    public void Count_and_fairest_are_those_of_going_through_all_outcomes() =>
        (from scenario in ScenarioGen.Additive from value in Gen.Int[0, 3] select (scenario, value)).Sample(
            each =>
            {
                Scenario scenario = each.scenario;
                int value = each.value % (int)scenario.Space.Issues[0].Size!.Value;
                Condition focus = new Condition.OneOf(0, [value]);
                if (!All(scenario.Space).Any(scenario.Space.Allows))
                {
                    return;
                }

                DealsInFocus found = InFocus(scenario, focus);

                var worths = new OutcomeWorths(scenario);
                Outcome[] deals =
                [
                    .. All(scenario.Space)
                        .Where(outcome =>
                            scenario.Space.Allows(outcome)
                            && outcome.Values[0] == IssueValue.At(value)
                            && worths.Of(outcome).Zip(worths.Reservations).All(own => own.First >= own.Second)
                            && !scenario.Parties.Any(party =>
                                party.DealBreakers.Any(never => scenario.Space.Matches(never.Conditions, outcome))
                            )
                        ),
                ];
                Assert.Equal(deals.Length, found.Zone.AtLeast);
                Assert.Equal(deals.Length == 0, found.Fairest is null);
                if (found.Fairest is { } fairest && found.IsNash)
                {
                    Rational Product(Outcome outcome) =>
                        worths
                            .Of(outcome)
                            .Zip(worths.Reservations)
                            .Aggregate(Rational.One, (product, own) => product * (own.First - own.Second));
                    Assert.Equal(deals.Select(Product).Aggregate(Rational.Max), Product(fairest.Outcome));
                }
            },
            iter: 500,
            seed: "0000KXz3ZtR4"
        );

    [Fact]
    public void A_wrong_count_and_a_wrong_worth_are_found_out()
    {
        DealExplanation why = Explained(Sale, new Condition.OneOf(1, [0]));
        DealsInFocus right = why.InFocus!;
        DealExplanation more = why with
        {
            InFocus = right with { Zone = right.Zone with { AtLeast = right.Zone.AtLeast + 1 } },
        };
        DealExplanation worth = why with
        {
            InFocus = right with
            {
                Fairest = right.Fairest! with { Utilities = right.Fairest.Utilities.SetItem(0, 1_000_000) },
            },
        };

        Assert.True(ExplanationChecker.Check(why)!.IsVerified);
        Assert.Equal(ClaimKind.DealsInFocus, Assert.Single(ExplanationChecker.Check(more)!.Refuted).Kind);
        Assert.Equal(ClaimKind.FairestInFocus, Assert.Single(ExplanationChecker.Check(worth)!.Refuted).Kind);
        Assert.Equal(ClaimKind.FairestInFocus, Assert.Single(ExplanationChecker.CheckBySums(worth)!.Refuted).Kind);
    }

    private static IEnumerable<Outcome> All(OutcomeSpace space)
    {
        IEnumerable<ImmutableArray<IssueValue>> values =
        [
            [],
        ];
        foreach (Issue issue in space.Issues)
        {
            values =
            [
                .. values.SelectMany(before =>
                    Enumerable.Range(0, (int)issue.Size!.Value).Select(value => before.Add(IssueValue.At(value)))
                ),
            ];
        }

        return values.Select(each => new Outcome(each));
    }

    private static DealsInFocus InFocus(Scenario scenario, params ImmutableArray<Condition> focus) =>
        Explained(scenario, focus).InFocus!;

    private static DealExplanation Explained(Scenario scenario, params ImmutableArray<Condition> focus) =>
        DealExplainer.Explain(scenario, new ExplanationOptions { Focus = focus });

    private static Party Party(string name, long[] price, long[] date, Rational fallback) =>
        new(name)
        {
            Preferences = new PreferenceModel.Scores([
                new Term.OfIssue(0, new ValueFunction.Table(Scores(price))),
                new Term.OfIssue(1, new ValueFunction.Table(Scores(date))),
            ]),
            Fallback = new Fallback { Worth = fallback },
        };

    private static ImmutableArray<Estimate> Scores(long[] scores) =>
        [.. scores.Select(score => (Estimate)(Rational)score)];
}
