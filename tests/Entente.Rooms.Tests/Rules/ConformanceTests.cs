using System.Collections.Immutable;
using CsCheck;
using Entente.Outcomes;
using Entente.Protocols;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Ledger;
using Entente.Rooms.Offers;
using Entente.Rooms.Private;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.State;

namespace Entente.Rooms.Tests.Rules;

/// <summary>A room whose parties move in turn keeps the rules of simulated sessions: move by move, refusal by refusal, to the same end.</summary>
public class ConformanceTests
{
    private const int Outcomes = 4;

    private static readonly Gen<(int Parties, int Rounds, (int Kind, int Party, int Outcome)[] Moves)> Sessions =
        Gen.Select(
            Gen.Int[2, 4],
            Gen.Int[1, 5],
            Gen.Select(Gen.Int[0, 40], Gen.Int[0, 4], Gen.Int[0, Outcomes - 1]).Array[1, 40]
        );

    [Fact]
    public void A_session_of_stacked_alternating_offers_goes_the_same_way_as_a_room()
    {
        var refusals = new HashSet<Refusal>();
        var ends = new HashSet<TalkEnd>();
        Sessions.Sample(
            session =>
            {
                TalkEnd end = Play(session.Parties, session.Rounds, session.Moves, refusals);
                ends.Add(end);
            },
            iter: 3_000,
            threads: 1
        );
        Assert.Superset(
            new HashSet<Refusal> { Refusal.NotYourTurn, Refusal.NothingToAnswer, Refusal.SessionOver },
            refusals
        );
        Assert.Superset(new HashSet<TalkEnd> { TalkEnd.Agreement, TalkEnd.Deadline, TalkEnd.WalkAway }, ends);
    }

    private static TalkEnd Play(
        int parties,
        int rounds,
        (int Kind, int Party, int Outcome)[] moves,
        HashSet<Refusal> refusals
    )
    {
        var protocol = new StackedAlternatingOffers(parties, Outcomes, new SessionLimits(rounds));
        AlternatingState session = protocol.Start();
        RoomState room = Open(parties, rounds);
        Span<SessionEvent> events = stackalloc SessionEvent[protocol.MostEvents];
        foreach ((int kind, int among, int outcome) in moves)
        {
            // Mostly whoever is awaited, so that sessions get somewhere; sometimes anybody.
            int party = among < parties ? among : session.Party;
            Move move =
                kind == 0 ? Move.WalkAway(party)
                : kind < 16 ? Move.Accept(party)
                : Move.Propose(party, outcome);
            Decision decided = protocol.Decide(session, move, events);
            RoomDecision answered = Decide(room, party, move);
            Assert.True(
                Same(decided.Refusal, answered.Refusal?.Kind),
                $"{move.Kind} of {party}: {decided.Refusal} in the session, {answered.Refusal?.Kind} in the room."
            );
            refusals.Add(decided.Refusal);
            for (int i = 0; i < decided.Count; i++)
            {
                session = protocol.Evolve(session, events[i]);
            }

            if (answered.Refusal is null)
            {
                room = After(room, party + 1, answered.Events);
            }

            Assert.Equal(session.Ending.IsOver, room.IsOver);
            if (!room.IsOver)
            {
                Assert.Equal(session.Party, room.Turn!.Awaited(parties));
                Assert.Equal(session.Round, room.Turn.Table.Round);
            }
        }

        Assert.Equal(EndOf(session.Ending.Kind), room.End);
        if (room.End == TalkEnd.Agreement)
        {
            Assert.Equal($"o{session.Ending.Agreement}", room.Settled["deal"]);
        }

        return room.End;
    }

    private static bool Same(Refusal refusal, RefusalKind? kind) =>
        refusal switch
        {
            Refusal.None => kind is null,
            Refusal.SessionOver => kind is RefusalKind.Over,
            Refusal.NothingToAnswer => kind is RefusalKind.NoSuchOffer,

            // A room looks at the offer first: who accepts out of turn may be told that it is its own, or that it has accepted.
            Refusal.NotYourTurn => kind
                is RefusalKind.NotYourTurn
                    or RefusalKind.OwnOffer
                    or RefusalKind.AlreadyAccepted
                    or RefusalKind.NoSuchOffer,
            _ => false,
        };

    private static TalkEnd EndOf(EndKind kind) =>
        kind switch
        {
            EndKind.Agreement => TalkEnd.Agreement,
            EndKind.WalkAway => TalkEnd.WalkAway,
            EndKind.Deadline => TalkEnd.Deadline,
            _ => TalkEnd.None,
        };

    private static RoomDecision Decide(RoomState room, int party, Move move)
    {
        RoomCommand command = move.Kind switch
        {
            MoveKind.WalkAway => new RoomCommand.WalkAway(),
            MoveKind.Accept => new RoomCommand.AcceptOffer(
                Math.Max(1, room.Offers.Length),
                room.Offers.IsEmpty ? Deal(0) : room.Offers[^1].Terms
            ),
            _ => new RoomCommand.MakeOffer(Deal(move.Outcome)),
        };
        return RoomRules.Decide(
            new Asked(room, Nothing(room), room.SeatOf(party + 1), DateTimeOffset.UnixEpoch),
            command
        );
    }

    private static RoomState Open(int parties, int rounds)
    {
        var space = new OutcomeSpace([
            new Issue.Choice("deal", [.. Enumerable.Range(0, Outcomes).Select(i => new Option($"o{i}"))]),
        ]);
        var setup = new RoomSetup(
            TableKind.Real,
            "In turn",
            space,
            [.. Enumerable.Range(0, parties).Select(i => new RoomParty($"Party {i}", $"Party {i}"))]
        )
        {
            Turns = TurnOrder.InTurn,
            Rounds = rounds,
        };
        var open = new RoomCommand.OpenTable(
            setup,
            [.. Enumerable.Range(0, parties).Select(party => new SeatWanted(Role.Lead, party) { Agent = "boulware" })]
        );
        var room = new RoomState(new RoomId(1));
        RoomDecision opened = RoomRules.Decide(new Asked(room, Nothing(room), null, DateTimeOffset.UnixEpoch), open);
        room = After(room, -1, opened.Events);
        return After(room, 0, [new RoomEvent.MeetingOpened(1)]);
    }

    private static RoomState After(RoomState room, int seat, ImmutableArray<RoomEvent> events) =>
        room.After(new RoomEntry(DateTimeOffset.UnixEpoch, seat, events), LogHash.Start(room.Id));

    private static ImmutableSortedDictionary<string, PrivateState> Nothing(RoomState room) =>
        ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal,
            room.OwnersKept.Select(owner => new KeyValuePair<string, PrivateState>(
                owner,
                new PrivateState(owner, LogHash.Start(room.Id))
            ))
        );

    private static Terms Deal(long outcome) => new([new("deal", $"o{outcome}")]);
}
