using Entente.Bidding;
using Entente.Explaining;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Protocols;
using Entente.Scenarios;
using Entente.Simulation;
using Entente.Strategies.Catalog;

namespace Entente.Tests.Explaining;

public class SessionRerunsTests
{
    // A pie of eleven slices, three rounds.
    private static readonly Scenario Pie = new(
        new OutcomeSpace([new Issue.Integer("slices", 0, 10)]),
        [Party("one", 0, 10), Party("other", 10, 0)]
    );

    [Fact]
    public void The_session_as_it_was_comes_first_and_ends_as_it_did()
    {
        SessionSetup setup = Setup(3, "boulware(e=0.05)", "boulware(e=0.05)");
        SessionResult played = SessionRunner.Run(setup);
        Rerun again = SessionReruns.Of(setup, TestContext.Current.CancellationToken)[0];

        Assert.Equal(RerunKind.AsPlayed, again.Kind);
        Assert.Equal(played.Ending.Kind, again.Ending);
        Assert.Equal(played.Utilities, again.Utilities);
        Assert.Equal(played.Agreement, again.Agreement);
    }

    [Fact]
    public void Every_change_that_changes_something_is_tried_and_no_other()
    {
        Assert.Equal(
            [RerunKind.AsPlayed, RerunKind.TwiceTheTime, RerunKind.FourTimesTheTime, RerunKind.WithOpenCards],
            Kinds(Setup(3, "linear", "linear"))
        );
        Assert.Equal([RerunKind.AsPlayed, RerunKind.WithOpenCards], Kinds(Setup(0, "micro", "micro")));
        Scenario impatient = Pie with
        {
            Parties =
            [
                Pie.Parties[0] with
                {
                    Patience = new Patience(Rational.Of(1, 2), IsPerRound: false),
                },
                Pie.Parties[1],
            ],
        };
        Assert.Contains(
            RerunKind.WithoutImpatience,
            Kinds(Setup(3, "linear", "linear") with { Space = BidSpace.Of(impatient) })
        );
    }

    [Fact]
    public void More_time_carries_a_deal_where_concessions_were_cut_short()
    {
        // MiCRO concedes an outcome at a time: of eleven slices, three rounds are too few and six are enough.
        SessionSetup setup = Setup(3, "micro", "micro");
        Rerun[] reruns = [.. SessionReruns.Of(setup, TestContext.Current.CancellationToken)];

        Assert.Equal(EndKind.Deadline, reruns[0].Ending);
        Assert.Equal(EndKind.Agreement, reruns.First(each => each.Kind == RerunKind.FourTimesTheTime).Ending);
    }

    private static RerunKind[] Kinds(SessionSetup setup) =>
        [.. SessionReruns.Of(setup, TestContext.Current.CancellationToken).Select(each => each.Kind)];

    private static SessionSetup Setup(int rounds, params string[] strategies) =>
        new(BidSpace.Of(Pie), [.. strategies.Select(StrategyCatalog.Parse)], new SessionLimits(rounds));

    private static Party Party(string name, long atLow, long atHigh) =>
        new(name)
        {
            Preferences = new PreferenceModel.Scores([new Term.OfIssue(0, new ValueFunction.Linear(atLow, atHigh))]),
        };
}
