using System.Collections.Immutable;
using CsCheck;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;
using Entente.Testing;

namespace Entente.Tests.Scenarios;

public class PartyGrowthTests
{
    private static readonly OutcomeSpace Space = new([
        new Issue.Choice("sites", [new Option("none"), new Option("one"), new Option("all")]),
        new Issue.YesNo("liaison"),
    ]);

    private static readonly Party North = new("north")
    {
        Preferences = new PreferenceModel.Scores([
            new Term.OfIssue(0, new ValueFunction.Table([0, 30, 100])) { Weight = Rational.Of(1, 2) },
            new Term.OfIssue(1, new ValueFunction.Table([4, 0])),
        ])
        {
            Scale = 2,
        },
        Fallback = new Fallback { Outcome = Outcome.At(0, 1) },
    };

    [Fact]
    public void An_added_issue_adds_to_the_worth_of_every_outcome_on_the_partys_own_scale()
    {
        var flags = new Issue.YesNo("flags");
        Party grown = PartyGrowth.WithIssue(North, Space, flags, new ValueFunction.Table([-3, 7]))!;
        UtilityFunction worth = Worth(new OutcomeSpace([.. Space.Issues, flags]), grown);
        // Twice half of 30, twice 4, and what the flags add.
        Assert.Equal(30 + 8 - 3, worth.Of(Outcome.At(1, 0, 0)));
        Assert.Equal(30 + 8 + 7, worth.Of(Outcome.At(1, 0, 1)));
    }

    [Fact]
    public void A_fallback_that_an_outcome_tells_keeps_its_worth_when_an_issue_is_added()
    {
        Party grown = PartyGrowth.WithIssue(
            North with
            {
                Fallback = new Fallback { Outcome = Outcome.At(1, 0) },
            },
            Space,
            new Issue.YesNo("flags"),
            new ValueFunction.Table([5, 6])
        )!;
        Assert.Equal((38, null), (grown.Fallback.Worth!.Value.Likely, grown.Fallback.Outcome));
    }

    [Fact]
    public void An_added_option_is_worth_what_the_one_it_is_like_is_worth_and_so_much_more()
    {
        Party grown = PartyGrowth.WithOption(North, Space, 0, like: 1, more: 12)!;
        UtilityFunction worth = Worth(Wider(Space, 0), grown);
        Assert.Equal(30 + 8 + 12, worth.Of(Outcome.At(3, 0)));
        Assert.Equal(100, worth.Of(Outcome.At(2, 1)));
        Assert.Equal(North.Fallback, grown.Fallback);
    }

    [Fact]
    public void A_cap_holds_for_what_it_held_for_and_not_for_what_is_added()
    {
        Party capped = North with { Preferences = ((PreferenceModel.Scores)North.Preferences!) with { Cap = 50 } };
        Party grown = PartyGrowth.WithIssue(capped, Space, new Issue.YesNo("flags"), new ValueFunction.Table([10, 0]))!;
        UtilityFunction worth = Worth(new OutcomeSpace([.. Space.Issues, new Issue.YesNo("flags")]), grown);
        Assert.Equal(60, worth.Of(Outcome.At(2, 0, 0)));
        Assert.Equal(48, worth.Of(Outcome.At(1, 0, 0)));
    }

    [Fact]
    public void Where_only_listed_outcomes_are_allowed_only_these_are_with_an_added_option()
    {
        var listed = new PreferenceModel.Listed(
            [new ScoredOutcome(Outcome.At(1, 0), 10), new ScoredOutcome(Outcome.At(2, 0), 20)],
            null
        );
        Party grown = PartyGrowth.WithOption(North with { Preferences = listed }, Space, 0, like: 2, more: -5)!;
        var after = (PreferenceModel.Listed)grown.Preferences!;
        Assert.Equal([10, 20, 15], after.Outcomes.Select(each => each.Score.Likely));
        Assert.Equal(Outcome.At(3, 0), after.Outcomes[2].Outcome);
        Assert.Null(after.Otherwise);
    }

    [Fact]
    public void An_order_without_scores_does_not_grow()
    {
        Party ranked = North with
        {
            Preferences = new PreferenceModel.Ranking([
                [Outcome.At(0, 0)],
            ]),
        };
        Assert.Null(PartyGrowth.WithOption(ranked, Space, 0, 0, 1));
        Assert.Null(PartyGrowth.WithIssue(ranked, Space, new Issue.YesNo("x"), new ValueFunction.Constant(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => PartyGrowth.WithOption(North, Space, 0, 3, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PartyGrowth.WithOption(North, Space, 1, 0, 1));
    }

    [Fact]
    public void Whatever_form_wishes_have_an_added_option_differs_from_its_like_by_what_was_said()
    {
        Gen.Select(Scenarios, ScenarioGen.Number, Gen.Int[0, 99], Gen.Int[0, 99])
            .Sample(
                (scenario, more, pick, like) =>
                {
                    int[] named = [.. Named(scenario.Space)];
                    if (named.Length == 0)
                    {
                        return;
                    }

                    int issue = named[pick % named.Length];
                    int options = ((Issue.Choice)scenario.Space.Issues[issue]).Options.Length;
                    like %= options;
                    OutcomeSpace wider = Wider(scenario.Space, issue);
                    foreach (Party party in scenario.Parties)
                    {
                        Party grown = PartyGrowth.WithOption(party, scenario.Space, issue, like, more)!;
                        UtilityFunction before = Worth(scenario.Space, party);
                        UtilityFunction after = Worth(wider, grown);
                        foreach (Outcome outcome in Some(scenario.Space))
                        {
                            Assert.Equal(before.Of(outcome), after.Of(outcome));
                            Outcome then = With(outcome, issue, like);
                            Outcome added = With(outcome, issue, options);
                            bool isForbidden = Forbids(party, scenario.Space, then);
                            Assert.Equal(isForbidden, Forbids(grown, wider, added));
                            if (!isForbidden)
                            {
                                Assert.Equal(before.Of(then) + more, after.Of(added));
                            }
                        }
                    }
                },
                iter: 400
            );
    }

    [Fact]
    public void Whatever_form_wishes_have_an_added_issue_adds_what_was_said()
    {
        var flags = new Issue.Choice("added", [new Option("a"), new Option("b")]);
        Gen.Select(Scenarios, ScenarioGen.Number, ScenarioGen.Number)
            .Sample(
                (scenario, first, second) =>
                {
                    Rational[] worths = [first, second];
                    var wider = new OutcomeSpace([.. scenario.Space.Issues, flags], scenario.Space.Rules);
                    foreach (Party party in scenario.Parties)
                    {
                        Party grown = PartyGrowth.WithIssue(
                            party,
                            scenario.Space,
                            flags,
                            new ValueFunction.Table([first, second])
                        )!;
                        UtilityFunction before = Worth(scenario.Space, party);
                        UtilityFunction after = Worth(wider, grown);
                        foreach (Outcome outcome in Some(scenario.Space).Where(o => !Forbids(party, scenario.Space, o)))
                        {
                            for (int value = 0; value < 2; value++)
                            {
                                var added = new Outcome(outcome.Values.Add(IssueValue.At(value)));
                                Assert.Equal(before.Of(outcome) + worths[value], after.Of(added));
                            }
                        }
                    }
                },
                iter: 400
            );
    }

    [Fact]
    public void What_has_grown_is_a_scenario_without_faults()
    {
        Scenarios.Sample(
            scenario =>
            {
                OutcomeSpace space = scenario.Space;
                ImmutableArray<Party> parties = scenario.Parties;
                if (Named(space).Cast<int?>().FirstOrDefault() is { } issue)
                {
                    parties = [.. parties.Select(each => PartyGrowth.WithOption(each, space, issue, 0, 3)!)];
                    space = Wider(space, issue);
                }

                var flags = new Issue.YesNo("an issue of its own");
                var worth = new ValueFunction.Table([1, 2]);
                parties = [.. parties.Select(each => PartyGrowth.WithIssue(each, space, flags, worth)!)];
                Assert.Empty(
                    ScenarioCheck.Faults(new Scenario(new OutcomeSpace([.. space.Issues, flags], space.Rules), parties))
                );
            },
            iter: 300
        );
    }

    private static readonly Gen<Scenario> Scenarios = Gen.OneOf(ScenarioGen.General, DescribedScenarioGen.Scenario)
        .Select(scenario => new Scenario(
            scenario.Space,
            [
                .. scenario
                    .Parties.Where(each =>
                        each.Preferences is PreferenceModel.Scores
                        || (each.Preferences is PreferenceModel.Listed && !scenario.Space.IsContinuous)
                    )
                    .Select(each => each with { Readings = each.Readings.Clear(), Positions = [] })
                    .DefaultIfEmpty(new Party("nobody") { Preferences = new PreferenceModel.Scores([]) }),
            ]
        ));

    private static IEnumerable<int> Named(OutcomeSpace space) =>
        Enumerable.Range(0, space.Issues.Length).Where(i => space.Issues[i] is Issue.Choice);

    // All outcomes of a small space; of a large one every so many.
    private static IEnumerable<Outcome> Some(OutcomeSpace space)
    {
        for (int step = 0; step < 60; step++)
        {
            int rest = step * 7;
            yield return new Outcome([
                .. space.Issues.Select(issue =>
                {
                    int size = issue.Size is { } count ? (int)System.Numerics.BigInteger.Min(count, 1_000) : 0;
                    if (issue is Issue.Real { IsContinuous: true } real)
                    {
                        return IssueValue.Of(step % 2 == 0 ? real.Low : real.High);
                    }

                    int value = rest % size;
                    rest /= size;
                    return IssueValue.At(value);
                }),
            ]);
        }
    }

    private static bool Forbids(Party party, OutcomeSpace space, Outcome outcome) =>
        party.DealBreakers.Any(limit => space.Matches(limit.Conditions, outcome))
        || (
            party.Preferences is PreferenceModel.Listed { Otherwise: null } listed
            && !listed.Outcomes.Any(each => each.Outcome.Equals(outcome))
        );

    private static UtilityFunction Worth(OutcomeSpace space, Party party) => new(space, party.Preferences!);

    private static Outcome With(Outcome outcome, int issue, int value) =>
        new(outcome.Values.SetItem(issue, IssueValue.At(value)));

    private static OutcomeSpace Wider(OutcomeSpace space, int issue)
    {
        var before = (Issue.Choice)space.Issues[issue];
        var after = new Issue.Choice(before.Name, before.Options.Add(new Option("one that was added")));
        return new OutcomeSpace(space.Issues.SetItem(issue, after), space.Rules);
    }
}
