using System.Collections.Immutable;
using CsCheck;
using Entente.Explaining;
using Entente.Explaining.Changes;
using Entente.Explaining.Checking;
using Entente.Explaining.Demands;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Tests.Explaining;

/// <summary>That no conflict and no way out is missing is certified, and a list from which one was taken is refuted.</summary>
public class ClashClaimsTests
{
    private static readonly ExplanationClaim Whole = new(ClaimKind.NoneIsMissing);

    private static readonly ExplanationClaim WholeStated = new(ClaimKind.NoneStatedIsMissing);

    [Fact]
    public void On_made_up_talks_the_lists_are_whole_and_without_any_one_of_them_are_not()
    {
        int certified = 0;
        SmallTalks.Made.Sample(
            talks =>
            {
                DealExplanation why = DealExplainer.Explain(talks.Scenario);
                if (why.Clashes is not { } all)
                {
                    Assert.Equal(0, why.WaysFound);
                    return;
                }

                Interlocked.Increment(ref certified);
                Assert.Equal([true, true], AreWhole(why, Whole));
                for (int i = 0; i < all.Ways.Length && all.Ways.Length > 1; i++)
                {
                    Assert.Equal([false, false], AreWhole(With(why, all with { Ways = all.Ways.RemoveAt(i) }), Whole));
                }

                for (int i = 0; i < all.Conflicts.Length; i++)
                {
                    Assert.Equal(
                        [false, false],
                        AreWhole(With(why, all with { Conflicts = all.Conflicts.RemoveAt(i) }), Whole)
                    );
                }
            },
            iter: 200,
            seed: "0000KXz3ZtR4"
        );
        Assert.InRange(certified, 20, 200);
    }

    [Fact]
    public void What_is_stated_is_certified_like_what_is_meant()
    {
        // The seller will not have the middle price, the buyer neither end of it: by what is stated nothing is left, by what is meant everything is.
        Scenario stated = Sale(
            ["low", "middle", "high"],
            0,
            [
                [0, 2],
            ],
            [
                [1],
            ],
            areStated: true
        );
        DealExplanation why = DealExplainer.Explain(stated);
        Assert.Equal(DealVerdict.NothingTabled, why.Verdict);
        Assert.Equal(
            [
                [2, 3],
            ],
            why.StatedConflicts.Select(each => each.ToArray())
        );
        Assert.Equal([true, true], AreWhole(why, WholeStated));
        Assert.Equal(
            [false, false],
            AreWhole(
                why with
                {
                    StatedClashes = why.StatedClashes! with { Ways = [why.StatedClashes.Ways[0]] },
                    StatedWays = [why.StatedWays[0]],
                },
                WholeStated
            )
        );
        // Nothing else is said of what cannot be had together: there are deals.
        Assert.Null(why.Clashes);
    }

    [Fact]
    public void A_number_that_is_wrong_and_a_set_that_is_none_are_refuted()
    {
        DealExplanation why = DealExplainer.Explain(Sale(["low", "high"], 1, [], [], areStated: false));
        Assert.Equal((1, 2), (why.ConflictsFound, why.WaysFound));
        Assert.Equal([true, true], AreWhole(why, Whole));
        Assert.Equal([false, false], AreWhole(why with { ConflictsFound = 2 }, Whole));
        Assert.Equal([false, false], AreWhole(why with { WaysFound = 3 }, Whole));
        // One fallback alone is no conflict: the best price meets it.
        Assert.Equal(
            [false, false],
            AreWhole(
                why with
                {
                    Clashes = new Clashes([0b01], [0b01, 0b10]),
                    Conflicts =
                    [
                        [0],
                    ],
                },
                Whole
            )
        );
    }

    [Fact]
    public void What_keeps_deals_away_is_certified_also_where_something_below_a_fallback_was_agreed()
    {
        Scenario sale = Sale(["low", "high"], 1, [], [], areStated: false);
        DealExplanation why = DealExplainer.Explain(
            sale with
            {
                Packages = [new Package("what they signed", Outcome.At(0)) { IsAgreed = true }],
            }
        );
        Assert.Equal(DealVerdict.Agreed, why.Verdict);
        Assert.Equal((1, 2), (why.ConflictsFound, why.WaysFound));
        Assert.Equal([true, true], AreWhole(why, Whole));
        Assert.Equal([false, false], AreWhole(why with { WaysFound = 3 }, Whole));
        Clashes all = why.Clashes!;
        Assert.Equal([false, false], AreWhole(With(why, all with { Ways = [all.Ways[0]] }), Whole));

        // Where there are deals nothing stands in the way, and nothing is claimed of it.
        DealExplanation fine = DealExplainer.Explain(
            Sale(["low", "high"], 0, [], [], areStated: false) with
            {
                Packages = [new Package("what they signed", Outcome.At(0)) { IsAgreed = true }],
            }
        );
        Assert.Equal((DealVerdict.Agreed, 0), (fine.Verdict, fine.WaysFound));
        Assert.Equal([true, true], AreWhole(fine, Whole));
    }

    [Fact]
    public void More_conflicts_than_are_followed_are_of_a_number_that_is_not_known()
    {
        // Twelve prices, each ruled out by both: a conflict for every choice of one of the two for each price, 4,096 of them.
        string[] prices = [.. Enumerable.Range(0, 12).Select(price => $"{price}")];
        int[][] each = [.. Enumerable.Range(0, 12).Select(price => (int[])[price])];
        DealExplanation why = DealExplainer.Explain(Sale(prices, 0, each, each, areStated: false));
        Assert.Equal(12, why.WaysFound);
        Assert.Null(why.ConflictsFound);
        Assert.Empty(why.Conflicts);
        ExplanationCheck check = ExplanationChecker.Check(why, TestContext.Current.CancellationToken)!;
        Assert.True(check.IsVerified);
        Assert.Equal([Whole], check.Open);

        // Of ten prices there are 1,024, all of which are known; so many are not asked for one by one.
        DealExplanation fewer = DealExplainer.Explain(Sale(prices[..10], 0, each[..10], each[..10], areStated: false));
        Assert.Equal((1_024, 10), (fewer.ConflictsFound, fewer.Conflicts.Length));
        Assert.Equal([null, null], AreWhole(fewer, Whole));

        // Of eight there are 256, of which ten are told and all are certified.
        DealExplanation few = DealExplainer.Explain(Sale(prices[..8], 0, each[..8], each[..8], areStated: false));
        Assert.Equal((256, 10), (few.ConflictsFound, few.Conflicts.Length));
        Assert.Equal([true, true], AreWhole(few, Whole));
    }

    [Fact]
    public void A_set_is_found_exactly_where_going_through_all_sets_finds_one() =>
        Gen.Select(Gen.UInt[1, 63].Array[0, 6], Gen.UInt[1, 63].Array[0, 6])
            .Sample(
                sets =>
                    Assert.Equal(
                        Enumerable
                            .Range(0, 64)
                            .Any(chosen =>
                                sets.Item2.All(set => (set & chosen) != 0)
                                && !sets.Item1.Any(set => (set & ~(uint)chosen) == 0)
                            ),
                        new SetSearch(
                            Masks(sets.Item1),
                            Masks(sets.Item2),
                            TestContext.Current.CancellationToken
                        ).Exists()
                    ),
                iter: 5_000,
                seed: "0000KXz3ZtR4"
            );

    [Fact]
    public void The_search_for_a_set_ends_when_it_is_asked_to() =>
        Assert.Throws<OperationCanceledException>(() =>
            new SetSearch([0b01], [0b11], new CancellationToken(canceled: true)).Exists()
        );

    [Fact]
    public void Conflicts_are_the_smallest_sets_that_share_a_demand_with_every_way_out() =>
        Gen.UInt[1, 63]
            .Array[1, 7]
            .Sample(
                ways =>
                {
                    bool Hits(int set) => ways.All(way => (way & set) != 0);
                    Assert.Equal(
                        Enumerable
                            .Range(0, 64)
                            .Where(set =>
                                Hits(set)
                                && !Enumerable.Range(0, 6).Any(bit => (set >> bit & 1) == 1 && Hits(set & ~(1 << bit)))
                            )
                            .Select(set => (ulong)set),
                        Ways.Conflicts(Masks(ways), 64).Order()
                    );
                },
                iter: 5_000,
                seed: "0000KXz3ZtR4"
            );

    private static ImmutableArray<ulong> Masks(uint[] sets) => [.. sets.Select(set => (ulong)set)];

    private static DealExplanation With(DealExplanation why, Clashes all) =>
        why with
        {
            Clashes = all,
            Conflicts = [.. all.Conflicts.Take(10).Select(Bits.Of)],
            ConflictsFound = all.Conflicts.Length,
            Ways = [.. why.Ways.Where(way => all.Ways.Contains(CheckedOutcomes.MaskOf(way.Demands)))],
            WaysFound = all.Ways.Length,
        };

    // Outcome by outcome and by sums: whether it is not refuted, null for left open.
    private static bool?[] AreWhole(DealExplanation why, ExplanationClaim claim) =>
        [
            .. new[]
            {
                ExplanationChecker.Check(why, TestContext.Current.CancellationToken)!,
                ExplanationChecker.CheckBySums(why, TestContext.Current.CancellationToken)!,
            }.Select(check => check.Open.Contains(claim) ? (bool?)null : !check.Refuted.Contains(claim)),
        ];

    // The price is worth its place to the seller and what is left to the buyer; each rules some out, or says so.
    private static Scenario Sale(string[] prices, Rational fallback, int[][] sellers, int[][] buyers, bool areStated) =>
        new(
            new OutcomeSpace([new Issue.Choice("price", [.. prices.Select(price => new Option(price))])]),
            [
                Party("seller", [.. prices.Select((_, i) => (Estimate)i)], fallback, sellers, areStated),
                Party(
                    "buyer",
                    [.. prices.Select((_, i) => (Estimate)(prices.Length - 1 - i))],
                    fallback,
                    buyers,
                    areStated
                ),
            ]
        );

    private static Party Party(
        string name,
        ImmutableArray<Estimate> scores,
        Rational fallback,
        int[][] sets,
        bool areStated
    ) =>
        new(name)
        {
            Preferences = new PreferenceModel.Scores([new Term.OfIssue(0, new ValueFunction.Table(scores))]),
            Fallback = new Fallback { Worth = fallback },
            DealBreakers =
            [
                .. sets.Where(_ => !areStated).Select(set => new DealBreaker([new Condition.OneOf(0, [.. set])])),
            ],
            Positions = [.. sets.Where(_ => areStated).Select(set => new Position([new Condition.OneOf(0, [.. set])]))],
        };
}
