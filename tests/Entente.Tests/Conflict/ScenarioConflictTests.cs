using Entente.Annotations;
using Entente.Conflict;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Tests.Conflict;

public class ScenarioConflictTests
{
    // Relief (none, partial, full) against weapons (kept, frozen, gone); relief in full while weapons are kept cannot be agreed.
    private static Scenario Talks(params DealBreaker[] breakers)
    {
        var space = new OutcomeSpace(
            [
                new Issue.Choice("relief", [new("none"), new("partial"), new("full")]),
                new Issue.Choice("weapons", [new("kept"), new("frozen"), new("gone")]),
                new Issue.YesNo("office"),
            ],
            [new Rule([new Condition.OneOf(0, [2]), new Condition.OneOf(1, [0])])]
        );
        return new Scenario(
            space,
            [
                Party("west", [0, -2, -5], [0, 3, 6], 1) with
                {
                    DealBreakers = [.. breakers],
                },
                Party("east", [0, 3, 6], [0, -2, -5], 0),
            ]
        )
        {
            StatusQuo = Outcome.At(0, 0, 0),
        };
    }

    private static Party Party(string name, int[] relief, int[] weapons, int fallback) =>
        new(name)
        {
            Preferences = new PreferenceModel.Scores([Table(0, relief), Table(1, weapons), Table(2, [0, 1])]),
            Fallback = new Fallback { Worth = new Estimate((Rational)fallback) },
        };

    private static Term.OfIssue Table(int issue, int[] scores) =>
        new(issue, new ValueFunction.Table([.. scores.Select(score => new Estimate((Rational)score))]));

    private static readonly IssueOwner[] Owners = [new(0, 0), new(1, 1)];

    [Fact]
    public void Each_issue_becomes_options_of_its_owner_that_exclude_each_other()
    {
        ConflictModel model = ScenarioConflict.Of(Talks(), Owners);
        Assert.Empty(ConflictCheck.Faults(model));
        Assert.Equal(
            ["relief: partial", "relief: full", "weapons: frozen", "weapons: gone"],
            model.Options.Select(option => option.Name)
        );

        // Nine outcomes less the one that the rule forbids.
        StateSpace space = ConflictGraph.Of(model).Space;
        Assert.Equal(
            ["NNNN", "YNNN", "NNYN", "YNYN", "NYYN", "NNNY", "YNNY", "NYNY"],
            Enumerable.Range(0, space.Count).Select(space.PatternOf)
        );
        Assert.Equal(0, model.StatusQuo);
    }

    [Fact]
    public void Agreements_rank_by_what_they_are_worth_and_steps_alone_by_what_they_add_to_the_fallback()
    {
        ConflictGraph graph = ConflictGraph.Of(ScenarioConflict.Of(Talks(), Owners));

        // West: 1 + 6 for weapons that go for nothing; 1 + 3 for a freeze for nothing, as much as 6 - 2 for an agreement; the fallback of 1, and two agreements worth 1; 1 - 2 for relief for nothing; 3 - 5.
        Assert.Equal(["5", "2 6", "0 3 7", "1", "4"], graph.TiersOf(0).Select(tier => string.Join(' ', tier)));
        Assert.Equal(["4", "1", "3 7", "0", "2 6", "5"], graph.TiersOf(1).Select(tier => string.Join(' ', tier)));
    }

    [Fact]
    public void Giving_for_nothing_is_never_better_than_no_agreement_for_who_gives()
    {
        // However bad the fallback of the east, weapons given up for nothing make it worse.
        Scenario talks = Talks();
        Scenario desperate = talks with
        {
            Parties =
            [
                talks.Parties[0],
                talks.Parties[1] with
                {
                    Fallback = new Fallback { Worth = new Estimate((Rational)(-8)) },
                },
            ],
        };
        ConflictGraph graph = ConflictGraph.Of(ScenarioConflict.Of(desperate, Owners));
        Assert.Equal(Comparison.Worse, graph.Compare(1, 2, 0));
        Assert.Equal(Comparison.Worse, graph.Compare(1, 5, 2));

        // An agreement is measured against the fallback all the same: relief in part for all weapons, 3 - 5, beats -8.
        Assert.Equal(Comparison.Better, graph.Compare(1, 6, 0));
    }

    [Fact]
    public void Without_a_status_quo_a_step_alone_is_worth_the_fallback_and_one_owner_alone_makes_no_agreement()
    {
        ConflictGraph graph = ConflictGraph.Of(ScenarioConflict.Of(Talks() with { StatusQuo = null }, Owners));
        foreach (int alone in new[] { 1, 2, 5 })
        {
            Assert.Equal(Comparison.Equal, graph.Compare(0, alone, 0));
            Assert.Equal(Comparison.Equal, graph.Compare(1, alone, 0));
        }

        ConflictGraph single = ConflictGraph.Of(ScenarioConflict.Of(Talks(), [new IssueOwner(1, 1)]));
        Assert.Equal(["0", "1", "2"], single.TiersOf(1).Select(tier => string.Join(' ', tier)));
        Assert.False(single.Model.Assumption.IsEmpty);
    }

    [Fact]
    public void What_a_deal_breaker_forbids_ranks_below_all_else_for_its_party()
    {
        var breaker = new DealBreaker([new Condition.OneOf(0, [1]), new Condition.OneOf(1, [1])]);
        ConflictGraph graph = ConflictGraph.Of(ScenarioConflict.Of(Talks(breaker), Owners));
        Assert.Equal([3], graph.TiersOf(0)[^1]);
    }

    [Fact]
    public void Only_the_values_that_are_named_can_be_chosen()
    {
        ConflictModel model = ScenarioConflict.Of(Talks(), [new(0, 0) { Values = [1] }, new(1, 1) { Values = [1] }]);
        Assert.Equal(4, ConflictGraph.Of(model).Space.Count);
    }

    [Fact]
    public void What_cannot_be_a_conflict_is_refused_with_the_reason()
    {
        Assert.Contains("Nobody owns an issue", Refusal(Talks(), []), StringComparison.Ordinal);
        Assert.Contains("more than one owner", Refusal(Talks(), [new(0, 0), new(0, 1)]), StringComparison.Ordinal);
        Scenario unknown = Talks() with { Parties = [Talks().Parties[0], new Party("east")] };
        Assert.Contains("'east' has no scores", Refusal(unknown, Owners), StringComparison.Ordinal);
    }

    [Fact]
    public void Why_it_cannot_be_one_can_be_asked_before_in_both_languages()
    {
        Assert.Null(ScenarioConflict.RefusalOf(Talks(), Owners));
        Scenario unknown = Talks() with { Parties = [Talks().Parties[0], new Party("east")] };
        Sentence refusal = ScenarioConflict.RefusalOf(unknown, Owners)!.Value;
        Assert.StartsWith(refusal.English, Refusal(unknown, Owners), StringComparison.Ordinal);
        Assert.Equal("Partij 'east' heeft geen scores om elke toestand mee te rangschikken.", refusal.Dutch);
        Assert.Contains(
            "meer dan één partij",
            ScenarioConflict.RefusalOf(Talks(), [new(0, 0), new(0, 1)])!.Value.Dutch,
            StringComparison.Ordinal
        );
    }

    private static string Refusal(Scenario scenario, IReadOnlyList<IssueOwner> owners) =>
        Assert.Throws<ArgumentException>(() => ScenarioConflict.Of(scenario, owners)).Message;
}
