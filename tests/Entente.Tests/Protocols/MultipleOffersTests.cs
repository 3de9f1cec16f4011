using Entente.Protocols;

namespace Entente.Tests.Protocols;

public class MultipleOffersTests : ProtocolContract<MultipleOffers, MultipleOffersState>
{
    protected override MultipleOffers Of(int parties, SessionLimits limits) => new(parties, Outcomes, limits);

    [Fact]
    public void The_first_offer_that_all_accept_is_the_agreement()
    {
        // Three offers; the first meets one rejection, the second none, the third is not voted on.
        List<SessionEvent> events = Events(
            10,
            Move.Propose(0, 4),
            Move.Propose(1, 2),
            Move.Propose(2, 3),
            Move.Accept(1),
            Move.Reject(2),
            Move.Accept(0),
            Move.Accept(2)
        );

        Assert.Equal(
            [
                SessionEventKind.OfferMade,
                SessionEventKind.OfferMade,
                SessionEventKind.OfferMade,
                SessionEventKind.OfferAccepted,
                SessionEventKind.OfferRejected,
                SessionEventKind.OfferAccepted,
                SessionEventKind.OfferAccepted,
                SessionEventKind.AgreementReached,
            ],
            events.Select(each => each.Kind)
        );
        Assert.Equal(2, events[^1].Outcome);
        Assert.Equal([0, 0, 1, 1], events.Skip(3).Take(4).Select(each => each.Subject));
    }

    [Fact]
    public void One_rejection_is_enough_and_the_others_still_vote()
    {
        var protocol = new MultipleOffers(3, Outcomes, new SessionLimits(1));
        List<SessionEvent> events = Events(
            1,
            Move.Propose(0, 4),
            Move.Propose(1, 2),
            Move.Propose(2, 3),
            Move.Reject(1),
            Move.Accept(2),
            Move.Accept(0),
            Move.Reject(2),
            Move.Reject(0),
            Move.Accept(1)
        );

        Assert.Equal(
            6,
            events.Count(each => each.Kind is SessionEventKind.OfferAccepted or SessionEventKind.OfferRejected)
        );
        Assert.Equal(SessionEventKind.DeadlinePassed, events[^1].Kind);
        Assert.Equal(3, protocol.Parties);
    }

    [Fact]
    public void After_the_votes_a_new_round_opens_with_offers()
    {
        var protocol = new MultipleOffers(2, Outcomes, new SessionLimits(3));
        MultipleOffersState state = Transcript
            .Of<MultipleOffers, MultipleOffersState>(
                protocol,
                [Move.Propose(0, 4), Move.Propose(1, 0), Move.Reject(1), Move.Reject(0)]
            )
            .State;
        Turn turn = protocol.TurnIn(state, 0);

        Assert.Equal(new Turn(0, Phase.Offer, 1, 0.5, -1, -1), turn);
    }

    [Theory]
    [InlineData(MoveKind.Accept, Refusal.NothingToAnswer)]
    [InlineData(MoveKind.Reject, Refusal.NothingToAnswer)]
    [InlineData(MoveKind.None, Refusal.NoSuchMove)]
    public void While_offers_are_made_there_is_nothing_to_vote_on(MoveKind kind, Refusal refusal) =>
        Assert.Equal([refusal], Refusals(new Move(kind, 0)));

    [Fact]
    public void While_votes_are_cast_no_offer_is_taken() =>
        Assert.Equal(
            [Refusal.None, Refusal.None, Refusal.None, Refusal.NoSuchMove, Refusal.NoSuchMove],
            Refusals(
                Move.Propose(0, 1),
                Move.Propose(1, 1),
                Move.Propose(2, 1),
                Move.Propose(1, 1),
                new Move(default, 1)
            )
        );

    [Fact]
    public void An_outcome_that_does_not_exist_cannot_be_offered() =>
        Assert.Equal([Refusal.NoSuchOutcome, Refusal.NoSuchOutcome], Refusals(Move.Propose(0, 5), Move.Propose(0, -1)));

    [Theory]
    [InlineData(1)]
    [InlineData(65)]
    public void A_table_has_two_to_sixty_four_parties(int parties) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new MultipleOffers(parties, Outcomes, default));

    private static List<SessionEvent> Events(int rounds, params Move[] moves) =>
        Transcript.Of<MultipleOffers, MultipleOffersState>(new(3, Outcomes, new SessionLimits(rounds)), moves).Events;

    private static List<Refusal> Refusals(params Move[] moves) =>
        Transcript.Of<MultipleOffers, MultipleOffersState>(new(3, Outcomes, new SessionLimits(3)), moves).Refusals;
}
