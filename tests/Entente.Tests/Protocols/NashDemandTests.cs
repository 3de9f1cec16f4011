using Entente.Protocols;

namespace Entente.Tests.Protocols;

public class NashDemandTests : ProtocolContract<NashDemand<EqualDemands>, DemandState>
{
    protected override NashDemand<EqualDemands> Of(int parties, SessionLimits limits) =>
        new(parties, Outcomes, limits, default);

    [Fact]
    public void Demands_are_opened_when_all_are_in_and_equal_ones_are_met()
    {
        List<SessionEvent> events = Play(
            Move.Propose(0, 4),
            Move.Propose(1, 3),
            Move.Propose(0, 2),
            Move.Propose(1, 2)
        ).Events;

        Assert.Equal(
            [
                new(SessionEventKind.DemandSealed, 0, 0, 4),
                new(SessionEventKind.DemandSealed, 1, 0, 3),
                new(SessionEventKind.OfferMade, 0, 0, 4),
                new(SessionEventKind.OfferMade, 1, 0, 3),
                new(SessionEventKind.DemandSealed, 0, 1, 2),
                new(SessionEventKind.DemandSealed, 1, 1, 2),
                new(SessionEventKind.OfferMade, 0, 1, 2),
                new(SessionEventKind.OfferMade, 1, 1, 2),
                new(SessionEventKind.AgreementReached, -1, 1, 2),
            ],
            events
        );
    }

    [Fact]
    public void Demands_that_cannot_be_met_together_in_the_last_round_pass_the_deadline()
    {
        List<SessionEvent> events = Transcript
            .Of<NashDemand<EqualDemands>, DemandState>(
                new(2, Outcomes, new SessionLimits(1), default),
                [Move.Propose(0, 4), Move.Propose(1, 3)]
            )
            .Events;

        Assert.Equal(new SessionEvent(SessionEventKind.DeadlinePassed, -1, 0), events[^1]);
    }

    [Fact]
    public void The_turn_does_not_tell_what_others_demanded()
    {
        NashDemand<EqualDemands> protocol = Of(3, new SessionLimits(3));
        Turn Second(long first) =>
            protocol.TurnIn(
                Transcript.Of<NashDemand<EqualDemands>, DemandState>(protocol, [Move.Propose(0, first)]).State,
                0
            );

        Assert.Equal(Second(1), Second(4));
        Assert.Equal(new Turn(1, Phase.Demand, 0, 0.25, -1, -1), Second(2));
    }

    [Theory]
    [InlineData(MoveKind.Accept, 0, Refusal.NothingToAnswer)]
    [InlineData(MoveKind.Reject, 0, Refusal.NothingToAnswer)]
    [InlineData(MoveKind.None, 0, Refusal.NoSuchMove)]
    [InlineData(MoveKind.Propose, 5, Refusal.NoSuchOutcome)]
    [InlineData(MoveKind.Propose, -1, Refusal.NoSuchOutcome)]
    public void What_is_no_demand_is_refused(MoveKind kind, long outcome, Refusal refusal) =>
        Assert.Equal([refusal], Play(new Move(kind, 0, outcome)).Refusals);

    private static Transcript<DemandState> Play(params Move[] moves) =>
        Transcript.Of<NashDemand<EqualDemands>, DemandState>(new(2, Outcomes, new SessionLimits(3), default), moves);
}
