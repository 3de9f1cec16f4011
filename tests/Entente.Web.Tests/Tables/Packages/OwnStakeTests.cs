using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Rooms.Offers;
using Entente.Scenarios;
using Entente.Web.Library;
using Entente.Web.Tables.Packages;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Packages;

public class OwnStakeTests
{
    private static readonly Scenario Stated = Hanoi.Scenario.As("stated");
    private static readonly OwnStake American = OwnStake.Of(Stated.Space, Stated.Parties[0])!;
    private static readonly Terms StatusQuo = Of(Stated, Stated.StatusQuo!);

    [Fact]
    public void A_whole_package_has_one_worth_and_a_part_of_one_a_range_around_it()
    {
        StakeRange whole = American.RangeOf(StatusQuo)!.Value;
        Assert.True(whole.IsOne);
        Assert.Equal(0, whole.Low);
        StakeRange part = American.RangeOf(Terms("liaison: yes"))!.Value;
        Assert.True(part.Low < part.High);
        Assert.Equal(whole.Low + 4, American.RangeOf(StatusQuo.With(Terms("liaison: yes")))!.Value.Low);
    }

    [Fact]
    public void What_ones_own_limits_rule_out_has_no_worth()
    {
        Assert.Null(American.RangeOf(Terms("relief: all; dismantlement: none")));
        Assert.Single(TermsGuard.Breaking(Stated.Space, Stated.Parties[0], Terms("relief: all; dismantlement: none")));
    }

    [Fact]
    public void What_the_other_side_said_nothing_of_is_a_difference_and_what_is_settled_is_none()
    {
        Terms settled = Terms("liaison: yes");
        ImmutableArray<WorthPackage> found = American.AtLeast(0, settled, Terms("relief: none").With(settled), 3);
        Assert.All(
            found,
            each =>
                Assert.Equal(
                    each.Terms.Values.Count(value =>
                        value.Key != "liaison" && !(value.Key == "relief" && value.Value == "none")
                    ),
                    each.Changed
                )
        );
        Assert.All(found, each => Assert.Equal("yes", each.Terms["liaison"]));
        Assert.Contains(found, each => each.Changed == Stated.Space.Issues.Length - 2);
    }

    [Fact]
    public void Packages_are_worth_at_least_what_was_asked_and_the_nearest_come_first()
    {
        Terms theirs = StatusQuo.With(Terms("relief: five resolutions; dismantlement: yongbyon"));
        ImmutableArray<WorthPackage> found = American.AtLeast(
            American.Fallback,
            Entente.Rooms.Offers.Terms.None,
            theirs,
            8
        );
        Assert.Equal(8, found.Length);
        Assert.All(found, each => Assert.True(each.Worth >= American.Fallback));
        Assert.All(found, each => Assert.Equal(each.Worth, American.RangeOf(each.Terms)!.Value.Low, 9));
        Assert.All(
            found,
            each => Assert.Equal(each.Changed, theirs.Values.Count(value => each.Terms[value.Key] != value.Value))
        );
        Assert.Equal(found.Select(each => each.Changed).Order(), found.Select(each => each.Changed));
        int least = Everything(Stated)
            .Where(terms => American.RangeOf(terms) is { Low: var worth } && worth >= American.Fallback)
            .Min(terms => theirs.Values.Count(value => terms[value.Key] != value.Value));
        Assert.Equal(least, found[0].Changed);
    }

    [Fact]
    public void What_is_settled_stays_as_it_is_in_every_package_that_is_found()
    {
        Terms settled = Terms("liaison: yes; declaration: yes");
        Assert.All(
            American.AtLeast(American.Fallback, settled, StatusQuo, 5),
            each => Assert.Equal(("yes", "yes"), (each.Terms["liaison"], each.Terms["declaration"]))
        );
    }

    [Fact]
    public void An_order_without_numbers_and_unknown_wishes_have_no_stake()
    {
        Scenario fence = new ScenarioShelf().Find("garden-fence")!.Scenario;
        Assert.IsType<PreferenceModel.Ranking>(fence.Parties[0].Preferences);
        Assert.Null(OwnStake.Of(fence.Space, fence.Parties[0]));
        Assert.Null(OwnStake.Of(Stated.Space, new Party("somebody")));
    }

    [Fact]
    public void A_space_too_large_to_list_is_searched_and_a_continuum_is_cut_into_numbers()
    {
        foreach (string id in new[] { "train-parts", "panama-canal", "union-contract" })
        {
            Scenario scenario = new ScenarioShelf().Find(id)!.Scenario;
            OwnStake stake = OwnStake.Of(scenario.Space, scenario.Parties[0])!;
            double wanted = (stake.Fallback + stake.Most) / 2;
            ImmutableArray<WorthPackage> found = stake.AtLeast(
                wanted,
                Entente.Rooms.Offers.Terms.None,
                Entente.Rooms.Offers.Terms.None,
                3
            );
            Assert.NotEmpty(found);
            Assert.All(found, each => Assert.True(each.Worth >= wanted));
        }
    }

    private static Terms Of(Scenario scenario, Outcome outcome) =>
        new(
            scenario.Space.Issues.Select(
                (issue, i) => new KeyValuePair<string, string>(issue.Name, issue.NameOf(outcome.Values[i]))
            )
        );

    private static IEnumerable<Terms> Everything(Scenario scenario) =>
        scenario.Space.Issues.Aggregate(
            (IEnumerable<Terms>)[Entente.Rooms.Offers.Terms.None],
            (all, issue) =>
                all.SelectMany(terms =>
                    Enumerable
                        .Range(0, (int)issue.Size!.Value)
                        .Select(value => terms.With(new Terms([new(issue.Name, issue.NameOf(value))])))
                )
        );
}
