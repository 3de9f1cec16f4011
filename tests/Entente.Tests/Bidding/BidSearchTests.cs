using System.Collections.Immutable;
using System.Numerics;
using CsCheck;
using Entente.Bidding;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Randomness;
using Entente.Scenarios;
using Entente.Testing;

namespace Entente.Tests.Bidding;

public class BidSearchTests
{
    private static Gen<BidSpace> Spaces { get; } =
        ScenarioGen.General.Where(HasOutcomes).Select(scenario => BidSpace.Of(scenario));

    [Fact]
    public void Utilities_are_those_of_the_definition() =>
        Spaces.Sample(space =>
        {
            for (int party = 0; party < space.Utilities.Length; party++)
            {
                var function = new UtilityFunction(space.Scenario.Space, space.Scenario.Parties[party].Preferences!);
                BidSearch search = SearchOf(space, party);
                var parts = new int[space.Open().Groups];
                for (long bid = 0; bid < (long)space.Count; bid++)
                {
                    space.Open().Parts(bid, parts);
                    double exact = function.Of(space.OutcomeOf(parts)).ToDouble();
                    Assert.Equal(exact, search.UtilityOf(bid), 1e-12);
                    Assert.Equal(space.Open().NumberOf(parts), bid);
                }
            }
        });

    [Fact]
    public void The_nearest_and_the_least_sufficient_outcome_are_those_that_a_look_at_all_finds() =>
        Gen.Select(Spaces, Gen.Double[-50, 50].Array[1, 20])
            .Sample(
                (space, targets) =>
                {
                    BidSearch search = SearchOf(space, 0);
                    double[] all = [.. Enumerable.Range(0, (int)space.Count).Select(bid => search.UtilityOf(bid))];
                    foreach (double target in targets)
                    {
                        double nearest = all.Min(each => Math.Abs(each - target));
                        double found = search.UtilityOf(search.Nearest(target, double.NegativeInfinity));
                        Assert.Equal(nearest, Math.Abs(found - target));
                        double[] enough = [.. all.Where(each => each >= target)];
                        double least = enough.Length == 0 ? all.Max() : enough.Min();
                        Assert.Equal(least, search.UtilityOf(search.AtLeast(target)));
                    }
                }
            );

    [Fact]
    public void A_descent_passes_every_outcome_once_from_the_best_down() =>
        Spaces.Sample(space =>
        {
            BidDescent descent = SearchOf(space, 0).Descend();
            var seen = new HashSet<long>();
            var order = new List<long>();
            double last = double.PositiveInfinity;
            while (true)
            {
                double next = descent.NextUtility;
                if (!descent.MoveNext())
                {
                    Assert.Equal(double.NegativeInfinity, next);
                    break;
                }

                Assert.Equal(next, descent.Utility);
                Assert.True(descent.Utility <= last);
                Assert.True(seen.Add(descent.Bid));
                order.Add(descent.Bid);
                last = descent.Utility;
            }

            Assert.Equal(space.Count, seen.Count);
            Assert.All(order, (bid, step) => Assert.Equal(bid, descent.Reached(step)));
            Assert.Throws<ArgumentOutOfRangeException>(() => descent.Reached(order.Count));
        });

    [Fact]
    public void Structure_and_list_descend_through_the_same_utilities() =>
        Spaces.Sample(space =>
        {
            BidDescent listed = SearchOf(space, 0).Descend();
            BidDescent summed = new SummedRanking(space.Utilities[0]).Search(space.Open()).Descend();
            while (listed.MoveNext())
            {
                Assert.True(summed.MoveNext());
                Assert.Equal(listed.Utility, summed.Utility);
            }

            Assert.False(summed.MoveNext());
            Assert.Throws<ArgumentOutOfRangeException>(() => summed.Reached((int)space.Count));
        });

    [Fact]
    public void On_ten_to_the_fifty_outcomes_targets_are_hit_and_the_best_come_first()
    {
        BidSpace space = Huge();
        BidSearch search = space.Utilities[0].Ranking.Search(space.Open());
        double range = space.Utilities[0].Max - space.Utilities[0].Min;
        for (int i = 1; i < 20; i++)
        {
            double target = space.Utilities[0].Min + (range * i / 20);
            Assert.Equal(target, search.UtilityOf(search.Nearest(target, double.NegativeInfinity)), range * 1e-4);
            double least = search.UtilityOf(search.AtLeast(target));
            Assert.InRange(least, target, target + (range * 1e-4));
        }

        BidDescent descent = search.Descend();
        double last = double.PositiveInfinity;
        for (int i = 0; i < 2000; i++)
        {
            Assert.True(descent.MoveNext());
            Assert.True(descent.Utility <= last);
            last = descent.Utility;
        }

        Assert.Equal(space.Utilities[0].Max, search.UtilityOf(search.Best));
        long within = search.Within(space.Utilities[0].Max * 0.7, space.Utilities[0].Max * 0.71, new RandomSequence(1));
        Assert.InRange(search.UtilityOf(within), space.Utilities[0].Max * 0.7, space.Utilities[0].Max * 0.71);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void On_ten_to_the_fifty_outcomes_what_is_wanted_at_least_is_reached(ulong seed)
    {
        BidSpace space = Huge(seed);
        BidSearch search = space.Utilities[0].Ranking.Search(space.Open());
        double most = space.Utilities[0].Max;
        for (int less = 0; less <= 1000; less++)
        {
            double target = most - less;
            Assert.InRange(search.UtilityOf(search.AtLeast(target)), target, most);
            Assert.InRange(search.UtilityOf(search.Nearest(target, target)), target, most);
        }
    }

    [Fact]
    public void On_ten_to_the_fifty_outcomes_a_range_without_an_end_is_drawn_from_all_of_it()
    {
        BidSpace space = Huge();
        BidSearch search = space.Utilities[0].Ranking.Search(space.Open());
        var random = new RandomSequence(3);
        double low = (space.Utilities[0].Min + space.Utilities[0].Max) / 2;
        double[] drawn =
        [
            .. Enumerable
                .Range(0, 100)
                .Select(_ => search.UtilityOf(search.Within(low, double.PositiveInfinity, random))),
        ];

        Assert.All(drawn, utility => Assert.True(utility >= low));
        Assert.InRange(
            drawn.Average(),
            low + ((space.Utilities[0].Max - low) * 0.4),
            low + ((space.Utilities[0].Max - low) * 0.6)
        );
    }

    private static bool HasOutcomes(Scenario scenario)
    {
        try
        {
            BidSpace.Of(scenario);
            return true;
        }
        catch (Entente.Analysis.UnsupportedScenarioException)
        {
            return false;
        }
    }

    private static BidSearch SearchOf(BidSpace space, int party) => space.Utilities[party].Ranking.Search(space.Open());

    private static BidSpace Huge(ulong seed = 5)
    {
        var random = new RandomSequence(seed);
        ImmutableArray<Issue> issues =
        [
            .. Enumerable
                .Range(0, 50)
                .Select(i => new Issue.Choice($"i{i}", [.. Enumerable.Range(0, 10).Select(v => new Option($"v{v}"))])),
        ];
        Party Of(string name) =>
            new(name)
            {
                Preferences = new PreferenceModel.Scores([
                    .. Enumerable
                        .Range(0, 50)
                        .Select(i => new Term.OfIssue(
                            i,
                            new ValueFunction.Table([
                                .. Enumerable.Range(0, 10).Select(_ => (Estimate)(long)random.Below(1000)),
                            ])
                        )),
                ]),
            };
        var space = BidSpace.Of(new Scenario(new OutcomeSpace(issues), [Of("first"), Of("second")]));
        Assert.Equal(BigInteger.Pow(10, 50), space.Count);
        return space;
    }
}
