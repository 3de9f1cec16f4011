using Entente.Protocols;

namespace Entente.Tests.Protocols;

public class StackedAlternatingOffersTests : ProtocolContract<StackedAlternatingOffers, AlternatingState>
{
    protected override StackedAlternatingOffers Of(int parties, SessionLimits limits) => new(parties, Outcomes, limits);

    [Fact]
    public void An_outcome_is_agreed_when_all_others_in_turn_accept_it()
    {
        var protocol = new StackedAlternatingOffers(3, Outcomes, new SessionLimits(10));
        List<SessionEvent> events = Transcript
            .Of<StackedAlternatingOffers, AlternatingState>(
                protocol,
                [Move.Propose(0, 1), Move.Accept(1), Move.Propose(2, 4), Move.Accept(0), Move.Accept(1)]
            )
            .Events;

        Assert.Equal(SessionEventKind.AgreementReached, events[^1].Kind);
        Assert.Equal(4, events[^1].Outcome);
        Assert.Equal(1, events[^1].Round);
    }

    [Fact]
    public void A_plain_rejection_is_no_move_of_this_protocol() =>
        Assert.Equal(
            [Refusal.None, Refusal.NoSuchMove],
            Transcript
                .Of<StackedAlternatingOffers, AlternatingState>(
                    Of(3, new SessionLimits(3)),
                    [Move.Propose(0, 1), Move.Reject(1)]
                )
                .Refusals
        );
}
