using CsCheck;
using Entente.Protocols;

namespace Entente.Tests.Protocols;

public class AlternatingOffersTests
{
    private const long Outcomes = 5;

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

    [Fact]
    public void An_outcome_is_agreed_when_all_others_in_turn_accept_it()
    {
        var protocol = new StackedAlternatingOffers(3, Outcomes, new SessionLimits(10));
        List<SessionEvent> events = Events<StackedAlternatingOffers, AlternatingState>(
            protocol,
            [Move.Propose(0, 1), Move.Accept(1), Move.Propose(2, 4), Move.Accept(0), Move.Accept(1)]
        );

        Assert.Equal(SessionEventKind.AgreementReached, events[^1].Kind);
        Assert.Equal(4, events[^1].Outcome);
        Assert.Equal(1, events[^1].Round);
    }

    [Fact]
    public void Every_event_of_a_session_that_goes_on_is_a_legal_offer_or_an_answer_to_one() =>
        Gen.Select(AnyMove(3).Array[0, 60], Gen.Int[0, 6])
            .Sample(
                (moves, rounds) =>
                {
                    var protocol = new StackedAlternatingOffers(3, Outcomes, new SessionLimits(rounds));
                    List<SessionEvent> events = Events<StackedAlternatingOffers, AlternatingState>(protocol, moves);
                    Assert.All(
                        events.Where(each => each.Kind == SessionEventKind.OfferMade),
                        each => Assert.InRange(each.Outcome, 0, Outcomes - 1)
                    );
                    Assert.All(events, each => Assert.True(rounds == 0 || each.Round < rounds));
                    Assert.True(events.Count(each => Ending.After(each).IsOver) <= 1);
                }
            );

    [Fact]
    public void Replaying_the_events_gives_the_state_of_the_session() =>
        AnyMove(3)
            .Array[0, 60]
            .Sample(moves =>
            {
                var protocol = new StackedAlternatingOffers(3, Outcomes, new SessionLimits(5));
                var played = Play<StackedAlternatingOffers, AlternatingState>(protocol, moves, [], []);
                AlternatingState replayed = protocol.Start();
                foreach (SessionEvent each in Events<StackedAlternatingOffers, AlternatingState>(protocol, moves))
                {
                    replayed = protocol.Evolve(replayed, each);
                }

                Assert.Equal(played, replayed);
            });

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
        var events = new List<SessionEvent>();
        var refusals = new List<Refusal>();
        Play<TProtocol, TState>(protocol, moves, events, refusals);
        return string.Join("\n", events) + string.Join(",", refusals);
    }

    private static List<SessionEvent> Events<TProtocol, TState>(TProtocol protocol, Move[] moves)
        where TProtocol : struct, IProtocol<TState>
        where TState : struct
    {
        var events = new List<SessionEvent>();
        Play<TProtocol, TState>(protocol, moves, events, []);
        return events;
    }

    private static TState Play<TProtocol, TState>(
        TProtocol protocol,
        Move[] moves,
        List<SessionEvent> events,
        List<Refusal> refusals
    )
        where TProtocol : struct, IProtocol<TState>
        where TState : struct
    {
        TState state = protocol.Start();
        var room = new SessionEvent[protocol.MostEvents];
        foreach (Move move in moves)
        {
            Decision decision = protocol.Decide(state, move, room);
            refusals.Add(decision.Refusal);
            for (int i = 0; i < decision.Count; i++)
            {
                state = protocol.Evolve(state, room[i]);
                events.Add(room[i]);
            }
        }

        return state;
    }
}
