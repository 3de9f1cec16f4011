using CsCheck;
using Entente.Protocols;

namespace Entente.Tests.Protocols;

public class SingleTextTests : ProtocolContract<SingleText, TextState>
{
    private const int Mediator = SingleText.Mediator;

    /// <summary>A text that there is when time is over can still be taken.</summary>
    protected override SessionEventKind Late => SessionEventKind.TextClosed;

    protected override SingleText Of(int parties, SessionLimits limits) => new(parties, Outcomes, limits, patience: 7);

    [Fact]
    public void A_change_that_nobody_vetoes_is_adopted_and_at_the_end_all_take_the_text()
    {
        var play = new Play<SingleText, TextState>(new(2, Outcomes, new SessionLimits(2)));
        play.All(
            Move.Propose(Mediator, 0),
            Move.Propose(Mediator, 1),
            Move.Accept(0),
            Move.Accept(1),
            Move.Propose(Mediator, 2),
            Move.Accept(0),
            Move.Reject(1),
            Move.Accept(0),
            Move.Accept(1)
        );

        Assert.Equal(
            [0L, 1L],
            play.Events.Where(each => each.Kind == SessionEventKind.TextAdopted).Select(each => each.Outcome)
        );
        Assert.Equal(new Ending(EndKind.Agreement, 1, -1), play.State.Ending);
        Assert.All(play.Events, each => Assert.InRange(each.Round, 0, 1));
    }

    [Fact]
    public void Who_does_not_take_the_text_leaves()
    {
        var play = new Play<SingleText, TextState>(new(2, Outcomes, new SessionLimits(9), patience: 1));
        play.All(
            Move.Propose(Mediator, 0),
            Move.Propose(Mediator, 1),
            Move.Reject(0),
            Move.Accept(1),
            Move.Accept(0),
            Move.Reject(1)
        );

        Assert.Equal(new Ending(EndKind.WalkAway, -1, 1), play.State.Ending);
    }

    [Fact]
    public void Only_the_mediator_drafts_and_only_yes_or_no_is_an_answer()
    {
        var play = new Play<SingleText, TextState>(new(2, Outcomes, new SessionLimits(9)));

        Assert.Equal(Refusal.NotYourTurn, play.Make(Move.Propose(0, 1)));
        Assert.Equal(Refusal.NoSuchOutcome, play.Make(Move.Propose(Mediator, 5)));
        Assert.Equal(Refusal.NoSuchMove, play.Make(Move.Accept(Mediator)));
        play.All(Move.Propose(Mediator, 0), Move.Propose(Mediator, 1));
        Assert.Equal(Refusal.NoSuchMove, play.Make(Move.Propose(0, 1)));
        Assert.Equal(Refusal.NotYourTurn, play.Make(Move.Accept(1)));
    }

    [Fact]
    public void The_text_changes_only_when_nobody_has_spoken_against_it_and_events_give_the_state_again() =>
        Gen.Select(
                Gen.Select(Gen.Bool, Gen.Long[0, Outcomes - 1], Gen.Bool).Array[0, 120],
                Gen.Int[2, 4],
                Gen.Int[0, 8],
                Gen.Int[0, 3]
            )
            .Sample(
                (choices, parties, rounds, patience) =>
                {
                    var protocol = new SingleText(parties, Outcomes, new SessionLimits(rounds), patience);
                    var play = new Play<SingleText, TextState>(protocol);
                    foreach ((bool isYes, long outcome, bool isLikely) in choices)
                    {
                        Turn turn = protocol.TurnIn(play.State, 0);
                        play.Make(
                            turn.Phase == Phase.Offer
                                ? Move.Propose(turn.Party, outcome)
                                : new Move(isYes || isLikely ? MoveKind.Accept : MoveKind.Reject, turn.Party)
                        );
                    }

                    Assert.Equal(
                        play.State,
                        play.Events.Aggregate(protocol.Start(), (state, each) => protocol.Evolve(state, each))
                    );
                    int yes = 0;
                    long text = -1;
                    foreach (SessionEvent each in play.Events)
                    {
                        yes = each.Kind switch
                        {
                            SessionEventKind.OfferMade => 0,
                            SessionEventKind.OfferAccepted => yes + 1,
                            _ => yes,
                        };
                        if (each.Kind == SessionEventKind.TextAdopted)
                        {
                            Assert.True(text < 0 || yes == parties);
                            text = each.Outcome;
                        }
                        else if (each.Kind is SessionEventKind.AgreementReached)
                        {
                            Assert.Equal(text, each.Outcome);
                        }
                    }
                }
            );
}
