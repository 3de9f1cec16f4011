using CsCheck;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;
using Entente.Testing;

namespace Entente.Tests.Scenarios;

public class ScenarioCheckTests
{
    private static readonly OutcomeSpace Space = new([
        new Issue.Choice("a", [new Option("x"), new Option("y")]),
        new Issue.Real("b", 0, 1),
    ]);

    private static readonly PreferenceModel Likes = new PreferenceModel.Scores([
        new Term.OfIssue(0, new ValueFunction.Table([1, 2])),
        new Term.OfIssue(1, new ValueFunction.Linear(0, 3)),
    ]);

    private static readonly Scenario Good = new(Space, [new Party("p") { Preferences = Likes }]);

    private static Outcome At(int a, Rational b) => new([IssueValue.At(a), IssueValue.Of(b)]);

    private static string[] Faults(Scenario scenario) =>
        [.. ScenarioCheck.Faults(scenario).Select(fault => $"{fault.Part} {fault.Message}")];

    private static string[] FaultsOf(PreferenceModel model) =>
        Faults(Good with { Parties = [new Party("p") { Preferences = model }] });

    private static Scenario With(params Term[] terms) =>
        Good with
        {
            Parties = [new Party("p") { Preferences = new PreferenceModel.Scores([.. terms]) }],
        };

    [Fact]
    public void Generated_scenarios_have_no_faults()
    {
        DescribedScenarioGen.Scenario.Sample(scenario => Assert.Empty(ScenarioCheck.Faults(scenario)), iter: 300);
        ScenarioGen.General.Sample(scenario => Assert.Empty(ScenarioCheck.Faults(scenario)), iter: 300);
    }

    [Fact]
    public void A_name_that_is_given_twice_is_a_fault()
    {
        Assert.Equal(
            ["/parties/p There is more than one party 'p'; names are unique."],
            Faults(Good with { ThirdParties = [new Party("p")] })
        );
        Assert.Equal(
            ["/issues/a There is more than one issue 'a'; names are unique."],
            Faults(Good with { Space = new OutcomeSpace([Space.Issues[0], Space.Issues[0]]) })
        );
    }

    [Fact]
    public void A_part_is_named_by_a_pointer_with_escapes() =>
        Assert.Equal(
            "/issues/a~1b~0c",
            ScenarioCheck.Faults(Good with { Space = new OutcomeSpace([new Issue.Choice("a/b~c", [])]) })[0].Part
        );

    [Fact]
    public void A_fault_of_an_issue_hides_none_that_can_be_judged_without_it() =>
        Assert.Equal(
            [
                "/issues/a Issue 'a' has no options.",
                "/deadline The number of rounds is a whole number from 1, not 0.",
                "/parties/p/preferences/terms/1 The peak at 2 lies outside of issue 'b'.",
            ],
            Faults(
                With(
                    new Term.OfIssue(0, new ValueFunction.Table([1, 2])),
                    new Term.OfIssue(1, new ValueFunction.Peaked(2, 1, 0, 0))
                ) with
                {
                    Space = new OutcomeSpace([new Issue.Choice("a", []), Space.Issues[1]]),
                    Deadline = new Deadline { Rounds = 0 },
                    StatusQuo = At(5, 0),
                }
            )
        );

    [Fact]
    public void An_outcome_that_does_not_fit_the_space_is_a_fault()
    {
        Assert.NotEmpty(Faults(Good with { StatusQuo = Outcome.At(0) }));
        Assert.NotEmpty(Faults(Good with { StatusQuo = Outcome.At(0, 0) }));
        Assert.NotEmpty(Faults(Good with { StatusQuo = At(2, 0) }));
        Assert.NotEmpty(Faults(Good with { StatusQuo = At(0, 2) }));
        Assert.Empty(Faults(Good with { StatusQuo = At(1, Rational.Of(1, 3)) }));
    }

    [Fact]
    public void Terms_that_do_not_fit_the_space_are_faults()
    {
        Assert.Equal(
            ["/parties/p/preferences/terms/0 Issue 'a' has 2 values, and the table 1 scores."],
            Faults(With(new Term.OfIssue(0, new ValueFunction.Table([1]))))
        );
        Assert.NotEmpty(Faults(With(new Term.OfIssue(1, new ValueFunction.Table([1])))));
        Assert.NotEmpty(Faults(With(new Term.OfIssue(7, new ValueFunction.Constant(1)))));
        Assert.NotEmpty(Faults(With(new Term.OfIssue(1, new ValueFunction.Peaked(2, 1, 0, 0)))));
        Assert.NotEmpty(Faults(With(new Term.OfIssue(1, new ValueFunction.PiecewiseLinear([])))));
        Assert.NotEmpty(Faults(With(new Term.OfIssue(1, new ValueFunction.PiecewiseLinear([new(1, 1), new(1, 2)])))));
        Assert.NotEmpty(Faults(With(new Term.OfGroup([1], [], 0))));
        Assert.NotEmpty(Faults(With(new Term.OfGroup([0, 0], [], 0))));
        Assert.NotEmpty(Faults(With(new Term.OfGroup([0], [new([2], 1)], 0))));
        Assert.NotEmpty(Faults(With(new Term.OfGroup([0], [new([1], 1), new([1], 1)], 0))));
        Assert.NotEmpty(Faults(With(new Term.Rectangle([new Bound(3, 0, 1)], 1))));
        Assert.NotEmpty(Faults(With(new Term.Combined(Aggregation.Min, []))));
        Assert.Empty(Faults(With(new Term.Combined(Aggregation.Sum, []))));
    }

    [Fact]
    public void Terms_nested_beyond_reason_are_a_fault()
    {
        Term term = new Term.Rectangle([], 1);
        for (int i = 0; i < 40; i++)
        {
            term = new Term.Combined(Aggregation.Max, [term]);
        }

        Assert.Single(Faults(With(term)));
    }

    [Fact]
    public void Orders_that_do_not_hold_together_are_faults()
    {
        Outcome one = At(0, 0);
        Outcome other = At(1, 0);
        Assert.Empty(
            FaultsOf(
                new PreferenceModel.Ranking([
                    [one],
                    [other],
                ])
                {
                    LastAcceptableTier = -1,
                }
            )
        );
        Assert.NotEmpty(
            FaultsOf(
                new PreferenceModel.Ranking([
                    [one],
                    [other],
                ])
                {
                    LastAcceptableTier = 2,
                }
            )
        );
        Assert.NotEmpty(
            FaultsOf(
                new PreferenceModel.Ranking([
                    [one],
                    [one],
                ])
            )
        );
        Assert.NotEmpty(
            FaultsOf(
                new PreferenceModel.Ranking([
                    [one],
                    [],
                ])
            )
        );
        Assert.NotEmpty(FaultsOf(new PreferenceModel.Ranking([])));
        Assert.Empty(FaultsOf(new PreferenceModel.PartialOrder([one, other], [new(1, 0)])));
        Assert.NotEmpty(FaultsOf(new PreferenceModel.PartialOrder([one, other], [new(1, 0), new(0, 1)])));
        Assert.NotEmpty(FaultsOf(new PreferenceModel.PartialOrder([one, other], [new(0, 0)])));
        Assert.NotEmpty(FaultsOf(new PreferenceModel.PartialOrder([one, other], [new(0, 2)])));
        Assert.NotEmpty(FaultsOf(new PreferenceModel.Listed([new(one, 1), new(one, 2)], 0)));
    }

    [Fact]
    public void A_long_circle_is_found_in_no_time()
    {
        const int Count = 100_000;
        var space = new OutcomeSpace([new Issue.Integer("a", 0, Count - 1)]);
        var order = new PreferenceModel.PartialOrder(
            [.. Enumerable.Range(0, Count).Select(i => Outcome.At(i))],
            [.. Enumerable.Range(0, Count).Select(i => new BetterPair(i, (i + 1) % Count))]
        );
        Assert.Single(Faults(new Scenario(space, [new Party("p") { Preferences = order }])));
    }

    [Theory]
    [InlineData(5, 0)]
    [InlineData(6, 1)]
    public void A_fallback_is_out_of_reach_when_the_best_deal_is_worth_less(int worth, int warnings) =>
        Assert.Equal(
            warnings,
            ScenarioCheck
                .Warnings(Good with { Parties = [Good.Parties[0] with { Fallback = new Fallback { Worth = worth } }] })
                .Length
        );

    [Fact]
    public void The_bound_on_utility_is_never_below_the_best_outcome() =>
        ScenarioGen.General.Sample(scenario =>
        {
            foreach (Party party in scenario.Parties)
            {
                var utility = new UtilityFunction(scenario.Space, party.Preferences!);
                Rational best = Outcomes(scenario.Space).Max(utility.Of);
                Scenario hopeless = scenario with
                {
                    Parties = [party with { Fallback = new Fallback { Worth = best } }],
                };
                Assert.DoesNotContain(
                    ScenarioCheck.Warnings(hopeless),
                    warning => warning.Part.EndsWith("/fallback", StringComparison.Ordinal)
                );
            }
        });

    [Fact]
    public void An_issue_nobody_cares_about_is_a_warning_unless_somebody_is_unknown()
    {
        Scenario scenario = With(new Term.OfIssue(0, new ValueFunction.Table([1, 2])));
        Assert.Equal("/issues/b", Assert.Single(ScenarioCheck.Warnings(scenario)).Part);
        Assert.Empty(ScenarioCheck.Warnings(scenario with { ThirdParties = [new Party("q")] }));
    }

    [Fact]
    public void Conditions_that_no_value_meets_or_every_one_does_are_warnings()
    {
        var space = new OutcomeSpace(
            [
                new Issue.Choice("a", [new Option("x"), new Option("y")]),
                new Issue.Integer("n", 1, 5, 1),
                new Issue.Real("r", 0, 1),
            ],
            [
                // Never: above the highest; two values at once; a range above a continuum.
                new Rule([new Condition.Between(1, 40, null)]),
                new Rule([new Condition.OneOf(0, [0]), new Condition.OneOf(0, [1])]),
                new Rule([
                    new Condition.Between(2, Rational.Of(1, 2), null),
                    new Condition.Between(2, null, Rational.Of(1, 3)),
                ]),
                // Always, beside something that is not.
                new Rule([
                    new Condition.OneOf(0, [0]),
                    new Condition.Between(1, 1, 5),
                    new Condition.Between(2, 0, null),
                ]),
                // Nothing to say.
                new Rule([
                    new Condition.OneOf(0, [0]),
                    new Condition.Between(1, 2, 4),
                    new Condition.Between(2, Rational.Of(1, 2), null),
                ]),
            ]
        );
        var party = new Party("p") { DealBreakers = [new DealBreaker([new Condition.NoneOf(0, [0, 1])])] };
        Assert.Equal(
            [
                ("/rules/0", "This never applies: no value of issue 'n' meets what is said of it."),
                ("/rules/1", "This never applies: no value of issue 'a' meets what is said of it."),
                ("/rules/2", "This never applies: no value of issue 'r' meets what is said of it."),
                (
                    "/rules/3",
                    "Every value of issue 'n' meets what is said of it, so that it says nothing; leave it out."
                ),
                (
                    "/rules/3",
                    "Every value of issue 'r' meets what is said of it, so that it says nothing; leave it out."
                ),
                ("/parties/p/dealBreakers/0", "This never applies: no value of issue 'a' meets what is said of it."),
            ],
            ScenarioCheck.Warnings(new Scenario(space, [party])).Select(warning => (warning.Part, warning.Message))
        );
    }

    [Fact]
    public void Rules_that_forbid_everything_or_the_status_quo_are_warnings()
    {
        // Every value of each issue goes with some value of the other, as far as the rules about one issue tell.
        var space = new OutcomeSpace(
            [Space.Issues[0], new Issue.YesNo("c")],
            [
                new Rule([new Condition.OneOf(0, [0])]),
                new Rule([new Condition.OneOf(0, [1]), new Condition.OneOf(1, [0])]),
                new Rule([new Condition.OneOf(0, [1]), new Condition.OneOf(1, [1])]),
            ]
        );
        var scenario = new Scenario(space, [new Party("p")]) { StatusQuo = Outcome.At(0, 0) };
        Assert.Empty(ScenarioCheck.Faults(scenario));
        Assert.Equal(["/statusQuo", "/rules"], ScenarioCheck.Warnings(scenario).Select(warning => warning.Part));
    }

    [Fact]
    public void Rules_that_leave_an_issue_no_value_are_a_fault()
    {
        Rule first = new([new Condition.OneOf(0, [0])]);
        Rule second = new([new Condition.NoneOf(0, [0])]);
        Rule ends = new([new Condition.Between(1, 0, null), new Condition.Between(1, null, 1)]);
        Assert.Equal(
            [
                "/rules The rules allow no outcome: they forbid every value of issue 'a'; allow one of them.",
                "/rules The rules allow no outcome: they forbid every value of issue 'b'; allow one of them.",
            ],
            Faults(Good with { Space = new OutcomeSpace(Space.Issues, [first, second, ends]) })
        );
        Assert.Empty(Faults(Good with { Space = new OutcomeSpace(Space.Issues, [first]) }));
        Assert.Equal(
            ["/issues/a", "/rules/0"],
            ScenarioCheck
                .Faults(
                    Good with
                    {
                        Space = new OutcomeSpace(
                            [new Issue.Choice("a", []), Space.Issues[1]],
                            [new Rule([]), new Rule([new Condition.NoneOf(0, [])])]
                        ),
                    }
                )
                .Select(fault => fault.Part)
        );
    }

    [Fact]
    public void Rules_about_one_issue_leave_it_a_value_or_are_a_fault() =>
        Gen.Select(Gen.Int[0, 3], Gen.Select(Gen.Int[0, 3], Gen.Int[-1, 5], Gen.Int[-1, 5]).Array[1, 2].Array[1, 3])
            .Sample(
                (kind, made) =>
                {
                    Issue issue = kind switch
                    {
                        0 => new Issue.Choice("a", [new Option("x"), new Option("y"), new Option("z")]),
                        1 => new Issue.Integer("a", 0, 4),
                        2 => new Issue.Real("a", 0, 4, 2),
                        _ => new Issue.YesNo("a"),
                    };
                    int size = (int)issue.Size!.Value;
                    Condition Made(int shape, int low, int high) =>
                        shape > 1 && issue.IsNumeric
                            ? new Condition.Between(0, low < 0 ? null : low, high < 0 ? null : high)
                        : shape % 2 == 0 ? new Condition.OneOf(0, [Math.Abs(low) % size, Math.Abs(high) % size])
                        : new Condition.NoneOf(0, [Math.Abs(low) % size, Math.Abs(high) % size]);
                    var space = new OutcomeSpace(
                        [issue],
                        [
                            .. made.Select(each => new Rule([
                                .. each.Select(one => Made(one.Item1, one.Item2, one.Item3)),
                            ])),
                        ]
                    );
                    bool isLeft = Enumerable.Range(0, size).Any(value => space.Allows(Outcome.At(value)));
                    Assert.Equal(
                        isLeft ? [] : ["/rules"],
                        ScenarioCheck.Faults(new Scenario(space, [new Party("p")])).Select(fault => fault.Part)
                    );
                },
                iter: 2_000
            );

    [Fact]
    public void A_list_of_no_outcomes_is_a_fault_unless_the_others_have_a_score()
    {
        Assert.Equal(
            [
                "/parties/p/preferences/outcomes No outcome is listed here, so that none can be agreed; list at least one with its score.",
            ],
            FaultsOf(new PreferenceModel.Listed([], null))
        );
        Assert.Empty(FaultsOf(new PreferenceModel.Listed([], 1)));
    }

    private static IEnumerable<Outcome> Outcomes(OutcomeSpace space)
    {
        IEnumerable<int[]> all =
        [
            [],
        ];
        foreach (Issue issue in space.Issues)
        {
            all = all.SelectMany(left => Enumerable.Range(0, (int)issue.Size!.Value).Select(i => (int[])[.. left, i]));
        }

        return all.Select(indexes => Outcome.At(indexes));
    }
}
