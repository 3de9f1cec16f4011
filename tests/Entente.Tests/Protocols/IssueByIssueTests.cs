using CsCheck;
using Entente.Protocols;

namespace Entente.Tests.Protocols;

public class IssueByIssueTests : ProtocolContract<IssueByIssue, AgendaState>
{
    // Outcomes 0 to 4 of two places: 3 a + b, of which (1, 2) is forbidden.
    private static readonly GridAgenda Small = new([2, 3], statusQuo: 0, forbidden: 5);

    // Two places of three values: 3 a + b. The status quo is (2, 2), and (0, 0) is forbidden.
    private static readonly GridAgenda Grid = new([3, 3], statusQuo: 8, forbidden: 0);

    protected override IssueByIssue Of(int parties, SessionLimits limits) =>
        new(
            parties,
            Small,
            limits,
            limits.Duration > 0 ? Unresolved.NoAgreement : Unresolved.StatusQuo,
            roundsAPlace: limits.Rounds / 2
        );

    protected override long Offerable(IssueByIssue protocol, AgendaState state) =>
        Small.FirstOf(state.Settled, state.Agreed, state.Closed);

    [Fact]
    public void What_was_agreed_at_each_place_makes_the_agreement()
    {
        // (1, 0) is offered and its 1 accepted; whoever comes next opens the second place and must keep the 1.
        Play<IssueByIssue, AgendaState> play = Of(new SessionLimits(5))
            .All(Move.Propose(0, 3), Move.Accept(1), Move.Propose(0, 4), Move.Propose(1, 5), Move.Accept(0));

        Assert.Equal(
            [
                SessionEventKind.OfferMade,
                SessionEventKind.OfferAccepted,
                SessionEventKind.PartAgreed,
                SessionEventKind.OfferMade,
                SessionEventKind.OfferMade,
                SessionEventKind.OfferAccepted,
                SessionEventKind.PartAgreed,
                SessionEventKind.AgreementReached,
            ],
            play.Kinds
        );
        Assert.Equal([0, 0, 0, 1, 1, 1, 1, 0], play.Events.Select(each => each.Subject));
        Assert.Equal(new Ending(EndKind.Agreement, 5, -1), play.State.Ending);
    }

    [Fact]
    public void What_is_settled_cannot_be_offered_away()
    {
        Play<IssueByIssue, AgendaState> play = Of(new SessionLimits(5)).All(Move.Propose(0, 3), Move.Accept(1));

        Assert.Equal(Refusal.AgainstSettled, play.Make(Move.Propose(0, 7)));
        Assert.Equal(Refusal.NoSuchOutcome, play.Make(Move.Propose(0, 0)));
        Assert.Equal(Refusal.NoSuchOutcome, play.Make(Move.Propose(0, 9)));
        Assert.Equal(Refusal.NothingToAnswer, play.Make(Move.Accept(0)));
        Assert.Equal(Refusal.NoSuchMove, play.Make(Move.Reject(0)));
        Assert.Equal(Refusal.None, play.Make(Move.Propose(0, 4)));
    }

    [Fact]
    public void Unless_told_otherwise_nothing_is_agreed_until_everything_is()
    {
        Play<IssueByIssue, AgendaState> play = Of(new SessionLimits(1)).All(Move.Propose(0, 3), Move.Accept(1));

        Assert.Equal(SessionEventKind.DeadlinePassed, play.Events[^1].Kind);
        Assert.Equal(new Ending(EndKind.Deadline, -1, -1), play.State.Ending);
    }

    [Fact]
    public void The_settled_part_with_the_status_quo_for_the_rest_is_an_interim_deal_if_all_say_yes()
    {
        // The first place is settled at 1 in the only round; the second stays at its status quo, 2.
        Move[] moves = [Move.Propose(0, 3), Move.Accept(1)];
        Play<IssueByIssue, AgendaState> play = Of(new SessionLimits(1), Unresolved.StatusQuo).All(moves);
        Assert.Equal(SessionEventKind.PartClosed, play.Events[^1].Kind);
        Assert.Equal(1, play.Events[^1].Subject);
        Assert.Equal(Refusal.NotYourTurn, play.Make(Move.Accept(1)));
        Assert.Equal(Refusal.NoSuchMove, play.Make(Move.Propose(0, 3)));
        play.All(Move.Accept(0), Move.Accept(1));
        Assert.Equal(new Ending(EndKind.Agreement, 5, -1), play.State.Ending);

        Play<IssueByIssue, AgendaState> refused = Of(new SessionLimits(1), Unresolved.StatusQuo)
            .All([.. moves, Move.Accept(0), Move.Reject(1)]);
        Assert.Equal(EndKind.Deadline, refused.State.Ending.Kind);
    }

    [Fact]
    public void A_place_whose_rounds_are_over_is_given_up_and_the_next_is_opened()
    {
        Play<IssueByIssue, AgendaState> play = Of(new SessionLimits(9), Unresolved.StatusQuo, roundsAPlace: 1)
            .All(Move.Propose(0, 3), Move.Propose(1, 4));
        Assert.Equal(SessionEventKind.PartClosed, play.Events[^1].Kind);

        // The first place is at its status quo now.
        Assert.Equal(Refusal.AgainstSettled, play.Make(Move.Propose(0, 3)));
        play.All(Move.Propose(0, 6), Move.Accept(1), Move.Accept(0), Move.Accept(1));
        Assert.Equal(new Ending(EndKind.Agreement, 6, -1), play.State.Ending);
    }

    [Fact]
    public void Without_any_settled_place_there_is_no_interim_deal()
    {
        Play<IssueByIssue, AgendaState> play = Of(new SessionLimits(1), Unresolved.StatusQuo)
            .All(Move.Propose(0, 3), Move.Propose(1, 4));

        Assert.Equal(
            [
                SessionEventKind.OfferMade,
                SessionEventKind.OfferMade,
                SessionEventKind.PartClosed,
                SessionEventKind.PartClosed,
                SessionEventKind.DeadlinePassed,
            ],
            play.Kinds
        );
    }

    [Fact]
    public void Along_a_single_place_it_is_stacked_alternating_offers()
    {
        var whole = new GridAgenda([6], -1);
        AnyMoves(3, 6)
            .Sample(moves =>
            {
                var limits = new SessionLimits(4);
                var agenda = new Play<IssueByIssue, AgendaState>(new(3, whole, limits));
                var stacked = new Play<StackedAlternatingOffers, AlternatingState>(new(3, 6, limits));
                foreach (Move move in moves)
                {
                    Assert.Equal(stacked.Make(move), agenda.Make(move));
                }

                Assert.Equal(stacked.Events, agenda.Events.Where(each => each.Kind != SessionEventKind.PartAgreed));
            });
    }

    [Fact]
    public void An_agreement_has_what_was_settled_at_every_place_and_the_status_quo_at_the_others() =>
        Gen.Select(AnyMoves(2, 12), Gen.Int[1, 6], Gen.Int[0, 2], Gen.Enum<Unresolved>())
            .Sample(
                (moves, rounds, roundsAPlace, unresolved) =>
                {
                    var grid = new GridAgenda([2, 3, 2], statusQuo: 7, forbidden: 3);
                    var protocol = new IssueByIssue(2, grid, new SessionLimits(rounds), unresolved, roundsAPlace);
                    var play = new Play<IssueByIssue, AgendaState>(protocol);
                    foreach (Move move in moves)
                    {
                        play.Make(move);
                    }

                    AgendaState folded = play.Events.Aggregate(
                        protocol.Start(),
                        (state, each) => protocol.Evolve(state, each)
                    );
                    Assert.Equal(play.State, folded);
                    if (play.State.Ending.Kind != EndKind.Agreement)
                    {
                        return;
                    }

                    long agreement = play.State.Ending.Agreement;
                    Assert.True(grid.Fits(agreement, -1, 0, 0));
                    foreach (SessionEvent each in play.Events)
                    {
                        if (each.Kind == SessionEventKind.PartAgreed)
                        {
                            Assert.Equal(
                                grid.DigitOf(each.Outcome, each.Subject),
                                grid.DigitOf(agreement, each.Subject)
                            );
                        }
                        else if (each.Kind == SessionEventKind.PartClosed)
                        {
                            Assert.Equal(grid.DigitOf(7, each.Subject), grid.DigitOf(agreement, each.Subject));
                        }
                    }
                }
            );

    // Mostly moves of the kinds that further the talks, by either party.
    private static Gen<Move[]> AnyMoves(int parties, long outcomes) =>
        Gen.Select(
                Gen.OneOf(
                    Gen.Bool.Select(isOffer => isOffer ? MoveKind.Propose : MoveKind.Accept),
                    Gen.Enum<MoveKind>().Where(kind => kind < MoveKind.WalkAway)
                ),
                Gen.Int[0, parties - 1],
                Gen.Long[0, outcomes - 1]
            )
            .Select((kind, party, outcome) => new Move(kind, party, outcome))
            .Array[0, 80];

    private static Play<IssueByIssue, AgendaState> Of(
        SessionLimits limits,
        Unresolved unresolved = Unresolved.NoAgreement,
        int roundsAPlace = 0
    ) => new(new IssueByIssue(2, Grid, limits, unresolved, roundsAPlace));
}
