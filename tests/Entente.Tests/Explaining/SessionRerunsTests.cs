using System.Collections.Immutable;
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
        Rerun again = Of(setup)[0];

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
        Rerun[] reruns = Of(setup);

        Assert.Equal(EndKind.Deadline, reruns[0].Ending);
        Assert.Equal(EndKind.Agreement, reruns.First(each => each.Kind == RerunKind.FourTimesTheTime).Ending);
    }

    // Each may ask for any slices, and no deal is worth so many to it.
    private static Scenario PieWith(long one, long other) =>
        Pie with
        {
            Parties =
            [
                Pie.Parties[0] with
                {
                    Fallback = new Fallback { Worth = one },
                },
                Pie.Parties[1] with
                {
                    Fallback = new Fallback { Worth = other },
                },
            ],
        };

    [Fact]
    public void Where_time_was_short_more_of_it_makes_a_deal_and_playing_otherwise_does_not()
    {
        // In the one round, at half of the time, each still asks for 6 of 10 slices or, yielding evenly from 10 to 3, for 6 or 7. Twice as long they come to 5.
        Rerun[] reruns = Of(Setup(PieWith(3, 3), 1, "conceder(e=1.5)", "conceder(e=1.5)"));

        Assert.Equal(EndKind.Deadline, reruns[0].Ending);
        Assert.Equal(Outcome.At(5), Only(reruns, RerunKind.TwiceTheTime).Agreement);
        Assert.Equal(Outcome.At(5), Only(reruns, RerunKind.FourTimesTheTime).Agreement);
        Assert.Equal(EndKind.Deadline, Only(reruns, RerunKind.WithOpenCards).Ending);
        Assert.Equal(EndKind.Deadline, Only(reruns, RerunKind.ReferenceByAll).Ending);
        Assert.All(ByOne(reruns), each => Assert.Equal(EndKind.Deadline, each.Ending));
        Assert.Equal([0, 1], ByOne(reruns).Select(each => each.Party!.Value));
    }

    [Fact]
    public void Where_both_hold_out_playing_otherwise_makes_a_deal_and_neither_time_nor_patience_nor_open_cards_do()
    {
        Scenario impatient = PieWith(3, 3);
        impatient = impatient with
        {
            Parties =
            [
                .. impatient.Parties.Select(party =>
                    party with
                    {
                        Patience = new Patience(Rational.Of(9, 10), IsPerRound: false),
                    }
                ),
            ],
        };
        Rerun[] reruns = Of(Setup(impatient, 20, "hardliner", "hardliner"));

        Assert.All(
            reruns.Where(each => each.Kind is not (RerunKind.ReferenceByAll or RerunKind.ReferenceByOne)),
            each => Assert.Equal(EndKind.Deadline, each.Ending)
        );
        Assert.Equal(
            [
                RerunKind.AsPlayed,
                RerunKind.TwiceTheTime,
                RerunKind.FourTimesTheTime,
                RerunKind.WithoutImpatience,
                RerunKind.WithOpenCards,
                RerunKind.ReferenceByAll,
                RerunKind.ReferenceByOne,
                RerunKind.ReferenceByOne,
            ],
            reruns.Select(each => each.Kind)
        );
        Rerun all = Only(reruns, RerunKind.ReferenceByAll);
        Assert.Equal(["linear", "linear"], all.Strategies);
        Assert.Equal(EndKind.Agreement, all.Ending);
        Assert.Equal(Outcome.At(5), all.Agreement);
        // All ten slices for the other are below three for oneself.
        Assert.Equal(["linear", "hardliner"], ByOne(reruns)[0].Strategies);
        Assert.Equal(["hardliner", "linear"], ByOne(reruns)[1].Strategies);
        Assert.All(ByOne(reruns), each => Assert.Equal(EndKind.Deadline, each.Ending));
    }

    [Fact]
    public void Where_one_who_plays_otherwise_is_enough_it_is_told_which()
    {
        // Nothing at all is as good as no deal to one, and to the other it is not.
        Rerun[] reruns = Of(Setup(PieWith(0, 3), 20, "hardliner", "hardliner"));

        Assert.Equal(EndKind.Deadline, reruns[0].Ending);
        Assert.Equal(
            [(0, EndKind.Agreement), (1, EndKind.Deadline)],
            ByOne(reruns).Select(each => (each.Party!.Value, each.Ending))
        );
        Assert.Equal(Outcome.At(0), ByOne(reruns)[0].Agreement);
    }

    [Fact]
    public void Who_plays_the_reference_already_is_left_out_and_where_nothing_is_good_enough_it_changes_nothing()
    {
        Rerun[] reruns = Of(Setup(PieWith(3, 3), 20, "hardliner", "linear"));
        Assert.Equal(Outcome.At(5), Only(reruns, RerunKind.ReferenceByAll).Agreement);
        Assert.Empty(ByOne(reruns));
        Assert.DoesNotContain(RerunKind.ReferenceByAll, Kinds(Setup(PieWith(3, 3), 20, "linear", "linear")));
        Assert.All(Of(Setup(PieWith(6, 6), 20, "hardliner", "boulware")), each => Assert.Null(each.Agreement));
    }

    [Fact]
    public void Without_a_deadline_the_reference_is_one_that_needs_none()
    {
        SessionSetup setup = Setup(PieWith(3, 3), 0, "hardliner", "hardliner") with { MostMoves = 1_000 };
        Rerun[] reruns = Of(setup);

        Assert.Equal(EndKind.Breakdown, reruns[0].Ending);
        Assert.Equal(["micro", "micro"], Only(reruns, RerunKind.ReferenceByAll).Strategies);
        Assert.Equal(Outcome.At(5), Only(reruns, RerunKind.ReferenceByAll).Agreement);
        Assert.All(ByOne(reruns), each => Assert.Equal(EndKind.Breakdown, each.Ending));
    }

    [Fact]
    public void Where_impatience_closed_the_talks_patience_opens_them_and_nothing_else_does()
    {
        // No deal keeps its worth of 4, and at the end a tenth is left of a deal: from a tenth of the time on five slices are worth less than 4, long before anybody offers them.
        Scenario impatient = PieWith(4, 4);
        impatient = impatient with
        {
            Parties =
            [
                .. impatient.Parties.Select(party =>
                    party with
                    {
                        Patience = new Patience(Rational.Of(1, 10), IsPerRound: false),
                        Fallback = party.Fallback with { IsConstant = true },
                    }
                ),
            ],
        };
        Rerun[] reruns = Of(Setup(impatient, 20, "boulware", "boulware"));

        Assert.Equal(Outcome.At(5), Only(reruns, RerunKind.WithoutImpatience).Agreement);
        Assert.All(reruns.Where(each => each.Kind != RerunKind.WithoutImpatience), each => Assert.Null(each.Agreement));
    }

    [Fact]
    public void Where_neither_knew_what_the_other_wants_open_cards_make_a_deal_and_nothing_else_does()
    {
        // The first wants three steps of one issue as much as one of the other, the second the other way round: of nine outcomes one is worth 6 to both, each having all that it cares for.
        Scenario trade = new(
            new OutcomeSpace([Choice("first"), Choice("second")]),
            [Trader("one", [0, 3, 6], [0, 1, 2]), Trader("other", [2, 1, 0], [6, 3, 0])]
        );
        Rerun[] reruns = Of(Setup(trade, 1, "entente", "entente"));

        Assert.Equal(Outcome.At(2, 0), Only(reruns, RerunKind.WithOpenCards).Agreement);
        Assert.Equal(7, reruns.Length);
        Assert.All(
            reruns.Where(each => each.Kind != RerunKind.WithOpenCards),
            each => Assert.Equal(EndKind.Deadline, each.Ending)
        );
    }

    private static Issue.Choice Choice(string name) =>
        new(name, [new Option("low"), new Option("middle"), new Option("high")]);

    private static Party Trader(string name, ImmutableArray<Estimate> first, ImmutableArray<Estimate> second) =>
        new(name)
        {
            Preferences = new PreferenceModel.Scores([
                new Term.OfIssue(0, new ValueFunction.Table(first)),
                new Term.OfIssue(1, new ValueFunction.Table(second)),
            ]),
            Fallback = new Fallback { Worth = 6 },
        };

    private static Rerun[] Of(SessionSetup setup) =>
        [.. SessionReruns.Of(setup, TestContext.Current.CancellationToken)];

    private static Rerun Only(Rerun[] reruns, RerunKind kind) => Assert.Single(reruns, each => each.Kind == kind);

    private static Rerun[] ByOne(Rerun[] reruns) => [.. reruns.Where(each => each.Kind == RerunKind.ReferenceByOne)];

    private static RerunKind[] Kinds(SessionSetup setup) => [.. Of(setup).Select(each => each.Kind)];

    private static SessionSetup Setup(int rounds, params string[] strategies) => Setup(Pie, rounds, strategies);

    private static SessionSetup Setup(Scenario scenario, int rounds, params string[] strategies) =>
        new(BidSpace.Of(scenario), [.. strategies.Select(StrategyCatalog.Parse)], new SessionLimits(rounds));

    private static Party Party(string name, long atLow, long atHigh) =>
        new(name)
        {
            Preferences = new PreferenceModel.Scores([new Term.OfIssue(0, new ValueFunction.Linear(atLow, atHigh))]),
        };
}
