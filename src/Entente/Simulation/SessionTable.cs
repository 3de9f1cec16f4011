using System.Diagnostics;
using Entente.Annotations;
using Entente.Bidding;
using Entente.Protocols;
using Entente.Randomness;
using Entente.Strategies;

namespace Entente.Simulation;

/// <summary>A session that is being run: the agents in their seats, and what happened so far.</summary>
internal sealed class SessionTable
{
    /// <summary>How many parties can sit at a table: each draws chance of its own, and so does the table.</summary>
    public const int MostParties = ChancesASession - 1;

    private const int ChancesASession = 64;
    private readonly SessionSetup setup;
    private readonly Agent?[] listeners;
    private readonly PartyEnd?[] left;
    private readonly PlayOrder? order;
    private int acting;

    public SessionTable(SessionSetup setup)
    {
        this.setup = setup;
        Book = setup.Space.Open();
        Agents = new Agent[setup.Strategies.Length];
        listeners = new Agent?[setup.Strategies.Length];
        left = new PartyEnd?[setup.Strategies.Length];
        order = PlayOrder.Of(setup);
        Chance = ChanceOf(ChancesASession - 1);
        Log = setup.KeepsLog ? [] : null;
    }

    public BidBook Book { get; }

    /// <summary>How many outcomes have a number, so that a protocol can tell those that exist.</summary>
    public long Outcomes => setup.Space.IsNumbered ? Book.Count : long.MaxValue;

    public Agent?[] Agents { get; }

    /// <summary>The chance of the table itself, as against that of the seats.</summary>
    public RandomSequence Chance { get; }

    /// <summary>How a strategy takes a seat; its own way unless the protocol needs another.</summary>
    public Func<Strategy, Seat, Agent> Sitting { get; set; } = (strategy, seat) => strategy.Sit(seat);

    /// <summary>What a mediator does, where the protocol has one.</summary>
    public Func<Turn, Move>? Mediating { get; set; }

    /// <summary>Everything that happened, with the share of the time; null when it is not to be kept.</summary>
    public List<TimedEvent>? Log { get; }

    public long Offers { get; private set; }

    public int LastRound { get; private set; }

    public double LastAt { get; private set; }

    /// <summary>What the party at fault did; null without a fault.</summary>
    public Sentence? Fault { get; private set; }

    /// <summary>Which move of the party at fault the rules refused, and why; null for none.</summary>
    public Sentence? Refused { get; private set; }

    /// <summary>Runs the session to its end.</summary>
    public Ending Run<TProtocol, TState>(TProtocol protocol)
        where TProtocol : struct, IProtocol<TState>
        where TState : struct
    {
        TState state = protocol.Start();
        Span<SessionEvent> events = stackalloc SessionEvent[protocol.MostEvents];
        Sentence fault;
        try
        {
            for (acting = 0; acting < Agents.Length; acting++)
            {
                var seat = new Seat(setup.Space, Book, acting, setup.Limits, ChanceOf(PlaceOf(acting)))
                {
                    Order = setup.Order,
                    Protocol = setup.Protocol,
                    Convention = setup.Convention,
                    Knowledge = setup.Knowledge,
                };
                Strategy strategy = setup.Strategies[acting];
                Agent agent = setup.IsReplay ? strategy.Sit(seat) : Sitting(strategy, seat);
                Agents[acting] = agent;
                listeners[acting] = agent.IsListening ? agent : null;
            }

            fault = Play(protocol, ref state, events);
        }
#pragma warning disable CA1031 // Whatever an agent throws ends its session, never the run.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            fault =
                exception is TimeoutException
                    ? FaultWords.OutOfTime(exception.Message)
                    : FaultWords.Failed(exception.Message);
        }

        if (!fault.IsEmpty)
        {
            int count = protocol.Decide(state, new Move(MoveKind.Fault, PlaceOf(acting)) { At = LastAt }, events).Count;
            for (int i = 0; i < count; i++)
            {
                state = protocol.Evolve(state, events[i]);
                Record(order?.Seen(events[i]) ?? events[i], setup.Limits.TimeAt(events[i].Round, LastAt));
            }

            // What an agent does when the session is over cannot change how it ended.
            Fault = count > 0 ? fault : null;
        }

        Ending ending = protocol.EndingOf(state);
        ending = order is null ? ending : ending with { Party = order.PartyAt(ending.Party) };
        for (int party = 0; party < Agents.Length; party++)
        {
            End(Agents[party], EndOf(party, ending).Outcome);
        }

        return ending;
    }

    /// <summary>What a party ended with.</summary>
    /// <param name="party">The number of the party.</param>
    /// <param name="ending">How the session ended.</param>
    public PartyEnd EndOf(int party, Ending ending) => left[party] ?? new(ending.Agreement, LastRound, LastAt);

    private static void End(Agent? agent, long agreement)
    {
        try
        {
            agent?.End(agreement);
        }
#pragma warning disable CA1031 // The session is over, and what an agent does now cannot change it.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Debug.WriteLine(exception.Message);
        }
    }

    // The text says what the acting party did wrong; it is empty when the session came to its end.
    // The room for events comes from the caller: a method that has both a loop and room on the stack is compiled once, without what earlier runs have shown.
    private Sentence Play<TProtocol, TState>(in TProtocol protocol, ref TState state, Span<SessionEvent> events)
        where TProtocol : struct, IProtocol<TState>
        where TState : struct
    {
        bool hasListeners = Array.Exists(listeners, listener => listener is not null);
        bool isObserved = hasListeners || Log is not null;
        double at = 0;
        int round = 0;
        for (long moves = 0; ; moves++)
        {
            Turn turn = protocol.TurnIn(state, at);
            if (turn.Phase == Phase.Over)
            {
                return default;
            }

            if (order is not null)
            {
                turn = order.Seen(turn);
            }

            Move move;
            if (moves >= setup.MostMoves || (turn.Round > round && IsBroken(turn.Round - round)))
            {
                move = new Move(MoveKind.BreakDown, -1) { At = at };
            }
            else if (turn.Party < 0)
            {
                at += setup.MoveTime;
                move = Mediating!(turn) with { At = at };
            }
            else
            {
                acting = turn.Party;
                at += setup.MoveTime;
                move = Agents[turn.Party]!.Act(turn) with { Party = turn.Party, At = at };
                if (move.Kind == MoveKind.Propose && (ulong)move.Outcome >= (ulong)Book.Count)
                {
                    // A number that the book did not give is none, even where it is still growing.
                    move = move with
                    {
                        Outcome = -1,
                    };
                }
                else if (
                    move.Kind == MoveKind.Propose
                    && turn.Phase is Phase.Answer or Phase.OptIn or Phase.Draft or Phase.Ratify
                )
                {
                    // Whoever would rather offer something else turns down what is on the table.
                    move = move with
                    {
                        Kind = MoveKind.Reject,
                        Outcome = -1,
                    };
                }

                if (move.Kind > MoveKind.WalkAway)
                {
                    return FaultWords.NotForParties(move.Kind);
                }
            }

            round = turn.Round;
            if (order is not null)
            {
                move = order.Put(move);
            }

            Decision decision = protocol.Decide(state, move, events);
            if (!decision.IsAllowed)
            {
                Refused = FaultWords.Refused(move.Kind, decision.Refusal);
                return FaultWords.Illegal(Refused.Value);
            }

            for (int i = 0; i < decision.Count; i++)
            {
                ref readonly SessionEvent happened = ref events[i];
                state = protocol.Evolve(state, happened);
                Offers += happened.Kind == SessionEventKind.OfferMade ? 1 : 0;
                LastRound = happened.Round;
                if (happened.Kind is SessionEventKind.GroupAgreed or SessionEventKind.PartyLeft)
                {
                    Leave(happened);
                }

                if (isObserved)
                {
                    double time = setup.Limits.TimeAt(happened.Round, happened.At);
                    if (order is null)
                    {
                        Record(happened, time);
                        Tell(happened, time);
                    }
                    else
                    {
                        SessionEvent seen = order.Seen(happened);
                        Record(seen, time);
                        Tell(seen, time);
                    }
                }
            }

            LastAt = at;
        }
    }

    private void Record(in SessionEvent happened, double time)
    {
        LastRound = happened.Round;
        Log?.Add(new TimedEvent(happened, time));
    }

    private void Leave(in SessionEvent happened)
    {
        for (int party = 0; party < left.Length; party++)
        {
            if (party == happened.Party || (happened.Group & (1UL << party)) != 0)
            {
                left[party] = new(happened.Outcome, happened.Round, happened.At);
            }
        }
    }

    private void Tell(in SessionEvent happened, double time)
    {
        if (happened.Kind is SessionEventKind.DemandSealed or SessionEventKind.VoteSealed)
        {
            return;
        }

        // Whoever fails while it listens is the one at fault, whosever move it was.
        int mover = acting;
        for (int i = 0; i < listeners.Length; i++)
        {
            // Who has left hears no more than that.
            if (
                listeners[i] is { } listener
                && (left[i] is null || happened.Party == i || (happened.Group & (1UL << i)) != 0)
            )
            {
                acting = i;
                listener.Observe(happened, time);
            }
        }

        acting = mover;
    }

    private bool IsBroken(int rounds)
    {
        for (int i = 0; i < rounds && setup.BreakdownChance > 0; i++)
        {
            if (Chance.Unit() < setup.BreakdownChance)
            {
                return true;
            }
        }

        return false;
    }

    private int PlaceOf(int party) => order?.PlaceOf(party) ?? party;

    private RandomSequence ChanceOf(int place) => new(setup.Seed, (setup.Number * ChancesASession) + (ulong)place);
}
