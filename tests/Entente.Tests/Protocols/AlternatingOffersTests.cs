using CsCheck;
using Entente.Protocols;

namespace Entente.Tests.Protocols;

public class AlternatingOffersTests : ProtocolContract<AlternatingOffers, AlternatingState>
{
    protected override int[] Sizes => [2];

    protected override AlternatingOffers Of(int parties, SessionLimits limits) => new(Outcomes, limits);

    private static Gen<Move> AnyMove(int parties) =>
        Gen.Select(Gen.Enum<MoveKind>(), Gen.Int[-1, parties], Gen.Long[-1, Outcomes], Gen.Int[0, 3])
            .Select((kind, party, outcome, at) => new Move(kind, party, outcome) { At = at });

    [Fact]
    public void Stacked_offers_of_two_parties_are_bilateral_ones() =>
        Gen.Select(AnyMove(2).Array[0, 40], Gen.Int[0, 6], Gen.Int[0, 3])
            .Sample(
                (moves, rounds, duration) =>
                {
                    var limits = new SessionLimits(rounds, duration);
                    Assert.Equal(
                        History<AlternatingOffers, AlternatingState>(new(Outcomes, limits), moves),
                        History<StackedAlternatingOffers, AlternatingState>(new(2, Outcomes, limits), moves)
                    );
                }
            );

    [Theory]
    [InlineData(MoveKind.Accept, 0, -1, Refusal.NothingToAnswer)]
    [InlineData(MoveKind.Propose, 1, 2, Refusal.NotYourTurn)]
    [InlineData(MoveKind.Propose, 0, 5, Refusal.NoSuchOutcome)]
    [InlineData(MoveKind.Propose, 0, -1, Refusal.NoSuchOutcome)]
    [InlineData(MoveKind.Reject, 0, -1, Refusal.NoSuchMove)]
    [InlineData(MoveKind.None, 0, -1, Refusal.NoSuchMove)]
    [InlineData(MoveKind.WalkAway, 2, -1, Refusal.NoSuchParty)]
    public void What_cannot_be_done_at_the_start_is_refused_with_the_reason(
        MoveKind kind,
        int party,
        long outcome,
        Refusal refusal
    )
    {
        var protocol = new AlternatingOffers(Outcomes, new SessionLimits(3));
        Decision decision = protocol.Decide(protocol.Start(), new Move(kind, party, outcome), new SessionEvent[2]);

        Assert.Equal(refusal, decision.Refusal);
        Assert.Equal(0, decision.Count);
    }

    [Fact]
    public void Anyone_may_walk_away_at_any_time_and_that_ends_it()
    {
        var protocol = new AlternatingOffers(Outcomes, new SessionLimits(3));
        List<SessionEvent> events = Events<AlternatingOffers, AlternatingState>(
            protocol,
            [Move.Propose(0, 1), Move.WalkAway(0), Move.Accept(1)]
        );

        Assert.Equal([SessionEventKind.OfferMade, SessionEventKind.WalkedAway], events.Select(each => each.Kind));
    }

    private static string History<TProtocol, TState>(TProtocol protocol, Move[] moves)
        where TProtocol : struct, IProtocol<TState>
        where TState : struct
    {
        Transcript<TState> transcript = Transcript.Of<TProtocol, TState>(protocol, moves);
        return string.Join("\n", transcript.Events) + string.Join(",", transcript.Refusals);
    }

    private static List<SessionEvent> Events<TProtocol, TState>(TProtocol protocol, Move[] moves)
        where TProtocol : struct, IProtocol<TState>
        where TState : struct => Transcript.Of<TProtocol, TState>(protocol, moves).Events;
}
