using Entente.Bidding;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Protocols;
using Entente.Randomness;
using Entente.Scenarios;
using Entente.Simulation;
using Entente.Strategies;
using Entente.Strategies.Catalog;
using Entente.Tests.Simulation;

namespace Entente.Tests.Strategies.Ours;

public class EntenteTests
{
    private const string Ours = "entente";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(100)]
    public void From_somebody_who_never_yields_it_takes_what_there_is_in_the_end(int rounds)
    {
        SessionResult second = Run(Of([1, 5, 10], [10, 6, 2]), ["hardliner", Ours], rounds, Knowledge.Nothing);
        SessionResult first = Run(
            Of([10, 6, 2], [1, 5, 10]),
            [Ours, "hardliner"],
            Math.Max(2, rounds),
            Knowledge.Nothing
        );

        Assert.Equal(2, second.Utilities[1]);
        Assert.Equal(2, first.Utilities[0]);
        Assert.True(second.Rounds >= rounds - 1);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(1000)]
    public void Whoever_yields_with_the_time_is_left_almost_nothing(int rounds)
    {
        BidSpace space = Pies.Of(100);

        Assert.True(Run(space, [Ours, "boulware"], rounds, Knowledge.Nothing).Utilities[0] > 0.85);
        Assert.True(Run(space, ["boulware", Ours], rounds, Knowledge.Nothing).Utilities[1] > 0.85);
        Assert.True(Run(space, [Ours, "conceder"], rounds, Knowledge.Nothing).Utilities[0] > 0.85);
    }

    [Fact]
    public void Who_can_only_take_or_leave_is_asked_for_all_but_its_fallback_where_that_is_known()
    {
        SessionResult result = Run(
            Pies.Of(10, Rational.Of(3, 10)),
            [Ours, "boa(offer=hardliner, accept=time(t=0.9))"],
            rounds: 10,
            Knowledge.Everything
        );

        Assert.Equal(0.7, result.Utilities[0], 9);
        Assert.Equal(0.3, result.Utilities[1], 9);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(20)]
    [InlineData(1000)]
    public void Two_of_them_share_a_pie(int rounds)
    {
        SessionResult result = Run(Pies.Of(100, Rational.Of(1, 5)), [Ours, Ours], rounds, Knowledge.Nothing);

        Assert.Equal(EndKind.Agreement, result.Ending.Kind);
        Assert.True(result.Utilities[0] >= 0.2 && result.Utilities[1] >= 0.2);
    }

    [Fact]
    public void Two_of_them_find_what_each_wants_more()
    {
        // The first cares for issue 1, the second for issue 2: 0.9 for both is efficient, half of everything is 0.5.
        var space = new OutcomeSpace([new Issue.Integer("one", 0, 9), new Issue.Integer("two", 0, 9)]);
        Party Of(string name, Rational one, Rational two, bool isRising) =>
            new(name) { Preferences = new PreferenceModel.Scores([Slope(0, one, isRising), Slope(1, two, isRising)]) };
        BidSpace bids = BidSpace.Of(
            new Scenario(
                space,
                [
                    Of("first", Rational.Of(9, 10), Rational.Of(1, 10), true),
                    Of("second", Rational.Of(1, 10), Rational.Of(9, 10), false),
                ]
            )
        );

        SessionResult result = Run(bids, [Ours, Ours], 1000, Knowledge.Nothing);

        Assert.True(result.Utilities[0] + result.Utilities[1] > 1.6);
    }

    [Fact]
    public void Who_comes_down_one_outcome_for_every_new_one_is_shown_what_it_does_not_want()
    {
        BidSpace space = Random(issues: 4, values: 5);

        SessionResult known = Run(space, [Ours, "micro"], 1000, Knowledge.Utilities);
        SessionResult among = Run(space, ["micro", "micro"], 1000, Knowledge.Utilities);

        Assert.True(known.Utilities[0] > among.Utilities[0] + 0.05);
        Assert.True(known.Utilities[0] > known.Utilities[1]);
    }

    [Fact]
    public void Three_of_them_agree()
    {
        var issues = new OutcomeSpace([.. Enumerable.Range(0, 3).Select(i => new Issue.Integer($"issue {i}", 0, 4))]);
        Party Of(int party) =>
            new($"party {party}")
            {
                Preferences = new PreferenceModel.Scores([
                    .. Enumerable.Range(0, 3).Select(i => Slope(i, Rational.Of(i == party ? 2 : 1, 4), i == party)),
                ]),
                Fallback = new Fallback { Worth = Rational.Of(1, 4) },
            };

        SessionResult result = Run(
            BidSpace.Of(new Scenario(issues, [Of(0), Of(1), Of(2)])),
            [Ours, Ours, Ours],
            100,
            Knowledge.Nothing
        );

        Assert.Equal(EndKind.Agreement, result.Ending.Kind);
        Assert.All(result.Utilities, utility => Assert.True(utility >= 0.25));
    }

    [Fact]
    public void Where_time_costs_it_does_not_wait_for_the_end()
    {
        BidSpace space = BidSpace.Of(Impatient(Pies.Of(100).Scenario, Rational.Of(1, 10)));

        SessionResult result = Run(space, [Ours, Ours], 1000, Knowledge.Nothing);

        Assert.Equal(EndKind.Agreement, result.Ending.Kind);
        Assert.True(result.Time < 0.8);
    }

    [Fact]
    public void Without_a_deadline_it_comes_down_step_by_step()
    {
        SessionResult result = SessionRunner.Run(
            new SessionSetup(
                Pies.Of(20),
                [StrategyCatalog.Parse(Ours), StrategyCatalog.Parse(Ours)],
                new SessionLimits()
            )
            {
                MostMoves = 1000,
            }
        );

        Assert.Equal(EndKind.Agreement, result.Ending.Kind);
        Assert.Equal(0.5, result.Utilities[0], 1);
    }

    [Fact]
    public void In_virtual_time_it_also_closes_before_the_end()
    {
        SessionResult result = SessionRunner.Run(
            new SessionSetup(
                Pies.Of(100),
                [StrategyCatalog.Parse(Ours), StrategyCatalog.Parse("boulware")],
                new SessionLimits(duration: 100)
            )
            {
                MoveTime = 1,
            }
        );

        Assert.Equal(EndKind.Agreement, result.Ending.Kind);
        Assert.True(result.Utilities[0] > 0.6);
    }

    [Fact]
    public void Ten_to_the_fiftieth_outcomes_are_no_more_work_than_their_issues()
    {
        BidSpace space = Random(issues: 50, values: 10);

        SessionResult result = Run(space, [Ours, Ours], 50, Knowledge.Nothing);

        Assert.Equal(EndKind.Agreement, result.Ending.Kind);
        Assert.True(result.Utilities[0] + result.Utilities[1] > 1);
    }

    [Fact]
    public void A_fallback_above_what_can_be_agreed_is_kept()
    {
        SessionResult result = Run(Pies.Of(10, Rational.Of(9, 10)), [Ours, "conceder"], 50, Knowledge.Nothing);

        Assert.Equal(EndKind.Deadline, result.Ending.Kind);
        Assert.Equal(0.9, result.Utilities[0], 9);
    }

    private static Term.OfIssue Slope(int issue, Rational weight, bool isRising) =>
        new(issue, new ValueFunction.Linear(isRising ? Rational.Zero : weight, isRising ? weight : Rational.Zero));

    private static SessionResult Run(BidSpace space, string[] strategies, int rounds, Knowledge knowledge) =>
        SessionRunner.Run(
            new SessionSetup(space, [.. strategies.Select(StrategyCatalog.Parse)], new SessionLimits(rounds))
            {
                Knowledge = knowledge,
                Seed = 1,
            }
        );

    private static Scenario Impatient(Scenario scenario, Rational discount) =>
        scenario with
        {
            Parties =
            [
                .. scenario.Parties.Select(party =>
                    party with
                    {
                        Patience = new Patience(discount, IsPerRound: false),
                    }
                ),
            ],
        };

    private static BidSpace Of(int[] first, int[] second)
    {
        Party Party(string name, int[] scores) =>
            new(name)
            {
                Preferences = new PreferenceModel.Scores([Table(0, [.. scores.Select(score => (Rational)score)])]),
            };
        return BidSpace.Of(
            new Scenario(
                new OutcomeSpace([new Issue.Integer("deal", 0, first.Length - 1)]),
                [Party("first", first), Party("second", second)]
            )
        );
    }

    private static BidSpace Random(int issues, int values)
    {
        var random = new RandomSequence(3);
        Party Party(string name) =>
            new(name)
            {
                Preferences = new PreferenceModel.Scores([
                    .. Enumerable
                        .Range(0, issues)
                        .Select(issue =>
                            Table(
                                issue,
                                [
                                    .. Enumerable
                                        .Range(0, values)
                                        .Select(_ => Rational.Of((long)random.Below(1000), 1000 * issues)),
                                ]
                            )
                        ),
                ]),
            };
        return BidSpace.Of(
            new Scenario(
                new OutcomeSpace([
                    .. Enumerable.Range(0, issues).Select(i => new Issue.Integer($"issue {i}", 0, values - 1)),
                ]),
                [Party("first"), Party("second")]
            )
        );
    }

    private static Term.OfIssue Table(int issue, IReadOnlyList<Rational> scores) =>
        new Term.OfIssue(issue, new ValueFunction.Table([.. scores.Select(score => (Estimate)score)]));
}
