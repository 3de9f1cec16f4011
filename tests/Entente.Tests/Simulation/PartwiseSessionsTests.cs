using CsCheck;
using Entente.Bidding;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Protocols;
using Entente.Scenarios;
using Entente.Simulation;
using Entente.Strategies;
using Entente.Strategies.Catalog;
using Entente.Testing;
using Entente.Tests.Strategies;

namespace Entente.Tests.Simulation;

public class PartwiseSessionsTests
{
    public static TheoryData<string> Every => StrategyContractTests.Every;

    private static Gen<Scenario> Bilateral { get; } =
        ScenarioGen
            .Additive.Where(scenario => scenario.Parties.Length >= 2)
            .Select(scenario => scenario with { Parties = scenario.Parties[..2] });

    [Theory]
    [MemberData(nameof(Every))]
    public void Every_strategy_plays_issue_by_issue_and_none_ends_below_its_fallback(string text) =>
        Bilateral.Sample(
            scenario =>
            {
                var space = BidSpace.Of(scenario);
                foreach (string other in (string[])["boulware", "micro"])
                {
                    SessionSetup setup = Setup(space, ProtocolKind.IssueByIssue, text, other);
                    SessionResult result = SessionRunner.Run(setup);
                    Assert.True(result.Ending.Kind != EndKind.Fault, result.Fault?.English);
                    Assert.Equal(Moves(result), Moves(SessionRunner.Run(setup)));
                    AssertKept(space, result);
                    Assert.Equal(result.Ending, Replayed(space, result));
                }
            },
            iter: 8
        );

    [Theory]
    [MemberData(nameof(Every))]
    public void Every_strategy_answers_to_a_single_text_and_none_ends_below_its_fallback(string text) =>
        Bilateral.Sample(
            scenario =>
            {
                var space = BidSpace.Of(scenario);
                SessionSetup setup = Setup(space, ProtocolKind.SingleText, text, "boa(accept=climb)");
                SessionResult result = SessionRunner.Run(setup);
                Assert.True(result.Ending.Kind != EndKind.Fault, result.Fault?.English);
                Assert.Equal(Moves(result), Moves(SessionRunner.Run(setup)));
                AssertKept(space, result);
            },
            iter: 8
        );

    [Fact]
    public void The_agenda_is_followed_and_the_agreement_has_what_was_settled()
    {
        // Two issues of eleven values that one wants high and the other low, the second worth more to the one, the first to the other.
        BidSpace space = Opposed(statusQuo: null);
        SessionResult result = SessionRunner.Run(
            Setup(space, ProtocolKind.IssueByIssue, "linear", "linear") with
            {
                Agenda = new AgendaPlan([
                    [1],
                    [0],
                ]),
            }
        );

        Assert.Equal(EndKind.Agreement, result.Ending.Kind);
        Assert.Equal([0, 1], result.Settled.Select(each => each.Place));
        Assert.Equal([1, 0], result.Settled.Select(each => each.Issues[0]));
        foreach (SettledPart part in result.Settled)
        {
            Assert.Equal(part.Outcome!.Values[part.Issues[0]], result.Agreement!.Values[part.Issues[0]]);
        }
    }

    [Fact]
    public void At_one_place_for_all_issues_it_is_alternating_offers()
    {
        BidSpace space = Opposed(statusQuo: null);
        SessionResult whole = SessionRunner.Run(Setup(space, ProtocolKind.AlternatingOffers, "linear", "micro"));
        SessionResult agenda = SessionRunner.Run(
            Setup(space, ProtocolKind.IssueByIssue, "linear", "micro") with
            {
                Agenda = new AgendaPlan([
                    [0, 1],
                ]),
            }
        );

        Assert.Equal(whole.Utilities, agenda.Utilities);
        Assert.Equal(Moves(whole), Moves(agenda).Where(each => !each.Contains("PartAgreed", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_stays_unresolved_is_left_at_the_status_quo_where_that_was_asked_for()
    {
        // Both concede on the first place; at the second the rounds are over at once.
        BidSpace space = Opposed(statusQuo: Outcome.At(5, 5));
        SessionSetup setup = Setup(space, ProtocolKind.IssueByIssue, "hardliner", "conceder") with
        {
            Agenda = new AgendaPlan([]) { Unresolved = Unresolved.StatusQuo, RoundsAPlace = 3 },
        };
        SessionResult result = SessionRunner.Run(setup);
        Assert.Equal(result.Ending, Replayed(space, result, setup.Agenda));
        AssertKept(space, result);
        Assert.Equal(2, result.Settled.Length);

        Assert.Throws<ArgumentException>(() => SessionRunner.Run(setup with { Space = Opposed(statusQuo: null) }));
    }

    [Fact]
    public void Hill_climbers_find_the_text_that_is_best_for_both_where_both_want_the_same()
    {
        Issue[] issues = [new Issue.Integer("a", 0, 4), new Issue.Integer("b", 0, 4), new Issue.Integer("c", 0, 4)];
        PreferenceModel.Scores scores = new([
            .. issues.Select(
                (_, i) => (Term)new Term.OfIssue(i, new ValueFunction.Linear(Rational.Zero, Rational.One))
            ),
        ]);
        var space = BidSpace.Of(
            new Scenario(
                new OutcomeSpace([.. issues]),
                [new Party("one") { Preferences = scores }, new Party("two") { Preferences = scores }]
            )
        );
        SessionResult result = SessionRunner.Run(
            Setup(space, ProtocolKind.SingleText, "boa(accept=climb)", "boa(accept=climb)") with
            {
                Limits = new SessionLimits(300),
            }
        );

        Assert.Equal([4, 4, 4], result.Agreement!.Values.Select(value => value.Index));
    }

    [Fact]
    public void The_text_never_gets_worse_for_a_hill_climber() =>
        Bilateral.Sample(
            scenario =>
            {
                var space = BidSpace.Of(scenario);
                SessionResult result = SessionRunner.Run(
                    Setup(space, ProtocolKind.SingleText, "boa(accept=climb)", "boa(accept=anneal(heat=1))")
                );
                double[] texts =
                [
                    .. result
                        .Log.Where(each => each.Event.Kind == SessionEventKind.TextAdopted)
                        .Select(each => space.UtilitiesOf(each.Outcome!)[0]),
                ];
                Assert.Equal(texts.Order(), texts);
            },
            iter: 30
        );

    [Fact]
    public void A_space_of_those_outcomes_that_have_certain_values_has_them_all_and_no_others() =>
        Gen.Select(ScenarioGen.General.Where(scenario => scenario.Space.Combinations <= 2000), Gen.Int[0, 1000])
            .Sample(
                (scenario, luck) =>
                {
                    BidSpace space;
                    try
                    {
                        space = BidSpace.Of(scenario);
                    }
                    catch (Entente.Analysis.UnsupportedScenarioException)
                    {
                        return;
                    }

                    int issue = luck % space.Issues;
                    var values = new int[space.Issues];
                    Array.Fill(values, -1);
                    values[issue] = luck % space.SizeOf(issue);
                    string[] all =
                    [
                        .. Outcomes(space).Where(each => each.Values[issue].Index == values[issue]).Select(Text),
                    ];
                    BidSpace? narrow = space.With(values);
                    Assert.Equal(all.Order(), (narrow is null ? [] : Outcomes(narrow)).Select(Text).Order());
                },
                iter: 100
            );

    private static IEnumerable<Outcome> Outcomes(BidSpace space)
    {
        BidBook book = space.Open();
        var parts = new int[book.Groups];
        var values = new int[space.Issues];
        for (long number = 0; number < (long)space.Count; number++)
        {
            book.Parts(number, parts);
            space.Values(parts, values);
            yield return Outcome.At(values);
        }
    }

    private static string Text(Outcome outcome) => string.Join(' ', outcome.Values.Select(value => value.Index));

    private static void AssertKept(BidSpace space, SessionResult result)
    {
        for (int party = 0; party < result.Utilities.Length; party++)
        {
            Assert.True(result.Agreement is null || result.Utilities[party] >= space.Utilities[party].Reservation);
        }
    }

    private static Ending Replayed(BidSpace space, SessionResult result, AgendaPlan? plan = null)
    {
        var agenda = new SpaceAgenda(space, space.Open(), SpaceAgenda.OneByOne(space), space.Scenario.StatusQuo);
        var protocol = new IssueByIssue(
            2,
            agenda,
            new SessionLimits(20),
            plan?.Unresolved ?? Unresolved.NoAgreement,
            plan?.RoundsAPlace ?? 0
        );
        return protocol.EndingOf(
            result.Log.Aggregate(protocol.Start(), (state, each) => protocol.Evolve(state, each.Event))
        );
    }

    private static IEnumerable<string> Moves(SessionResult result) =>
        result.Log.Select(each => $"{each.Event.Kind} {each.Event.Party} {each.Event.Round} {each.Event.Outcome}");

    private static SessionSetup Setup(BidSpace space, ProtocolKind protocol, params string[] strategies) =>
        new(space, [.. strategies.Select(StrategyCatalog.Parse)], new SessionLimits(20))
        {
            Protocol = protocol,
            Knowledge = Knowledge.Utilities,
            KeepsLog = true,
            Seed = 5,
        };

    private static BidSpace Opposed(Outcome? statusQuo)
    {
        Party Party(string name, bool wantsMore, int first, int second)
        {
            Term Of(int issue, int weight) =>
                new Term.OfIssue(
                    issue,
                    wantsMore
                        ? new ValueFunction.Linear(Rational.Zero, new Rational(weight))
                        : new ValueFunction.Linear(new Rational(weight), Rational.Zero)
                );
            return new Party(name) { Preferences = new PreferenceModel.Scores([Of(0, first), Of(1, second)]) };
        }

        return BidSpace.Of(
            new Scenario(
                new OutcomeSpace([new Issue.Integer("first", 0, 10), new Issue.Integer("second", 0, 10)]),
                [Party("one", true, 1, 3), Party("two", false, 3, 1)]
            )
            {
                StatusQuo = statusQuo,
            }
        );
    }
}
