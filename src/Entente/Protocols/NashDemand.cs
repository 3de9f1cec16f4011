namespace Entente.Protocols;

/// <summary>Simultaneous demands: in every round all parties put in a sealed demand at once; demands that can be met together are.</summary>
/// <remarks>
/// The demand game of Nash 1953, repeated until the deadline. There a demand is a level of utility, and demands are met if some outcome gives everyone at least its level. Here a
/// demand is an outcome, and <typeparamref name="TRule"/> says when such demands can be met together. Nobody learns a demand before all have put in theirs. A single round
/// is Nash's game.
/// </remarks>
/// <typeparam name="TRule">When demands can be met together.</typeparam>
public readonly struct NashDemand<TRule> : IProtocol<DemandState>
    where TRule : struct, IDemandRule
{
    private readonly long outcomes;
    private readonly TRule rule;

    /// <summary>The protocol of one session.</summary>
    /// <param name="parties">How many parties sit at the table; 2 to 64.</param>
    /// <param name="outcomes">How many outcomes there are: numbers from 0 up to this can be demanded.</param>
    /// <param name="limits">When the session ends by itself.</param>
    /// <param name="rule">When demands can be met together.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are too few or too many parties.</exception>
    public NashDemand(int parties, long outcomes, SessionLimits limits, TRule rule)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parties, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(parties, PartyOutcomes.Capacity);
        this.outcomes = outcomes;
        this.rule = rule;
        Parties = parties;
        Limits = limits;
    }

    /// <inheritdoc/>
    public int Parties { get; }

    /// <inheritdoc/>
    public SessionLimits Limits { get; }

    /// <inheritdoc/>
    public int MostEvents => Parties + 2;

    /// <inheritdoc/>
    public DemandState Start() => new() { Ending = Ending.Open };

    /// <inheritdoc/>
    public Decision Decide(in DemandState state, in Move move, Span<SessionEvent> events)
    {
        var place = new TurnPlace(state.Ending, state.Round, state.Party, state.At);
        if (TurnRules.Answers(place, Parties, Limits, move, events, out Decision answer))
        {
            return answer;
        }

        if (move.Kind != MoveKind.Propose)
        {
            return move.Kind is MoveKind.Accept or MoveKind.Reject ? Refusal.NothingToAnswer : Refusal.NoSuchMove;
        }

        if ((ulong)move.Outcome >= (ulong)outcomes)
        {
            return Refusal.NoSuchOutcome;
        }

        events[0] = new(SessionEventKind.DemandSealed, move.Party, state.Round, move.Outcome) { At = move.At };
        return move.Party < Parties - 1 ? Decision.Of(1) : Decision.Of(1 + Open(state, move, events[1..]));
    }

    /// <inheritdoc/>
    public DemandState Evolve(in DemandState state, in SessionEvent happened) =>
        happened.Kind switch
        {
            SessionEventKind.DemandSealed => state with
            {
                Demands = state.Demands.With(happened.Party, happened.Outcome),
                Party = happened.Party + 1,
                At = happened.At,
            },
            SessionEventKind.OfferMade => happened.Party < Parties - 1
                ? state
                : state with
                {
                    Round = state.Round + 1,
                    Party = 0,
                },
            _ => state with { At = happened.At, Ending = Ending.After(happened) },
        };

    /// <inheritdoc/>
    public Turn TurnIn(in DemandState state, double at)
    {
        double time = Limits.TimeAt(state.Round, at);
        return state.Ending.IsOver
            ? new Turn(-1, Phase.Over, state.Round, time, -1, -1)
            : new Turn(state.Party, Phase.Demand, state.Round, time, -1, -1);
    }

    /// <inheritdoc/>
    public Ending EndingOf(in DemandState state) => state.Ending;

    // All demands are in: they are opened, and met if they can be.
    private int Open(in DemandState state, in Move last, Span<SessionEvent> events)
    {
        Span<long> demands = stackalloc long[Parties];
        state.Demands.CopyTo(demands);
        demands[^1] = last.Outcome;
        int count = 0;
        for (; count < Parties; count++)
        {
            events[count] = new(SessionEventKind.OfferMade, count, state.Round, demands[count]) { At = last.At };
        }

        long settled = rule.Settle(demands);
        if (settled >= 0)
        {
            events[count++] = new(SessionEventKind.AgreementReached, -1, state.Round, settled) { At = last.At };
        }
        else if (Limits.IsPast(state.Round + 1))
        {
            events[count++] = new(SessionEventKind.DeadlinePassed, -1, state.Round) { At = last.At };
        }

        return count;
    }
}
