using CsCheck;
using Entente.Protocols;

namespace Entente.Tests.Protocols;

/// <summary>What every protocol promises. A new one inherits this and says how it is made for a number of parties.</summary>
public abstract class ProtocolContract<TProtocol, TState>
    where TProtocol : struct, IProtocol<TState>
    where TState : struct, IEquatable<TState>
{
    /// <summary>How many outcomes there are.</summary>
    protected const long Outcomes = 5;

    /// <summary>The numbers of parties that are tried.</summary>
    protected virtual int[] Sizes => [2, 3, 5];

    /// <summary>What a move leads to that comes after the last virtual time there is.</summary>
    protected virtual SessionEventKind Late => SessionEventKind.DeadlinePassed;

    /// <summary>An outcome that may be offered in a state.</summary>
    protected virtual long Offerable(TProtocol protocol, TState state) => 1;

    /// <summary>The protocol of a session over <see cref="Outcomes"/> outcomes.</summary>
    protected abstract TProtocol Of(int parties, SessionLimits limits);

    /// <summary>Moves, most of them of the party whose turn it is and of a kind that its phase asks for.</summary>
    private Gen<Game> AnyGame =>
        Gen.Select(
            Gen.Int[0, Sizes.Length - 1].Select(i => Sizes[i]),
            Gen.Int[0, 4],
            Gen.OneOf(Gen.Const(0.0), Gen.Double[1, 60]),
            Gen.Select(Gen.Int[0, 19], Gen.Int[0, 99], Gen.Enum<MoveKind>()).Array[0, 150],
            (parties, rounds, duration, choices) =>
                new Game(
                    Of(parties, new SessionLimits(rounds, duration)),
                    [.. choices.Select(each => new Choice(each.Item1, each.Item2, each.Item3))]
                )
        );

    [Fact]
    public void Folding_the_events_gives_every_state_again() =>
        AnyGame.Sample(game =>
        {
            History history = Play(game);
            TState folded = game.Protocol.Start();
            foreach (Step step in history.Steps)
            {
                Assert.Equal(step.Before, folded);
                folded = step.Events.Aggregate(folded, (state, happened) => game.Protocol.Evolve(state, happened));
            }

            Assert.Equal(history.Last, folded);
        });

    [Fact]
    public void The_same_move_in_the_same_state_gets_the_same_answer_and_a_refused_one_writes_nothing() =>
        AnyGame.Sample(game =>
        {
            var room = new SessionEvent[game.Protocol.MostEvents];
            foreach (Step step in Play(game).Steps)
            {
                Array.Clear(room);
                TState state = step.Before;
                Decision again = game.Protocol.Decide(state, step.Move, room);
                Assert.Equal(step.Decision, again);
                Assert.Equal(step.Before, state);
                Assert.Equal(step.Events, room[..again.Count]);
                Assert.All(room[again.Count..], each => Assert.Equal(default, each));
                Assert.Equal(again.IsAllowed, again.Count > 0);
            }
        });

    [Fact]
    public void A_session_ends_at_most_once_and_is_over_for_every_move_then() =>
        AnyGame.Sample(game =>
        {
            History history = Play(game);
            SessionEvent[] events = [.. history.Steps.SelectMany(step => step.Events)];
            Ending ending = game.Protocol.EndingOf(history.Last);
            Assert.Equal(ending.IsOver ? 1 : 0, events.Count(each => Ending.After(each).IsOver));
            if (!ending.IsOver)
            {
                return;
            }

            Assert.Equal(ending, Ending.After(events[^1]));
            Assert.Equal(Phase.Over, game.Protocol.TurnIn(history.Last, 0).Phase);
            Assert.Equal(-1, game.Protocol.TurnIn(history.Last, 0).Party);
            foreach (MoveKind kind in Enum.GetValues<MoveKind>())
            {
                for (int party = -1; party <= game.Protocol.Parties; party++)
                {
                    var move = new Move(kind, party, 0) { At = 1000 };
                    Assert.Equal(
                        Refusal.SessionOver,
                        game.Protocol.Decide(history.Last, move, new SessionEvent[game.Protocol.MostEvents]).Refusal
                    );
                }
            }
        });

    [Fact]
    public void What_happens_is_by_parties_at_the_table_about_outcomes_that_exist_in_rounds_that_there_are() =>
        AnyGame.Sample(game =>
        {
            int round = 0;
            foreach (SessionEvent each in Play(game).Steps.SelectMany(step => step.Events))
            {
                Assert.InRange(each.Party, -1, game.Protocol.Parties - 1);
                Assert.InRange(each.Outcome, -1, Outcomes - 1);
                Assert.InRange(
                    each.Round,
                    round,
                    game.Protocol.Limits.Rounds is > 0 and var rounds ? rounds - 1 : int.MaxValue
                );
                round = each.Round;
            }
        });

    [Fact]
    public void What_a_phase_asks_for_is_allowed_to_the_party_that_is_awaited_and_to_no_other() =>
        AnyGame.Sample(game =>
        {
            var room = new SessionEvent[game.Protocol.MostEvents];
            foreach (Step step in Play(game).Steps)
            {
                Turn turn = game.Protocol.TurnIn(step.Before, step.At);
                if (turn.Phase == Phase.Over)
                {
                    continue;
                }

                long outcome = Offerable(game.Protocol, step.Before);
                foreach (MoveKind kind in Asked(turn.Phase))
                {
                    for (int party = 0; party < game.Protocol.Parties; party++)
                    {
                        Refusal refusal = game
                            .Protocol.Decide(step.Before, new Move(kind, party, outcome) { At = step.At }, room)
                            .Refusal;
                        Assert.Equal(party == turn.Party ? Refusal.None : Refusal.NotYourTurn, refusal);
                    }
                }
            }
        });

    [Fact]
    public void Anyone_at_the_table_may_leave_fail_or_see_the_talks_break_down_at_any_time() =>
        AnyGame.Sample(game =>
        {
            var room = new SessionEvent[game.Protocol.MostEvents];
            foreach (Step step in Play(game).Steps.Where(step => !game.Protocol.EndingOf(step.Before).IsOver))
            {
                Assert.Equal(
                    Refusal.NoSuchParty,
                    game.Protocol.Decide(step.Before, Move.WalkAway(game.Protocol.Parties), room).Refusal
                );
                Assert.Equal(EndKind.Breakdown, EndAfter(game, step, new Move(MoveKind.BreakDown, -1)).Kind);
                int awaited = game.Protocol.TurnIn(step.Before, step.At).Party;
                Assert.Equal(
                    new Ending(EndKind.Fault, -1, awaited),
                    EndAfter(game, step, new Move(MoveKind.Fault, awaited))
                );
                Assert.True(
                    game.Protocol.Decide(step.Before, Move.WalkAway(awaited) with { At = step.At }, room).IsAllowed
                );
            }
        });

    [Fact]
    public void Time_does_not_run_back_and_what_comes_too_late_passes_the_deadline()
    {
        foreach (int parties in Sizes)
        {
            TProtocol protocol = Of(parties, new SessionLimits(0, 10));
            var room = new SessionEvent[protocol.MostEvents];
            TState state = protocol.Start();
            Turn turn = protocol.TurnIn(state, 0);
            Move move = new(Asked(turn.Phase)[0], turn.Party, 1) { At = 4 };
            Decision first = protocol.Decide(state, move, room);
            Assert.True(first.IsAllowed);
            for (int i = 0; i < first.Count; i++)
            {
                state = protocol.Evolve(state, room[i]);
            }

            turn = protocol.TurnIn(state, 4);
            Move next = new(Asked(turn.Phase)[0], turn.Party, 1);
            Assert.Equal(Refusal.TimeRunsBack, protocol.Decide(state, next with { At = 3 }, room).Refusal);
            Assert.True(protocol.Decide(state, next with { At = 10 }, room).IsAllowed);
            Assert.Equal(1, protocol.Decide(state, next with { At = 10.5 }, room).Count);
            Assert.Equal(Late, room[0].Kind);
        }
    }

    [Fact]
    public void Play_that_does_what_it_is_asked_comes_to_an_end_by_the_last_round()
    {
        foreach (int parties in Sizes)
        {
            var game = new Game(
                Of(parties, new SessionLimits(4)),
                [.. Enumerable.Range(0, 5000).Select(i => new Choice(0, i * 7, default))]
            );
            Assert.True(game.Protocol.EndingOf(Play(game).Last).IsOver);
        }
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        foreach (int parties in Sizes)
        {
            TProtocol protocol = Of(parties, new SessionLimits(0, 1e9));
            PlayOn(protocol, 300);
            // The least of several: the runtime itself allocates now and then on the thread whose code it compiles anew.
            long least = long.MaxValue;
            for (int i = 0; i < 4; i++)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                int moves = PlayOn(protocol, 3000);
                least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
                Assert.True(moves > 0);
            }

            Assert.Equal(0, least);
        }
    }

    /// <summary>The kinds of move that a phase asks for.</summary>
    private static MoveKind[] Asked(Phase phase) =>
        phase switch
        {
            Phase.Offer or Phase.Demand => [MoveKind.Propose],
            Phase.Respond => [MoveKind.Propose, MoveKind.Accept],
            _ => [MoveKind.Accept, MoveKind.Reject],
        };

    private static Ending EndAfter(Game game, Step step, Move move)
    {
        var room = new SessionEvent[game.Protocol.MostEvents];
        int count = game.Protocol.Decide(step.Before, move with { At = step.At }, room).Count;
        return game.Protocol.EndingOf(
            room[..count].Aggregate(step.Before, (state, happened) => game.Protocol.Evolve(state, happened))
        );
    }

    // Session after session, without anything of this test that allocates.
    private static int PlayOn(TProtocol protocol, int moves)
    {
        Span<SessionEvent> room = stackalloc SessionEvent[protocol.MostEvents];
        TState state = protocol.Start();
        int allowed = 0;
        for (int i = 0; i < moves; i++)
        {
            Turn turn = protocol.TurnIn(state, i);
            if (turn.Phase == Phase.Over)
            {
                state = protocol.Start();
                continue;
            }

            MoveKind kind =
                turn.Phase is Phase.Offer or Phase.Demand || (turn.Phase == Phase.Respond && i % 5 > 0)
                    ? MoveKind.Propose
                : i % 3 == 0 || turn.Phase == Phase.Respond ? MoveKind.Accept
                : MoveKind.Reject;
            Decision decision = protocol.Decide(state, new Move(kind, turn.Party, i % Outcomes) { At = i }, room);
            allowed += decision.IsAllowed ? 1 : 0;
            for (int j = 0; j < decision.Count; j++)
            {
                state = protocol.Evolve(state, room[j]);
            }
        }

        return allowed;
    }

    private static History Play(Game game)
    {
        TProtocol protocol = game.Protocol;
        TState state = protocol.Start();
        var steps = new List<Step>();
        var room = new SessionEvent[protocol.MostEvents];
        double at = 0;
        foreach (Choice choice in game.Choices)
        {
            Turn turn = protocol.TurnIn(state, at);
            MoveKind[] asked = Asked(turn.Phase);
            MoveKind kind = choice.Luck == 19 ? choice.Wild : asked[choice.Number % asked.Length];
            int party = choice.Luck == 18 ? (choice.Number % (protocol.Parties + 2)) - 1 : turn.Party;
            long outcome = choice.Luck == 17 ? Outcomes : choice.Number % Outcomes;
            at += choice.Number % 3;
            var move = new Move(kind, party, outcome) { At = choice.Luck == 16 ? at - 2 : at };
            Array.Clear(room);
            Decision decision = protocol.Decide(state, move, room);
            steps.Add(new Step(state, move, at, decision, room[..decision.Count]));
            for (int i = 0; i < decision.Count; i++)
            {
                state = protocol.Evolve(state, room[i]);
            }
        }

        return new History(steps, state);
    }

    private sealed record Game(TProtocol Protocol, Choice[] Choices);

    private readonly record struct Choice(int Luck, int Number, MoveKind Wild);

    private sealed record Step(TState Before, Move Move, double At, Decision Decision, SessionEvent[] Events);

    private sealed record History(List<Step> Steps, TState Last);
}
