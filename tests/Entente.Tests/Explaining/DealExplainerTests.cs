using System.Collections.Immutable;
using Entente.Explaining;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Tests.Explaining;

public class DealExplainerTests
{
    private static readonly OutcomeSpace Space = new([
        new Issue.Choice("price", [new Option("low"), new Option("middle"), new Option("high")]),
        new Issue.Choice("date", [new Option("soon"), new Option("later"), new Option("last")]),
    ]);

    // Worth to the seller 0..8, to the buyer 8..0. Per outcome (price, date), seller|buyer:
    // low soon 0|8, low later 1|5, low last 2|2, middle soon 3|7, middle later 4|4, middle last 5|1, high soon 6|6, high later 7|3, high last 8|0.
    private static readonly Scenario Sale = new(
        Space,
        [Party("seller", [0, 3, 6], [0, 1, 2], 7), Party("buyer", [2, 1, 0], [6, 3, 0], 4)]
    );

    [Fact]
    public void Of_fallbacks_the_one_that_is_nearest_says_how_much_is_missing()
    {
        DealExplanation why = DealExplainer.Explain(Sale);

        Assert.Equal(DealVerdict.NoZone, why.Verdict);
        Assert.Equal(
            [
                [0, 1],
            ],
            why.Conflicts.Select(each => each.ToArray())
        );
        // The seller has to come down from 7 to 6 (high, soon), or the buyer from 4 to 3 (high, later).
        LeastChange.LowerFallback[] lower = [.. why.Changes.OfType<LeastChange.LowerFallback>()];
        Assert.Equal([Rational.One, Rational.One], lower.Select(each => each.Amount));
        Assert.Equal([Outcome.At(2, 0), Outcome.At(2, 1)], lower.Select(each => each.Outcome));
        // Together an eighth of the scale is missing on either way.
        Assert.Equal(Rational.Of(1, 8), Assert.Single(why.Changes.OfType<LeastChange.LowerFallbacks>()).Share);
    }

    [Fact]
    public void How_far_the_longest_part_is_goes_up_from_nothing()
    {
        var told = new Told();
        var easy = new Scenario(
            Space,
            [Party("seller", [0, 3, 6], [0, 1, 2], 4), Party("buyer", [2, 1, 0], [6, 3, 0], 2)]
        );
        DealExplanation why = DealExplainer.Explain(easy, ExplanationOptions.Default with { Progress = told });
        Assert.Equal(DealVerdict.NothingTabled, why.Verdict);
        Assert.Equal([0, 1 / 6.0, 2 / 6.0, 3 / 6.0, 4 / 6.0, 5 / 6.0], told.Shares);
    }

    private sealed class Told : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public void Report(double value) => Shares.Add(value);
    }

    [Fact]
    public void Half_a_step_in_the_date_closes_what_a_whole_one_leaves_open()
    {
        // Between high soon (6|6) and high later (7|3) no share suits both: the seller wants all of the way, the buyer at most two thirds.
        // Between low soon (0|8) and high soon (6|6) neither. From high soon to high last (8|0): from 1/2 on the seller, until 1/3 the buyer.
        Assert.Empty(DealExplainer.Explain(Sale).Changes.OfType<LeastChange.Split>());

        // With fallbacks of 13/2 and 4: from 1/2 to 2/3 of the way from soon to later.
        Scenario nearer = With(Sale, 0, Rational.Of(13, 2));
        LeastChange.Split split = Assert.Single(DealExplainer.Explain(nearer).Changes.OfType<LeastChange.Split>());
        Assert.Equal((1, 0, 1), (split.Issue, split.From, split.To));
        Assert.Equal((Rational.Of(1, 2), Rational.Of(2, 3)), (split.Least, split.Most));
        Assert.Equal((1, 2), (split.Taken, split.Stages));
    }

    [Fact]
    public void A_payment_needs_a_rate_that_the_best_outcome_for_both_sets()
    {
        // At high soon the seller lacks 1 and the buyer can spare 2; at middle soon it lacks 4 and 3 can be spared.
        LeastChange.Pay pay = Assert.Single(
            DealExplainer.Explain(Sale).Changes.OfType<LeastChange.Pay>(),
            each => each.Payer == 1
        );
        Assert.Equal(Rational.Of(1, 2), pay.Rate);
        Assert.Equal((Rational.One, new Rational(2)), (pay.Gets, pay.Spares));
    }

    [Fact]
    public void A_single_score_says_how_much_more_a_value_has_to_be_worth_and_whether_its_range_allows_it()
    {
        var ranged = new ValueFunction.Table([0, 3, new Estimate(5, 6, 8)]);
        Scenario sale = Sale with
        {
            Parties =
            [
                Sale.Parties[0] with
                {
                    Preferences = new PreferenceModel.Scores([
                        new Term.OfIssue(0, ranged),
                        new Term.OfIssue(1, new ValueFunction.Table([0, 1, 2])),
                    ]),
                },
                Sale.Parties[1],
            ],
        };
        LeastChange.RaiseScore raise = Assert.Single(
            DealExplainer.Explain(sale).Changes.OfType<LeastChange.RaiseScore>(),
            each => each is { Party: 0, Issue: 0, Value: 2 }
        );
        Assert.Equal(Rational.One, raise.Amount);
        Assert.True(raise.Entry!.Holds(raise.Entry.Likely + raise.Amount));
    }

    [Fact]
    public void A_limit_that_stands_in_the_way_is_named_and_one_that_does_not_is_not()
    {
        // The buyer will not have a high price, the seller not a last date; with fallbacks 5 and 4 of all deals high soon (6|6) is left.
        Scenario firm = With(Sale, 0, 5) with
        { };
        firm = firm with
        {
            Parties =
            [
                firm.Parties[0] with
                {
                    DealBreakers = [new DealBreaker([new Condition.OneOf(1, [2])])],
                },
                firm.Parties[1] with
                {
                    DealBreakers = [new DealBreaker([new Condition.OneOf(0, [2])])],
                },
            ],
        };
        DealExplanation why = DealExplainer.Explain(firm);

        Assert.Equal(DealVerdict.NoZone, why.Verdict);
        // Demands: 0 the seller's fallback, 1 the buyer's, 2 the seller's limit, 3 the buyer's.
        LeastChange.GiveUp give = Assert.Single(why.Changes.OfType<LeastChange.GiveUp>());
        Assert.Equal([3], give.Demands);
        Assert.Equal(Outcome.At(2, 0), give.Outcome);
        // Without a high price only middle last (5|1) gives the seller 5: the buyer's fallback stands against it, and so does the seller's own limit.
        Assert.Equal(
            [
                [0, 1, 3],
                [0, 2, 3],
            ],
            why.Conflicts.Select(each => each.ToArray())
        );
    }

    [Fact]
    public void What_was_tabled_and_is_kept_out_is_explained_when_there_were_other_deals()
    {
        Scenario talks = With(With(Sale, 0, 3), 1, 4) with
        {
            Packages =
            [
                new Package("theirs", Outcome.At(2, 1)) { By = "seller" },
                new Package("ours", Outcome.At(0, 0)),
            ],
            StatusQuo = Outcome.At(1, 1),
        };
        DealExplanation why = DealExplainer.Explain(talks);

        Assert.Equal(DealVerdict.NotTabled, why.Verdict);
        // High later (7|3) breaks the buyer's fallback, low soon (0|8) the seller's; one issue makes a deal of each: high soon (6|6).
        Assert.Equal(
            [
                [1],
                [0],
            ],
            why.Tabled.Select(offer => offer.NotMet.ToArray())
        );
        Assert.All(why.Tabled, offer => Assert.Equal(Outcome.At(2, 0), offer.Nearby!.Outcome));
        // Deals: middle soon, middle later, high soon; so a low price and the last date are in none.
        Assert.Equal([(0, 0), (1, 2)], why.KeptOut.Select(each => (each.Issue, each.Value)).Order());
        Condition.OneOf focus = Assert.IsType<Condition.OneOf>(Assert.Single(why.Focus));
        Assert.Equal((0, 0), (focus.Issue, Assert.Single(focus.Values)));
        // Middle later (4|4): both would rather have high soon (6|6), a trade of price against date.
        JointGain trade = why.Interim[0];
        Assert.Equal([0, 1], trade.Issues);
        Assert.Equal(Outcome.At(2, 0), trade.Outcome);
        Assert.Equal([new Rational(2), new Rational(2)], trade.Gains);
    }

    [Fact]
    public void An_event_can_carry_a_deal_when_the_parties_see_its_chance_differently()
    {
        // With the fallbacks 7 and 4: high last (8|0) or high later (7|3) if it happens, high soon (6|6) if it does not.
        // high later: the seller from 1 on, the buyer until 2/3; high last: from 1/2, until 1/3.
        ContingentDeal deal = DealExplainer.Explain(Sale).Contingent!;
        Assert.Equal(Outcome.At(2, 2), deal.If);
        Assert.Equal(Outcome.At(2, 0), deal.Otherwise);
        Assert.Equal((Rational.Of(1, 2), Rational.Of(1, 3)), (deal.FirstAtLeast, deal.SecondAtMost));
        Assert.Equal(Rational.Of(1, 6), deal.Disagreement);
    }

    [Fact]
    public void Positions_that_cannot_stand_together_are_found_although_there_are_deals()
    {
        Scenario stated = With(With(Sale, 0, 3), 1, 4);
        stated = stated with
        {
            Parties =
            [
                stated.Parties[0] with
                {
                    Positions = [new Position([new Condition.OneOf(0, [2])])],
                },
                stated.Parties[1] with
                {
                    Positions = [new Position([new Condition.OneOf(0, [0, 1])])],
                },
            ],
        };
        DealExplanation why = DealExplainer.Explain(stated);

        Assert.Equal(
            [
                [2, 3],
            ],
            why.StatedConflicts.Select(each => each.ToArray())
        );
        Assert.Equal(
            [
                [2],
                [3],
            ],
            why.StatedWays.Select(way => way.Demands.ToArray())
        );
    }

    [Fact]
    public void A_fallback_that_keeps_its_worth_closes_the_zone_in_time()
    {
        // High soon is worth 6 to both; with a quarter of it left at the end and a fallback of 3 that stays, half of the time is enough.
        Scenario impatient = With(With(Sale, 0, 3), 1, 4);
        impatient = impatient with
        {
            Parties =
            [
                impatient.Parties[0] with
                {
                    Patience = new Patience(Rational.Of(1, 4), IsPerRound: false),
                    Fallback = new Fallback { Worth = 3, IsConstant = true },
                },
                impatient.Parties[1],
            ],
        };
        Assert.Equal(0.5, DealExplainer.Explain(impatient).ClosesAt!.Value, 12);
        Assert.Null(DealExplainer.Explain(With(Sale, 0, 3)).ClosesAt);
    }

    [Fact]
    public void A_fallback_as_good_as_the_best_deal_closes_the_zone_at_once_and_rounds_are_counted_from_the_first()
    {
        Scenario Impatient(Rational fallback, Patience patience)
        {
            Scenario sale = With(With(Sale, 0, 3), 1, 4);
            return sale with
            {
                Deadline = new Deadline { Rounds = 9 },
                Parties =
                [
                    sale.Parties[0] with
                    {
                        Patience = patience,
                        Fallback = new Fallback { Worth = fallback, IsConstant = true },
                    },
                    sale.Parties[1],
                ],
            };
        }

        double atOnce = DealExplainer.Explain(Impatient(6, new Patience(Rational.Of(1, 4), false))).ClosesAt!.Value;
        Assert.Equal(0, atOnce);
        Assert.False(double.IsNegative(atOnce));

        // Half of 6 is left in round 1, the second of nine, which is played at 2/10 of the time; all of it in round 0, at 1/10.
        var halving = new Patience(Rational.Of(1, 2), IsPerRound: true);
        Assert.Equal(0.2, DealExplainer.Explain(Impatient(3, halving)).ClosesAt!.Value, 12);
        Assert.Equal(0.1, DealExplainer.Explain(Impatient(6, halving)).ClosesAt!.Value, 12);
    }

    private static Scenario With(Scenario scenario, int party, Rational fallback) =>
        scenario with
        {
            Parties = scenario.Parties.SetItem(
                party,
                scenario.Parties[party] with
                {
                    Fallback = new Fallback { Worth = fallback },
                }
            ),
        };

    private static Party Party(string name, ReadOnlySpan<long> price, ReadOnlySpan<long> date, Rational fallback) =>
        new(name)
        {
            Preferences = new PreferenceModel.Scores([
                new Term.OfIssue(0, new ValueFunction.Table(Scores(price))),
                new Term.OfIssue(1, new ValueFunction.Table(Scores(date))),
            ]),
            Fallback = new Fallback { Worth = fallback },
        };

    private static ImmutableArray<Estimate> Scores(ReadOnlySpan<long> scores)
    {
        ImmutableArray<Estimate>.Builder all = ImmutableArray.CreateBuilder<Estimate>(scores.Length);
        foreach (long score in scores)
        {
            all.Add(score);
        }

        return all.MoveToImmutable();
    }
}
